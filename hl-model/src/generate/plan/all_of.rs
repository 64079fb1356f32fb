//! `allOf` as a struct with a field for each part, if the option `all_of` asks for it.

use std::collections::HashSet;

use super::parts::takes_others;
use super::planner::{Planner, Subject};
use crate::generate::names::snake;
use crate::generate::options::AllOf;
use crate::generate::schema::{Counts, Kinds, Prose, Schema, SchemaId};

impl<'d> Planner<'_, 'd> {
    /// The parts of an `allOf` of plain objects, with the names of their fields: the keys beside it, and each schema in it.
    /// `None` if the option does not ask for them, or if the rules of a part for undeclared keys, which have no effect in a
    /// part, would be lost.
    pub(super) fn parts_by_option(&self, subject: &Subject<'d>) -> Option<Vec<(String, SchemaId)>> {
        if self.options.all_of != AllOf::Parts || !subject.rules.is_empty() || !is_open(&subject.flat) {
            return None;
        }
        let raw = self.graph.get(subject.id);
        let is_plain = raw.unions.is_empty() && raw.has_no_exceptions();
        if !is_plain || raw.all_of.is_empty() || !raw.all_of.iter().all(|part| self.is_plain_object(*part)) {
            return None;
        }
        let mut own = Schema::clone(&raw);
        own.all_of.clear();
        own.kinds = Kinds::OBJECT;
        own.prose = Prose::default();
        own.object.count = Counts::default();
        let own = (!own.object.is_empty()).then(|| ("keys".to_owned(), self.graph.add(own)));
        let mut taken: HashSet<String> = own.iter().map(|(name, _)| name.clone()).collect();
        let mut parts: Vec<_> = own.into_iter().collect();
        for (index, part) in raw.all_of.iter().enumerate() {
            let model = self.named_model(self.graph.unwrapped(*part));
            let name = model.map(|model| snake(&model.name)).filter(|name| !taken.contains(name));
            let name = name.unwrap_or_else(|| format!("part_{}", index + 1));
            taken.insert(name.clone());
            parts.push((name, *part));
        }
        (parts.len() > 1).then_some(parts)
    }

    /// Whether a schema is one of objects with declared keys that says nothing about other keys.
    fn is_plain_object(&self, id: SchemaId) -> bool {
        let flat = self.graph.flat(id);
        flat.kinds == Kinds::OBJECT
            && flat.is_plain()
            && flat.values.is_none()
            && !flat.object.properties.is_empty()
            && is_open(&flat)
    }
}

/// Whether an object says nothing about undeclared keys.
fn is_open(schema: &Schema<'_>) -> bool {
    let object = &schema.object;
    object.patterns.is_empty()
        && object.names.is_empty()
        && takes_others(object.additional)
        && takes_others(object.unevaluated)
}
