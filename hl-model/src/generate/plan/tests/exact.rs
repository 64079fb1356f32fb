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
    assert_has(
        &items(&models),
        &[
            "pair: Option<(String, DocumentPairItem2)>,",
            "open: Option<DocumentOpen>,",
            "#[hl(any_of, inline)]\npub enum DocumentOpen {\n    NoItems(DocumentOpenNoItems),\n    OneItem(DocumentOpenOneItem),",
            "    AllItems(DocumentOpenAllItems),\n}",
            "#[hl(inline, max_items = 0)]\npub struct DocumentOpenNoItems(Vec<Value>);",
            "#[hl(inline, min_items = 1, max_items = 1)]\npub struct DocumentOpenOneItem(Vec<String>);",
            "#[hl(tuple, inline)]\npub struct DocumentOpenAllItems {\n    item_1: String,\n    item_2: Integer,\n    #[hl(rest)]\n    rest: Vec<Value>,\n}",
        ],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn a_named_list_with_places_is_a_tuple_model() {
    let models = models(
        r#"{"$defs": {"Point": {"type": "array", "description": "A place.", "prefixItems": [
            {"type": "number", "title": "East"}, {"type": "number", "minimum": -90, "title": "North"}, {"const": 3}],
            "items": {"type": "number"}, "minItems": 3, "maxItems": 5}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "/// A place.\n#[derive(Clone, Debug, PartialEq, HlModel)]\n#[hl(max_items = 5)]\npub struct Point(PointList);",
            "#[hl(tuple, inline)]\npub struct PointList {\n    east: Decimal,\n    #[hl(minimum = -90)]\n    north: Decimal,",
            "    #[hl(values = [3])]\n    item_3: Integer,\n    #[hl(rest)]\n    rest: Vec<Decimal>,",
        ],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn places_that_say_what_the_others_say_are_none() {
    let models = models(
        r#"{"type": "array", "items": [{"type": "string", "description": "The first."}], "additionalItems": {"type": "string"},
            "$schema": "http://json-schema.org/draft-07/schema#"}"#,
    );
    assert_has(&items(&models), &["pub struct Document(Vec<String>);"]);
}

#[test]
fn integers_and_booleans_are_tags() {
    let models = models(
        r#"{"type": "object", "properties": {
            "frame": {"oneOf": [
                {"type": "object", "required": ["op"], "properties": {"op": {"const": 1}}},
                {"type": "object", "required": ["op"], "properties": {"op": {"enum": [2, 3]}}}]},
            "answer": {"oneOf": [
                {"type": "object", "required": ["ok"], "properties": {"ok": {"const": true}}},
                {"type": "object", "required": ["ok", "error"], "properties": {"ok": {"const": false}}}]}}}"#,
    );
    let text = items(&models);
    assert_has(
        &text,
        &["#[hl(one_of, discriminator = \"op\", inline)]", "#[hl(tag = 1)]\n    Op1(", "#[hl(tag = 2, tag = 3)]\n"],
    );
    assert_has(&text, &["#[hl(one_of, discriminator = \"ok\", inline)]", "#[hl(tag = true)]\n    OkTrue("]);
}

#[test]
fn names_of_keys_hold_beside_declared_keys() {
    let models = models(
        r#"{"type": "object", "properties": {
            "a": {"type": "object", "properties": {"b": {}, "C": {}}, "propertyNames": {"pattern": "^[a-z]+$"}},
            "d": {"type": "object", "properties": {"e": {}}, "propertyNames": {"enum": ["e", "f"]}},
            "g": {"type": "object", "required": ["H"], "propertyNames": {"pattern": "^[a-z]+$"}}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(not = Value)]\n    g: Option<Value>,",
            "#[hl(closed, inline)]\npub struct DocumentA {\n    b: Option<Value>,\n    #[hl(pattern_keys = \"^[a-z]+$\")]\n    matching: Dict,\n}",
            "#[hl(closed, inline)]\npub struct DocumentD {\n    e: Option<Value>,\n    f: Option<Value>,\n}",
        ],
    );
    assert!(models.notes().is_empty(), "{:?}", models.notes());
}

#[test]
fn names_that_keys_must_not_have_are_declared_or_refused_by_a_pattern() {
    let models = models(
        r#"{"type": "object", "properties": {
            "a": {"type": "object", "propertyNames": {"not": {"pattern": "^x"}}},
            "b": {"type": "object", "propertyNames": {"not": {"enum": ["c"]}, "minLength": 1}, "properties": {"d": {}}},
            "e": {"type": "object", "propertyNames": {"pattern": "^f"}, "patternProperties": {"^f": {"type": "string"}}},
            "g": {"type": "object", "propertyNames": {"pattern": "^h"}, "properties": {"hi": {"type": "string"}},
                "additionalProperties": {"type": "string"}},
            "j": {"type": "object", "propertyNames": false}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(keys(pattern = \"^f\"))]\n    e: Option<Dict<String>>,",
            "pub struct DocumentA {\n    #[hl(pattern_keys = \"^x\")]\n    matching: Dict<DocumentAMatching>,\n    #[hl(any_string_name)]",
            "#[hl(inline, not = Value)]\npub struct DocumentAMatching(Value);",
            "    d: Option<Value>,\n    #[hl(not = Value)]\n    c: Option<Value>,\n    #[hl(pattern_keys = \"^$\")]",
            "#[hl(closed, inline)]\npub struct DocumentG {\n    hi: Option<String>,\n    #[hl(pattern_keys = \"^h\")]\n    matching: Dict<String>,\n}",
            "#[hl(closed, inline)]\npub struct DocumentJ {}",
        ],
    );
    assert!(models.notes().is_empty(), "{:?}", models.notes());
}

#[test]
fn names_of_several_sorts_or_of_a_length_are_one_pattern() {
    let models = models(
        r#"{"type": "object", "properties": {
            "a": {"type": "object", "propertyNames": {"anyOf": [{"pattern": "^x-"}, {"enum": ["b", "c.d"]}, {"maxLength": 1}]}},
            "e": {"type": "object", "properties": {"f": {}, "gh": {}}, "propertyNames": {"maxLength": 1}},
            "i": {"type": "object", "properties": {"j": {"type": "string"}}, "propertyNames": {"anyOf": [{"const": "j"}, {"pattern": "^k"}]},
                "additionalProperties": {"type": "integer"}}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            r#"#[hl(keys(pattern = r"(?:^x-)|^(?:b|c\.d)$|(?:^[\s\S]{0,1}$)"))]"#,
            "    f: Option<Value>,\n    #[hl(pattern_keys = r\"^[\\s\\S]{0,1}$\")]\n    matching: Dict,\n}",
            "    j: Option<String>,\n    #[hl(pattern_keys = \"(?:^k)\")]\n    matching: Dict<Integer>,\n}",
        ],
    );
    assert!(models.notes().is_empty(), "{:?}", models.notes());
}

#[test]
fn values_at_names_that_match_are_not_limited_where_declared_keys_have_others() {
    let models = models(
        r#"{"type": "object", "properties": {"a": {"type": "integer"}}, "propertyNames": {"pattern": "^[a-z]$"},
            "additionalProperties": {"type": "string"}}"#,
    );
    assert_has(
        &items(&models),
        &["    a: Option<Integer>,\n    #[hl(any_string_name)]\n    any_string_name: Dict<String>,"],
    );
    assert_eq!(models.notes().len(), 1);
}

#[test]
fn patterns_of_declared_keys_are_no_fields() {
    let models = models(
        r#"{"type": "object", "properties": {
            "reference": {"type": "object", "required": ["$ref"], "patternProperties": {"^\\$ref$": {"type": "string"}}},
            "only": {"type": "object", "patternProperties": {"^include$": {"type": "string"}}},
            "same": {"type": "object", "properties": {"x-a": {"type": "string"}}, "patternProperties": {"^x-": {"type": "string"}}}}}"#,
    );
    let text = items(&models);
    assert_has(
        &text,
        &[
            "pub struct DocumentReference {\n    #[hl(rename = \"$ref\")]\n    r#ref: String,\n    #[hl(any_string_name)]",
        ],
    );
    assert_has(&text, &["pub struct DocumentOnly {\n    include: Option<String>,"]);
    assert_has(&text, &["x_a: Option<String>,\n    #[hl(pattern_keys = \"^x-\")]\n    extensions: Dict<String>,"]);
    assert!(models.notes().is_empty(), "{:?}", models.notes());
}

#[test]
fn any_condition_is_a_union_of_what_meets_it_and_what_does_not() {
    let models = models(
        r#"{"type": "object", "properties": {"n": {"type": "integer"}, "m": {"type": "string"}},
            "if": {"required": ["n"], "properties": {"n": {"minimum": 10}}}, "then": {"required": ["m"]}}"#,
    );
    let text = items(&models);
    assert_has(&text, &["#[hl(all_of)]\npub struct Document {", "#[hl(any_of, inline)]", "not = DocumentKind"]);
    assert!(models.notes().is_empty(), "{:?}", models.notes());
}

#[test]
fn a_list_contains_what_not_all_items_lack() {
    let models = models(
        r#"{"type": "object", "properties": {"a": {"type": "array", "contains": {"const": 5}},
            "b": {"type": "array", "contains": {"type": "object", "required": ["x"]}},
            "c": {"type": "array", "contains": true}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(contains(values = [5]))]\n    a: Option<Vec<Value>>,\n    #[hl(not = DocumentBNot)]\n    b: Option<Vec<Value>>,",
            "#[hl(min_items = 1)]\n    c: Option<Vec<Value>>,",
            "pub struct DocumentBNot(Vec<Value>);",
        ],
    );
    assert!(models.notes().is_empty(), "{:?}", models.notes());
}

#[test]
fn a_title_beside_a_description_is_kept_unless_it_is_the_name() {
    let models = models(
        r#"{"title": "Document", "description": "What is said.", "properties": {
            "start_index": {"type": "integer", "title": "Start Index", "description": "Where it begins."},
            "end": {"type": "integer", "title": "Behind the last", "description": "Where it ends."}}}"#,
    );
    let text = items(&models);
    assert_has(
        &text,
        &["/// Where it begins.\n    start_index: Option<Integer>,", "#[hl(title = \"Behind the last\")]\n    end:"],
    );
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

#[test]
fn many_unions_at_once_take_no_more_models_than_they_have_members() {
    const COUNT: usize = 24;
    let parts: Vec<String> = (0..COUNT)
        .map(|index| format!(r#"{{"anyOf": [{{"minLength": {}}}, {{"pattern": "a{index}"}}]}}"#, index + 1))
        .collect();
    let models = models(&format!(r#"{{"type": "string", "allOf": [{}]}}"#, parts.join(", ")));
    assert!(models.types().count() < 5 * COUNT, "{}", models.types().count());
    assert!(models.notes().is_empty());
}

#[test]
fn keys_that_only_a_member_looks_at_are_allowed_with_that_member() {
    let text = items(&models(
        r#"{"type": "object", "allOf": [{"properties": {"b": {}}}, {"oneOf": [{"required": ["x"], "properties": {"x": {}}},
            {"required": ["y"], "properties": {"y": {}}}]}], "unevaluatedProperties": false}"#,
    ));
    assert_has(
        &text,
        &["#[hl(all_of, closed)]", "#[hl(inline, one_of_keys(x, y))]", "    x: Option<Value>,\n    y: Option<Value>,"],
    );
    // That a key is required does not evaluate it.
    let undeclared = models(
        r#"{"type": "object", "properties": {"b": {}}, "anyOf": [{"required": ["x"]}, {"required": ["y"]}],
            "unevaluatedProperties": false}"#,
    );
    assert!(!items(&undeclared).contains("any_of_keys"), "{}", items(&undeclared));
}

#[test]
fn members_that_overlap_are_noted_if_one_of_them_refuses_unevaluated_keys() {
    let members = |kind: &str| {
        format!(
            r#"{{"type": "object", "oneOf": [{{"required": ["a"], "properties": {{"a": {kind}}}}},
                {{"required": ["a", "b"], "properties": {{"a": {{"const": 2}}}}, "unevaluatedProperties": true}}],
                "unevaluatedProperties": false}}"#
        )
    };
    let overlapping = models(&members("{}"));
    let reason = "a value of several members is not refused, if only one of them looks at all of its keys";
    assert_eq!(notes(&overlapping), [reason]);
    assert!(models(&members(r#"{"const": 1}"#)).notes().is_empty());
}

#[test]
fn a_part_has_no_attributes_of_the_schema_that_it_is_a_part_of() {
    let text = items(&models(
        r##"{"type": "object", "$defs": {"Plan": {"type": "object", "title": "A Plan of Work", "description": "A plan.",
            "readOnly": true, "deprecated": true, "properties": {"b": {}}, "anyOf": [{"$ref": "#/$defs/X"}, {"$ref": "#/$defs/Y"}]},
            "X": {"type": "object", "required": ["x"], "properties": {"x": {"type": "string"}}},
            "Y": {"type": "object", "required": ["y"], "properties": {"y": {"type": "string"}}}}}"##,
    ));
    assert_has(&text, &["pub struct Plan {\n    keys: PlanKeys,\n    kind: PlanKind,\n"]);
}

#[test]
fn conditions_evaluate_the_keys_of_the_member_that_applies() {
    for (rules, said) in [
        (r#""dependentSchemas": {"a": {"properties": {"b": {}}}}"#, "    b: Option<Value>,"),
        (
            r#""if": {"properties": {"a": {"const": 1}}, "required": ["a"]}, "then": {"properties": {"b": {}}}"#,
            "    b: Option<Value>,",
        ),
    ] {
        let closed = r#""type": "object", "properties": {"a": {}}, "patternProperties": {"^x-": {}}, "unevaluatedProperties": false"#;
        let models = models(&format!("{{{closed}, {rules}}}"));
        assert_eq!(notes(&models), [""; 0], "{rules}");
        let text = items(&models);
        assert!(text.contains(said) && text.contains("closed") && text.contains("pattern_keys"), "{text}");
    }
}

#[test]
fn what_evaluates_no_key_leaves_a_part_its_rule_for_unevaluated_keys() {
    let models = models(
        r##"{"if": {"type": "object", "required": ["$ref"]}, "then": {"$ref": "#/$defs/Reference"}, "else": {"$ref": "#/$defs/Pet"}, "$defs": {
            "Reference": {"type": "object", "properties": {"$ref": {"type": "string"}}, "unevaluatedProperties": false},
            "Pet": {"type": "object", "properties": {"name": {"type": "string"}}, "unevaluatedProperties": false}}}"##,
    );
    assert_eq!(notes(&models), [""; 0]);
}

#[test]
fn keys_that_match_a_pattern_are_evaluated_beside_a_union() {
    let models = models(
        r#"{"type": "object", "properties": {"a": {}, "b": {"type": "string"}}, "patternProperties": {"^x-": true}, "unevaluatedProperties": false,
            "oneOf": [{"required": ["a"], "properties": {"b": {"maxLength": 1}}}, {"required": ["b"], "properties": {"b": {"maxLength": 2}}}]}"#,
    );
    assert_eq!(notes(&models), [""; 0]);
    let text = items(&models);
    assert_has(&text, &["#[hl(all_of, closed)]", "#[hl(pattern_keys = \"^x-\")]\n    extensions: Dict,\n"]);
}
