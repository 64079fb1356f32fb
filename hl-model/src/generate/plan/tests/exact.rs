//! Models that allow neither less nor, without a note, more than their schemas.

use super::text::{assert_has, items, models};
use crate::generate::Models;

fn notes(models: &Models) -> Vec<&str> {
    models.notes().iter().map(crate::generate::Note::message).collect()
}

#[test]
fn a_list_of_known_length_is_a_tuple() {
    let models = models(
        r#"{"type": "object", "properties": {
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer", "minimum": 1}], "minItems": 2, "items": false},
            "open": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}}}"#,
    );
    assert_has(&items(&models), &["pair: Option<(String, DocumentPairItem2)>,", "open: Option<Vec<Value>>,"]);
    assert_eq!(notes(&models), ["the schemas of single items are not checked"]);
}

#[test]
fn one_of_takes_several_members_where_one_of_them_allows_more() {
    let models = models(
        r#"{"oneOf": [{"type": "string", "pattern": "(a)\\1"}, {"type": "string", "maxLength": 3}, {"type": "integer"}]}"#,
    );
    assert_has(&items(&models), &["#[hl(any_of)]\npub enum Document {"]);
    assert_eq!(models.notes().len(), 2, "{:?}", models.notes());
}

#[test]
fn what_cannot_be_said_exactly_is_not_refused() {
    let models = models(r#"{"type": "object", "properties": {"a": {"type": "string", "not": {"pattern": "(a)\\1"}}}}"#);
    assert!(!items(&models).contains("not ="), "{}", items(&models));
    assert_eq!(models.notes().len(), 2, "{:?}", models.notes());
}

#[test]
fn several_divisors_are_one() {
    let models = models(r#"{"type": "integer", "multipleOf": 4, "allOf": [{"multipleOf": 6}, {"multipleOf": 0.5}]}"#);
    assert_has(&items(&models), &["#[hl(multiple_of = 12)]"]);
    assert!(models.notes().is_empty());
}

#[test]
fn keywords_count_from_the_draft_that_brought_them() {
    let models = models(
        r#"{"$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "properties": {"a": {"const": 1}}}"#,
    );
    assert_has(&items(&models), &["a: Option<Value>,"]);
}

#[test]
fn equal_values_are_listed_once() {
    let models = models(r#"{"type": "object", "properties": {"a": {"enum": [1, 1.0, "1", [2], [2.0]]}}}"#);
    assert_has(&items(&models), &[r#"#[hl(values = [1, "1", [2]])]"#]);
}

#[test]
fn a_dynamic_reference_with_several_targets_is_a_note() {
    let models = models(
        r##"{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
            "properties": {"a": {"$ref": "urn:a"}, "b": {"$ref": "urn:b"}},
            "$defs": {
                "a": {"$id": "urn:a", "type": "object", "properties": {"item": {"$dynamicRef": "#item"}}, "$defs": {"i": {"$dynamicAnchor": "item", "type": "string"}}},
                "b": {"$id": "urn:b", "$ref": "urn:a", "$defs": {"i": {"$dynamicAnchor": "item", "type": "integer"}}}}}"##,
    );
    assert_has(&items(&models), &["pub struct A {", "item: Option<Value>,"]);
    assert_eq!(notes(&models), ["where it leads depends on where it is reached from; any value is allowed"]);
}

#[test]
fn keys_that_require_others_stay_beside_a_union() {
    let models = models(
        r#"{"type": "object", "dependentRequired": {"a": ["b"]}, "dependentSchemas": {"c": {"properties": {"d": {"type": "string"}}}}}"#,
    );
    assert_has(
        &items(&models),
        &["#[hl(all_of)]\npub struct Document {", "#[hl(requires = \"b\")]\n    a: Option<Value>,"],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn unevaluated_keys_are_those_that_no_part_looks_at() {
    let text = items(&models(
        r##"{"type": "object", "properties": {"n": {"anyOf": [{"$ref": "#/$defs/F"}, {"type": "null"}]}},
            "$defs": {"F": {"type": "object", "anyOf": [{"required": ["x"]}, {"required": ["y"]}], "properties": {"x": {}, "y": {}},
                "unevaluatedProperties": false}}}"##,
    ));
    assert_has(&text, &["n: Option<Nullable<F>>,", "#[hl(closed, any_of_keys(x, y))]\npub struct F {"]);
    let inner = models(
        r#"{"type": "object", "properties": {"a": {}}, "allOf": [{"unevaluatedProperties": true}], "unevaluatedProperties": false}"#,
    );
    assert_has(&items(&inner), &["any_string_name: Dict,"]);
    let remote = models(r#"{"type": "object", "$ref": "https://example.com/a", "unevaluatedProperties": false}"#);
    assert!(!items(&remote).contains("closed"), "{}", items(&remote));
}

#[test]
fn an_object_that_cannot_have_as_many_keys_as_it_must_is_refused() {
    let models = models(
        r#"{"type": "object", "properties": {"a": {"type": "object", "properties": {"b": {}}, "additionalProperties": false, "minProperties": 2}}}"#,
    );
    assert_has(&items(&models), &["#[hl(not = Value)]\n    a: Option<Value>,"]);
}
