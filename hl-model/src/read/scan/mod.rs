//! One look over a value of any type, as it stands in the text: its syntax, nesting, duplicate keys, numbers, lone
//! surrogates and lengths. Nothing here recurses.

mod report;
mod walk;

use std::borrow::Cow;

use super::duplicates::{self, fingerprint};
use super::options::Limits;
use super::{DuplicateKeys, Stop};
use crate::json::{self, Cursor, Escapes, StringAt};
use crate::problem::Step;
use crate::value::{Text, Value};
pub(crate) use report::{Finding, lone_surrogate, number_limit};
use report::{Findings, Quick, Report, Syntax};
use walk::Walk;

/// The memory of a look, kept from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Scanner {
    frames: Vec<Frame>,
    /// The keys of the objects that are open.
    keys: Vec<StringAt>,
    /// The fingerprints of those keys of models that may stand for several.
    noted: Vec<u64>,
}

/// A list or an object that is open.
#[derive(Debug)]
struct Frame {
    is_object: bool,
    /// Where its keys begin among all.
    first_key: usize,
    /// The index of the current item.
    index: usize,
    /// The marks of its keys.
    marks: u64,
    /// Whether one of its keys may be there twice.
    may_repeat: bool,
}

impl Frame {
    #[inline]
    const fn new(is_object: bool, first_key: usize) -> Self {
        Self { is_object, first_key, index: 0, marks: 0, may_repeat: false }
    }
}

impl Scanner {
    /// How many bytes its memory has, about.
    pub(super) fn capacity(&self) -> usize {
        self.frames.capacity() * size_of::<Frame>()
            + self.keys.capacity() * size_of::<StringAt>()
            + self.noted.capacity() * size_of::<u64>()
    }

    pub(super) fn clear(&mut self) {
        self.keys.clear();
        self.noted.clear();
    }

    /// The text of the next value, without insignificant space, if nothing is wrong with it.
    pub(crate) fn value<'t>(
        &mut self,
        cursor: &mut Cursor<'t>,
        limits: &Limits,
        duplicates: DuplicateKeys,
        depth: usize,
    ) -> Result<Cow<'t, str>, Stop> {
        cursor.peek();
        let (start, space) = (cursor.offset(), cursor.space());
        let report = self.walk(cursor, limits, depth, Quick::new(duplicates))?;
        let text = cursor.since(start);
        let text = if cursor.space() > space { Cow::Owned(json::compact(text)) } else { Cow::Borrowed(text) };
        Ok(if report.has_duplicates { without_duplicates(text.into(), duplicates).into() } else { text })
    }

    /// The text of the next value, of which nothing but the syntax is looked at.
    pub(crate) fn syntax<'t>(&mut self, cursor: &mut Cursor<'t>) -> Result<&'t str, Stop> {
        cursor.peek();
        let start = cursor.offset();
        self.walk(cursor, &Limits::NONE, 0, Syntax)?;
        Ok(cursor.since(start))
    }

    /// Everything that is wrong with a text, which is JSON.
    pub(crate) fn findings(&mut self, text: &str, limits: &Limits, depth: usize) -> Vec<Finding> {
        // The problems that are reported are limited, so that the list of findings need not be longer.
        let mut found = Findings { found: Vec::new(), most: limits.problems + 1 };
        self.clear();
        // That it stops says only that there are enough findings.
        _ = self.walk(&mut Cursor::new(text), limits, depth, &mut found);
        found.found
    }

    fn walk<R: Report>(
        &mut self,
        cursor: &mut Cursor<'_>,
        limits: &Limits,
        depth: usize,
        report: R,
    ) -> Result<R, Stop> {
        self.frames.clear();
        let mut walk = Walk { limits, depth, scanner: self, report };
        walk.value(cursor)?;
        Ok(walk.report)
    }

    /// How many keys are noted of the models that are open.
    pub(super) fn noted(&self) -> usize {
        self.noted.len()
    }

    /// Notes a key of an object that somebody else reads.
    #[inline]
    pub(super) fn note(&mut self, name: &str) {
        self.noted.push(fingerprint(name));
    }

    /// Whether a key occurs twice in the object that starts at `start` and is read now, of whose keys some were noted,
    /// from `first` on.
    #[inline]
    pub(super) fn has_noted_twice(&mut self, text: &Cursor<'_>, start: usize, first: usize) -> bool {
        let may_repeat = match self.noted.get(first..) {
            Some(noted @ [_, _, ..]) => duplicates::may_repeat(noted),
            _ => false,
        };
        self.noted.truncate(first);
        may_repeat && duplicates::has_duplicate(&object_keys(text, start))
    }

    /// Whether the last key, whose mark another one has, or which has escapes, may be there twice.
    #[inline(never)]
    fn may_repeat(&self, text: Cursor<'_>, first: usize) -> bool {
        match self.keys.get(first..) {
            // Among many keys, one look at all of them when the object ends is quicker.
            Some([others @ .., last]) if others.len() < duplicates::COMPARED => {
                let is_same = |other: &StringAt| other.len() == last.len() && text.inner(*other) == text.inner(*last);
                last.escapes() != Escapes::None || others.iter().any(is_same)
            }
            _ => true,
        }
    }

    /// The way to the value that is being looked at.
    fn steps(&self, text: &Cursor<'_>) -> Vec<Step> {
        let frames = &self.frames;
        let key_ends = frames.iter().skip(1).map(|frame| frame.first_key).chain([self.keys.len()]);
        let step = |(frame, key_end): (&Frame, usize)| {
            if !frame.is_object {
                return Some(Step::Index(frame.index));
            }
            let at = key_end.checked_sub(1).filter(|at| *at >= frame.first_key)?;
            Some(Step::Key(name(text, *self.keys.get(at)?).into_owned()))
        };
        frames.iter().zip(key_ends).filter_map(step).collect()
    }
}

/// The keys of the object that starts there and ends here. None of them has a lone surrogate.
#[cold]
fn object_keys<'t>(text: &Cursor<'t>, start: usize) -> Vec<Cow<'t, str>> {
    json::entries(text.since(start)).into_iter().filter_map(|entry| entry.key).collect()
}

/// How many keys the object has that starts there and ends here, each counted once. `key_of` tells for which key a name
/// stands.
pub(super) fn distinct_keys(text: &Cursor<'_>, start: usize, key_of: &dyn Fn(&str) -> &str) -> usize {
    let names = object_keys(text, start);
    let keys: Vec<&str> = names.iter().map(|name| key_of(name)).collect();
    keys.len() - duplicates::duplicates(&keys).len()
}

fn names<'t>(text: &Cursor<'t>, keys: &[StringAt]) -> Vec<Cow<'t, str>> {
    keys.iter().map(|key| name(text, *key)).collect()
}

/// The text that a key stands for, or the key as it stands if it has a lone surrogate.
fn name<'t>(text: &Cursor<'t>, key: StringAt) -> Cow<'t, str> {
    text.text(key).unwrap_or_else(|| Cow::Borrowed(text.quoted(key)))
}

/// JSON text without insignificant space, each key of an object once.
#[cold]
fn without_duplicates(text: String, policy: DuplicateKeys) -> String {
    Value::without_duplicates(&Text::new(text), policy == DuplicateKeys::First).to_string()
}

#[cfg(test)]
mod tests;
