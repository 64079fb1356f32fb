//! Equal schemas, and schemas that lead back to themselves.

use super::text::{assert_has, items, models, schemas};
use crate::generate::Generator;

const ADDRESS: &str = r#""type": "object", "properties": {"street": {"type": "string"}, "city": {"type": "string"},
    "zip": {"type": "string"}, "country": {"type": "string"}}"#;

#[test]
fn equal_objects_share_a_model_though_one_may_be_null() {
    let text = schemas(
        "3.0.3",
        &format!(
            r#"{{
                "Shop": {{"type": "object", "properties": {{"address": {{{ADDRESS}}}}}}},
                "Customer": {{"type": "object", "properties": {{"address": {{{ADDRESS}, "nullable": true}}}}}}
            }}"#
        ),
    );
    assert_has(&text, &["address: Option<ShopAddress>,", "address: Option<Nullable<ShopAddress>>,"]);
    assert_eq!(text.matches("pub struct ").count(), 3, "{text}");
}

#[test]
fn a_schema_that_is_equal_to_a_named_one_but_for_null_uses_its_model() {
    let text = schemas(
        "3.0.3",
        &format!(r#"{{"NullableAddress": {{{ADDRESS}, "nullable": true}}, "Address": {{{ADDRESS}}}}}"#),
    );
    assert_has(&text, &["pub struct NullableAddress(Nullable<Address>);", "pub struct Address {"]);
}

#[test]
fn equal_enums_of_one_owner_share_a_model() {
    let text = schemas(
        "3.0.3",
        r#"{"Permissions": {"type": "object", "properties": {
            "issues": {"enum": ["read", "write"]}, "pages": {"enum": ["read", "write"]}}}}"#,
    );
    assert_has(&text, &["issues: Option<PermissionsIssues>,", "pages: Option<PermissionsIssues>,"]);
}

#[test]
fn a_schema_that_extends_one_that_leads_back_to_it_has_a_model() {
    let text = items(&models(
        r##"{"$ref": "#/$defs/schema", "$defs": {
            "core": {"type": "object", "properties": {"items": {"$ref": "#/$defs/core"}, "not": {"$ref": "#/$defs/core"}}},
            "schema": {"allOf": [{"$ref": "#/$defs/core"}, {"properties": {"items": {"$ref": "#/$defs/schema"}}}]}}}"##,
    ));
    assert_has(&text, &["pub struct Schema {", "items: Option<Box<Schema>>,", "not: Option<Core>,"]);
}

#[test]
fn a_long_chain_of_references_is_followed_to_its_end() {
    const LENGTH: usize = 3_000;
    let links: Vec<String> =
        (0..LENGTH).map(|link| format!(r##""L{link}": {{"$ref": "#/$defs/L{}"}}"##, link + 1)).collect();
    let document = format!(
        r##"{{"type": "object", "properties": {{"a": {{"$ref": "#/$defs/L0"}}}},
            "$defs": {{{}, "L{LENGTH}": {{"type": "string", "maxLength": 3}}}}}}"##,
        links.join(", ")
    );
    let models = models(&document);
    assert_eq!(models.types().count(), LENGTH + 2);
    assert!(models.notes().is_empty());
}

#[test]
fn a_long_line_of_ancestors_is_read_to_its_end() {
    const LENGTH: usize = 200;
    let line: Vec<String> = (0..LENGTH)
        .map(|index| {
            format!(
                r##""A{index}": {{"allOf": [{{"$ref": "#/$defs/A{}"}}, {{"properties": {{"p{index}": {{}}}}}}]}}"##,
                index + 1
            )
        })
        .collect();
    let document = format!(
        r##"{{"$ref": "#/$defs/A0", "$defs": {{{}, "A{LENGTH}": {{"type": "object", "required": ["last"]}}}}}}"##,
        line.join(", ")
    );
    let models = Generator::from_text("document.json", document).only(["A0"]).run();
    let models = models.unwrap_or_else(|errors| panic!("{errors}"));
    assert!(models.notes().is_empty());
    assert_has(&items(&models), &["pub struct A0 {", "p199: Option<Value>,", "p0: Option<Value>,", "last: Value,"]);
}

#[test]
fn references_in_a_circle_are_errors() {
    let document = r##"{"$defs": {"A": {"$ref": "#/$defs/B"}, "B": {"$ref": "#/$defs/A"}}}"##;
    let errors = Generator::from_text("document.json", document).run().unwrap_err().to_string();
    assert_has(&errors, &["/$defs/A/$ref: `$ref` leads around in a circle (line 1, column 17)"]);
    let document = r##"{"$defs": {"A": {"not": {"$ref": "#/$defs/A"}}}}"##;
    let errors = Generator::from_text("document.json", document).run().unwrap_err().to_string();
    assert_has(&errors, &["/$defs/A: the schema is defined by itself, with no key or item between"]);
}

#[test]
fn a_union_is_no_member_of_itself() {
    let models =
        models(r##"{"$defs": {"A": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"$ref": "#/$defs/A"}]}}}"##);
    assert_has(&items(&models), &["pub enum A {\n    String(String),\n    Integer(Integer),\n}"]);
    assert_eq!(models.notes().len(), 1);
}
