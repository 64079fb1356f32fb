//! Keys that match a pattern.

use super::text::{assert_has, items, models};

#[test]
fn a_declared_key_is_not_refused_by_a_pattern_of_another_part() {
    let models = models(
        r##"{"$defs": {"Ext": {"type": "object", "patternProperties": {"^x-": {}}},
            "Api": {"type": "object", "allOf": [{"$ref": "#/$defs/Ext"}], "required": ["x-logo"], "additionalProperties": false,
                "properties": {"name": {"type": "string"}, "x-logo": {"type": "string"}}},
            "Counts": {"type": "object", "allOf": [{"$ref": "#/$defs/Ext"}], "additionalProperties": {"type": "integer"},
                "properties": {"name": {"type": "string"}, "x-logo": {"type": "string"}}}}}"##,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(closed)]\npub struct Api {",
            "    name: Option<String>,",
            "    x_logo: String,\n}",
            "pub struct Counts {",
            "    x_logo: Option<String>,\n    #[hl(any_string_name)]\n    any_string_name: Dict<Integer>,\n}",
        ],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn a_declared_key_has_the_rules_of_all_patterns_that_it_matches() {
    let models = models(
        r#"{"type": "object", "properties": {"ab": {"type": "string"}}, "patternProperties": {"^a": {"minLength": 2}, "b$": {"maxLength": 5}},
            "allOf": [{"patternProperties": {"^ab": {"pattern": "^x"}}}], "additionalProperties": false}"#,
    );
    assert_has(&items(&models), &["#[hl(min_length = 2, max_length = 5, pattern = \"^x\")]\n    ab: Option<String>,"]);
}

#[test]
fn an_undeclared_key_of_a_member_is_refused_only_where_it_is_undeclared() {
    let models = models(
        r#"{"patternProperties": {"b$": {}}, "anyOf": [{"properties": {"b": {}}, "additionalProperties": {"type": "null"}}]}"#,
    );
    let text = items(&models);
    assert!(!text.contains("b: Option<Null>"), "{text}");
    assert!(!text.contains("not = Value"), "{text}");
}

#[test]
fn names_that_several_parts_refuse_have_one_field() {
    let models = models(
        r##"{"$defs": {"Placeholder": {"type": "string", "pattern": "^[{]{2}"},
            "Base": {"type": "object", "properties": {"href": {"type": "string"}}, "propertyNames": {"not": {"$ref": "#/$defs/Placeholder"}}},
            "Form": {"type": "object", "allOf": [{"$ref": "#/$defs/Base"}], "properties": {"op": {"type": "string"}},
                "propertyNames": {"not": {"$ref": "#/$defs/Placeholder"}}}}}"##,
    );
    let text = items(&models);
    assert_has(
        &text,
        &["pub struct Form {", "    #[hl(pattern_keys = \"^[{]{2}\")]\n    matching: Dict<FormMatching>,"],
    );
    assert!(!text.contains("matching_2"), "{text}");
}
