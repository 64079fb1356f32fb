//! Objects with unions beside their keys: the parts of a struct see the same keys as the schema.

use super::text::{assert_has, items, models};

/// The text of the models of a schema, none of which has a note.
fn exact(schema: &str) -> String {
    let models = models(schema);
    assert!(models.notes().is_empty(), "{}\n{}", models.notes().len(), items(&models));
    items(&models)
}

#[test]
fn a_pattern_that_every_key_matches_is_the_rule_for_undeclared_keys() {
    let text = exact(
        r#"{"properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "type": "object",
            "patternProperties": {".*": {"type": "string"}}, "additionalProperties": false,
            "anyOf": [{"required": ["a"], "properties": {"a": {"minLength": 2}}},
                {"required": ["b"], "properties": {"b": {"minLength": 2}}}]}"#,
    );
    assert_has(&text, &["#[hl(all_of)]\npub struct Document {", "    any_string_name: Dict<String>,"]);
}

#[test]
fn a_key_that_a_member_requires_has_the_rule_for_undeclared_keys() {
    for schema in [
        r#"{"type": "object", "properties": {"type": {"enum": ["x", "y"]}}, "additionalProperties": {"type": "string"},
            "if": {"properties": {"type": {"const": "x"}}, "required": ["type"]}, "then": {"required": ["path"]},
            "else": {"required": ["url"]}}"#,
        r#"{"type": "object", "additionalProperties": {"type": "string"}, "oneOf": [
            {"required": ["path"], "properties": {"k": {"const": "a"}}}, {"required": ["url", "k"], "properties": {"k": {"const": "b"}}}]}"#,
    ] {
        let text = exact(schema);
        assert!(!text.contains("all_of"), "{text}");
        assert_has(&text, &["    path: String,", "    url: String,"]);
    }
}

#[test]
fn a_member_with_a_key_that_is_refused_does_not_apply() {
    let text = exact(
        r#"{"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": false,
            "oneOf": [{"required": ["a"]}, {"required": ["c"]}]}"#,
    );
    assert_has(&text, &["#[hl(closed)]\npub struct Document {\n    a: String,\n}"]);
}

#[test]
fn a_member_without_keys_allows_no_undeclared_ones() {
    for member in [r#"{"maxProperties": 1}"#, r##"{"$ref": "#/$defs/Any"}"##] {
        let text = exact(&format!(
            r#"{{"type": "object", "properties": {{"a": {{}}, "b": {{}}}}, "additionalProperties": false, "$defs": {{"Any": {{"type": "object"}}}},
                "oneOf": [{{"required": ["a"], "properties": {{"a": {{"type": "string"}}}}}}, {member}]}}"#
        ));
        assert!(!text.contains("all_of"), "{text}");
        assert_eq!(text.matches("closed").count(), 2, "{text}");
    }
}

#[test]
fn the_rule_of_a_member_on_names_applies_to_all_keys() {
    let models = models(
        r#"{"type": "object", "anyOf": [{"required": ["x-e"]}, {"required": ["f"]}],
            "if": {"properties": {"c": {"const": 1}}, "required": ["c"]}, "then": {"propertyNames": {"pattern": "^[a-f]"}}}"#,
    );
    let text = items(&models);
    assert!(!text.contains("all_of"), "{text}");
    assert_has(&text, &["/// Not checked: `propertyNames`."]);
}

#[test]
fn a_condition_in_a_not_is_one_on_the_key() {
    let text = exact(
        r#"{"type": "object", "additionalProperties": false, "properties": {"m": {"type": "string"}, "s": {"type": "string"}},
            "if": {"not": {"required": ["m"]}}, "then": {"required": ["s"], "properties": {"s": {"minLength": 2}}}}"#,
    );
    assert!(!text.contains("not = DocumentObjectNot"), "{text}");
    assert_has(&text, &["pub struct DocumentKindM {\n    m: Value,"]);
}

#[test]
fn rules_on_keys_know_what_conditions_require() {
    let text = exact(
        r#"{"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["c"]}],
            "if": {"required": ["c"]}, "else": {"required": ["c"]}}"#,
    );
    assert_has(&text, &["    c: Value,", "#[hl(not = Value)]\n    a: Option<Value>,"]);
    assert!(!text.contains("one_of_keys"), "{text}");
    let text = exact(
        r#"{"type": "object", "required": ["b"],
            "if": {"required": ["k"]}, "then": {"required": ["m"], "not": {"required": ["m"]}}}"#,
    );
    assert_has(&text, &["#[hl(not = Value)]\n    k: Option<Value>,"]);
}

#[test]
fn names_evaluate_no_keys() {
    let models = models(
        r#"{"type": "object", "required": ["c"], "propertyNames": {"enum": ["c", "d"]}, "unevaluatedProperties": {"type": "integer"},
            "anyOf": [{"properties": {"d": {"type": "string"}}}, {"properties": {"c": {"type": "string"}}}]}"#,
    );
    let notes: Vec<_> = models.notes().iter().map(|note| (note.pointer(), note.message())).collect();
    assert_eq!(notes, [("/propertyNames", "the names of keys are not checked")]);
}
