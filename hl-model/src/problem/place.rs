//! Where in a text a problem is.

use std::num::NonZeroU32;
use std::ops::Range;

use super::position::Position;

/// A value or a key of a text: its bytes, and where it begins as a person counts. Four half words, since a report has many
/// of them; what lies beyond the first 4 GiB of a text has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    line: NonZeroU32,
    column: u32,
    start: u32,
    end: u32,
}

impl Place {
    pub(crate) fn new(position: Position, range: Range<usize>) -> Option<Self> {
        let small = |number: usize| u32::try_from(number).ok();
        let line = NonZeroU32::new(small(position.line())?)?;
        Some(Self { line, column: small(position.column())?, start: small(range.start)?, end: small(range.end)? })
    }

    /// The place of what begins there. The rest has yet to be found.
    pub(crate) fn starting_at(start: usize) -> Option<Self> {
        Self::new(Position::new(1, 1), start..start)
    }

    pub(crate) const fn position(self) -> Position {
        Position::new(self.line.get() as usize, self.column as usize)
    }

    pub(crate) const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}
