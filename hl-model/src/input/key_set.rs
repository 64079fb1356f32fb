//! A set of the declared keys of an object.

/// A set of declared keys, as a bit set. Most models have no more keys than a word has bits.
#[derive(Debug)]
pub(super) struct KeySet {
    pub(super) first: u64,
    more: Box<[u64]>,
}

impl KeySet {
    pub(super) fn new(keys: usize) -> Self {
        let more = if keys <= 64 { Box::default() } else { vec![0; keys.div_ceil(64) - 1].into() };
        Self { first: 0, more }
    }

    pub(super) fn contains(&self, index: usize) -> bool {
        let word = if index < 64 { Some(&self.first) } else { self.more.get(index / 64 - 1) };
        word.is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    pub(super) fn insert(&mut self, index: usize) {
        let word = if index < 64 { Some(&mut self.first) } else { self.more.get_mut(index / 64 - 1) };
        if let Some(word) = word {
            *word |= 1 << (index % 64);
        }
    }

    /// The keys, in ascending order.
    pub(super) fn indexes(&self) -> impl Iterator<Item = usize> + '_ {
        let words = std::iter::once(&self.first).chain(&self.more).enumerate();
        words.flat_map(|(at, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit))
    }
}

/// The bit of a key in the first word; 0 for a key beyond that word.
#[inline]
pub(super) fn bit_of(index: usize) -> u64 {
    if index < 64 { 1 << index } else { 0 }
}
