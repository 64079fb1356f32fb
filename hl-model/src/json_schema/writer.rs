//! The writer of schemas, which collects the models that they refer to, each under a distinct name.

#[cfg(feature = "utoipa")]
use std::collections::HashMap;
use std::rc::Rc;

use super::dialect::Document;
use super::json::Fields;
#[cfg(feature = "schemars")]
use super::json::Json;
use super::tagged_member::TaggedMember;
#[cfg(feature = "schemars")]
use crate::description::Shape;
use crate::description::{Member, Schema, is_same};

/// The beginning of a reference to a schema among the components of an OpenAPI document.
pub(crate) const COMPONENTS: &str = "#/components/schemas/";

/// Whether the schema of an object has a rule for undeclared keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AdditionalProperties {
    /// It has the rule of its model.
    Written,
    /// It has no rule, because the rule would refuse the keys of other parts of an `allOf`.
    LeftOut,
}

/// A definition: a schema with a name.
#[derive(Clone)]
pub(crate) enum Definition {
    /// A model.
    Model(&'static Schema),
    /// A member of a union with a discriminator, which has its tag among its keys.
    Tagged(Rc<TaggedMember>),
}

/// Writes schemas and collects definitions in the order of their first reference.
pub(super) struct Writer {
    pub(super) document: Document,
    /// The separator between a union and its member in the name of a flat member.
    separator: &'static str,
    definitions: Vec<(Definition, String)>,
    /// The compositions that are being written for the current value.
    around: Vec<&'static Schema>,
    /// Compositions whose members are already alternatives of the current `anyOf`, because it is an `anyOf` of
    /// `anyOf`s.
    beside: Vec<&'static Schema>,
    /// The member whose value is described, in a union with a discriminator.
    pub(super) member: Option<Rc<TaggedMember>>,
}

impl Writer {
    pub(super) const fn new(document: Document) -> Self {
        Self { document, separator: "", definitions: Vec::new(), around: Vec::new(), beside: Vec::new(), member: None }
    }

    /// Gives flat members names that no model can have. This is needed to merge the components of several documents, because
    /// a number makes a name distinct only within one document.
    #[cfg(feature = "utoipa")]
    pub(super) fn with_own_names(self) -> Self {
        Self { separator: ".", ..self }
    }

    /// Adds a model unless it exists. Returns its index.
    pub(super) fn insert(&mut self, model: &'static Schema) -> usize {
        self.define(Definition::Model(model), &model.type_name())
    }

    /// A URI reference to a model.
    pub(super) fn reference(&mut self, model: &'static Schema) -> String {
        let index = self.insert(model);
        self.uri(index)
    }

    /// The name of a flat member, unless another definition has it.
    pub(super) fn name_of(&self, tagged: &TaggedMember) -> String {
        tagged.name_after(&tagged.outermost().type_name(), self.separator)
    }

    /// A URI reference to a definition, which gets a name if it has none.
    pub(super) fn reference_to(&mut self, definition: Definition, name: &str) -> String {
        let index = self.define(definition, name);
        self.uri(index)
    }

    fn define(&mut self, new: Definition, name: &str) -> usize {
        if let Some(index) = self.definitions.iter().position(|(known, _)| known.is_same(&new)) {
            return index;
        }
        let name = self.free_name(name);
        self.definitions.push((new, name));
        self.definitions.len() - 1
    }

    fn uri(&self, index: usize) -> String {
        let name = self.definitions.get(index).map_or("", |(_, name)| name);
        match self.document {
            Document::JsonSchema if index == 0 => "#".to_owned(),
            Document::JsonSchema => format!("#/$defs/{name}"),
            Document::OpenApi => format!("{COMPONENTS}{name}"),
        }
    }

    /// The schema of a model in its definition.
    pub(super) fn model(&mut self, model: &'static Schema) -> Fields {
        let mut fields = self.anew(|writer| writer.body(model, &[], AdditionalProperties::Written));
        describe(&mut fields, model);
        fields
    }

    /// Writes the schema of a new value, such as that of a key.
    pub(super) fn anew<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let (around, member) = (std::mem::take(&mut self.around), self.member.take());
        let written = self.apart(write);
        (self.around, self.member) = (around, member);
        written
    }

    /// Writes a schema that is not merely an alternative in the current `anyOf`.
    pub(super) fn apart<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let beside = std::mem::take(&mut self.beside);
        let written = write(self);
        self.beside = beside;
        written
    }

    /// Writes a composition. It is left out if it is already being written for the current value, if the value is known to
    /// be one of its members, or if its members are alternatives already. Otherwise a few `anyOf`s that contain each other
    /// would give a document of exponential size.
    pub(super) fn within(
        &mut self,
        schema: &'static Schema,
        is_alternative: bool,
        write: impl FnOnce(&mut Self) -> Fields,
    ) -> Option<Fields> {
        let mut written = self.around.iter().chain(if is_alternative { &*self.beside } else { &[] });
        if written.any(|written| is_same(written, schema))
            || self.member.as_ref().is_some_and(|member| member.is_within(schema))
        {
            return None;
        }
        self.around.push(schema);
        let written = if is_alternative { write(self) } else { self.apart(write) };
        self.around.pop();
        if is_alternative {
            self.beside.push(schema);
        }
        Some(written)
    }

    /// Whether a model leads back to a composition that is being written for the current value.
    pub(super) fn is_circular(&self, model: &'static Schema) -> bool {
        let mut found = vec![model];
        let mut next = 0;
        while let Some(schema) = found.get(next).copied() {
            if self.around.iter().any(|around| is_same(around, schema)) {
                return true;
            }
            let inner = schema.inner().into_iter();
            let is_known =
                |inner: &&'static Schema| inner.is_model() && found.iter().any(|known| is_same(known, inner));
            let new: Vec<_> = inner.filter(|inner| !is_known(inner)).collect();
            found.extend(new);
            next += 1;
        }
        false
    }

    fn definition(&mut self, definition: Definition) -> Fields {
        match definition {
            Definition::Model(model) => self.model(model),
            Definition::Tagged(tagged) => self.anew(|writer| writer.flat_member(&tagged)),
        }
    }

    /// The schemas of the definitions from an index on, by name, including those that are added meanwhile.
    pub(super) fn finish(&mut self, first: usize) -> Fields {
        let mut schemas = Fields::default();
        let mut index = first;
        while let Some((definition, name)) = self.definitions.get(index).cloned() {
            schemas.push(name, self.definition(definition));
            index += 1;
        }
        schemas
    }

    /// The models among the definitions, by name.
    #[cfg(feature = "utoipa")]
    pub(super) fn into_models(self) -> HashMap<String, &'static Schema> {
        let models = self.definitions.into_iter().filter_map(|(definition, name)| match definition {
            Definition::Model(model) => Some((name, model)),
            Definition::Tagged(_) => None,
        });
        models.collect()
    }

    /// The name, or the name with the first number that makes it distinct. OpenAPI allows only ASCII.
    pub(super) fn free_name(&self, name: &str) -> String {
        let name = name.replace(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.')), "_");
        let is_free = |name: &str| self.definitions.iter().all(|(_, known)| known != name);
        if is_free(&name) {
            return name;
        }
        let mut numbered = (2_u64..).map(|number| format!("{name}{number}"));
        numbered.find(|name| is_free(name)).unwrap_or(name)
    }
}

impl Definition {
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Model(model), Self::Model(other)) => is_same(model, other),
            (Self::Tagged(tagged), Self::Tagged(other)) => tagged.is_same(other),
            _ => false,
        }
    }
}

#[cfg(feature = "schemars")]
impl Definition {
    /// The name of the definition, before numbers make names distinct.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Model(model) => model.full_name(),
            Self::Tagged(tagged) => tagged.name_after(&tagged.outermost().full_name(), ""),
        }
    }

    /// An identifier that distinguishes definitions with equal names.
    pub(crate) fn id(&self) -> String {
        match self {
            Self::Model(model) => id_of(model),
            Self::Tagged(tagged) => tagged.name_after(&id_of(tagged.outermost()), "#"),
        }
    }

    /// The JSON Schema of the definition without `$defs`, and the definitions that it refers to, by their references.
    pub(crate) fn alone(&self) -> (String, Vec<(String, Self)>) {
        let mut writer = Writer::new(Document::JsonSchema);
        writer.definitions.push((self.clone(), self.name()));
        let mut fields = writer.definition(self.clone());
        if let Self::Model(model) = self
            && model.is_model()
            && model.title.is_empty()
        {
            fields.text("title", model.name);
        }
        let definitions = writer.definitions.iter().enumerate();
        let references = definitions.map(|(index, (definition, _))| (writer.uri(index), definition.clone())).collect();
        (Json::from(fields).to_string(), references)
    }
}

/// An identifier that distinguishes types with equal names: the path of a model, and the identifiers of its type arguments.
#[cfg(feature = "schemars")]
fn id_of(schema: &Schema) -> String {
    let (own, parts): (_, Vec<&Schema>) = match schema.shape {
        _ if schema.is_model() => {
            let path = format!("{}::{}", schema.path, schema.name);
            (path, schema.arguments.iter().map(|argument| argument()).collect())
        }
        Shape::Map(values) => (schema.rust_type.into(), schema.names_of_keys().into_iter().chain([values()]).collect()),
        Shape::List(inner) | Shape::Nullable(inner) | Shape::Newtype(inner) => (schema.type_name(), vec![inner()]),
        Shape::Tuple(tuple) => (schema.type_name(), tuple.items().collect()),
        _ => (schema.type_name(), Vec::new()),
    };
    let parts: Vec<_> = parts.into_iter().map(id_of).collect();
    if parts.is_empty() { own } else { format!("{own}<{}>", parts.join(", ")) }
}

/// Adds the description and the deprecation of a model.
pub(super) fn describe(fields: &mut Fields, model: &'static Schema) {
    fields.note("title", model.title);
    fields.note("description", model.description);
    fields.mark("deprecated", model.deprecated);
}

/// Adds the description and the deprecation of a member.
pub(super) fn describe_member(fields: &mut Fields, member: &'static Member) {
    fields.note("description", member.description);
    fields.mark("deprecated", member.deprecated);
}
