//! The place of a problem in a text.

use std::num::NonZeroU32;
use std::ops::Range;

use super::position::Position;

/// The place of a value or a key in a text: its bytes, and the line and column of its start. Its four numbers have 32 bits
/// each to save memory, because a report has many places. Values after the first 4 GiB of a text have no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// A place that begins at an offset. Its end, line and column are filled in later.
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
