//! Sinks for the problems that a scan finds.

use super::limits::Fault;
use super::memory::Memory;
use crate::options::DuplicateKeys;
use crate::problem::{ProblemKind, Step};
use crate::stop::Stop;
use hl_model_ground::json::Cursor;

/// Something wrong in a value of any type.
pub(crate) struct Finding {
    pub(crate) kind: ProblemKind,
    /// Where it stands in the text that was looked at.
    pub(crate) offset: usize,
    /// The way to it.
    pub(crate) steps: Vec<Step>,
}

/// A sink for problems; the scan ends if it stops.
pub(super) trait Report {
    /// Whether it wants to know of keys that stand in their object twice.
    const WANTS_KEYS: bool = true;

    fn report(&mut self, memory: &Memory, text: &Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop>;
}

/// Fails at the first problem, except for duplicate keys that the caller resolves.
pub(super) struct Quick {
    duplicates: DuplicateKeys,
    pub(super) has_duplicates: bool,
}

impl Quick {
    pub(super) const fn new(duplicates: DuplicateKeys) -> Self {
        Self { duplicates, has_duplicates: false }
    }
}

impl Report for Quick {
    #[inline]
    fn report(&mut self, _: &Memory, _: &Cursor<'_>, fault: Fault, _: usize) -> Result<(), Stop> {
        let is_tolerated = matches!(fault, Fault::DuplicateKey) && self.duplicates != DuplicateKeys::Error;
        self.has_duplicates |= is_tolerated;
        if is_tolerated { Ok(()) } else { Err(Stop) }
    }
}

/// Ignores everything but syntax.
pub(super) struct Syntax;

impl Report for Syntax {
    const WANTS_KEYS: bool = false;

    #[inline]
    fn report(&mut self, _: &Memory, _: &Cursor<'_>, _: Fault, _: usize) -> Result<(), Stop> {
        Ok(())
    }
}

/// Collects everything that is wrong, up to a number.
pub(super) struct Findings {
    pub(super) found: Vec<Finding>,
    pub(super) most: usize,
}

impl Report for &mut Findings {
    fn report(&mut self, memory: &Memory, text: &Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop> {
        self.found.push(Finding { kind: fault.into(), offset, steps: memory.steps(text) });
        if self.found.len() < self.most { Ok(()) } else { Err(Stop) }
    }
}
