//! The input from which a type reads its value.

use std::borrow::Cow;

use super::checkpoint::Checkpoint;
use super::collector::Collector;
use super::handled_keys::HandledKeys;
use super::reading::Reading;
use super::rule_set::Rules;
use super::scratch::Scratch;
use super::source::Source;
use crate::description::{Constraint, Schema};
use crate::options::DuplicateKeys;
use crate::rules;
use crate::scan::number_limit;
use crate::stop::Stop;
use crate::value::{Look, Node, Repr, Value};
use hl_model_ground::json::{StringAt, Token};

/// A value that a [`FieldType`](crate::FieldType) is about to read, with the constraints on it.
///
/// `read` must take exactly this value: it calls one method of the input, or the `read` of another type, once, and returns
/// any [`Stop`]. If it takes more or less, or continues after a [`Stop`], the value counts as refused. The page of
/// [`FieldType`](crate::FieldType#a-type-of-your-own) has an example.
pub struct Input<'a, 'de> {
    pub(crate) source: Source<'a, 'de>,
    pub(crate) reading: &'a mut Reading,
    pub(crate) rules: Rules<'a>,
    /// Whether the value was a `null` that counts as absent, so that there is nothing to read.
    pub(crate) is_absent: bool,
    /// Undeclared keys that another reader of this object handles, if it is an object.
    pub(crate) handled: HandledKeys,
}

impl std::fmt::Debug for Input<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl<'a, 'de> Input<'a, 'de> {
    #[inline]
    pub(crate) fn new(source: Source<'a, 'de>, reading: &'a mut Reading, rules: Rules<'a>) -> Self {
        Self { source, reading, rules, is_absent: false, handled: HandledKeys::NONE }
    }

    /// The input, with the undeclared keys of the object that another reader handles.
    pub(crate) fn with_handled(self, handled: HandledKeys) -> Self {
        Self { handled, ..self }
    }
}

impl<'de> Input<'_, 'de> {
    /// The complete text of the input; empty if the input is a value in memory.
    pub(crate) fn text(&self) -> &'de str {
        match &self.source {
            Source::Text(cursor) => cursor.whole(),
            Source::Value(_) => "",
        }
    }

    /// The value in memory, if the input is not text.
    pub(crate) fn tree(&self) -> Option<&'de Value> {
        match self.source {
            Source::Text(_) => None,
            Source::Value(value) => Some(value),
        }
    }

    /// Whether every constraint on the value passes a test, or constraints are not tested now.
    #[inline]
    pub(crate) fn satisfies(&self, test: &mut dyn FnMut(&'static Constraint) -> bool) -> bool {
        self.rules.is_empty() || self.reading.is_unconstrained() || self.rules.all(test)
    }

    /// Whether the value of an entry is kept. After the object has been refused, values are read for their problems only.
    pub(crate) fn is_kept(&self) -> bool {
        self.reading.refused_at != Some(self.reading.depth)
    }

    /// The treatment of duplicate keys.
    pub(crate) fn duplicates(&self) -> DuplicateKeys {
        self.reading.tolerance.duplicates
    }

    /// Reads a string, and checks its constraints.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is not a string or breaks a constraint.
    #[allow(clippy::inline_always, reason = "only a few types call it, and each uses the string in another way")]
    #[inline(always)]
    pub fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        let Source::Text(cursor) = &mut self.source else { return self.value_string() };
        match cursor.plain_string().ok_or(Stop)? {
            // Most strings have no escapes and no constraints.
            Ok(text) if self.rules.is_empty() && text.len() <= self.reading.limits.text_length => {
                Ok(Cow::Borrowed(text))
            }
            string => self.other_string(string),
        }
    }

    /// Reads a string with escapes or constraints.
    #[inline(never)]
    fn other_string(&mut self, string: Result<&'de str, StringAt>) -> Result<Cow<'de, str>, Stop> {
        let text = match string {
            Ok(text) => Cow::Borrowed(text),
            Err(place) => self.cursor()?.text(place).ok_or(Stop)?,
        };
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

    /// Reads the JSON text of a number, and checks its constraints.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is not a number or breaks a constraint.
    pub fn number(&mut self) -> Result<&'de str, Stop> {
        let text = match &mut self.source {
            Source::Text(cursor) => cursor.number().ok_or(Stop)?,
            Source::Value(Value(Repr::Number(text))) => text,
            Source::Value(_) => return Err(Stop),
        };
        if number_limit(text, &self.reading.limits).is_some() || !self.satisfies(&mut |rule| rules::number(rule, text))
        {
            return Err(Stop);
        }
        Ok(text)
    }

    /// Reads `true` or `false`.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is neither.
    pub fn boolean(&mut self) -> Result<bool, Stop> {
        match &mut self.source {
            Source::Text(cursor) => {
                let token = cursor.token().ok_or(Stop)?;
                let is_boolean = matches!(token, Token::True | Token::False) && cursor.literal(token).is_some();
                if is_boolean { Ok(token == Token::True) } else { Err(Stop) }
            }
            Source::Value(value) => value.as_bool().ok_or(Stop),
        }
    }

    /// Reads `null`.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is anything else.
    pub fn null(&mut self) -> Result<(), Stop> {
        if self.source.null()? { Ok(()) } else { Err(Stop) }
    }

    /// Reads `null` and returns `true`, or calls `read` for any other value and returns `false`.
    ///
    /// # Errors
    ///
    /// [`Stop`] if `read` stops.
    pub fn nullable(&mut self, read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>) -> Result<bool, Stop> {
        if self.source.null()? { Ok(true) } else { read(self).map(|()| false) }
    }

    /// Reads a substitute value, such as one made from the name of a key. Its problems are not collected.
    pub(crate) fn instead<T>(
        &mut self,
        value: &Value,
        read: impl FnOnce(&mut Input<'_, '_>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        // Verdicts about the parts of the text do not apply to this value.
        let verdicts = self.reading.verdicts.take();
        let result = self.reading.without_collector(self.reading.tolerance, |reading| {
            read(&mut Input::new(Source::Value(value), reading, Rules::default()))
        });
        self.reading.verdicts = verdicts;
        result
    }

    /// Reads a secret value, which messages leave out.
    pub(crate) fn secretly<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Stop>) -> Result<T, Stop> {
        if let Some(collector) = &mut self.reading.collector {
            collector.level().is_secret = true;
            collector.hide();
        }
        let result = read(self);
        self.reading.collect(Collector::show);
        result
    }

    /// Reads a value, which messages leave out if its type is secret.
    pub(super) fn secretly_as<T>(
        &mut self,
        schema: &'static Schema,
        read: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        if self.reading.collector.is_some() && schema.holds_secret() { self.secretly(read) } else { read(self) }
    }

    /// Skips the value, because another reader handles it.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        self.take_value().map(drop)
    }

    /// Skips the value of an undeclared key that another reader handles. A tag is not read again, so its limits are checked
    /// here.
    pub(super) fn skip_handled(&mut self, handled: HandledKeys) -> Result<(), Stop> {
        if handled.is_part() {
            return self.skip();
        }
        match self.checkpoint().node()?.look() {
            Look::String(_) => self.string().map(drop),
            Look::Number(_) => self.number().map(drop),
            _ => self.skip(),
        }
    }

    /// Takes the value of a composition, which its members read. Its end is known afterwards.
    pub(super) fn take_whole(&mut self) -> Result<(Checkpoint<'de>, Node<'de>), Stop> {
        let start = self.checkpoint();
        let node = self.take_value()?;
        self.reading.note_end_of(start, node);
        self.reading.cache_ends(start, node);
        Ok((start, node))
    }

    /// Takes the complete value.
    pub(crate) fn take_value(&mut self) -> Result<Node<'de>, Stop> {
        let start = self.checkpoint();
        let node = self.reading.node_at(start)?;
        if let (Source::Text(cursor), Node::Text(text)) = (&mut self.source, node) {
            **cursor = cursor.moved_to(cursor.offset() + text.len());
        }
        Ok(node)
    }

    /// Reads a value of any type. Returns its JSON text, checked and without white space between tokens.
    pub(crate) fn any(&mut self) -> Result<Cow<'de, str>, Stop> {
        let Source::Text(cursor) = &mut self.source else { return Err(Stop) };
        let Reading { limits, tolerance, depth, scratch, .. } = &mut *self.reading;
        let text = Scratch::of(scratch).scanner.value(cursor, limits, tolerance.duplicates, *depth)?;
        if self.rules.is_empty() || self.allows(Node::Text(&text)) { Ok(text) } else { Err(Stop) }
    }

    /// Checks a value of any type in memory.
    pub(crate) fn any_value(&mut self, value: &Value) -> Result<(), Stop> {
        if self.allows(Node::Value(value)) { Ok(()) } else { Err(Stop) }
    }

    /// Whether a value of any type satisfies the constraints on it. Returns `true` if they are not tested now.
    #[inline(never)]
    fn allows(&mut self, value: Node<'_>) -> bool {
        self.reading.collect(|collector| collector.level().is_any = true);
        self.satisfies(&mut |rule| rules::node(rule, value, &|node| node.entries().count()))
    }
}
