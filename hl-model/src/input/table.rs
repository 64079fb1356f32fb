//! A table of answers about the lists and objects in a value.

use std::collections::HashMap;

use super::checkpoint::{Checkpoint, ValueId};
use super::ends::Ends;
use super::handled_keys::HandledKeys;
use crate::description::Schema;
use crate::options::Tolerance;
use crate::stop::Stop;
use crate::value::Node;
use hl_model_ground::json::Cursor;

/// A table of answers to questions about the parts of one value.
///
/// This is tabling, or memoisation: a question about a schema and a place is answered once. Without it, nested unions would
/// be tried once for each path through their members, which doubles with every level of `[[[[1]]]]` if two members are
/// lists. With it, the work is at most the length of the text times the number of schemas, because each pair of a list or
/// object and a schema is visited once, apart from its inner lists and objects. Scalars are not in the table, because a
/// question about them leads to no further questions.
///
/// The places are kept as a bitmap with rank. It has a bit for each byte of the text, which is set where a list or an object
/// begins. The number of set bits before a place (its rank) is its column. A row belongs to a schema and has two bits for
/// each column: whether the answer is known, and the answer. For `[[1], {}]` the columns are 0, 1 and 2.
#[derive(Debug, Default)]
pub(super) struct Table {
    places: Places,
    /// Length in bytes above which the ends of lists and objects are kept, so that an end is not searched again at every
    /// level around it.
    short: Option<usize>,
    rows: HashMap<Row, Vec<u64>>,
    /// Answers about values in memory, by their addresses.
    in_memory: HashMap<(Row, usize), bool>,
}

/// A row of the table: a question about a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Row {
    /// The address of the schema, or of the object that it describes.
    about: usize,
    question: Question,
    tolerance: Tolerance,
    /// The number of the constraints from around the value; 0 if there are none.
    rules: u32,
    handled: HandledKeys,
}

/// A question about a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Question {
    /// Whether it matches the schema.
    Matches,
    /// Whether it matches the schema under a `not`.
    IsRefused,
    /// Whether it had no problem when it was read as an `allOf` or an object while problems were collected.
    IsClean,
    /// Whether it had no problem when it was read as a part of an `allOf`.
    IsCleanPart,
    /// Whether it had the right shape, though it had a problem.
    Fits,
}

impl Row {
    pub(super) fn new(schema: &'static Schema, question: Question, tolerance: Tolerance) -> Self {
        let about = std::ptr::from_ref(schema) as usize;
        Self { about, question, tolerance, rules: 0, handled: HandledKeys::NONE }
    }

    /// The question about a value that is read under constraints from around it, while another reader handles keys of it.
    pub(super) const fn within(self, rules: u32, handled: HandledKeys) -> Self {
        Self { rules, handled, ..self }
    }

    /// The question whether a value with a problem has the right shape.
    pub(super) const fn of_shape(self) -> Self {
        Self { question: Question::Fits, ..self }
    }

    /// A question about what was found wrong with a value.
    pub(super) fn collected<T>(about: &'static T, question: Question) -> Self {
        let row = Self::new(const { &Schema::NEW }, question, Tolerance::default());
        Self { about: std::ptr::from_ref(about) as usize, ..row }
    }
}

impl Table {
    /// A table that keeps the ends of lists and objects that are longer than some bytes.
    pub(super) fn with_ends(short: usize) -> Self {
        Self { short: Some(short), ..Self::default() }
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.places = Places::default();
        self.rows.clear();
        self.in_memory.clear();
    }

    pub(super) fn get(&self, row: Row, id: ValueId) -> Option<bool> {
        let place = match id {
            ValueId::Text(place) => place,
            ValueId::Memory(address) => return self.in_memory.get(&(row, address)).copied(),
        };
        let column = self.places.column(place)?;
        let bits = self.rows.get(&row)?.get(column / COLUMNS)? >> (column % COLUMNS * 2);
        (bits & 1 == 1).then_some(bits & 2 == 2)
    }

    /// The end of the list or object that begins at a place of the text, if it is covered and long.
    pub(super) fn end_of(&self, place: usize) -> Option<usize> {
        self.places.end_of(place)
    }

    /// Makes room for answers about a value and its parts, unless a value around it is covered. Answers about other values
    /// are forgotten.
    ///
    /// If the value contains the covered one, questions are asked from the inside outwards. Then the whole text is covered,
    /// because otherwise every level would need the answers about its parts again.
    pub(super) fn cover<'t>(&mut self, start: Checkpoint<'t>, node: impl FnOnce() -> Result<Node<'t>, Stop>) {
        let Checkpoint::Text(cursor) = start else { return };
        let place = cursor.offset();
        if self.places.covers(place) {
            return;
        }
        let has_parts = |text: &str| text.bytes().skip(1).any(|byte| matches!(byte, b'[' | b'{'));
        if let Ok(Node::Text(text)) = node()
            && text.starts_with(['[', '{'])
            && has_parts(text)
        {
            let contains = !self.places.is_empty() && (place..place + text.len()).contains(&self.places.start);
            self.clear();
            let (start, text) = if contains { (0, cursor.whole()) } else { (place, text) };
            self.places = Places::of(start, text, self.short);
        }
    }

    /// Notes an answer.
    pub(super) fn insert(&mut self, row: Row, id: ValueId, answer: bool) {
        let place = match id {
            ValueId::Text(place) => place,
            ValueId::Memory(address) => {
                self.in_memory.insert((row, address), answer);
                return;
            }
        };
        let Some(column) = self.places.column(place) else { return };
        let length = self.places.count.div_ceil(COLUMNS);
        let bits = self.rows.entry(row).or_insert_with(|| vec![0; length]);
        if let Some(bits) = bits.get_mut(column / COLUMNS) {
            let shift = column % COLUMNS * 2;
            *bits = *bits & !(3 << shift) | (1 | u64::from(answer) << 1) << shift;
        }
    }
}

/// The number of columns in a word of a row.
const COLUMNS: usize = 32;

/// The places in a part of a text where lists and objects begin.
#[derive(Debug, Default)]
struct Places {
    start: usize,
    end: usize,
    /// A bit for each byte, in words. Each word comes with the number of set bits in the words before it.
    words: Vec<(u64, u32)>,
    count: usize,
    ends: Option<Ends>,
}

impl Places {
    /// Finds the lists and objects of a text that starts at an offset of the whole text.
    fn of(start: usize, text: &str, short: Option<usize>) -> Self {
        let mut words: Vec<(u64, u32)> = vec![(0, 0); text.len().div_ceil(64)];
        let mut ends = short.and_then(|short| Ends::within(text.len(), short));
        let mut cursor = Cursor::new(text);
        while let Some(lexeme) = cursor.lexeme() {
            match lexeme {
                "[" | "{" => {
                    let at = cursor.offset() - lexeme.len();
                    if let Some((bits, _)) = words.get_mut(at / 64) {
                        *bits |= 1 << (at % 64);
                    }
                    if let Some(ends) = &mut ends {
                        ends.open(at);
                    }
                }
                "]" | "}" => {
                    if let Some(ends) = &mut ends {
                        ends.close(cursor.offset());
                    }
                }
                _ => {}
            }
        }
        let mut count = 0;
        for (bits, before) in &mut words {
            *before = count;
            count += bits.count_ones();
        }
        Self { start, end: start + text.len(), words, count: count as usize, ends }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn covers(&self, place: usize) -> bool {
        (self.start..self.end).contains(&place)
    }

    fn end_of(&self, place: usize) -> Option<usize> {
        let end = self.ends.as_ref()?.end_of(place.checked_sub(self.start)?)?;
        Some(self.start + end)
    }

    /// The column of the list or object that begins at a place.
    fn column(&self, place: usize) -> Option<usize> {
        let at = place.checked_sub(self.start)?;
        let (bits, before) = *self.words.get(at / 64)?;
        let (bit, below) = (bits >> (at % 64) & 1, bits & ((1 << (at % 64)) - 1));
        (bit == 1).then_some(before as usize + below.count_ones() as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_and_object_has_answers_of_its_own() {
        let text = format!("[{}{{\"[\": [[]]}}]", "[1, \"{\"], ".repeat(50));
        let text = format!("  {text}");
        let whole = Node::Text(&text[2..]);
        let starts: Vec<usize> = (2..text.len()).filter(|at| text[*at..].starts_with("[1") || *at == 2).collect();
        let row = |question| Row::new(const { &Schema::NEW }, question, Tolerance::default());
        let rows = [Question::Matches, Question::IsClean].map(row);
        let mut table = Table::with_ends(1);
        table.cover(Checkpoint::Text(Cursor::new(&text).moved_to(2)), || Ok(whole));
        for (index, at) in starts.iter().enumerate() {
            table.insert(rows[index % 2], ValueId::Text(*at), index % 3 == 0);
        }
        for (index, at) in starts.iter().enumerate() {
            assert_eq!(table.get(rows[index % 2], ValueId::Text(*at)), Some(index % 3 == 0), "{index}");
        }
        assert_eq!(table.get(rows[1], ValueId::Text(2)), None);
        assert_eq!(table.end_of(2), Some(text.len()));
        // A number is not noted, and neither is a place outside the covered value.
        table.insert(rows[0], ValueId::Text(4), true);
        assert_eq!(table.get(rows[0], ValueId::Text(4)), None);
        assert_eq!(table.end_of(4), None);
        assert_eq!(table.get(rows[0], ValueId::Text(0)), None);
    }
}
