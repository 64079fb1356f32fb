//! Lines and columns, which are counted only for reports.

use std::fmt;

/// A line and a column in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    line: usize,
    column: usize,
}

impl Position {
    pub(crate) const fn new(line: usize, column: usize) -> Self {
        Self { line, column }
    }

    /// The line, counted from 1. A line ends with a line feed.
    #[must_use]
    pub const fn line(self) -> usize {
        self.line
    }

    /// The column, counted from 1 in Unicode scalar values.
    #[must_use]
    pub const fn column(self) -> usize {
        self.column
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// The positions of byte offsets in ascending order, found in one pass over the text.
pub(super) fn locate(text: &str, offsets: impl IntoIterator<Item = usize>) -> impl Iterator<Item = Position> {
    let mut lines = Lines::new();
    offsets.into_iter().map(move |offset| lines.position(text, offset))
}

/// The byte offsets of positions in ascending order, found in one pass over the text. A position outside the text becomes
/// that of the next character, or of the end.
#[cfg(any(feature = "toml", feature = "yaml"))]
pub(crate) fn offsets(text: &str, positions: impl IntoIterator<Item = Position>) -> impl Iterator<Item = usize> {
    let mut rest = text.chars();
    let mut here = Position::new(1, 1);
    positions.into_iter().map(move |position| {
        while here < position
            && let Some(character) = rest.next()
        {
            here = match character {
                '\n' => Position::new(here.line + 1, 1),
                _ => Position::new(here.line, here.column + 1),
            };
        }
        text.len() - rest.as_str().len()
    })
}

/// Counts the lines and columns of a text up to offsets in ascending order. Counting continues from the last offset, so
/// that a single long line takes linear time as well.
#[derive(Clone)]
pub(crate) struct Lines {
    /// The last offset.
    at: usize,
    position: Position,
}

impl Lines {
    pub(crate) const fn new() -> Self {
        Self { at: 0, position: Position::new(1, 1) }
    }

    /// The position of an offset that is not before the last one.
    pub(crate) fn position(&mut self, text: &str, offset: usize) -> Position {
        let bytes = text.as_bytes();
        let passed = bytes.get(self.at..offset.min(bytes.len())).unwrap_or_default();
        self.at += passed.len();
        let lines = count(passed, |byte| byte == b'\n');
        let last = if lines == 0 { passed } else { passed.rsplit(|byte| *byte == b'\n').next().unwrap_or_default() };
        let Position { line, column } = self.position;
        let column = if lines == 0 { column } else { 1 } + count(last, is_first_byte);
        self.position = Position::new(line + lines, column);
        self.position
    }
}

/// The number of bytes that pass a test.
fn count(bytes: &[u8], test: impl Fn(u8) -> bool) -> usize {
    // The compiler vectorizes a sum of bytes. The sum of 255 bytes fits into one.
    let sums = bytes.chunks(255).map(|chunk| chunk.iter().map(|byte| u8::from(test(*byte))).sum::<u8>());
    sums.map(usize::from).sum()
}

/// Whether a byte of UTF-8 starts a character.
const fn is_first_byte(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_and_in_characters() {
        let text = "ä{\n  \"é\": 1,\n}";
        let offsets = [0, 2, 4, 6, 10, text.len()];
        let expected = [(1, 1), (1, 2), (2, 1), (2, 3), (2, 6), (3, 2)];
        let found: Vec<_> = locate(text, offsets).map(|place| (place.line(), place.column())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_same_offset_twice_is_the_same_place() {
        assert_eq!(locate("abc", [2, 2]).collect::<Vec<_>>(), [Position::new(1, 3), Position::new(1, 3)]);
    }
}
