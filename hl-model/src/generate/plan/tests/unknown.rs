//! Rules that cannot be read: what they say is neither assumed nor denied, and there is a note.

use super::text::{assert_has, items, models};
use crate::generate::{Models, Note};

fn notes(models: &Models) -> Vec<&str> {
    models.notes().iter().map(Note::message).collect()
}

#[test]
fn values_stay_beside_a_refused_pattern_that_is_not_checked() {
    let models = models(
        r#"{"type": "object", "properties": {"x": {"type": "string", "enum": ["ab", "c"], "not": {"pattern": "(?<=a)b"}}}}"#,
    );
    assert_has(&items(&models), &["x: Option<DocumentX>,", "pub enum DocumentX {\n    Ab,\n    C,\n}"]);
    let notes = notes(&models);
    assert!(notes.iter().any(|note| note.contains("`not` is not checked")), "{notes:?}");
}

#[test]
fn values_stay_beside_a_member_that_is_not_read() {
    let models = models(
        r#"{"type": "object", "properties": {
            "x": {"type": "string", "enum": ["a", "b"], "oneOf": [{"$ref": "https://remote.example/x.json"}, {"const": "a"}]},
            "y": {"const": "v", "oneOf": [{"$ref": "https://remote.example/x.json"}, {"type": "string"}]}}}"#,
    );
    let text = items(&models);
    assert_has(&text, &["pub enum DocumentX {\n    A,\n    B,\n}"]);
    assert!(!text.contains("not = Value"), "{text}");
    let notes = notes(&models);
    let reason = "a rule beside the listed values is not checked, since it cannot be read";
    assert_eq!(notes, [reason, reason]);
}

#[test]
fn a_default_that_takes_too_long_to_judge_is_kept() {
    let values: Vec<String> = (0..150).map(|number| format!("\"v{number}\"")).collect();
    let members: Vec<String> = values.iter().map(|value| format!("{{\"const\": {value}}}")).collect();
    let models = models(&format!(
        r#"{{"type": "object", "properties": {{"x": {{"type": "array", "items": {{"oneOf": [{}]}}, "default": [{}]}}}}}}"#,
        members.join(","),
        values.join(",")
    ));
    assert!(notes(&models).is_empty(), "{:?}", notes(&models));
    assert!(items(&models).contains("default = ["), "{}", items(&models));
}

#[test]
fn a_condition_with_a_pattern_that_is_not_checked_decides_nothing() {
    for otherwise in ["", r#", "else": {"required": ["c"]}"#] {
        let models = models(&format!(
            r#"{{"type": "object", "properties": {{"k": {{"type": "string"}}}}, "if": {{"properties": {{
                "k": {{"enum": ["by", "xy"], "pattern": "(?<=x)y"}}}}, "required": ["k"]}}, "then": {{"required": ["b"]}}{otherwise}}}"#
        ));
        let text = items(&models);
        assert!(!text.contains("if_key"), "{text}");
        assert!(!text.contains("#[hl(one_of"), "{text}");
        assert!(!text.contains("values = [\"xy\"]") && !text.contains("not = "), "{text}");
        assert!(!models.notes().is_empty());
    }
}

#[test]
fn items_are_not_limited_if_too_many_are_counted() {
    let models = models(
        r#"{"type": "object", "properties": {
            "most": {"type": "array", "items": {"type": "string"},
                "contains": {"minLength": 2, "pattern": "(?<=a)b"}, "minContains": 0, "maxContains": 1},
            "both": {"type": "array", "items": {"type": "string"},
                "contains": {"minLength": 2, "pattern": "(?<=a)b"}, "minContains": 2, "maxContains": 3}}}"#,
    );
    assert_has(
        &items(&models),
        &["    most: Option<Vec<String>>,", "#[hl(contains(min_length = 2), min_contains = 2)]\n    both:"],
    );
    assert!(!items(&models).contains("max_contains"));
    assert!(notes(&models).contains(&"`maxContains` is not checked, since a part of `contains` is not"));
}

#[test]
fn names_of_keys_with_a_pattern_that_is_not_checked_are_noted() {
    let models = models(r#"{"type": "object", "propertyNames": {"pattern": "^(a)\\1$"}}"#);
    assert_eq!(notes(&models).len(), 1, "{:?}", notes(&models));
}

#[test]
fn values_of_a_member_with_a_pattern_that_is_not_checked_are_no_enum() {
    let models = models(
        r#"{"type": "object", "properties": {"x": {"anyOf": [
            {"type": "string", "enum": ["ab", "b"], "pattern": "(?<=a)b"}, {"const": "c"}]}}}"#,
    );
    assert!(!notes(&models).is_empty(), "{}", items(&models));
}
