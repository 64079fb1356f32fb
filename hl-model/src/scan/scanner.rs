//! The scanner of values of any type, and of the undeclared keys of models.

use std::borrow::Cow;

use super::duplicates::{self, Repeats};
use super::memory::{Memory, key_name};
use super::sink::{Each, EachFinding, FailFast, Sink};
use super::walk::Walk;
use crate::options::{DuplicateKeys, Limits};
use crate::stop::Stop;
use crate::value::{Text, Value};
use hl_model_ground::json::{self, Cursor, Escapes};
use hl_model_ground::same::fingerprint;

/// Scans values. The memory is reused by the next scan.
#[derive(Debug, Default)]
pub(crate) struct Scanner {
    memory: Memory,
    /// The fingerprints of the noted keys of open models.
    noted: Vec<u64>,
}

impl Scanner {
    /// The approximate number of allocated bytes.
    pub(crate) fn capacity(&self) -> usize {
        self.memory.capacity() + self.noted.capacity() * size_of::<u64>()
    }

    pub(crate) fn clear(&mut self) {
        self.memory.keys.clear();
        self.noted.clear();
    }

    /// Takes the next value. Returns its text without white space between tokens. Stops at the first problem.
    pub(crate) fn value<'t>(
        &mut self,
        cursor: &mut Cursor<'t>,
        limits: &Limits,
        duplicates: DuplicateKeys,
        depth: usize,
    ) -> Result<Cow<'t, str>, Stop> {
        cursor.peek();
        let (start, space) = (cursor.offset(), cursor.space());
        let sink = self.walk(cursor, limits, depth, FailFast::new(duplicates))?;
        let text = cursor.since(start);
        let text = if cursor.space() > space { Cow::Owned(json::compact(text)) } else { Cow::Borrowed(text) };
        Ok(if sink.has_duplicates { without_duplicates(text.into(), duplicates).into() } else { text })
    }

    /// Calls a function for each problem of a value, until it returns `false`. The syntax of the value must be valid.
    pub(crate) fn each_finding(
        &mut self,
        mut cursor: Cursor<'_>,
        limits: &Limits,
        depth: usize,
        each: EachFinding<'_>,
    ) {
        // The walk stops only when no more problems are wanted.
        _ = self.walk(&mut cursor, limits, depth, Each(each));
    }

    fn walk<S: Sink>(&mut self, cursor: &mut Cursor<'_>, limits: &Limits, depth: usize, sink: S) -> Result<S, Stop> {
        // A scan that stopped has left its frames open.
        self.memory.frames.clear();
        self.memory.keys.clear();
        let mut walk = Walk { limits, depth, memory: &mut self.memory, sink };
        walk.value(cursor)?;
        Ok(walk.sink)
    }

    /// The number of noted keys of the open models.
    pub(crate) fn noted(&self) -> usize {
        self.noted.len()
    }

    /// Forgets all noted keys but the first `count`.
    pub(crate) fn forget_noted(&mut self, count: usize) {
        self.noted.truncate(count);
    }

    /// Notes a key of an object that other code reads.
    #[inline]
    pub(crate) fn note(&mut self, name: &str) {
        self.noted.push(fingerprint(name));
    }

    /// Forgets the keys that were noted from the index `first` on. Returns their number if there may be a duplicate.
    #[inline]
    pub(crate) fn may_have_noted_twice(&mut self, first: usize) -> Option<usize> {
        let noted = self.noted.get(first..).unwrap_or_default();
        let count = noted.len();
        let may_repeat = count > 1 && duplicates::may_repeat(noted);
        self.noted.truncate(first);
        may_repeat.then_some(count)
    }
}

/// Whether a key of the next object occurs twice. `key_of` resolves aliases. `count` is an estimate of the number of keys.
#[cold]
#[inline(never)]
pub(crate) fn has_repeated_key(text: Cursor<'_>, count: usize, key_of: &dyn Fn(&str) -> &str) -> bool {
    let mut is_found = false;
    each_repeated_key(text, count, key_of, &mut |_| {
        is_found = true;
        false
    });
    is_found
}

/// The offsets of the first quotes of the keys of the next object, in order. `count` is an estimate of their number. The
/// text must be JSON. Keys with a lone surrogate are left out.
pub(crate) fn keys_of(mut text: Cursor<'_>, count: usize) -> Vec<usize> {
    let mut keys = Vec::with_capacity(count);
    let mut is_first = true;
    if text.open(b'{').is_some() {
        while let Some(true) = text.next(b'}', is_first)
            && let Some(key) = text.key()
        {
            if key.escapes() != Escapes::LoneSurrogate {
                keys.push(key.quote());
            }
            is_first = false;
            text.skip();
        }
    }
    keys
}

/// The offsets of the first quotes of the duplicate keys of the next object, without first occurrences. `key_of` resolves
/// aliases. Names with a lone surrogate are ignored. `count` is an estimate of the number of keys.
#[cold]
pub(crate) fn repeated_keys(text: Cursor<'_>, count: usize, key_of: &dyn Fn(&str) -> &str) -> Vec<usize> {
    let mut repeated = Vec::new();
    each_repeated_key(text, count, key_of, &mut |quote| {
        repeated.push(quote);
        true
    });
    repeated
}

/// Calls a function with each of the [`repeated_keys`], until it returns `false`.
#[cold]
pub(crate) fn each_repeated_key(
    text: Cursor<'_>,
    count: usize,
    key_of: &dyn Fn(&str) -> &str,
    each: &mut dyn FnMut(usize) -> bool,
) {
    let keys = keys_of(text, count);
    let key = |index: usize| match keys.get(index).map(|quote| key_name(&text, *quote)) {
        Some(Cow::Borrowed(name)) => Cow::Borrowed(key_of(name)),
        Some(Cow::Owned(name)) => Cow::Owned(key_of(&name).to_owned()),
        None => Cow::Borrowed(""),
    };
    let mut repeats = Repeats::among(keys.len(), &key);
    while let Some(found) = repeats.more(&key) {
        if !found.iter().filter_map(|index| keys.get(*index)).all(|quote| each(*quote)) {
            return;
        }
    }
}

/// JSON text without white space between tokens and without duplicate keys.
#[cold]
fn without_duplicates(text: String, policy: DuplicateKeys) -> String {
    Value::without_duplicates(&Text::new(text), policy.kept()).to_string()
}
