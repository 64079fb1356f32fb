//! Decisions.

/// The source of a generator's decisions.
#[derive(Clone, Debug)]
pub struct Choices<'d> {
    decisions: std::slice::Iter<'d, u32>,
}

impl<'d> Choices<'d> {
    /// Takes the decisions one by one; after the last one the first option is always chosen.
    #[must_use]
    pub fn new(decisions: &'d [u32]) -> Self {
        Self { decisions: decisions.iter() }
    }

    /// The next decision.
    #[allow(clippy::should_implement_trait, reason = "decisions have no end")]
    pub fn next(&mut self) -> u32 {
        self.decisions.next().copied().unwrap_or_default()
    }

    /// Whether all decisions have been used up.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.decisions.as_slice().is_empty()
    }

    /// A number from 0 to `count` - 1; 0 if `count` is 0.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next()).unwrap_or_default().checked_rem(count).unwrap_or_default()
    }

    /// `true` in one of `count` cases.
    pub fn one_in(&mut self, count: usize) -> bool {
        self.below(count) + 1 == count
    }

    /// One of some options.
    ///
    /// # Panics
    ///
    /// If there are no items.
    pub fn pick<T: Copy>(&mut self, options: &[T]) -> T {
        *options.get(self.below(options.len())).expect("there is something to choose from")
    }
}
