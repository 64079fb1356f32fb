//! Objects: with or without declared keys, with unknown keys if they are allowed, in any order.

use hl_model::schema::{Constraint, Key, NullPolicy, Object, Rest, Schema, Shape};

use super::{Generator, texts};
use crate::json::Json;

impl Generator<'_, '_> {
    /// An object with declared keys.
    pub(super) fn object(&mut self, object: &'static Object, constraints: &[Constraint]) -> Json {
        self.depth += 1;
        let mut entries = self.declared_keys(object, constraints);
        self.add_patterned(&mut entries, object, constraints);
        let declared = |name: &str| {
            object.keys.iter().any(|key| names(key).contains(&name))
                || object.patterns.iter().any(|known| known.pattern().is_match(name))
        };
        match object.rest {
            Rest::Closed => {}
            Rest::Any => self.add(&mut entries, const { &Schema::NEW }, counts(constraints), &declared),
            Rest::Of(values) => self.add(&mut entries, values(), counts(constraints), &declared),
        }
        self.depth -= 1;
        self.shuffled(entries)
    }

    /// The required keys, and some of the others.
    pub(super) fn declared_keys(&mut self, object: &'static Object, constraints: &[Constraint]) -> Vec<(String, Json)> {
        let (least, most) = counts(constraints);
        let required = object.keys.iter().filter(|key| key.is_required()).count();
        let mut entries = Vec::new();
        for key in object.keys {
            let is_needed =
                key.is_required() || (required + entries.len() < least && matches!(object.rest, Rest::Closed));
            let is_wanted = self.is_shallow() && required + entries.len() < most && self.choices.one_in(2);
            if is_needed || (is_wanted && is_json(key.schema())) {
                let name = self.choices.pick(&names(key));
                entries.push((name.to_owned(), self.at_key(key)));
            }
        }
        entries
    }

    fn at_key(&mut self, key: &'static Key) -> Json {
        if key.null() == NullPolicy::Absent && self.choices.one_in(3) {
            return Json::Null;
        }
        self.constrained(key.schema(), key.constraints())
    }

    /// An object without declared keys.
    pub(super) fn map(&mut self, values: Option<&'static Schema>, constraints: &[Constraint]) -> Json {
        self.depth += 1;
        let mut entries = Vec::new();
        self.add(&mut entries, values.unwrap_or(const { &Schema::NEW }), counts(constraints), &|_| false);
        self.depth -= 1;
        self.shuffled(entries)
    }

    /// Adds keys whose names match only one pattern.
    fn add_patterned(
        &mut self,
        entries: &mut Vec<(String, Json)>,
        object: &'static Object,
        constraints: &[Constraint],
    ) {
        let (_, most) = counts(constraints);
        for known in object.patterns {
            for _ in 0..self.choices.below(3) {
                let key = texts::text(&[Constraint::Pattern(known.pattern())], self.choices);
                let matching = object.patterns.iter().filter(|known| known.pattern().is_match(&key)).count();
                let is_declared = object.keys.iter().any(|key_of| names(key_of).contains(&&*key));
                let is_free = !is_declared && entries.iter().all(|(other, _)| *other != key);
                if matching == 1 && is_free && entries.len() < most {
                    let value = self.constrained(known.values().unwrap_or(const { &Schema::NEW }), &[]);
                    entries.push((key, value));
                }
            }
        }
    }

    /// Adds keys that are not declared until there are enough, and perhaps some more.
    pub(super) fn add(
        &mut self,
        entries: &mut Vec<(String, Json)>,
        values: &'static Schema,
        (least, most): (usize, usize),
        is_declared: &dyn Fn(&str) -> bool,
    ) {
        let more = if self.is_shallow() { self.choices.below(4) } else { 0 };
        let count = (entries.len() + more).max(least).min(most);
        while entries.len() < count {
            let mut key = texts::key(self.choices);
            while is_declared(&key) || entries.iter().any(|(other, _)| *other == key) {
                key.push('+');
            }
            let value = self.constrained(values, &[]);
            entries.push((key, value));
        }
    }

    /// The entries as they stand, or in another order.
    pub(super) fn shuffled(&mut self, mut entries: Vec<(String, Json)>) -> Json {
        if self.choices.one_in(2) {
            for index in (1..entries.len()).rev() {
                let other = self.choices.below(index + 1);
                entries.swap(index, other);
            }
        }
        Json::Object(entries)
    }
}

fn names(key: &'static Key) -> Vec<&'static str> {
    [&[key.name()], key.aliases()].concat()
}

/// Whether JSON has values of that type.
fn is_json(schema: &'static Schema) -> bool {
    !matches!(schema.resolved().shape(), Shape::Binary)
}

/// The least and the greatest number of keys.
pub(super) fn counts(constraints: &[Constraint]) -> (usize, usize) {
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    constraints.iter().fold((0, usize::MAX), |(least, most), constraint| match constraint {
        Constraint::MinProperties(keys) => (least.max(count(*keys)), most),
        Constraint::MaxProperties(keys) => (least, most.min(count(*keys))),
        _ => (least, most),
    })
}
