//! The schema of a value by its shape.

use super::definitions::Definitions;
use super::fields::{Fields, list};
use super::{Dialect, composition, constraints, object};
use crate::schema::{Constraint, Enum, Literal, Schema, Shape, Variant};

/// The schema of what stands at a key or in a list: a reference, if it is a model. `also` holds the constraints of the
/// place.
pub(super) fn place(definitions: &mut Definitions, schema: &'static Schema, also: &[Constraint]) -> Fields {
    definitions.anew(|definitions| of_same(definitions, schema, also))
}

/// A schema for the value that is being described already: a reference, if it is a model.
pub(super) fn of_same(definitions: &mut Definitions, schema: &'static Schema, also: &[Constraint]) -> Fields {
    if !schema.is_model() {
        return body(definitions, schema, also, false);
    }
    if definitions.is_circular(schema) {
        // A reference would lead back here, and whoever follows it would never come to an end.
        let mut fields = body(definitions, schema, also, false);
        Definitions::describe(&mut fields, schema);
        return fields;
    }
    let mut fields = Fields::default();
    fields.text("$ref", &definitions.reference(schema));
    constraints::add(definitions, &mut fields, also);
    fields
}

/// The schema of a value itself. `open` leaves it to others to say what becomes of undeclared keys.
pub(super) fn body(definitions: &mut Definitions, schema: &'static Schema, also: &[Constraint], open: bool) -> Fields {
    let constraints = [schema.constraints, also].concat();
    match schema.shape {
        Shape::Newtype(_) | Shape::Nullable(_) if schema.is_endless(false) => {
            return endless(definitions, schema, &constraints);
        }
        Shape::Newtype(inner) if open => return body(definitions, inner(), &constraints, open),
        Shape::Newtype(inner) => return of_same(definitions, inner(), &constraints),
        Shape::Nullable(inner) => return nullable(definitions, inner(), &constraints, open),
        Shape::List(items) => return list_of(definitions, items(), &constraints),
        _ => {}
    }
    let mut fields = match schema.shape {
        Shape::Null => of_type("null"),
        Shape::Boolean => of_type("boolean"),
        Shape::Integer => of_type("integer"),
        Shape::Number => of_type("number"),
        Shape::String => of_type("string"),
        Shape::Binary => binary(definitions.dialect),
        Shape::AnyObject => of_type("object"),
        Shape::Map(values) => map_of(definitions, values()),
        Shape::Enum(choice) => one_of_values(choice),
        Shape::Object(object) => object::schema(definitions, object, open),
        Shape::Composition(composition) => definitions
            .within(schema, schema.is_any_of() && constraints.is_empty(), |definitions| {
                composition::schema(definitions, composition, open)
            })
            .unwrap_or_else(nothing),
        Shape::Any | Shape::List(_) | Shape::Nullable(_) | Shape::Newtype(_) => Fields::default(),
    };
    constraints::add(definitions, &mut fields, &constraints);
    fields
}

fn list_of(definitions: &mut Definitions, items: &'static Schema, constraints: &[Constraint]) -> Fields {
    let mut fields = of_type("array");
    fields.set("items", place(definitions, items, &constraints::of_items(constraints)).into_json());
    let of_list = constraints.iter().filter(|constraint| !matches!(constraint, Constraint::Items(_)));
    constraints::add(definitions, &mut fields, of_list);
    fields
}

fn map_of(definitions: &mut Definitions, values: &'static Schema) -> Fields {
    let mut fields = of_type("object");
    fields.set("additionalProperties", place(definitions, values, &[]).into_json());
    fields
}

/// A `null` satisfies every constraint but those that look at values of any type, which therefore stand outside.
fn nullable(definitions: &mut Definitions, inner: &'static Schema, constraints: &[Constraint], open: bool) -> Fields {
    let (outside, inside): (Vec<Constraint>, Vec<Constraint>) =
        constraints.iter().partition(|constraint| constraint.needs_whole());
    let write = |definitions: &mut Definitions| {
        if open { body(definitions, inner, &inside, open) } else { of_same(definitions, inner, &inside) }
    };
    let mut fields = or_null(if outside.is_empty() { write(definitions) } else { definitions.apart(write) });
    constraints::add(definitions, &mut fields, &outside);
    fields
}

/// A type that contains nothing but itself, and perhaps `null`.
fn endless(definitions: &mut Definitions, schema: &'static Schema, constraints: &[Constraint]) -> Fields {
    if schema.is_endless(true) {
        return nothing();
    }
    let mut fields = of_type("null");
    constraints::add(definitions, &mut fields, constraints);
    let mut inner = schema;
    while let Shape::Newtype(next) = inner.shape {
        inner = next();
        constraints::add(definitions, &mut fields, inner.constraints);
    }
    fields
}

/// No value at all.
fn nothing() -> Fields {
    let mut fields = Fields::default();
    fields.set("not", "{}");
    fields
}

pub(super) fn of_type(name: &'static str) -> Fields {
    let mut fields = Fields::default();
    fields.text("type", name);
    fields
}

/// JSON has no bytes, so no JSON text satisfies a model that asks for some. In an `OpenAPI` document the schema may stand
/// for a form's part, where they are written like this.
fn binary(dialect: Dialect) -> Fields {
    match dialect {
        Dialect::JsonSchema => nothing(),
        Dialect::OpenApi => {
            let mut fields = of_type("string");
            fields.text("format", "binary");
            fields
        }
    }
}

/// A schema that allows `null` beside what another allows.
pub(super) fn or_null(mut inner: Fields) -> Fields {
    if inner.is_empty() {
        return inner;
    }
    // Most keywords say nothing of `null`; only a plain type and a list of values stand in its way.
    let says_more =
        ["$ref", "allOf", "anyOf", "oneOf", "not", "const"].iter().any(|keyword| inner.get(keyword).is_some());
    let only_type = inner.get("type").filter(|name| name.starts_with('"')).map(str::to_owned);
    if let Some(name) = only_type.filter(|_| !says_more) {
        if name != "\"null\"" {
            inner.set("type", format!("[{name},\"null\"]"));
        }
        let values = inner.get("enum").and_then(|values| values.strip_suffix(']'));
        if let Some(values) = values.map(|values| format!("{values},null]")) {
            inner.set("enum", values);
        }
        return inner;
    }
    let mut fields = Fields::default();
    fields.set("anyOf", list([inner.into_json(), of_type("null").into_json()]));
    fields
}

/// One of the listed values; with a schema for each where there is something to say of them.
fn one_of_values(choice: &Enum) -> Fields {
    let kind = if choice.variants.iter().all(|variant| matches!(variant.value, Literal::Json(_))) {
        "integer"
    } else {
        "string"
    };
    let mut fields = of_type(kind);
    if choice.variants.iter().any(|variant| !variant.description.is_empty() || variant.deprecated) {
        fields.set("oneOf", list(choice.variants.iter().map(|variant| value(variant).into_json())));
    } else {
        fields.set("enum", list(choice.variants.iter().map(|variant| variant.value.json())));
    }
    if !choice.open {
        return fields;
    }
    let mut open = Fields::default();
    open.set("anyOf", list([fields.into_json(), of_type(kind).into_json()]));
    open
}

fn value(variant: &Variant) -> Fields {
    let mut fields = Fields::default();
    fields.set("const", variant.value.json());
    if !variant.description.is_empty() {
        fields.text("description", variant.description);
    }
    if variant.deprecated {
        fields.set("deprecated", "true");
    }
    fields
}
