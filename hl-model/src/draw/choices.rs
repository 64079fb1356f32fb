//! The decisions of a draw: the caller's bytes, followed by a random generator.

/// The source of decisions: bytes, and then 0, which selects the simplest value, or random numbers.
#[derive(Debug)]
pub(super) struct Choices<'a> {
    bytes: std::slice::Iter<'a, u8>,
    /// The state of the generator (`SplitMix64`) for decisions after the bytes; 0 if these decisions are 0.
    seed: u64,
    /// Whether the draw is an example for readers.
    is_typical: bool,
    /// Whether optional keys are drawn; `None` decides at random.
    takes_optional: Option<bool>,
}

impl<'a> Choices<'a> {
    /// The decisions of one attempt. The first attempt uses only the bytes, and later attempts differ by their numbers.
    #[cfg(any(feature = "arbitrary", feature = "proptest", test))]
    pub(super) fn new(bytes: &'a [u8], attempt: u64) -> Self {
        if attempt == 0 {
            return Self { bytes: bytes.iter(), seed: 0, is_typical: false, takes_optional: None };
        }
        // The seed is FNV-1a of the bytes, so that equal bytes draw equal values.
        let hash = bytes
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
        let seed = hash.wrapping_add(attempt.wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1;
        Self { bytes: [].iter(), seed, is_typical: false, takes_optional: None }
    }

    /// The decisions for an example: values that readers expect, and all optional keys. Later attempts leave keys out.
    #[cfg(any(feature = "docs", feature = "utoipa"))]
    pub(super) fn typical(bytes: &'a [u8], attempt: u64) -> Self {
        let (seed, takes_optional) = match attempt {
            0 => (0, Some(true)),
            1 => (0, Some(false)),
            _ => (attempt.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, None),
        };
        Self { bytes: bytes.iter(), seed, is_typical: true, takes_optional }
    }

    /// Whether the draw is an example for readers.
    pub(super) const fn is_typical(&self) -> bool {
        self.is_typical
    }

    /// Whether an optional key is to be drawn.
    pub(super) fn takes_optional(&mut self) -> bool {
        let fixed = self.takes_optional;
        fixed.unwrap_or_else(|| self.one_in(2))
    }

    fn byte(&mut self) -> u8 {
        match self.bytes.next() {
            Some(byte) => *byte,
            None if self.seed == 0 => 0,
            None => {
                self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mixed = (self.seed ^ (self.seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                u8::try_from(mixed >> 56).unwrap_or_default()
            }
        }
    }

    /// A number below a bound; 0 if the bound is 0. It consumes as many bytes as the bound needs.
    pub(super) fn below(&mut self, bound: u128) -> u128 {
        let (mut number, mut range) = (0_u128, 1_u128);
        while range < bound {
            number = (number << 8) | u128::from(self.byte());
            range = range.checked_shl(8).filter(|range| *range != 0).unwrap_or(u128::MAX);
        }
        number.checked_rem(bound).unwrap_or_default()
    }

    /// A number of at least `min` and at most `max`; `min` if there is no such number.
    pub(super) fn between(&mut self, min: usize, max: usize) -> usize {
        let span = max.saturating_sub(min).saturating_add(1);
        min.saturating_add(usize::try_from(self.below(span as u128)).unwrap_or_default())
    }

    /// `true` about once in `number` times; never after the end of the bytes in the first attempt.
    pub(super) fn one_in(&mut self, number: u128) -> bool {
        number > 0 && self.below(number) == number - 1
    }

    /// An element of a list, if there is one.
    pub(super) fn pick<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.between(0, list.len().saturating_sub(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_behind_the_end_are_the_simplest() {
        let mut choices = Choices::new(&[7], 0);
        assert_eq!(choices.below(10), 7);
        assert_eq!((choices.below(10), choices.between(3, 9), choices.one_in(2)), (0, 3, false));
    }

    #[test]
    fn later_attempts_differ_and_can_be_repeated() {
        let draw = |attempt| {
            let mut choices = Choices::new(b"seed", attempt);
            (0..8).map(|_| choices.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }

    #[test]
    fn bounds_are_kept() {
        let bytes = [0xff; 64];
        let mut choices = Choices::new(&bytes, 0);
        assert_eq!(choices.below(0), 0);
        assert!(choices.below(u128::MAX) < u128::MAX);
        assert_eq!(choices.between(5, 4), 5);
        assert_eq!(choices.pick::<u8>(&[]), None);
    }
}
