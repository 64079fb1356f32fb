//! What a type reads its value from.

use std::borrow::Cow;

use super::collector::Collector;
use super::key::EntryKey;
use super::rule_set::Rules;
use super::scratch::Scratch;
use super::source::Source;
use super::verdicts::Verdicts;
use crate::options::{DuplicateKeys, Elsewhere, Limits, Tolerance};
use crate::rules;
use crate::scan::{number_limit, value_text};
use crate::schema::{Constraint, Schema};
use crate::stop::Stop;
use crate::value::{Node, Text, Value};
use hl_model_ground::json::{Escapes, StringAt};

/// A value that a [`FieldType`](crate::FieldType) is about to read, with what else is required of it.
pub struct Input<'a, 'de> {
    pub(crate) source: Source<'a, 'de>,
    pub(crate) reading: &'a mut Reading,
    pub(crate) rules: Rules<'a>,
    /// Whether it was a `null` that counts as absent, so that there is nothing to read.
    pub(crate) is_absent: bool,
    /// Undeclared keys that another reader of this object handles, if it is an object.
    pub(crate) elsewhere: Elsewhere,
}

/// Reads a value by its description, without keeping it.
pub(crate) type ReadBySchema = fn(&'static Schema, &mut Input<'_, '_>) -> Result<(), Stop>;

/// What all values of one reading share.
#[derive(Debug)]
pub struct Reading {
    pub(crate) limits: Limits,
    pub(crate) tolerance: Tolerance,
    /// Number of lists and objects that are open.
    pub(crate) depth: usize,
    /// From which depth on lists and objects are not read in the quick way: that of the limit, or 0 if what is wrong is
    /// collected.
    pub(crate) quick_depth: usize,
    /// Whether values are not held to constraints while they are read: because all is tolerated, or because what is wrong
    /// is collected when the value has been read.
    pub(crate) is_unconstrained: bool,
    /// Memory that only some values need.
    pub(crate) scratch: Option<Scratch>,
    /// Which parts of the value that is being read match which schemas.
    pub(super) verdicts: Option<Box<Verdicts>>,
    /// Number of values that are being read more than once: only then are verdicts kept.
    pub(crate) open: usize,
    /// Collects what is wrong, if the reading goes on behind it.
    pub(crate) collector: Option<Box<Collector>>,
    pub(super) by_schema: ReadBySchema,
}

impl std::fmt::Debug for Input<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl<'a, 'de> Input<'a, 'de> {
    #[inline]
    pub(crate) fn new(source: Source<'a, 'de>, reading: &'a mut Reading, rules: Rules<'a>) -> Self {
        Self { source, reading, rules, is_absent: false, elsewhere: Elsewhere::None }
    }

    /// Says which undeclared keys of the object another reader handles.
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
        self.rules.is_empty() || self.reading.is_unconstrained || self.rules.all(test)
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
        self.other_string(string)
    }

    /// A string with escapes, or of which something is required.
    #[inline(never)]
    fn other_string(&mut self, string: StringAt) -> Result<Cow<'de, str>, Stop> {
        let text = self.cursor()?.text(string).ok_or(Stop)?;
        self.checked_string(text)
    }

    #[cold]
    fn value_string(&mut self) -> Result<Cow<'de, str>, Stop> {
        let text = self.tree().and_then(Value::as_str).ok_or(Stop)?;
        self.checked_string(Cow::Borrowed(text))
    }

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

    /// Whether the value is `null`; if it is not, it is read by `read` under the same constraints.
    ///
    /// # Errors
    ///
    /// [`Stop`] if `read` stops.
    pub fn nullable(&mut self, read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>) -> Result<bool, Stop> {
        if self.source.null()? { Ok(true) } else { read(self).map(|()| false) }
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

    /// Reads another value, such as one made of the name of a key. Nothing is said of it.
    pub(crate) fn instead<T>(
        &mut self,
        value: &Value,
        read: impl FnOnce(&mut Input<'_, '_>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        // What is known of the parts of the text is not known of this value.
        let verdicts = self.reading.verdicts.take();
        let read = |reading: &mut Reading| read(&mut Input::new(Source::Value(value), reading, Rules::default()));
        let tolerance = self.reading.tolerance;
        let result =
            if self.reading.collector.is_some() { self.reading.quietly(tolerance, read) } else { read(self.reading) };
        self.reading.verdicts = verdicts;
        result
    }

    /// Reads a value that messages leave out.
    pub(crate) fn secretly<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Stop>) -> Result<T, Stop> {
        if let Some(collector) = &mut self.reading.collector {
            collector.level().is_secret = true;
            collector.hide(true);
        }
        let result = read(self);
        if let Some(collector) = &mut self.reading.collector {
            collector.show(true);
        }
        result
    }

    /// Passes over a value that somebody else reads.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        self.whole().map(drop)
    }

    /// The whole value, which is taken.
    pub(crate) fn whole(&mut self) -> Result<Node<'de>, Stop> {
        match &mut self.source {
            Source::Text(cursor) => value_text(cursor).map(Node::Text),
            Source::Value(value) => Ok(Node::Value(value)),
        }
    }

    /// The JSON text of a value of any type, checked and without insignificant space.
    pub(crate) fn any(&mut self) -> Result<Cow<'de, str>, Stop> {
        let Source::Text(cursor) = &mut self.source else { return Err(Stop) };
        let Reading { limits, tolerance, depth, scratch, .. } = &mut *self.reading;
        let text = Scratch::of(scratch).scanner.value(cursor, limits, tolerance.duplicates, *depth)?;
        if self.rules.is_empty() || self.allows(&mut |rule| rules::any(rule, &text)) { Ok(text) } else { Err(Stop) }
    }

    /// Checks a value of any type that is in memory.
    pub(crate) fn any_value(&mut self, value: &Value) -> Result<(), Stop> {
        let node = Node::Value(value);
        if self.allows(&mut |rule| rules::node(rule, node, &|| node.entries().count())) { Ok(()) } else { Err(Stop) }
    }

    /// Whether the constraints on a value of any type pass a test, or need not.
    #[inline(never)]
    fn allows(&mut self, test: &mut dyn FnMut(&'static Constraint) -> bool) -> bool {
        if let Some(collector) = &mut self.reading.collector {
            collector.level().is_any = true;
        }
        self.satisfies(test)
    }

    /// The JSON text of a value of any type as a text of its own.
    pub(crate) fn any_text(&mut self) -> Result<Text, Stop> {
        Ok(Text::new(self.any()?))
    }
}
