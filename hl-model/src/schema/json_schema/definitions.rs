//! The models that a document describes, each under a name of its own.

use super::fields::Fields;
use super::{Dialect, shapes};
use crate::schema::{Schema, is_same};

/// The models met so far, in the order in which they were met.
pub(super) struct Definitions {
    pub(super) dialect: Dialect,
    models: Vec<(&'static Schema, String)>,
}

impl Definitions {
    pub(super) const fn new(dialect: Dialect) -> Self {
        Self { dialect, models: Vec::new() }
    }

    /// Puts a model in, unless it is there. The answer is its place.
    pub(super) fn insert(&mut self, model: &'static Schema) -> usize {
        if let Some(index) = self.models.iter().position(|(known, _)| is_same(known, model)) {
            return index;
        }
        let name = self.free_name(&model.full_name());
        self.models.push((model, name));
        self.models.len() - 1
    }

    /// A URI reference to a model.
    pub(super) fn reference(&mut self, model: &'static Schema) -> String {
        let index = self.insert(model);
        let name = self.models.get(index).map_or("", |(_, name)| name);
        match self.dialect {
            Dialect::JsonSchema if index == 0 => "#".to_owned(),
            Dialect::JsonSchema => format!("#/$defs/{name}"),
            Dialect::OpenApi => format!("#/components/schemas/{name}"),
        }
    }

    /// The schema of a model, as it stands where others refer to.
    pub(super) fn model(&mut self, model: &'static Schema) -> Fields {
        let mut fields = shapes::body(self, model, &[], false);
        if !model.description.is_empty() {
            fields.text("description", model.description);
        }
        if model.deprecated {
            fields.set("deprecated", "true");
        }
        fields
    }

    /// The schemas of all models from one on, those included that they bring in.
    pub(super) fn finish(mut self, first: usize) -> Map {
        let mut map = Map(Fields::default());
        let mut index = first;
        while let Some((model, name)) = self.models.get(index).cloned() {
            let schema = self.model(model).into_json();
            map.0.set(name, schema);
            index += 1;
        }
        map
    }

    /// The name, or the name with the first number that makes it new. `OpenAPI` allows ASCII only.
    fn free_name(&self, name: &str) -> String {
        let name = name.replace(|c: char| !(c.is_ascii_alphanumeric() || c == '_'), "_");
        let is_free = |name: &str| self.models.iter().all(|(_, known)| known != name);
        if is_free(&name) {
            return name;
        }
        let mut numbered = (2_u64..).map(|number| format!("{name}{number}"));
        numbered.find(|name| is_free(name)).unwrap_or(name)
    }
}

/// Schemas by name.
pub(super) struct Map(Fields);

impl Map {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_json(self) -> String {
        self.0.into_map_json()
    }
}
