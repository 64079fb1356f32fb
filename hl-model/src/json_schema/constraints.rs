//! Constraints as keywords.

use std::cmp::Ordering;

use super::integer_names::Range;
use super::json::{Fields, Json, list};
use super::key_rules;
use super::writer::Writer;
use crate::description::{Constraint, Contains, Format, Literal, Schema, Shape};
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
                Constraint::MultipleOf(of) => fields.join("multipleOf", Json::Text((*of).to_owned())),
                Constraint::UniqueItems => fields.set("uniqueItems", true),
                Constraint::Pattern(pattern) => fields.join("pattern", Json::string(pattern.source)),
                Constraint::Format(format) => add_format(fields, *format),
                Constraint::Values(values) => fields.join("enum", list(values.iter().copied())),
                Constraint::Items(constraints) => {
                    let mut items = Fields::default();
                    self.add_constraints(&mut items, *constraints);
                    fields.join("items", items);
                }
                Constraint::Contains(contains) => self.add_contains(fields, contains),
                Constraint::Requires(..)
                | Constraint::AnyOfKeys(_)
                | Constraint::OneOfKeys(_)
                | Constraint::NotTogether(_)
                | Constraint::IfKey(_) => key_rules::add(fields, constraint),
                Constraint::Keys(schema) => {
                    let names = self.names(schema());
                    fields.join("propertyNames", names);
                }
                Constraint::JsonSchema(schema) => {
                    if let Json::Object(schema) = Json::of(schema) {
                        schema.entries.into_iter().for_each(|(keyword, value)| fields.join(keyword, value));
                    }
                }
                Constraint::Not(schema) => {
                    let not = self.place(schema(), &[]);
                    fields.join("not", not);
                }
                _ => {}
            }
        }
    }

    fn add_contains(&mut self, fields: &mut Fields, contains: &Contains) {
        let mut items = Fields::default();
        self.add_constraints(&mut items, contains.constraints);
        let mut schema = Fields::of("contains", items);
        if contains.min != 1 {
            schema.set("minContains", Json::Text(contains.min.to_string()));
        }
        if let Some(max) = contains.max {
            schema.set("maxContains", Json::Text(max.to_string()));
        }
        if fields.has("contains") { fields.also(schema) } else { fields.append(schema) }
    }

    /// The schema of the names of keys. Names are strings even if they stand for integers.
    fn names(&mut self, schema: &'static Schema) -> Fields {
        if !schema.is_of_numbers() {
            return self.place(schema, &[]);
        }
        let names = |values: &mut dyn Iterator<Item = Literal>| list(values.map(|value| Json::string(&value.json())));
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
                    fields.join("pattern", Json::string(&pattern));
                }
            }
        }
        for constraint in &constraints {
            match constraint {
                Constraint::Values(values) => fields.join("enum", names(&mut values.iter().copied())),
                Constraint::Not(schema) => {
                    let not = self.names(schema());
                    fields.join("not", not);
                }
                _ => {}
            }
        }
        fields
    }
}

/// Sets a bound, unless an existing bound is at least as tight.
pub(super) fn tighten(fields: &mut Fields, keyword: &'static str, value: &str, tighter: Ordering) {
    if fields.get(keyword).is_none_or(|present| number::compare(value, present.text()) == tighter) {
        fields.set(keyword, Json::Text(value.to_owned()));
    }
}

/// Adds a format, and keywords that check what validators ignore of the format.
fn add_format(fields: &mut Fields, format: Format) {
    fields.join("format", Json::string(format.name()));
    // Every tool knows `int64`, and tools that hold numbers as floats would round its bounds.
    let bounds = hl_model_ground::format::bounds(format).filter(|_| format != Format::Int64);
    if let Some((least, most)) = bounds {
        tighten(fields, "minimum", least, Ordering::Greater);
        tighten(fields, "maximum", most, Ordering::Less);
    }
    match format {
        Format::Number => fields.join("pattern", Json::string(NUMBER_PATTERN)),
        Format::Byte => {
            fields.text("contentEncoding", "base64");
            fields.join("pattern", Json::string(BASE64_PATTERN));
        }
        _ => {}
    }
}
