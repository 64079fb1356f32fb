//! Constraints as keywords.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::convert::pairs;
use super::fields::{Fields, list};
use super::integer_names::Range;
use super::key_rules;
use super::writer::Writer;
use crate::description::{Constraint, Contains, Format, Literal, Schema, Shape};
use hl_model_ground::json::quoted;
use hl_model_ground::number;

/// The texts that `DecimalString` reads.
const NUMBER_PATTERN: &str = r"^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$";

/// Base64 with padding whose unused bits are zero.
const BASE64_PATTERN: &str = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

impl Writer {
    /// Adds constraints to a schema. If a keyword exists already, the value must satisfy both.
    pub(super) fn add_constraints<'c>(
        &mut self,
        fields: &mut Fields,
        constraints: impl IntoIterator<Item = &'c Constraint>,
    ) {
        for constraint in constraints {
            if let Some(bound) = constraint.bound() {
                let tighter = if bound.is_lower() { Ordering::Greater } else { Ordering::Less };
                tighten(fields, bound.keyword(), &bound.limit_text(), tighter);
                continue;
            }
            match constraint {
                Constraint::MultipleOf(of) => join(fields, "multipleOf", (*of).to_owned()),
                Constraint::UniqueItems => fields.set("uniqueItems", "true"),
                Constraint::Pattern(pattern) => join(fields, "pattern", quoted(pattern.source)),
                Constraint::Format(format) => add_format(fields, *format),
                Constraint::Values(values) => join(fields, "enum", list(values.iter().map(Literal::json))),
                Constraint::Items(constraints) => {
                    let mut items = Fields::default();
                    self.add_constraints(&mut items, *constraints);
                    join(fields, "items", items.into_json());
                }
                Constraint::Contains(contains) => self.add_contains(fields, contains),
                Constraint::Requires(..)
                | Constraint::AnyOfKeys(_)
                | Constraint::OneOfKeys(_)
                | Constraint::NotTogether(_)
                | Constraint::IfKey(_) => key_rules::add(fields, constraint),
                Constraint::Keys(schema) => {
                    let names = self.names(schema()).into_json();
                    join(fields, "propertyNames", names);
                }
                Constraint::JsonSchema(schema) => {
                    for (keyword, json) in pairs(schema) {
                        join(fields, keyword, json.to_owned());
                    }
                }
                Constraint::Not(schema) => {
                    let not = self.place(schema(), &[]).into_json();
                    join(fields, "not", not);
                }
                _ => {}
            }
        }
    }

    fn add_contains(&mut self, fields: &mut Fields, contains: &Contains) {
        let mut items = Fields::default();
        self.add_constraints(&mut items, contains.constraints);
        let mut schema = Fields::of("contains", items.into_json());
        if contains.min != 1 {
            schema.set("minContains", contains.min.to_string());
        }
        if let Some(max) = contains.max {
            schema.set("maxContains", max.to_string());
        }
        if fields.get("contains").is_none() { fields.append(schema) } else { fields.also(schema) }
    }

    /// The schema of the names of keys. Names are strings even if they stand for integers.
    fn names(&mut self, schema: &'static Schema) -> Fields {
        if !schema.is_of_numbers() {
            return self.place(schema, &[]);
        }
        let names = |values: &mut dyn Iterator<Item = Literal>| list(values.map(|value| quoted(&value.json())));
        let mut constraints = schema.constraints.to_vec();
        let mut inner = schema;
        while let Shape::Newtype(next) = inner.shape {
            inner = next();
            constraints.extend_from_slice(inner.constraints);
        }
        let mut fields = Fields::default();
        match inner.shape {
            Shape::Enum(choice) if !choice.open => fields.set("enum", names(&mut choice.accepted())),
            _ => {
                for pattern in Range::of(&constraints).patterns() {
                    join(&mut fields, "pattern", quoted(&pattern));
                }
            }
        }
        for constraint in &constraints {
            match constraint {
                Constraint::Values(values) => join(&mut fields, "enum", names(&mut values.iter().copied())),
                Constraint::Not(schema) => {
                    let not = self.names(schema()).into_json();
                    join(&mut fields, "not", not);
                }
                _ => {}
            }
        }
        fields
    }
}

/// The constraints of the items in the constraints of a list.
pub(super) fn of_items(constraints: &[Constraint]) -> Vec<Constraint> {
    let mut all = Vec::new();
    for constraint in constraints {
        if let Constraint::Items(items) = constraint {
            all.extend_from_slice(items);
        }
    }
    all
}

/// Sets a bound, unless an existing bound is at least as tight.
pub(super) fn tighten(fields: &mut Fields, keyword: &'static str, value: &str, tighter: Ordering) {
    if fields.get(keyword).is_none_or(|present| number::compare(value, present) == tighter) {
        fields.set(keyword, value);
    }
}

/// Sets a keyword. If it exists with another value, the value must satisfy both.
fn join(fields: &mut Fields, keyword: impl Into<Cow<'static, str>>, json: String) {
    let keyword = keyword.into();
    match fields.get(&keyword) {
        None => fields.set(keyword, json),
        Some(present) if present == json => {}
        Some(_) => fields.also(Fields::of(keyword, json)),
    }
}

/// Adds a format, and keywords that check what validators ignore of the format.
fn add_format(fields: &mut Fields, format: Format) {
    join(fields, "format", quoted(format.name()));
    // Every tool knows `int64`, and tools that hold numbers as floats would round its bounds.
    let bounds = hl_model_ground::format::bounds(format).filter(|_| format != Format::Int64);
    if let Some((least, most)) = bounds {
        tighten(fields, "minimum", least, Ordering::Greater);
        tighten(fields, "maximum", most, Ordering::Less);
    }
    match format {
        Format::Number => join(fields, "pattern", quoted(NUMBER_PATTERN)),
        Format::Byte => {
            fields.text("contentEncoding", "base64");
            join(fields, "pattern", quoted(BASE64_PATTERN));
        }
        _ => {}
    }
}
