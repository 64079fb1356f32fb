//! Reading from a value in memory that has bytes or files in it, so that it is not text.

use std::borrow::Cow;

use super::Stop;
use super::source::{Entries, Items, Source};
use crate::value::{Repr, Value};

/// A value in memory as a source.
pub(crate) struct TreeSource<'de>(pub(crate) &'de Value);

impl<'de> Source<'de> for TreeSource<'de> {
    fn raw(&mut self) -> Result<&'de str, Stop> {
        match &self.0.0 {
            Repr::Null => Ok("null"),
            Repr::Bool(true) => Ok("true"),
            Repr::Bool(false) => Ok("false"),
            Repr::Number(text) => Ok(text),
            _ => Err(Stop),
        }
    }

    fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        self.0.as_str().map(Cow::Borrowed).ok_or(Stop)
    }

    fn list(&mut self, items: &mut dyn Items<'de>) -> Result<(), Stop> {
        self.0.as_list().ok_or(Stop)?.iter().try_for_each(|item| items.item(&mut TreeSource(item)))
    }

    fn object(&mut self, entries: &mut dyn Entries<'de>) -> Result<(), Stop> {
        self.0.as_dict().ok_or(Stop)?.iter().try_for_each(|(key, value)| {
            entries.key(key, Some(key))?;
            entries.value(&mut TreeSource(value))
        })
    }

    fn nullable(&mut self, some: &mut dyn Items<'de>) -> Result<bool, Stop> {
        if self.0.is_null() {
            return Ok(true);
        }
        some.item(self).map(|()| false)
    }

    fn value(&self) -> Option<&'de Value> {
        Some(self.0)
    }
}
