//! Objects.

use super::drawer::Drawer;
use super::entries::{Entries, Entry};
use super::rules::{Rules, bounds, rules_of};
use super::valid::is_value_of;
use super::{any, pattern};
use crate::description::{Key, NullPolicy, Object, Rest, Schema, SchemaFn, Shape};
use hl_model_ground::bound::Measure;
use hl_model_ground::json::{compact, decode};

impl Drawer<'_, '_> {
    /// The entries of an object that satisfies a schema; `None` if the schema does not describe objects, or no object was
    /// found. `tags` are entries that the object must have.
    pub(super) fn entries(&mut self, schema: &'static Schema, rules: &Rules, tags: &[Entry]) -> Option<Entries> {
        let rules: Vec<_> = rules.iter().copied().chain(schema.constraints()).collect();
        match schema.shape() {
            Shape::Newtype(inner) | Shape::Nullable(inner) => {
                self.one_deeper(|drawer| drawer.entries(inner(), &rules, tags))
            }
            Shape::Object(object) => self.declared(object, &rules, tags),
            Shape::Map(values) => self.map(Some(values), &rules, tags),
            Shape::AnyObject => self.map(None, &rules, tags),
            Shape::Composition(composition) => self.one_deeper(|drawer| drawer.entries_of(composition, &rules, tags)),
            _ => None,
        }
    }

    fn declared(&mut self, object: &'static Object, rules: &Rules, tags: &[Entry]) -> Option<Entries> {
        let (min, max) = bounds(rules, Measure::Properties);
        let mut entries = Entries::new();
        let tag_of = |key: &Key| tags.iter().find(|(name, _)| key.names().any(|known| known == name));
        let required = object.keys.iter().filter(|key| key.is_required() || tag_of(key).is_some()).count();
        let mut room = max.saturating_sub(required);
        for key in object.keys {
            if let Some(tag) = tag_of(key) {
                entries.push(tag.clone());
                continue;
            }
            if !key.is_required() {
                // Optional keys are left out at first, unless the minimum number of keys needs them.
                let is_wanted = entries.len() < min || (!self.is_deep() && self.choices.takes_optional());
                let is_wanted = is_wanted && !(self.choices.is_typical() && key.is_deprecated());
                if room == 0 || !is_wanted {
                    continue;
                }
            }
            match self.at_key(key) {
                Some(value) => entries.push((key.name().into(), value)),
                None if key.is_required() => return None,
                None => continue,
            }
            room = room.saturating_sub(usize::from(!key.is_required()));
        }
        let undeclared = tags.iter().filter(|(name, _)| object.find(name).is_none());
        entries.splice(0..0, undeclared.cloned());
        self.mend(object, rules, &mut entries);
        self.add_patterned(object, min, max, &mut entries);
        let values = match object.rest {
            Rest::Of(values) => Some(values),
            Rest::Any => None,
            Rest::Closed => return Some(entries),
        };
        let more = min.saturating_sub(entries.len());
        let most = max.saturating_sub(entries.len()).min(more.saturating_add(2));
        let count = if self.is_deep() { more } else { self.choices.between(more, most) };
        self.add_unknown(values, count, &mut entries)?;
        Some(entries)
    }

    /// Adds keys that match a pattern: as many as required, and sometimes a few more.
    fn add_patterned(&mut self, object: &'static Object, min: usize, max: usize, entries: &mut Entries) {
        for known in object.patterns {
            let missing = if matches!(object.rest, Rest::Closed) { min.saturating_sub(entries.len()) } else { 0 };
            let room = max.saturating_sub(entries.len());
            let count = if self.is_deep() { missing } else { self.choices.between(missing, missing.saturating_add(2)) };
            for _ in 0..count.min(room) {
                let Some(name) = pattern::draw(self.choices, &known.pattern.search, 0, usize::MAX) else { continue };
                let is_new = object.find(&name).is_none() && entries.iter().all(|(other, _)| *other != name);
                // The value must satisfy the schemas of all matching patterns, so names that match several patterns are
                // skipped.
                if is_new
                    && object.patterns_of(&name).count() == 1
                    && let Some(value) = self.at_unknown(known.values)
                {
                    entries.push((name, value));
                }
            }
        }
    }

    /// The value of an undeclared key.
    fn at_unknown(&mut self, values: Option<SchemaFn>) -> Option<String> {
        match values {
            Some(values) => self.value(values(), &[]),
            None => Some(any::value(self.choices, 0)),
        }
    }

    /// JSON text of a value of a key.
    pub(super) fn at_key(&mut self, key: &'static Key) -> Option<String> {
        if self.choices.is_typical()
            && let Some(given) = key.example_json().or(key.default_json())
            && is_value_of(key, given)
        {
            return Some(compact(given));
        }
        if key.null() == NullPolicy::Absent && self.choices.one_in(8) && !key.is_required() {
            return Some("null".into());
        }
        let rules: Vec<_> = key.constraints().iter().collect();
        self.value(key.schema(), &rules)
    }

    fn map(&mut self, values: Option<SchemaFn>, rules: &Rules, tags: &[Entry]) -> Option<Entries> {
        let (min, max) = bounds(rules, Measure::Properties);
        let mut entries = tags.to_vec();
        let count = self.count(min, max).saturating_sub(entries.len());
        match rules_of!(rules, Keys).next() {
            Some(names) => self.add_named(names, values, count, &mut entries)?,
            None => self.add_unknown(values, count, &mut entries)?,
        }
        Some(entries)
    }

    /// Adds keys whose names satisfy a schema.
    fn add_named(
        &mut self,
        names: SchemaFn,
        values: Option<SchemaFn>,
        count: usize,
        entries: &mut Entries,
    ) -> Option<()> {
        for _ in 0..count {
            let drawn = self.value(names(), &[])?;
            let name = decode(&drawn).map_or_else(|| drawn.clone(), std::borrow::Cow::into_owned);
            let value = self.at_unknown(values)?;
            if entries.iter().all(|(other, _)| *other != name) {
                entries.push((name, value));
            }
        }
        Some(())
    }

    /// Adds undeclared keys.
    fn add_unknown(&mut self, values: Option<SchemaFn>, count: usize, entries: &mut Entries) -> Option<()> {
        for index in 0..count {
            let key = match self.choices.below(6) {
                _ if self.choices.is_typical() => format!("key_{}", index.saturating_add(1)),
                4 => format!("schlüssel {index}"),
                5 => format!("a/b~{index}\"\\"),
                _ => format!("x_key_{index}"),
            };
            let value = self.at_unknown(values)?;
            entries.push((key, value));
        }
        Some(())
    }
}
