//! Descriptions written by hand, as the derive would write them: one or more of everything that a description can say.

mod composed;
mod defaults;
mod marks;
mod objects;
mod odd;
mod plain;
mod session;

use crate::schema::{Constraint, Enum, Key, Literal, Object, Rest, Schema, SchemaFn, Shape, Variant};

pub(crate) use composed::*;
pub(crate) use defaults::*;
pub(crate) use marks::*;
pub(crate) use objects::*;
pub(crate) use odd::*;
pub(crate) use plain::*;
pub(crate) use session::*;

/// A model with a page of its own.
pub(crate) const fn model(name: &'static str, module: &'static str, shape: Shape) -> Schema {
    Schema { name, path: "zoo", module: Some(module), shape, ..Schema::NEW }
}

/// The model, shown where it is used.
pub(crate) const fn inline(schema: Schema) -> Schema {
    Schema { inline: true, ..schema }
}

pub(crate) const fn described(schema: Schema, description: &'static str) -> Schema {
    Schema { description, ..schema }
}

pub(crate) const fn object(keys: &'static [Key], rest: Rest) -> Object {
    Object::new(keys, &[], rest)
}

pub(crate) const fn required(name: &'static str, schema: SchemaFn) -> Key {
    Key { name, field: name, schema, ..Key::NEW }
}

pub(crate) const fn optional(name: &'static str, schema: SchemaFn) -> Key {
    Key { required: false, ..required(name, schema) }
}

impl Key {
    pub(crate) const fn describe(self, description: &'static str) -> Self {
        Self { description, ..self }
    }

    pub(crate) const fn default(self, json: &'static str) -> Self {
        Self { default: Some(json), ..self }
    }

    pub(crate) const fn with(self, constraints: &'static [Constraint]) -> Self {
        Self { constraints, ..self }
    }

    pub(crate) const fn in_all_of(self) -> Self {
        Self { all_of: true, ..self }
    }
}

pub(crate) const fn texts(variants: &'static [Variant]) -> Enum {
    Enum { variants, open: false, order: &[] }
}

pub(crate) const fn variant(name: &'static str, value: &'static str) -> Variant {
    Variant { value: Literal::String(value), name, description: "", deprecated: false }
}

/// Every model of the zoo that has a page.
pub(crate) static MODELS: &[&Schema] = &[
    &SESSION_RESPONSE,
    &SESSION_PROJECT_RESPONSE,
    &SORT_ORDER,
    &TEXTS,
    &NUMBERS,
    &NULLABLES,
    &PATH_PARTS,
    &LEVEL,
    &UPLOAD,
    &FREE,
    &NOTHING,
    &DEFAULTS,
    &ANY_DEFAULTS,
    &EMPTY,
    &CLOSED,
    &ESCAPED,
    &MAP_OF_MODELS,
    &MAP_OF_LISTS,
    &MAP_OF_ANYTHING,
    &MAP_OF_DATES,
    &MAP_OF_DESCRIBED,
    &NESTED,
    &TREE,
    &TOOL_CHOICE,
    &EVENT,
    &PETS,
    &WRAPPED,
    &UNLIKE,
    &MERGED,
    &STRICT_MERGED,
    &PAGE_OF_TEXT,
    &ACCOUNT,
    &MOOD,
    &DIGITS,
    &BOUNDS,
    &ODDITIES,
];
