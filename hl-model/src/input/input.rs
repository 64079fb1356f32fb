//! What a type reads its value from.

use std::borrow::Cow;

use super::key::EntryKey;
use super::reading::Reading;
use super::rule_set::Rules;
use super::scratch::Scratch;
use super::source::Source;
use crate::check;
use crate::options::{DuplicateKeys, Elsewhere};
use crate::rules;
use crate::scan::number_limit;
use crate::schema::{Constraint, NullPolicy, Schema};
use crate::stop::Stop;
use crate::value::Node;
use crate::value::{Text, Value};
use hl_model_ground::json::Escapes;

/// A value that a [`FieldType`](crate::FieldType) is about to read, with what else is required of it.
pub struct Input<'a, 'de> {
    pub(crate) source: Source<'a, 'de>,
    pub(crate) reading: &'a mut Reading,
    pub(crate) rules: Rules<'a>,
    pub(crate) null: NullPolicy,
    /// Whether the key may be left out.
    pub(crate) optional: bool,
    /// Whether it was a `null` that counts as absent, so that there is nothing to read.
    pub(crate) is_absent: bool,
    /// Which undeclared keys are none of its business, if it is an object.
    pub(crate) elsewhere: Elsewhere,
}

impl std::fmt::Debug for Input<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl<'a, 'de> Input<'a, 'de> {
    #[inline]
    pub(crate) fn new(source: Source<'a, 'de>, reading: &'a mut Reading, rules: Rules<'a>) -> Self {
        let (null, elsewhere) = (NullPolicy::Value, Elsewhere::None);
        Self { source, reading, rules, null, optional: false, is_absent: false, elsewhere }
    }

    /// The same, some of whose undeclared keys may be none of its business.
    pub(crate) fn with_elsewhere(self, elsewhere: Elsewhere) -> Self {
        Self { elsewhere, ..self }
    }
}

impl<'de> Input<'_, 'de> {
    /// The text that is read, as a whole; empty where the input is a value in memory.
    pub(crate) fn text(&self) -> &'de str {
        match &self.source {
            Source::Text(cursor) => cursor.whole(),
            Source::Value(_) => "",
        }
    }

    /// The value in memory, where the input is not text.
    pub(crate) fn tree(&self) -> Option<&'de Value> {
        match self.source {
            Source::Text(_) => None,
            Source::Value(value) => Some(value),
        }
    }

    /// Whether every constraint on the value passes a test, or need not.
    #[inline]
    pub(crate) fn satisfies(&self, test: &mut dyn FnMut(&'static Constraint) -> bool) -> bool {
        self.rules.is_empty() || self.reading.tolerance.lenient || self.rules.all(test)
    }

    /// Which value of a key counts that stands in its object twice.
    pub(crate) fn duplicates(&self) -> DuplicateKeys {
        self.reading.tolerance.duplicates
    }

    /// A string; its constraints are checked.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no string or breaks a constraint.
    #[allow(clippy::inline_always, reason = "the few types that are read from strings differ in what they do with it")]
    #[inline(always)]
    pub fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        let Source::Text(cursor) = &mut self.source else { return self.value_string() };
        let string = cursor.string().ok_or(Stop)?;
        // Most strings have no escapes, and nothing is required of them.
        if string.escapes() == Escapes::None
            && string.inner_length() <= self.reading.limits.text_length
            && self.rules.is_empty()
        {
            return Ok(Cow::Borrowed(cursor.inner(string)));
        }
        let text = cursor.text(string).ok_or(Stop)?;
        self.checked_string(text)
    }

    #[cold]
    fn value_string(&mut self) -> Result<Cow<'de, str>, Stop> {
        let text = self.tree().and_then(Value::as_str).ok_or(Stop)?;
        self.checked_string(Cow::Borrowed(text))
    }

    #[inline(never)]
    fn checked_string(&self, text: Cow<'de, str>) -> Result<Cow<'de, str>, Stop> {
        let is_short = text.len() <= self.reading.limits.text_length;
        if is_short && self.satisfies(&mut |rule| rules::string(rule, &text)) { Ok(text) } else { Err(Stop) }
    }

    /// The JSON text of a number; its constraints are checked.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no number or breaks a constraint.
    pub fn number(&mut self) -> Result<&'de str, Stop> {
        let text = self.source.number()?;
        if number_limit(text, &self.reading.limits).is_some() || !self.satisfies(&mut |rule| rules::number(rule, text))
        {
            return Err(Stop);
        }
        Ok(text)
    }

    /// `true` or `false`.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is neither.
    pub fn boolean(&mut self) -> Result<bool, Stop> {
        self.source.boolean()
    }

    /// `null`.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is anything else.
    pub fn null(&mut self) -> Result<(), Stop> {
        if self.source.null()? { Ok(()) } else { Err(Stop) }
    }

    /// The items of a list, each read by `read`; the number of items is checked.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no list, breaks a constraint, or `read` stops.
    pub fn list(&mut self, read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.rules.is_empty() {
            return self.items(Rules::default(), read).map(drop);
        }
        let (mut count, rules) = (0, self.rules);
        rules.for_items(Rules::default(), &mut |rules| {
            count = self.items(rules, read)?;
            Ok(())
        })?;
        if self.satisfies(&mut |rule| rules::item_count(rule, count)) { Ok(()) } else { Err(Stop) }
    }

    /// Reads the items of a list under the constraints that stand on each. How many there were.
    fn items(
        &mut self,
        rules: Rules<'_>,
        read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>,
    ) -> Result<usize, Stop> {
        self.reading.enter()?;
        let mut count = 0;
        let reading = &mut *self.reading;
        match &mut self.source {
            Source::Text(cursor) => {
                cursor.open(b'[').ok_or(Stop)?;
                while cursor.next(b']', count == 0).ok_or(Stop)? {
                    count += 1;
                    read(&mut Input::new(Source::Text(cursor), reading, rules))?;
                }
            }
            Source::Value(value) => {
                for item in value.as_list().ok_or(Stop)? {
                    count += 1;
                    read(&mut Input::new(Source::Value(item), reading, rules))?;
                }
            }
        }
        self.reading.depth -= 1;
        Ok(count)
    }

    /// Whether the value is `null`; if it is not, it is read by `read` under the same constraints.
    ///
    /// # Errors
    ///
    /// [`Stop`] if `read` stops.
    pub fn nullable(&mut self, read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>) -> Result<bool, Stop> {
        if self.source.null()? { Ok(true) } else { read(self).map(|()| false) }
    }

    /// Reads a value in memory in place of this one, such as the name of a key.
    pub(crate) fn instead<T>(
        &mut self,
        value: &Value,
        read: impl FnOnce(&mut Input<'_, '_>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        read(&mut Input::new(Source::Value(value), self.reading, Rules::default()))
    }

    /// The entries of an object, each read by `read`; duplicate keys, the number of keys and their limits are checked.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no object, breaks a constraint, or `read` stops.
    pub(crate) fn entries(
        &mut self,
        read: &mut dyn FnMut(&EntryKey<'_>, &mut Input<'_, 'de>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        self.each_entry(&mut |key: &EntryKey<'_>, value: &mut Input<'_, 'de>| {
            value.reading.note(key);
            read(key, value)
        })
    }

    /// Passes over a value that somebody else reads.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        self.whole().map(drop)
    }

    /// The whole value, which is taken.
    pub(crate) fn whole(&mut self) -> Result<Node<'de>, Stop> {
        match &mut self.source {
            Source::Text(cursor) => self.reading.scratch().scanner.syntax(cursor).map(Node::Text),
            Source::Value(value) => Ok(Node::Value(value)),
        }
    }

    /// Reads a value that must then have been taken, whatever `read` says, and satisfy the constraints on it.
    pub(crate) fn watched<T>(
        &mut self,
        schema: &'static Schema,
        read: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let (start, node, depth) = (self.offset(), self.ahead()?, self.reading.depth);
        let is_free = self.rules.is_empty() || self.reading.tolerance.lenient;
        if !is_free && !self.rules.all_whole(schema, node, self.reading) {
            return Err(Stop);
        }
        let value = read(self)?;
        let is_behind = match (&self.source, node) {
            (Source::Text(cursor), Node::Text(text)) => cursor.offset() == start + text.len(),
            _ => true,
        };
        if is_behind && self.reading.depth == depth { Ok(value) } else { Err(Stop) }
    }

    /// The whole value, which is still to be read.
    fn ahead(&mut self) -> Result<Node<'de>, Stop> {
        match &mut self.source {
            Source::Text(cursor) => self.reading.scratch().scanner.syntax(&mut cursor.clone()).map(Node::Text),
            Source::Value(value) => Ok(Node::Value(value)),
        }
    }

    /// The JSON text of a value of any type, checked and without insignificant space.
    pub(crate) fn any(&mut self) -> Result<Cow<'de, str>, Stop> {
        let Source::Text(cursor) = &mut self.source else { return Err(Stop) };
        let Reading { limits, tolerance, depth, scratch, .. } = &mut *self.reading;
        let text = Scratch::of(scratch).scanner.value(cursor, limits, tolerance.duplicates, *depth)?;
        if self.satisfies(&mut |rule| rules::any(rule, &text)) { Ok(text) } else { Err(Stop) }
    }

    /// Checks a value of any type that is in memory.
    pub(crate) fn any_value(&mut self, value: &Value) -> Result<(), Stop> {
        let Reading { limits, tolerance, depth, .. } = *self.reading;
        let satisfies =
            |rule| check::satisfies(None, std::slice::from_ref(rule), Node::Value(value), &limits, tolerance, depth);
        if self.satisfies(&mut |rule| satisfies(rule)) { Ok(()) } else { Err(Stop) }
    }

    /// The same as a text of its own.
    pub(crate) fn any_text(&mut self) -> Result<Text, Stop> {
        Ok(Text::new(self.any()?))
    }

    /// Reads a value under constraints of its own in addition to those that stand on it already.
    pub(crate) fn with_rules<T>(
        &mut self,
        own: &'static [Constraint],
        read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        if own.is_empty() {
            return read(self);
        }
        self.check_whole(own)?;
        let outer = self.rules;
        let rules = Rules::new(own, (!outer.is_empty()).then_some(&outer));
        read(&mut Input::new(self.source.reborrow(), self.reading, rules).with_elsewhere(self.elsewhere))
    }

    /// Looks at the value of a key before it is read; `false` if it counts as absent and there is nothing to read.
    #[inline]
    pub(crate) fn is_present(&mut self) -> Result<bool, Stop> {
        let may_be_absent = self.null == NullPolicy::Absent || (self.reading.tolerance.lenient && self.optional);
        if may_be_absent && self.source.null()? {
            return Ok(false);
        }
        self.check_whole(self.rules.own()).map(|()| true)
    }

    /// Checks those constraints that can only be checked with the whole value at hand.
    #[inline]
    fn check_whole(&mut self, own: &'static [Constraint]) -> Result<(), Stop> {
        if own.iter().any(Constraint::needs_whole) { self.check_ahead(own) } else { Ok(()) }
    }

    fn check_ahead(&mut self, own: &'static [Constraint]) -> Result<(), Stop> {
        if self.reading.tolerance.lenient {
            return Ok(());
        }
        let node = self.ahead()?;
        let Reading { limits, tolerance, depth, .. } = &*self.reading;
        if check::satisfies_whole(own, node, limits, *tolerance, *depth) { Ok(()) } else { Err(Stop) }
    }
}
