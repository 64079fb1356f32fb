//! Undeclared entries of an object, kept as JSON text.

use std::ops::Range;

use super::input::Input;
use super::key::{EntryKey, KeyPlace};
use super::scratch::Scratch;
use super::source::Source;
use crate::stop::Stop;
use crate::value::Text;
use hl_model_ground::json::Cursor;

/// Entries of an object. They are a part of the input text as long as they follow each other without white space, and a
/// separate text otherwise.
#[derive(Clone, Debug, Default)]
pub struct EntryTexts {
    span: Range<usize>,
    text: String,
}

impl EntryTexts {
    /// Adds an entry with a value of any type, which is checked.
    pub(crate) fn push(&mut self, key: &EntryKey<'_>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        let value = input.any()?;
        let (Source::Text(cursor), Some(place)) = (&input.source, key.place) else { return Err(Stop) };
        self.add(place, &value, cursor, &mut Scratch::of(&mut input.reading.scratch).texts);
        Ok(())
    }

    /// Adds an entry that ends at the cursor. Its value is checked and has no white space between tokens. If a buffer is
    /// needed, it comes from `buffers`.
    #[inline]
    pub(super) fn add(&mut self, place: KeyPlace, value: &str, cursor: &Cursor<'_>, buffers: &mut Vec<String>) {
        let (start, end, has_space) = (place.string.quote(), cursor.offset(), cursor.space() > place.space);
        if self.text.is_empty() && !has_space {
            if self.span.is_empty() {
                self.span = start..end;
                return;
            }
            // Only the comma is between the two entries.
            if self.span.end + 1 == start {
                self.span.end = end;
                return;
            }
        }
        self.add_apart(place, value, cursor, buffers);
    }

    /// Adds an entry that does not follow the others in the text, or that has white space between its tokens.
    #[cold]
    fn add_apart(&mut self, place: KeyPlace, value: &str, cursor: &Cursor<'_>, buffers: &mut Vec<String>) {
        let (start, end, has_space) = (place.string.quote(), cursor.offset(), cursor.space() > place.space);
        if self.text.is_empty() {
            self.text = buffers.pop().unwrap_or_default();
            self.text.push_str(cursor.part(self.span.clone()));
        }
        if !self.text.is_empty() {
            self.text.push(',');
        }
        if has_space {
            self.text.push_str(cursor.quoted(place.string));
            self.text.push(':');
            self.text.push_str(value);
        } else {
            self.text.push_str(cursor.part(start..end));
        }
    }

    /// The text of all entries without the braces of the object.
    pub(crate) fn finish(&mut self, object: &mut Input<'_, '_>) -> Text {
        if self.text.is_empty() {
            return Text::new(object.text().get(self.span.clone()).unwrap_or_default());
        }
        let mut own = std::mem::take(&mut self.text);
        let entries = Text::new(&*own);
        own.clear();
        object.reading.scratch().texts.push(own);
        entries
    }
}
