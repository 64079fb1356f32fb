//! Undeclared keys.

use super::input::Input;
use super::key::{EntryKey, KeyPlace};
use super::object::ObjectReader;
use super::scratch::Scratch;
use crate::problem::ProblemKind;
use crate::stop::Stop;
use crate::value::REST;
use hl_model_ground::json::{Cursor, Escapes};
use hl_model_ground::suggest::nearest;

impl ObjectReader<'_> {
    /// Takes consecutive undeclared entries that are kept as text. `count` is the number of entries so far.
    ///
    /// This is a fast path for objects with many undeclared keys.
    #[inline(never)]
    pub(super) fn unknown_entries(&mut self, value: &mut Input<'_, '_>, count: &mut usize) -> Result<(), Stop> {
        if !self.object.patterns.is_empty() || !self.handled.is_empty() {
            return Ok(());
        }
        let Some(texts) = self.slots.rest().and_then(|rest| rest.texts()) else { return Ok(()) };
        let mut behind = *value.cursor()?;
        let mut cursor = behind;
        let (limits, depth) = (value.reading.limits, value.reading.depth);
        let duplicates = value.reading.tolerance.duplicates;
        let Scratch { scanner, texts: buffers } = Scratch::of(&mut value.reading.scratch);
        while let Some((place, name)) = plain_key(&mut cursor, limits.text_length) {
            if self.object.find(name).is_some() {
                break;
            }
            *count += 1;
            if *count > limits.keys {
                return Err(Stop);
            }
            self.unknown += 1;
            if let Some(order) = &mut self.order {
                order.push(REST);
            }
            scanner.note(name);
            let text = scanner.value(&mut cursor, &limits, duplicates, depth)?;
            texts.add(place, &text, &cursor, buffers);
            behind = cursor;
        }
        *value.cursor()? = behind;
        Ok(())
    }
}

impl Input<'_, '_> {
    /// Reports an undeclared key that is refused. `is_tag` says that the key is a discriminator, which the object must
    /// declare.
    #[cold]
    pub(super) fn refuse_unknown(&mut self, key: &EntryKey<'_>, is_tag: bool, lookup: &[(&'static str, u16)]) -> Stop {
        if let Some(collector) = &mut self.reading.collector {
            // A suggestion would reveal a part of a secret.
            let suggests = !is_tag && collector.has_budget() && !collector.is_hidden();
            let suggestion = if suggests { nearest(key.name, lookup.iter().map(|(name, _)| *name)) } else { None };
            collector.push_at_key(ProblemKind::UnknownKey { suggestion, is_tag }, key.offset());
        }
        Stop
    }
}

/// Takes the next key of an object and its colon; `None` for the first key and for a key with escapes.
#[inline]
fn plain_key<'t>(cursor: &mut Cursor<'t>, longest: usize) -> Option<(KeyPlace, &'t str)> {
    if !cursor.takes(b',') {
        return None;
    }
    let place = KeyPlace::take(cursor)?;
    let is_plain = place.string.escapes() == Escapes::None && place.string.inner_length() <= longest;
    is_plain.then(|| (place, cursor.inner(place.string)))
}
