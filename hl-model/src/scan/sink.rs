//! Sinks for the problems that a scan finds.

use super::memory::{Memory, PathStep};
use crate::options::DuplicateKeys;
use crate::problem::ProblemKind;
use crate::stop::Stop;
use hl_model_ground::json::Cursor;

/// A sink for problems. The scan ends when the sink returns an error.
pub(super) trait Sink {
    /// Whether it needs the path to a problem.
    const WANTS_PATH: bool = false;

    fn report(&mut self, memory: &Memory, text: &Cursor<'_>, problem: ProblemKind, offset: usize) -> Result<(), Stop>;
}

/// Fails at the first problem. Duplicate keys are no problem if the caller resolves them.
pub(super) struct FailFast {
    duplicates: DuplicateKeys,
    pub(super) has_duplicates: bool,
}

impl FailFast {
    pub(super) const fn new(duplicates: DuplicateKeys) -> Self {
        Self { duplicates, has_duplicates: false }
    }
}

impl Sink for FailFast {
    #[inline]
    fn report(&mut self, _: &Memory, _: &Cursor<'_>, problem: ProblemKind, _: usize) -> Result<(), Stop> {
        let is_tolerated = matches!(problem, ProblemKind::DuplicateKey) && self.duplicates != DuplicateKeys::Error;
        self.has_duplicates |= is_tolerated;
        if is_tolerated { Ok(()) } else { Err(Stop) }
    }
}

/// Passes all problems to a function, each with its offset and path, until the function returns `false`.
pub(super) struct Each<'f>(pub(super) EachFinding<'f>);

/// A function that is called for each problem. It returns whether more problems are wanted.
pub(crate) type EachFinding<'f> = &'f mut dyn FnMut(ProblemKind, usize, &[PathStep]) -> bool;

impl Sink for Each<'_> {
    const WANTS_PATH: bool = true;

    fn report(&mut self, memory: &Memory, _: &Cursor<'_>, problem: ProblemKind, offset: usize) -> Result<(), Stop> {
        if (self.0)(problem, offset, &memory.parts()) { Ok(()) } else { Err(Stop) }
    }
}
