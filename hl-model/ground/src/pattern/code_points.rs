//! Sets of code points.

use super::grammar::CodePoint;

/// The greatest code point.
const LAST: CodePoint = 0x0010_FFFF;

/// A set of code points: inclusive ranges in order, which neither overlap nor touch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct CodePoints {
    ranges: Vec<(CodePoint, CodePoint)>,
}

impl CodePoints {
    pub(crate) fn one(c: CodePoint) -> Self {
        Self { ranges: vec![(c, c)] }
    }

    /// The only character in the set, if there is just one.
    pub(crate) fn single(&self) -> Option<char> {
        match *self.ranges {
            [(first, last)] if first == last => char::from_u32(first),
            _ => None,
        }
    }

    pub(crate) fn ranges(&self) -> &[(CodePoint, CodePoint)] {
        &self.ranges
    }

    pub(crate) fn contains(&self, c: CodePoint) -> bool {
        let after = self.ranges.partition_point(|(first, _)| *first <= c);
        after.checked_sub(1).and_then(|index| self.ranges.get(index)).is_some_and(|(_, last)| c <= *last)
    }

    /// The complement of the set.
    pub(crate) fn negated(&self) -> Self {
        let mut ranges = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0;
        for &(first, last) in &self.ranges {
            if next < first {
                ranges.push((next, first - 1));
            }
            next = last + 1;
        }
        if next <= LAST {
            ranges.push((next, LAST));
        }
        Self { ranges }
    }

    /// The complement if `negated`, otherwise the set itself.
    pub(crate) fn negated_if(self, negated: bool) -> Self {
        if negated { self.negated() } else { self }
    }
}

impl FromIterator<(CodePoint, CodePoint)> for CodePoints {
    fn from_iter<I: IntoIterator<Item = (CodePoint, CodePoint)>>(ranges: I) -> Self {
        let mut sorted: Vec<_> = ranges.into_iter().collect();
        sorted.sort_unstable();
        let mut ranges: Vec<(CodePoint, CodePoint)> = Vec::with_capacity(sorted.len());
        for (first, last) in sorted {
            match ranges.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                _ => ranges.push((first, last)),
            }
        }
        Self { ranges }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(ranges: &[(u32, u32)]) -> CodePoints {
        ranges.iter().copied().collect()
    }

    #[test]
    fn ranges_that_overlap_or_touch_become_one() {
        assert_eq!(set(&[(5, 9), (1, 3), (4, 4), (8, 12)]).ranges(), [(1, 12)]);
        assert_eq!(set(&[(1, 3), (5, 9)]).ranges(), [(1, 3), (5, 9)]);
        assert_eq!(set(&[(1, 9), (2, 3)]).ranges(), [(1, 9)]);
    }

    #[test]
    fn the_others_of_the_others_are_the_same() {
        for ranges in [&[][..], &[(0, LAST)], &[(0, 5)], &[(7, LAST)], &[(1, 3), (5, 5), (7, 100)]] {
            let set = set(ranges);
            assert_eq!(set.negated().negated(), set);
            for c in 0..110 {
                assert_ne!(set.contains(c), set.negated().contains(c), "{c} in {set:?}");
            }
        }
    }

    #[test]
    fn half_of_a_surrogate_pair_is_not_a_character() {
        assert_eq!(CodePoints::one(0x41).single(), Some('A'));
        assert_eq!(CodePoints::one(0xD800).single(), None);
        assert_eq!(set(&[(1, 2)]).single(), None);
    }
}
