//! The keys of objects: missing, unknown, twice.

use super::Evaluated;
use super::checker::Checker;
use crate::options::{DuplicateKeys, Elsewhere, UnknownKeys};
use crate::problem::{Errors, Limit, Pointer, Problem, ProblemKind, Step};
use crate::scan::{duplicates, lone_surrogate};
use crate::schema::{Key, NullPolicy, Object, Rest, Schema, Shape};
use crate::value::{Entry, Look, Node};
use hl_model_ground::suggest::nearest;

impl<'a> Checker<'a> {
    pub(super) fn map(&mut self, value: &'static Schema, node: Node<'a>) -> bool {
        if !self.enter(node) {
            return false;
        }
        let entries = node.entries();
        self.check_length(&entries);
        let entries: Vec<_> = entries.iter().collect();
        self.check_duplicates(&entries);
        for entry in self.that_count(&entries) {
            self.steps.push(step(entry));
            self.check(value, entry.value, false);
            self.steps.pop();
        }
        self.leave();
        true
    }

    /// Checks an object, of whose undeclared keys some may be none of its business.
    pub(super) fn object(&mut self, object: &'static Object, node: Node<'a>, elsewhere: Elsewhere) -> bool {
        if !self.enter(node) {
            return false;
        }
        let entries = node.entries();
        let mut seen = vec![false; object.keys.len()];
        let mut unknown = Vec::new();
        for entry in &entries {
            let declared = entry.key.as_deref().and_then(|key| object.find(key));
            match declared {
                Some((index, key)) => {
                    let is_new = seen.get_mut(index).is_some_and(|seen| !std::mem::replace(seen, true));
                    self.declared(key, entry, is_new);
                }
                None => unknown.push(entry),
            }
        }
        self.check_length(&entries);
        let names: Vec<&str> = object.lookup.iter().map(|(name, _)| *name).collect();
        self.undeclared(object.rest, &names, &unknown, elsewhere);
        for (key, _) in object.keys.iter().zip(seen).filter(|(key, seen)| key.required && !seen) {
            self.steps.push(Step::Key(key.name.into()));
            self.push(ProblemKind::MissingKey, None);
            self.steps.pop();
        }
        self.leave();
        true
    }

    fn declared(&mut self, key: &'static Key, entry: &Entry<'a>, is_new: bool) {
        self.steps.push(step(entry));
        match (is_new, self.tolerance.duplicates) {
            (false, DuplicateKeys::Error) => self.push(ProblemKind::DuplicateKey, entry.raw_key),
            (false, DuplicateKeys::First) => {
                self.steps.pop();
                return;
            }
            _ => {}
        }
        self.hidden += usize::from(key.is_hidden());
        let is_absent = key.null == NullPolicy::Absent && matches!(entry.value.look(), Look::Null);
        if !is_absent && self.check(key.schema(), entry.value, !key.required) {
            self.constraints(Some(key.schema()), key.constraints, entry.value);
        }
        self.hidden -= usize::from(key.is_hidden());
        self.steps.pop();
    }

    /// Checks the keys that an object does not declare. `names` are those that it does.
    pub(super) fn undeclared(
        &mut self,
        rest: Rest,
        names: &[&'static str],
        entries: &[&Entry<'a>],
        elsewhere: Elsewhere,
    ) {
        if let Elsewhere::All = elsewhere {
            return;
        }
        self.check_duplicates(entries);
        for entry in self.that_count(entries) {
            if entry.key.as_deref().is_some_and(|key| elsewhere.has(key, rest, self.tolerance)) {
                continue;
            }
            self.steps.push(step(entry));
            let is_refused = match self.tolerance.unknown {
                UnknownKeys::AsDeclared => matches!(rest, Rest::Closed),
                UnknownKeys::Reject => true,
                UnknownKeys::Keep | UnknownKeys::Drop => false,
            };
            match rest {
                _ if is_refused => {
                    let key = entry.key.as_deref();
                    let is_tag = matches!(elsewhere, Elsewhere::OneOfTags(tag) if key == Some(tag));
                    let suggestion = key.filter(|_| !is_tag).and_then(|key| nearest(key, names.iter().copied()));
                    self.push(ProblemKind::UnknownKey { suggestion, is_tag }, entry.raw_key);
                }
                Rest::Closed => {}
                _ if self.tolerance.unknown == UnknownKeys::Drop => {}
                Rest::Any => {
                    self.check(const { &Schema::NEW }, entry.value, true);
                }
                Rest::Of(schema) => {
                    self.check(schema(), entry.value, true);
                }
            }
            self.steps.pop();
        }
    }

    /// How many keys an object has; one that comes twice, under the same of its names or not, counts once, unless that is
    /// a problem.
    pub(super) fn key_count(&mut self, schema: Option<&'static Schema>, node: Node<'a>) -> usize {
        let entries = node.entries();
        if self.tolerance.duplicates == DuplicateKeys::Error {
            return entries.len();
        }
        let declared = match schema.map(|schema| schema.of_object().shape) {
            Some(Shape::Object(object)) => Evaluated::of(object),
            Some(Shape::Composition(composition)) => self.evaluated(composition, node),
            _ => Evaluated::default(),
        };
        let keys = entries.iter().filter_map(|entry| entry.key.as_deref());
        entries.len() - duplicates(&keys.map(|key| declared.key_of(key)).collect::<Vec<_>>()).len()
    }

    /// The entries but for those that are passed over, since only the first value of a key counts.
    fn that_count<'e>(&self, entries: &[&'e Entry<'a>]) -> Vec<&'e Entry<'a>> {
        let passed_over =
            if self.tolerance.duplicates == DuplicateKeys::First { repeated(entries) } else { Vec::new() };
        let counts = |index: &usize| passed_over.binary_search(index).is_err();
        entries.iter().enumerate().filter(|(index, _)| counts(index)).map(|(_, entry)| *entry).collect()
    }

    fn check_duplicates(&mut self, entries: &[&Entry<'a>]) {
        if self.tolerance.duplicates != DuplicateKeys::Error {
            return;
        }
        for entry in repeated(entries).into_iter().filter_map(|index| entries.get(index)) {
            self.steps.push(step(entry));
            self.push(ProblemKind::DuplicateKey, entry.raw_key);
            self.steps.pop();
        }
    }

    /// Looks at the length of every key, at lone surrogates in them, and at their number.
    fn check_length(&mut self, entries: &[Entry<'a>]) {
        let (most_keys, most_bytes) = (self.limits.keys, self.limits.text_length);
        for (index, entry) in entries.iter().enumerate() {
            let kind = match &entry.key {
                None => lone_surrogate(),
                Some(key) if key.len() > most_bytes => {
                    ProblemKind::Limit { limit: Limit::TextLength, value: most_bytes }
                }
                Some(_) if index == most_keys => ProblemKind::Limit { limit: Limit::Keys, value: most_keys },
                Some(_) => continue,
            };
            self.steps.push(step(entry));
            self.push(kind, entry.raw_key);
            self.steps.pop();
        }
    }
}

/// The indexes of the entries whose key came before, in ascending order; a key with a lone surrogate is none.
fn repeated(entries: &[&Entry<'_>]) -> Vec<usize> {
    let decoded = entries.iter().enumerate().filter_map(|(index, entry)| Some((index, entry.key.as_deref()?)));
    let (indexes, keys): (Vec<usize>, Vec<&str>) = decoded.unzip();
    duplicates(&keys).into_iter().filter_map(|at| indexes.get(at).copied()).collect()
}

fn step(entry: &Entry<'_>) -> Step {
    // A key without a decoded form is shown as it stands.
    let key = entry.key.as_deref().or(entry.raw_key).unwrap_or_default();
    Step::Key(key.into())
}

/// What is wrong with a set of keys alone.
pub(crate) fn key_errors(schema: &'static Schema, keys: &[&str]) -> Result<(), Errors> {
    let Shape::Object(object) = schema.resolved().shape else { return Ok(()) };
    let mut problems = Vec::new();
    let mut push = |key: &str, kind| {
        problems.push(Problem::new(Pointer(vec![Step::Key(key.into())]), kind, None));
    };
    let names: Vec<&str> =
        keys.iter().map(|key| object.find(key).map_or(*key, |(_, declared)| declared.name)).collect();
    for key in duplicates(&names).into_iter().filter_map(|index| keys.get(index)) {
        push(key, ProblemKind::DuplicateKey);
    }
    if matches!(object.rest, Rest::Closed) {
        for key in keys.iter().filter(|key| object.find(key).is_none()) {
            let suggestion = nearest(key, object.lookup.iter().map(|(name, _)| *name));
            push(key, ProblemKind::UnknownKey { suggestion, is_tag: false });
        }
    }
    for key in object.keys.iter().filter(|key| key.required && !names.contains(&key.name)) {
        push(key.name, ProblemKind::MissingKey);
    }
    Errors::new(schema.name, problems).map_or(Ok(()), Err)
}
