//! What a type reads its value from.

use std::borrow::Cow;

use super::Stop;
use super::object::{ObjectEntries, owned};
use super::options::{Limits, MODEL_DEPTH, ReadOptions};
use super::policy::{DuplicateKeys, Elsewhere, Tolerance};
use super::scan::number_limit;
use super::scratch::Scratch;
use super::source::{Entries, Items, SerdeSource, Source};
use crate::check::{self, Node, rules};
use crate::field::FieldType;
use crate::private::Slots;
use crate::schema::{Constraint, NullPolicy, Object};
use crate::value::{Text, Value};

/// A value that a [`FieldType`](crate::FieldType) is about to read, with what else is required of it.
pub struct Input<'a, 'de> {
    pub(super) source: &'a mut dyn Source<'de>,
    pub(super) reading: &'a mut Reading,
    pub(super) rules: Rules<'a>,
    pub(super) null: NullPolicy,
    /// Whether the key may be left out.
    pub(super) optional: bool,
    /// Which undeclared keys are none of its business, if it is an object.
    pub(super) elsewhere: Elsewhere,
}

/// What all values of one reading share.
#[derive(Debug)]
pub struct Reading {
    pub(super) limits: Limits,
    pub(super) tolerance: Tolerance,
    /// How many lists and objects are open.
    pub(super) depth: usize,
    pub(super) scratch: Scratch,
    /// Which parts of the value that is being read match which members of compositions.
    pub(super) memo: check::Memo,
    /// How many compositions are open.
    pub(super) compositions: usize,
}

impl Reading {
    pub(super) fn new(options: &ReadOptions) -> Self {
        Self {
            limits: options.limits,
            tolerance: options.tolerance,
            depth: 0,
            scratch: Scratch::take(),
            memo: check::Memo::default(),
            compositions: 0,
        }
    }

    pub(super) fn enter(&mut self) -> Result<(), Stop> {
        self.depth += 1;
        if self.depth > self.limits.depth.min(MODEL_DEPTH) { Err(Stop) } else { Ok(()) }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        std::mem::take(&mut self.scratch).leave();
    }
}

/// The constraints that stand on a value: those of its key, of the newtypes around it, of the list it is in.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rules<'a> {
    own: &'static [Constraint],
    outer: Option<&'a Rules<'a>>,
}

impl<'a> Rules<'a> {
    pub(crate) const fn new(own: &'static [Constraint], outer: Option<&'a Self>) -> Self {
        Self { own, outer }
    }

    fn is_empty(&self) -> bool {
        self.own.is_empty() && self.outer.is_none_or(Self::is_empty)
    }

    /// Whether a whole value satisfies these constraints and some more.
    pub(super) fn all_whole(&self, more: &'static [Constraint], node: Node<'_>, limits: &Limits, depth: usize) -> bool {
        let satisfies = |own: &'static [Constraint]| own.is_empty() || check::satisfies(own, node, limits, depth);
        satisfies(more)
            && satisfies(self.own)
            && self.outer.is_none_or(|outer| outer.all_whole(&[], node, limits, depth))
    }

    /// Whether every constraint passes a test.
    fn all(&self, test: &mut dyn FnMut(&'static Constraint) -> bool) -> bool {
        self.own.iter().all(&mut *test) && self.outer.is_none_or(|outer| outer.all(test))
    }

    /// Calls `read` with the constraints that a list hands on to its items: its own, and those around it.
    fn for_items(&self, items: Self, read: &mut dyn FnMut(Rules<'_>) -> Result<(), Stop>) -> Result<(), Stop> {
        let own = self.own.iter().find_map(|constraint| match constraint {
            Constraint::Items(items) => Some(*items),
            _ => None,
        });
        let items = match own {
            Some(own) if items.is_empty() => Rules::new(own, None),
            Some(own) => Rules::new(own, Some(&items)),
            None => items,
        };
        match self.outer {
            Some(outer) => outer.for_items(items, read),
            None => read(items),
        }
    }
}

impl std::fmt::Debug for Input<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl<'a, 'de> Input<'a, 'de> {
    pub(super) fn new(source: &'a mut dyn Source<'de>, reading: &'a mut Reading, rules: Rules<'a>) -> Self {
        Self { source, reading, rules, null: NullPolicy::Value, optional: false, elsewhere: Elsewhere::None }
    }

    /// The same, some of whose undeclared keys may be none of its business.
    pub(super) fn with_elsewhere(self, elsewhere: Elsewhere) -> Self {
        Self { elsewhere, ..self }
    }
}

impl<'de> Input<'_, 'de> {
    /// The value in memory, where the input is not text.
    pub(crate) fn tree(&self) -> Option<&'de Value> {
        self.source.value()
    }

    /// Whether every constraint on the value passes a test, or need not.
    fn satisfies(&self, test: &mut dyn FnMut(&'static Constraint) -> bool) -> bool {
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
    pub fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        let text = self.source.string()?;
        if text.len() > self.reading.limits.text_length || !self.satisfies(&mut |rule| rules::string(rule, &text)) {
            return Err(Stop);
        }
        Ok(text)
    }

    /// The JSON text of a number; its constraints are checked.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no number or breaks a constraint.
    pub fn number(&mut self) -> Result<&'de str, Stop> {
        let text = self.source.raw()?;
        let is_number = matches!(text.as_bytes().first(), Some(b'-' | b'0'..=b'9'));
        if !is_number
            || number_limit(text, &self.reading.limits).is_some()
            || !self.satisfies(&mut |rule| rules::number(rule, text))
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
        match self.source.raw()? {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Stop),
        }
    }

    /// `null`.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is anything else.
    pub fn null(&mut self) -> Result<(), Stop> {
        if self.source.raw()? == "null" { Ok(()) } else { Err(Stop) }
    }

    /// The items of a list, each read by `read`; the number of items is checked.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no list, breaks a constraint, or `read` stops.
    pub fn list(&mut self, read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>) -> Result<(), Stop> {
        self.reading.enter()?;
        let mut count = 0;
        let Self { source, reading, rules, .. } = self;
        rules.for_items(Rules::default(), &mut |rules| {
            let mut items = EachItem { reading, rules, elsewhere: Elsewhere::None, read, count: 0 };
            source.list(&mut items)?;
            count = items.count;
            Ok(())
        })?;
        self.reading.depth -= 1;
        if self.satisfies(&mut |rule| rules::item_count(rule, count)) { Ok(()) } else { Err(Stop) }
    }

    /// Whether the value is `null`; if it is not, it is read by `read` under the same constraints.
    ///
    /// # Errors
    ///
    /// [`Stop`] if `read` stops.
    pub fn nullable(&mut self, read: &mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>) -> Result<bool, Stop> {
        let mut item = EachItem { reading: self.reading, rules: self.rules, elsewhere: self.elsewhere, read, count: 0 };
        self.source.nullable(&mut item)
    }

    /// The entries of an object, each read by `read`; duplicate keys, the number of keys and their limits are checked.
    ///
    /// # Errors
    ///
    /// [`Stop`] if it is no object, breaks a constraint, or `read` stops.
    pub(crate) fn entries(
        &mut self,
        read: &mut dyn FnMut(&str, &mut Input<'_, 'de>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        self.reading.enter()?;
        let mut entries = EachEntry { reading: self.reading, read, keys: Vec::new() };
        self.source.object(&mut entries)?;
        let keys = entries.keys;
        self.reading.depth -= 1;
        let refuses_duplicates = self.reading.tolerance.duplicates == DuplicateKeys::Error;
        if (refuses_duplicates && super::duplicates::has_duplicate(&keys))
            || !self.satisfies(&mut |rule| rules::key_count(rule, keys.len()))
        {
            return Err(Stop);
        }
        Ok(())
    }

    /// The declared and undeclared keys of a model.
    pub(super) fn object(
        &mut self,
        object: &'static Object,
        slots: &mut dyn Slots,
    ) -> Result<Option<Box<[u16]>>, Stop> {
        self.reading.enter()?;
        let mut entries = ObjectEntries::new(object, slots, self.reading, self.elsewhere);
        self.source.object(&mut entries)?;
        let (count, order) = entries.finish()?;
        self.reading.depth -= 1;
        if self.satisfies(&mut |rule| rules::key_count(rule, count)) { Ok(order) } else { Err(Stop) }
    }

    /// Passes over a value that somebody else reads.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        if self.source.value().is_some() { Ok(()) } else { self.source.raw().map(drop) }
    }

    /// The JSON text of a value of any type, checked and without insignificant space.
    pub(crate) fn any(&mut self) -> Result<Cow<'de, str>, Stop> {
        let text = self.source.raw()?;
        let Reading { limits, tolerance, depth, scratch, .. } = self.reading;
        let text = scratch.scanner.checked(text, limits, tolerance.duplicates, *depth)?;
        if self.rules.is_empty() || self.satisfies(&mut |rule| rules::any(rule, &text)) { Ok(text) } else { Err(Stop) }
    }

    /// Checks a value of any type that is in memory.
    pub(crate) fn any_value(&mut self, value: &Value) -> Result<(), Stop> {
        let (limits, depth) = (self.reading.limits, self.reading.depth);
        let satisfies = |rule| check::satisfies(std::slice::from_ref(rule), Node::Value(value), &limits, depth);
        if self.satisfies(&mut |rule| satisfies(rule)) { Ok(()) } else { Err(Stop) }
    }

    /// The same as an owned text.
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
        let outer = self.rules;
        let rules = Rules::new(own, (!outer.is_empty()).then_some(&outer));
        if !self.reading.tolerance.lenient && own.iter().any(Constraint::needs_whole) {
            return self.with_whole(own, rules, read);
        }
        read(&mut Input::new(self.source, self.reading, rules).with_elsewhere(self.elsewhere))
    }

    /// Reads a value under the constraints that stand on it.
    pub(super) fn checked<T: FieldType>(&mut self) -> Result<T, Stop> {
        let own = self.rules.own;
        if !own.is_empty() && !self.reading.tolerance.lenient && own.iter().any(Constraint::needs_whole) {
            return self.with_whole(own, self.rules, T::read);
        }
        T::read(self)
    }

    /// The same for constraints that can only be checked with the whole value at hand.
    fn with_whole<T>(
        &mut self,
        own: &'static [Constraint],
        rules: Rules<'_>,
        read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let Reading { limits, depth, .. } = self.reading;
        if let Some(value) = self.source.value() {
            if !check::satisfies_whole(own, Node::Value(value), limits, *depth) {
                return Err(Stop);
            }
            return read(&mut Input::new(self.source, self.reading, rules).with_elsewhere(self.elsewhere));
        }
        let json = self.source.raw()?;
        if !check::satisfies_whole(own, Node::Text(json), limits, *depth) {
            return Err(Stop);
        }
        let mut deserializer = super::deserializer(json);
        let source = &mut SerdeSource::new(&mut deserializer);
        read(&mut Input::new(source, self.reading, rules).with_elsewhere(self.elsewhere))
    }
}

/// Gives each item of a list to a reader.
struct EachItem<'a, 'f, 'de> {
    reading: &'a mut Reading,
    rules: Rules<'a>,
    elsewhere: Elsewhere,
    read: &'f mut dyn FnMut(&mut Input<'_, 'de>) -> Result<(), Stop>,
    count: usize,
}

impl<'de> Items<'de> for EachItem<'_, '_, 'de> {
    fn item(&mut self, source: &mut dyn Source<'de>) -> Result<(), Stop> {
        self.count += 1;
        let (rules, elsewhere) = (self.rules, self.elsewhere);
        (self.read)(&mut Input::new(source, self.reading, rules).with_elsewhere(elsewhere))
    }
}

/// Gives each entry of a map to a reader.
struct EachEntry<'a, 'f, 'de> {
    reading: &'a mut Reading,
    read: &'f mut dyn FnMut(&str, &mut Input<'_, 'de>) -> Result<(), Stop>,
    keys: Vec<Cow<'de, str>>,
}

impl<'de> Entries<'de> for EachEntry<'_, '_, 'de> {
    fn key(&mut self, key: &str, borrowed: Option<&'de str>) -> Result<(), Stop> {
        if key.len() > self.reading.limits.text_length || self.keys.len() >= self.reading.limits.keys {
            return Err(Stop);
        }
        self.keys.push(owned(key, borrowed));
        Ok(())
    }

    fn value(&mut self, source: &mut dyn Source<'de>) -> Result<(), Stop> {
        let key = self.keys.last().ok_or(Stop)?;
        let rules = Rules::default();
        (self.read)(key, &mut Input::new(source, self.reading, rules))
    }
}
