//! Lines and columns. They are counted only when something is reported.

use std::fmt;
use std::ops::Range;

use hl_model_ground::json::Cursor;

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// A part of a text: where it begins, as a person counts, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) position: Position,
    pub(crate) range: Range<usize>,
}

/// The values and keys of a JSON text that begin at byte offsets in ascending order.
pub(crate) fn locate_values(json: &str, starts: &[usize]) -> Vec<Place> {
    // From the last to the first, so that what lies within a value has been passed over once and for all.
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for start in starts.iter().rev() {
        let end = value_end(json, *start, &ranges);
        ranges.push(*start..end);
    }
    let positions = locate(json, starts.iter().copied());
    positions.into_iter().zip(ranges.into_iter().rev()).map(|(position, range)| Place { position, range }).collect()
}

/// The end of the value or key at an offset. `inner` are ranges of values and keys behind that offset, the last first.
fn value_end(json: &str, start: usize, inner: &[Range<usize>]) -> usize {
    let mut cursor = Cursor::new(json).moved_to(start);
    let mut depth = 0_usize;
    let mut inner = inner.iter().rev().peekable();
    while cursor.peek().is_some() {
        let here = cursor.offset();
        while inner.next_if(|range| range.start < here).is_some() {}
        if let Some(range) = inner.next_if(|range| range.start == here) {
            cursor = cursor.moved_to(range.end);
        } else {
            match cursor.lexeme() {
                Some("[" | "{") => depth += 1,
                Some("]" | "}") => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth == 0 {
            break;
        }
    }
    cursor.offset()
}

/// The positions of byte offsets in ascending order, found in one pass over the text.
pub(crate) fn locate(text: &str, offsets: impl IntoIterator<Item = usize>) -> Vec<Position> {
    let bytes = text.as_bytes();
    let (mut at, mut line, mut line_start) = (0, 1, 0);
    // Columns are counted from the last offset on, so that a single long line takes linear time as well.
    let (mut column_at, mut column) = (0, 1);
    offsets
        .into_iter()
        .map(|offset| {
            let offset = offset.min(bytes.len());
            while let Some(byte) = bytes.get(at)
                && at < offset
            {
                at += 1;
                if *byte == b'\n' {
                    line += 1;
                    line_start = at;
                }
            }
            if column_at < line_start {
                (column_at, column) = (line_start, 1);
            }
            column +=
                bytes.get(column_at..offset).unwrap_or_default().iter().filter(|byte| is_first_byte(**byte)).count();
            column_at = column_at.max(offset);
            Position::new(line, column)
        })
        .collect()
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
        let found: Vec<_> = locate(text, offsets).iter().map(|place| (place.line(), place.column())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_ranges_of_values_in_values_are_found_in_one_pass() {
        let json = r#"{"a": [1, {"b": "]"}, []] , "c": -1.5e3}"#;
        let starts = [0, 1, 6, 7, 10, 11, 16, 22, 28, 33];
        let found: Vec<&str> = locate_values(json, &starts).into_iter().map(|place| &json[place.range]).collect();
        let list = r#"[1, {"b": "]"}, []]"#;
        assert_eq!(found, [json, r#""a""#, list, "1", r#"{"b": "]"}"#, r#""b""#, r#""]""#, "[]", r#""c""#, "-1.5e3"]);
        for start in starts {
            let alone = locate_values(json, &[start]);
            assert!(found.contains(&&json[alone[0].range.clone()]), "{start}");
        }
    }

    #[test]
    fn the_same_offset_twice_is_the_same_place() {
        assert_eq!(locate("abc", [2, 2]), [Position::new(1, 3), Position::new(1, 3)]);
    }
}
