//! Sinks for the problems that a scan finds.

use super::limits::Fault;
use super::memory::{Memory, Part};
use crate::options::DuplicateKeys;
use crate::problem::ProblemKind;
use crate::stop::Stop;
use hl_model_ground::json::Cursor;

/// A sink for problems; the scan ends if it stops.
pub(super) trait Report {
    /// Whether it asks for the way to what it is told of.
    const TELLS_WHERE: bool = false;

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

/// Hands on everything that is wrong, as long as more is wanted: what it is, where it stands, and the way there.
pub(super) struct Each<'f>(pub(super) EachFinding<'f>);

/// What is told of everything that is wrong; whether more is wanted.
pub(crate) type EachFinding<'f> = &'f mut dyn FnMut(ProblemKind, usize, &[Part]) -> bool;

impl Report for Each<'_> {
    const TELLS_WHERE: bool = true;

    fn report(&mut self, memory: &Memory, _: &Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop> {
        if (self.0)(fault.into(), offset, &memory.parts()) { Ok(()) } else { Err(Stop) }
    }
}
