//! Values and keys that schemas refuse, and models that refuse them too and compile.

use super::text::{assert_has, items, models};
use crate::generate::{Grade, Type};

#[test]
fn items_that_must_differ_are_in_a_tuple_model() {
    let models = models(
        r#"{"type": "object", "properties": {"t": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}],
            "items": false, "minItems": 2, "uniqueItems": true}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(unique_items)]\n    t: Option<DocumentTList>,",
            "#[hl(tuple, inline)]\npub struct DocumentTList {\n    item_1: String,\n    item_2: Integer,\n}",
        ],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn a_schema_that_refuses_its_whole_type_allows_nothing() {
    let models = models(
        r#"{"type": "object", "properties": {
            "x": {"type": "array", "minItems": 2, "not": {"anyOf": [{"type": "array"}, {"const": 1}]}},
            "y": {"type": "string", "minLength": 2, "not": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}}"#,
    );
    assert_has(
        &items(&models),
        &["#[hl(not = Value)]\n    x: Option<Value>,", "#[hl(not = Value)]\n    y: Option<Value>,"],
    );
}

#[test]
fn null_stays_one_of_values_of_several_types() {
    let models = models(
        r#"{"type": "object", "properties": {"x": {"enum": [1, "a", null]}, "y": {"enum": [null, {"a": 1}]},
            "z": {"type": "array", "items": {"enum": [true, "auto", null]}}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(values = [1, \"a\", null])]\n    x: Option<Value>,",
            "#[hl(values = [null, {\"a\": 1}])]\n    y: Option<Value>,",
            "#[hl(items(values = [true, \"auto\", null]))]\n    z: Option<Vec<Value>>,",
        ],
    );
}

#[test]
fn a_key_that_is_never_allowed_is_refused_though_a_pattern_matches_it() {
    let models = models(
        r#"{"type": "object", "properties": {"a": false}, "patternProperties": {"^a": {}}, "additionalProperties": false}"#,
    );
    assert_has(&items(&models), &["#[hl(not = Value)]\n    a: Option<Value>,"]);
}

#[test]
fn a_key_that_is_never_allowed_is_refused_though_another_part_declares_it() {
    let models = models(
        r#"{"type": "object", "properties": {"a": false, "b": true}, "additionalProperties": false,
            "anyOf": [{"properties": {"a": {"const": ""}}}, {"properties": {"b": {"type": "string"}}}]}"#,
    );
    assert_has(&items(&models), &["pub struct DocumentKeys {\n    #[hl(not = Value)]\n    a: Option<Value>,"]);
}

#[test]
fn values_that_are_not_allowed_are_left_out_of_an_enum() {
    let models = models(
        r##"{"$defs": {"All": {"type": "string", "enum": ["a", "b", "c"]}, "Sizes": {"enum": [1, 2, 3]},
            "Most": {"allOf": [{"$ref": "#/$defs/All"}, {"not": {"enum": ["c"]}}]},
            "Small": {"allOf": [{"$ref": "#/$defs/Sizes"}], "not": {"minimum": 3}}}}"##,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(rename_all = \"lowercase\")]\npub enum Most {\n    A,\n    B,\n}",
            "#[hl(values = [1, 2])]\npub struct Small(Integer);",
        ],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn what_a_named_tuple_refuses_is_on_a_newtype_around_it() {
    let models = models(
        r##"{"$defs": {"P": {"type": "object", "required": ["a"]}, "T": {"type": "array", "prefixItems": [{}, {"$ref": "#/$defs/P"}],
            "minItems": 2, "contains": {"const": ""}}}}"##,
    );
    assert_has(
        &items(&models),
        &["#[hl(not = TNot)]\npub struct T(TValue);", "#[hl(tuple, inline)]\npub struct TValue {"],
    );
    assert!(models.types().map(Type::grade).all(|grade| grade == Grade::Exact));
}

#[test]
fn a_list_that_cannot_have_its_least_number_of_items_is_never_allowed() {
    let models = models(
        r#"{"type": "object", "properties": {"a": {"type": "array", "items": false, "minItems": 1},
            "b": {"type": "array", "prefixItems": [{"type": "string"}], "items": false, "minItems": 2},
            "c": {"type": "array", "contains": {"const": 1}, "maxItems": 0},
            "d": {"allOf": [{"type": "array", "contains": {"type": "string"}, "minContains": 3}, {"maxItems": 2}]},
            "e": {"type": ["array", "string"], "items": false, "contains": {"const": 1}}}}"#,
    );
    let text = items(&models);
    for key in ["a", "b", "c", "d"] {
        assert_has(&text, &[&format!("#[hl(not = Value)]\n    {key}: Option<Value>,")]);
    }
    assert_has(&text, &["    e: Option<String>,"]);
}

#[test]
fn listed_values_are_allowed_though_they_have_no_format() {
    let models = models(
        r#"{"type": "object", "properties": {"a": {"type": "string", "format": "date-time", "enum": ["now", "never"]},
            "b": {"type": "string", "format": "email", "enum": ["none", "a@b.c"]},
            "c": {"allOf": [{"type": "string", "format": "date"}, {"const": "today"}]},
            "d": {"type": "integer", "format": "int32", "enum": [1, 3000000000]}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "    a: Option<DocumentA>,",
            "    b: Option<DocumentB>,",
            "#[hl(values = [\"today\"])]\n    c: Option<String>,",
            "#[hl(values = [1, 3000000000])]\n    d: Option<Integer>,",
            "pub enum DocumentA {\n    Now,\n    Never,\n}",
            "pub enum DocumentB {\n    #[hl(rename = \"none\")]\n    None,",
        ],
    );
    assert!(models.notes().is_empty());
}

#[test]
fn a_member_that_allows_null_reads_it_itself() {
    let models = models(
        r##"{"$defs": {"Level": {"enum": ["low", null]}, "Door": {"type": "object", "properties": {
            "level": {"anyOf": [{"type": "integer"}, {"$ref": "#/$defs/Level"}]},
            "some": {"anyOf": [{"type": "object", "properties": {"a": {}}, "required": ["a"]}, {}]},
            "none": {"anyOf": [{"type": "integer"}, {"$ref": "#/$defs/Level"}, {"type": "null"}]}}}}}"##,
    );
    assert_has(
        &items(&models),
        &[
            "    level: Option<DoorLevel>,\n    some: Option<DoorSome>,\n    none: Option<Nullable<DoorNone>>,",
            "pub enum DoorLevel {\n    Integer(Integer),\n    Level(Level),\n}",
            "pub enum DoorSome {\n    A(DoorSomeA),\n    Value(Value),\n}",
        ],
    );
    assert!(models.notes().is_empty());
}
