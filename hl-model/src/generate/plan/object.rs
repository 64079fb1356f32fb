//! The types of objects.

use std::rc::Rc;

use super::model::{Body, Field, Rest, Struct};
use super::planner::{Context, Planner, keyword_unsaid};
use super::types::{Type, Use};
use crate::generate::names::{field_names, pascal};
use crate::generate::schema::{ANY, NEVER, Schema, SchemaId};

impl<'d> Planner<'_, 'd> {
    pub(super) fn object(&mut self, id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let rules = &flat.object;
        let has_keys = !rules.properties.is_empty() || !rules.required.is_empty();
        let is_closed = rules.additional.is_some_and(|rest| self.is_never(rest));
        if !has_keys && !(is_closed && rules.patterns.is_empty()) {
            return self.map(flat, context);
        }
        if let Some(known) = self.shared(id, context) {
            return Use::plain(Type::Model(known));
        }
        let model = self.open_shared(id, context);
        let context = Context { blame: model, ..context.clone() };
        let body = self.structure(flat, &context);
        self.close(model, Body::Struct(body), Self::key_constraints(flat));
        self.describe(model, id);
        Use::plain(Type::Model(model))
    }

    /// Whether a schema allows nothing.
    pub(super) fn is_never(&self, id: SchemaId) -> bool {
        id == NEVER || self.graph.flat(id).kinds.is_empty()
    }

    /// An object without declared keys.
    fn map(&mut self, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        self.key_rules(flat, context);
        let values = self.rest_schema(flat, context);
        let values =
            if values == ANY { None } else { Some(self.bare(values, &context.inner(value_name(&context.name)))) };
        let ty = values.map_or(Type::Dict(None), Type::dict);
        Use { ty, constraints: Self::key_constraints(flat) }
    }

    /// What holds for keys that are not declared.
    fn rest_schema(&mut self, flat: &Rc<Schema<'d>>, context: &Context) -> SchemaId {
        let rules = &flat.object;
        let additional = rules.additional.unwrap_or(ANY);
        let Some(first) = rules.patterns.first() else { return additional };
        let catches_all = matches!(first.pattern, "" | ".*" | "^.*$" | "^.*" | ".*$" | "^(.*)$" | "[\\s\\S]*");
        if catches_all && rules.patterns.len() == 1 {
            return first.schema;
        }
        self.unsaid(context, keyword_unsaid(flat, "patternProperties", "keys that match a pattern are not checked"));
        ANY
    }

    /// Rules about keys that no attribute says.
    fn key_rules(&mut self, flat: &Rc<Schema<'d>>, context: &Context) {
        for names in &flat.object.names {
            let schema = self.graph.get(*names);
            self.unsaid(context, keyword_unsaid(&schema, "propertyNames", "the names of keys are not checked"));
        }
        if !flat.object.requires.is_empty() {
            self.unsaid(context, keyword_unsaid(flat, "dependentRequired", "keys that require others are not checked"));
        }
    }

    fn structure(&mut self, flat: &Rc<Schema<'d>>, context: &Context) -> Struct<'d> {
        let rules = &flat.object;
        self.key_rules(flat, context);
        let rest = self.rest_schema(flat, context);
        let is_closed = self.is_never(rest);
        let declared = rules.properties.iter().map(|property| (property.key, property.schema));
        let undeclared =
            rules.required.iter().filter(|key| !rules.properties.iter().any(|property| property.key == **key));
        let keys: Vec<(&'d str, SchemaId)> = declared
            .chain(undeclared.map(|key| (*key, rest)))
            .filter(|(key, schema)| rules.required.contains(key) || !is_closed || !self.is_never(*schema))
            .collect();
        let texts: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
        let (names, convention) = field_names(&texts);
        let mut fields: Vec<Field<'d>> = Vec::new();
        for ((key, schema), name) in keys.into_iter().zip(names) {
            if name.is_numbered {
                let origin = self.graph.get(schema).origin.clone();
                let message =
                    format!("another key has the name of `{key}` in Rust, so its field is called `{}`", name.ident);
                self.notes.note(&origin.at, origin.place, "name", message);
            }
            let is_required = rules.required.contains(&key);
            let inner = Context { key: key.to_owned(), ..context.inner(format!("{}{}", context.name, pascal(key))) };
            let planned = self.value(schema, &inner);
            let rename = name.needs_rename.then(|| key.to_owned());
            fields.push(self.field(name.ident, rename, schema, planned, is_required));
        }
        let rest = if is_closed {
            Rest::Closed
        } else if rest == ANY {
            Rest::Kept(None)
        } else {
            Rest::Kept(Some(self.bare(rest, &context.inner(value_name(&context.name)))))
        };
        Struct { is_all_of: false, fields, rest, convention }
    }
}

/// What the model of a map's values would be called.
fn value_name(name: &str) -> String {
    format!("{name}Value")
}
