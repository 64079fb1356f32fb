//! How much of what is wrong is kept.

use crate::problem::Problem;

/// How much may still be kept of what is wrong: so many problems, those within unions included, and so many bytes of their
/// pointers and parameters.
///
/// The number alone is no bound, since a pointer may be as long as the text. The bytes are in proportion to the text, so a
/// text cannot cause a report many times its size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    problems: usize,
    bytes: usize,
}

/// What pointers and parameters may have of bytes however short the text is: enough for a hundred ordinary problems.
const BYTES: usize = 4 << 10;

/// What they may have for each byte of the text.
const PER_BYTE: usize = 2;

impl Room {
    /// The room for problems of a text; of a value in memory if the length is `None`.
    pub(crate) fn new(problems: usize, text: Option<usize>) -> Self {
        let bytes = text.map_or(usize::MAX, |length| length.saturating_mul(PER_BYTE).saturating_add(BYTES));
        Self { problems, bytes }
    }

    pub(crate) const fn is_left(self) -> bool {
        self.problems > 0 && self.bytes > 0
    }

    /// Takes the room of a problem. The last one may be larger than what is left.
    pub(crate) fn take(&mut self, problem: &Problem) {
        self.problems = self.problems.saturating_sub(problem.count());
        self.bytes = self.bytes.saturating_sub(problem.weight());
    }

    /// The part of the room that each of several has.
    pub(crate) fn share(self, parts: usize) -> Self {
        let parts = parts.max(1);
        Self { problems: self.problems / parts, bytes: self.bytes / parts }
    }

    /// What is left for the reasons why a value is no member of a union, whose own problem takes the rest.
    pub(crate) fn without_union(self) -> Self {
        Self { problems: self.problems.saturating_sub(1), ..self }
    }

    /// Takes the room of as many problems as there is room for, and drops the others.
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

    /// The room, or that of one problem if there is none.
    pub(crate) fn or_one(self) -> Self {
        Self { problems: self.problems.max(1), bytes: self.bytes.max(1) }
    }
}
