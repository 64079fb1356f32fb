//! The schema of a value by its shape.

use super::dialect::Document;
use super::json::{Fields, Json, list};
use super::writer::{AdditionalProperties, Writer, describe};
use crate::description::{Constraint, Enum, Literal, Schema, Shape, Tuple, Variant, of_items};

impl Writer {
    /// The schema of a value at a key or in a list. A model becomes a reference. `also` has the constraints at this place.
    pub(super) fn place(&mut self, schema: &'static Schema, also: &[Constraint]) -> Fields {
        self.anew(|writer| writer.of_same(schema, also))
    }

    /// A further schema of the current value. A model becomes a reference.
    pub(super) fn of_same(&mut self, schema: &'static Schema, also: &[Constraint]) -> Fields {
        if !schema.is_model() {
            return self.body(schema, also, AdditionalProperties::Written);
        }
        if self.is_circular(schema) {
            // A reference would lead back here, so that a validator would loop.
            let mut fields = self.body(schema, also, AdditionalProperties::Written);
            describe(&mut fields, schema);
            return fields;
        }
        let mut fields = Fields::of("$ref", Json::string(&self.reference(schema)));
        self.add_constraints(&mut fields, also);
        if schema.is_nullable() {
            fields.also_list_null();
        }
        fields
    }

    /// The schema of a value in place.
    pub(super) fn body(
        &mut self,
        schema: &'static Schema,
        also: &[Constraint],
        additional: AdditionalProperties,
    ) -> Fields {
        let constraints = [schema.constraints, also].concat();
        match schema.shape {
            Shape::Newtype(_) | Shape::Nullable(_) if schema.is_endless() => {
                return self.endless(schema, &constraints);
            }
            Shape::Newtype(inner) if additional == AdditionalProperties::LeftOut => {
                return self.body(inner(), &constraints, additional);
            }
            Shape::Newtype(inner) => {
                let mut fields = self.of_same(inner(), &constraints);
                if schema.secret && !fields.has("format") {
                    fields.text("format", "password");
                }
                return fields;
            }
            Shape::Nullable(inner) => return self.nullable(inner(), &constraints, additional),
            Shape::List(items) => return self.list_of(items(), &constraints),
            _ => {}
        }
        let mut fields = match schema.shape {
            Shape::Null => Fields::of_type("null"),
            Shape::Boolean => Fields::of_type("boolean"),
            Shape::Integer => Fields::of_type("integer"),
            Shape::Number => Fields::of_type("number"),
            Shape::String => Fields::of_type("string"),
            Shape::Binary => binary(self.document),
            Shape::AnyObject => Fields::of_type("object"),
            Shape::Tuple(tuple) => self.tuple_of(tuple),
            Shape::Map(values) => self.map_of(values()),
            Shape::Enum(choice) => one_of_values(choice),
            Shape::Object(object) => self.object(object, additional),
            Shape::Composition(composition) => self
                .within(schema, schema.is_any_of() && constraints.is_empty(), |writer| {
                    writer.composition(schema, composition, additional)
                })
                .unwrap_or_else(Fields::nothing),
            Shape::Any | Shape::List(_) | Shape::Nullable(_) | Shape::Newtype(_) => Fields::default(),
        };
        self.add_constraints(&mut fields, &constraints);
        fields
    }

    fn list_of(&mut self, items: &'static Schema, constraints: &[Constraint]) -> Fields {
        let mut fields = Fields::of_type("array");
        fields.set("items", self.place(items, &of_items(constraints)));
        let of_list = constraints.iter().filter(|constraint| !matches!(constraint, Constraint::Items(_)));
        self.add_constraints(&mut fields, of_list);
        fields
    }

    fn tuple_of(&mut self, tuple: &'static Tuple) -> Fields {
        let mut fields = Fields::of_type("array");
        fields.set("prefixItems", list(tuple.items().map(|item| self.at_place(item))));
        self.set_rest(&mut fields, "items", tuple.rest);
        if tuple.required > 0 {
            fields.set("minItems", Json::Text(tuple.required.to_string()));
        }
        fields
    }

    /// The schema of an item of a tuple, with the constraints and the description of its place.
    fn at_place(&mut self, item: &'static Schema) -> Fields {
        let mut fields = self.place(item, &[]);
        if !item.is_model() {
            fields.note("description", item.description);
        }
        fields
    }

    fn map_of(&mut self, values: &'static Schema) -> Fields {
        let mut fields = Fields::of_type("object");
        fields.set("additionalProperties", self.place(values, &[]));
        fields
    }

    /// The schema of a nullable value. `null` satisfies all constraints except those for values of any type, which are
    /// therefore written outside of the alternative.
    fn nullable(
        &mut self,
        inner: &'static Schema,
        constraints: &[Constraint],
        additional: AdditionalProperties,
    ) -> Fields {
        let (outside, inside): (Vec<Constraint>, Vec<Constraint>) =
            constraints.iter().partition(|constraint| constraint.needs_whole());
        let write = |writer: &mut Self| match additional {
            AdditionalProperties::LeftOut => writer.body(inner, &inside, additional),
            AdditionalProperties::Written => writer.of_same(inner, &inside),
        };
        let mut fields = (if outside.is_empty() { write(self) } else { self.apart(write) }).or_null();
        self.add_constraints(&mut fields, &outside);
        fields
    }

    /// The schema of a type that contains only itself, or itself and `null`.
    fn endless(&mut self, schema: &'static Schema, constraints: &[Constraint]) -> Fields {
        if schema.is_endless_for_null() {
            return Fields::nothing();
        }
        let mut fields = Fields::of_type("null");
        self.add_constraints(&mut fields, constraints);
        let mut inner = schema;
        while let Shape::Newtype(next) = inner.shape {
            inner = next();
            self.add_constraints(&mut fields, inner.constraints);
        }
        fields
    }
}

/// The schema of bytes. No JSON text matches it, because JSON has no bytes. In an OpenAPI document it may describe a part of
/// a form, in this notation.
fn binary(document: Document) -> Fields {
    match document {
        Document::JsonSchema => Fields::nothing(),
        Document::OpenApi => {
            let mut fields = Fields::of_type("string");
            fields.text("format", "binary");
            fields
        }
    }
}

/// The schema of an enum. If a value has a description, each value gets its own schema.
fn one_of_values(choice: &Enum) -> Fields {
    let kind = if choice.variants.iter().all(|variant| matches!(variant.value, Literal::Json(_))) {
        "integer"
    } else {
        "string"
    };
    let mut fields = Fields::of_type(kind);
    if choice.variants.iter().any(|variant| !variant.description.is_empty() || variant.deprecated) {
        fields.set("oneOf", list(choice.variants.iter().flat_map(values_of)));
    } else {
        fields.set("enum", list(choice.accepted().map(Json::from)));
    }
    if !choice.open {
        return fields;
    }
    Fields::of_any([fields, Fields::of_type(kind)])
}

/// A schema for the value of a variant, and one for each of its aliases.
fn values_of(variant: &Variant) -> impl Iterator<Item = Fields> + '_ {
    std::iter::once(&variant.value).chain(variant.aliases).map(|value| {
        let mut fields = Fields::of("const", *value);
        fields.note("description", variant.description);
        fields.mark("deprecated", variant.deprecated);
        fields
    })
}
