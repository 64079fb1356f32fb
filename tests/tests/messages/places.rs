//! Every attribute in every place that does not take it, as the derive's own table says.

use super::{Case, item};

/// The derive's table of attributes and places.
const TABLE: &str = include_str!("../../../hl-model-derive/src/attrs/table.rs");

/// Attributes that make a place what it is.
const DECIDE: &[&str] = &["all_of", "any_of", "any_string_name", "one_of", "other", "pattern_keys", "rest", "tuple"];

/// The names of the attributes, each with the places that take it.
pub(super) fn attributes() -> Vec<(&'static str, Vec<&'static str>)> {
    let (_, rows) = TABLE.split_once("const ATTRIBUTES").expect("the table is there");
    let (rows, _) = rows.split_once("];").expect("the table ends");
    rows.split("(\"").skip(1).filter_map(attribute).collect()
}

fn attribute(row: &'static str) -> Option<(&'static str, Vec<&'static str>)> {
    let (name, row) = row.split_once("\", ")?;
    let (_form, places) = row.split_once(", ")?;
    let (places, _) = places.split_once("),")?;
    Some((name, if places.starts_with('&') { listed(places) } else { listed(constant(places)?) }))
}

/// The list that a name of the table stands for.
fn constant(name: &str) -> Option<&'static str> {
    let (_, list) = TABLE.split_once(&format!("const {name}: &[Place] ="))?;
    Some(list.split_once(';')?.0)
}

fn listed(list: &'static str) -> Vec<&'static str> {
    list.split(|c: char| !c.is_alphanumeric()).filter(|place| !place.is_empty()).collect()
}

/// An attribute as it may be written.
fn written(name: &str) -> String {
    let value = match name {
        "alias" | "constant" | "content" | "default" | "description" | "discriminator" | "example" | "rename"
        | "tag" | "title" => " = \"a\"",
        "any_of_keys" | "not_together" | "one_of_keys" => "(id, id)",
        "bound" => " = \"i64: Clone\"",
        "builder" | "parts" => " = Other",
        "check" => " = look_at",
        "contains" | "items" => "(minimum = 1)",
        "crate" => " = ::hl_model",
        "format" => " = \"email\"",
        "if_key" => "(id, requires(id))",
        "keys" => "(min_length = 1)",
        "module" => " = \"a.b\"",
        "not" => " = bool",
        "null" => " = \"absent\"",
        "pattern" => " = \"^a\"",
        "rename_all" => " = \"camelCase\"",
        "requires" => " = \"id\"",
        "schema" => " = {}",
        "values" => " = [\"a\"]",
        _ if name.contains('m') && (name.contains("min_") || name.contains("max_") || name.contains("imum")) => " = 1",
        "multiple_of" | "value" => " = 1",
        _ => "",
    };
    format!("{name}{value}")
}

/// A model with an attribute in a place, and code that uses the model.
const PLACES: &[(&str, &str, &str)] = &[
    (
        "Struct",
        "whole",
        "derive! #[hl(closed, @)] pub struct Model { id: String } pub fn make() -> Result<Model, Errors> { Model::builder().id(\"a\").build() }",
    ),
    (
        "AllOf",
        "whole",
        "derive! #[hl(closed)] pub struct Part { id: String } derive! #[hl(all_of, closed, @)] pub struct Model { part: Part } pub fn look(model: &Model) -> &Part { model.part() }",
    ),
    (
        "Newtype",
        "whole",
        "derive! #[hl(@)] pub struct Model(Value); pub fn look(model: &Model) -> &Value { model.inner() }",
    ),
    ("Tuple", "whole", "derive! #[hl(tuple, @)] pub struct Model(String, i64);"),
    ("PlainEnum", "enum", "#[hl(@)]"),
    ("Composition", "union", "#[hl(one_of, @)]"),
    (
        "Key",
        "whole",
        "derive! #[hl(closed)] pub struct Model { id: String, #[hl(@)] field: Option<Value> } pub fn look(model: &Model) -> &str { model.field(); model.id() }",
    ),
    (
        "Rest",
        "whole",
        "derive! pub struct Model { id: String, #[hl(any_string_name, @)] rest: Dict } pub fn look(model: &Model) -> &str { model.rest(); model.id() }",
    ),
    (
        "Patterned",
        "whole",
        "derive! #[hl(closed)] pub struct Model { id: String, #[hl(pattern_keys = \"^x-\", @)] more: Dict } pub fn look(model: &Model) -> &str { model.more(); model.id() }",
    ),
    (
        "Part",
        "whole",
        "derive! #[hl(closed)] pub struct Part { id: String } derive! #[hl(all_of, closed)] pub struct Model { #[hl(@)] part: Part } pub fn look(model: &Model) -> &Part { model.part() }",
    ),
    (
        "Inner",
        "whole",
        "derive! pub struct Model(#[hl(@)] Value); pub fn look(model: &Model) -> &Value { model.inner() }",
    ),
    ("Item", "whole", "derive! #[hl(tuple)] pub struct Model(#[hl(@)] Value, i64);"),
    ("OtherItems", "whole", "derive! #[hl(tuple)] pub struct Model(i64, #[hl(rest, @)] Vec<Value>);"),
    ("Listed", "value", "#[hl(@)]"),
    (
        "Other",
        "whole",
        "derive! pub enum Model { First, #[hl(other, @)] Other(OtherValue) } pub fn look(model: &Model) -> &str { model.as_str() }",
    ),
    ("Member", "member", "#[hl(@)]"),
    (
        "OtherMember",
        "whole",
        "derive! #[hl(closed)] pub struct A { a: i64 } derive! #[hl(one_of, discriminator = \"k\")] pub enum Model { A(A), #[hl(other, @)] Other(Dict) } pub fn look(model: &Model) -> bool { matches!(model, Model::A(_)) }",
    ),
    ("Items", "field", "Vec<Value> # items(@)"),
];

/// Every attribute in every place that does not take it.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, takes) in attributes().into_iter().filter(|(name, _)| !DECIDE.contains(name)) {
        for (place, form, source) in PLACES.iter().filter(|(place, ..)| !takes.contains(place)) {
            let is_there = source.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name);
            let source = item(form, &source.replace('@', &written(name))).filter(|_| !is_there);
            let Some(source) = source else { continue };
            assert!(!takes.is_empty(), "{name} is taken in no place, so not in {place}");
            cases.push(Case { source, expected: Some((name.to_owned(), Vec::new())) });
        }
    }
    cases
}
