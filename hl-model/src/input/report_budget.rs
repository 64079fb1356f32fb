//! Bounds on the size of a report.

use crate::problem::{Pointer, Problem};

/// The budget that is left for a report: a number of problems, including those within unions, and a number of bytes for
/// their pointers and parameters.
///
/// A limit on the number alone would not bound a report, because a pointer may be as long as the text. The number of bytes
/// is in proportion to the text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ReportBudget {
    problems: usize,
    bytes: usize,
}

/// Bytes for pointers and parameters that every text gets. They are enough for a hundred ordinary problems.
const BYTES: usize = 4 << 10;

/// Additional bytes for each byte of the text.
const PER_BYTE: usize = 2;

impl ReportBudget {
    /// The budget for the problems of a text with a length in bytes, or of a value in memory if `text` is `None`.
    pub(crate) fn new(problems: usize, text: Option<usize>) -> Self {
        let bytes = text.map_or(usize::MAX, |length| length.saturating_mul(PER_BYTE).saturating_add(BYTES));
        Self { problems, bytes }
    }

    pub(crate) const fn is_left(self) -> bool {
        self.problems > 0 && self.bytes > 0
    }

    /// The number of problems that may still be kept.
    pub(crate) const fn problems(self) -> usize {
        self.problems
    }

    /// Sets the budget to zero if the pointer of the next problem does not fit. A pointer may be as long as the text.
    pub(crate) fn close_unless_fits(&mut self, pointer: &Pointer) {
        if pointer.len() > self.bytes {
            self.bytes = 0;
        }
    }

    /// Subtracts a problem from the budget. The parameters of the last problem may exceed it.
    pub(crate) fn take(&mut self, problem: &Problem) {
        self.problems = self.problems.saturating_sub(problem.count());
        self.bytes = self.bytes.saturating_sub(problem.weight());
    }

    /// The budget of each part, if several parts share it.
    pub(crate) fn share(self, parts: usize) -> Self {
        let parts = parts.max(1);
        Self { problems: self.problems / parts, bytes: self.bytes / parts }
    }

    /// The budget for the problems of a union's members, without the union's own problem.
    pub(crate) fn without_union(self) -> Self {
        Self { problems: self.problems.saturating_sub(1), ..self }
    }

    /// Subtracts as many problems as fit, and drops the others.
    pub(crate) fn take_fitting(&mut self, problems: &mut Vec<Problem>) {
        let fitting = problems.iter().take_while(|problem| {
            let is_left = self.is_left();
            if is_left {
                self.take(problem);
            }
            is_left
        });
        let count = fitting.count();
        problems.truncate(count);
        problems.shrink_to_fit();
    }

    /// The budget, raised to one problem if it is empty.
    pub(crate) fn or_one(self) -> Self {
        Self { problems: self.problems.max(1), bytes: self.bytes.max(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Step;

    #[test]
    fn parts_share_the_room_evenly() {
        let budget = ReportBudget::new(100, Some(1_000));
        let part = budget.share(3);
        assert_eq!((part.problems, part.bytes), (33, (1_000 * PER_BYTE + BYTES) / 3));
        assert_eq!((budget.share(0).problems, budget.share(1).bytes), (budget.problems, budget.bytes));
        assert_eq!((budget.share(101).is_left(), budget.share(101).or_one().problems()), (false, 1));
        assert_eq!((budget.without_union().problems(), ReportBudget::new(0, None).without_union().problems()), (99, 0));
    }

    #[test]
    fn a_pointer_that_just_fits_leaves_room() {
        for (length, is_left) in [(BYTES, true), (BYTES + 1, false)] {
            let mut budget = ReportBudget::new(1, Some(0));
            // The slash before the key is a byte of the pointer.
            budget.close_unless_fits(&Pointer::default().then(Step::Key(&"k".repeat(length - 1))));
            assert_eq!(budget.is_left(), is_left, "{length}");
        }
    }
}
