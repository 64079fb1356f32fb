//! Which models there are.

use super::text::{assert_has, items, models, schemas};
use crate::generate::{Enums, Generator, Grade, Integers, Type};

#[test]
fn an_object_becomes_a_struct_in_the_order_of_the_document() {
    let text = schemas(
        "3.0.3",
        r#"{"Session": {
            "type": "object",
            "description": "A session.",
            "required": ["id", "createdAt"],
            "properties": {
                "id": {"type": "string", "description": "Its ID.", "minLength": 1, "readOnly": true},
                "createdAt": {"type": "string", "format": "date-time"},
                "note": {"type": "string", "nullable": true},
                "order": {"type": "string", "enum": ["asc", "DESC"], "default": "asc"},
                "lineItems": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}
            }
        }}"#,
    );
    assert_eq!(
        text,
        r#"/// A session.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "camelCase")]
pub struct Session {
    /// Its ID.
    #[hl(min_length = 1, read_only)]
    id: String,
    created_at: DateTime,
    note: Option<Nullable<String>>,
    #[hl(default = "asc")]
    order: Option<SessionOrder>,
    line_items: Option<Vec<SessionLineItem>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(inline)]
pub enum SessionOrder {
    #[hl(rename = "asc")]
    Asc,
    #[hl(rename = "DESC")]
    Desc,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(inline)]
pub struct SessionLineItem {
    n: Option<Integer>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}
"#
    );
}

#[test]
fn wrappers_vanish() {
    let text = schemas(
        "3.1.0",
        r##"{
            "Pet": {"type": "object", "additionalProperties": false, "properties": {
                "best": {"anyOf": [{"$ref": "#/components/schemas/Owner"}, {"type": "null"}]},
                "only": {"allOf": [{"$ref": "#/components/schemas/Owner"}], "description": "The only one."}
            }},
            "Owner": {"type": "object", "additionalProperties": {"type": "string"}},
            "Keeper": {"$ref": "#/components/schemas/Owner"}
        }"##,
    );
    assert_has(
        &text,
        &[
            "#[hl(closed)]\npub struct Pet {\n    best: Option<Nullable<Owner>>,\n    /// The only one.\n    only: Option<Owner>,",
            "pub struct Owner(Dict<String>);",
            "pub type Keeper = Owner;",
        ],
    );
}

#[test]
fn tags_come_from_the_members() {
    let text = schemas(
        "3.1.0",
        r##"{
            "Shape": {"oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Square"}],
                "discriminator": {"propertyName": "kind"}},
            "Circle": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "round"}}},
            "Square": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["square", "box"]}}}
        }"##,
    );
    assert_has(
        &text,
        &[
            "#[hl(one_of, discriminator = \"kind\")]\npub enum Shape {",
            "#[hl(tag = \"round\")]\n    Circle(Circle),",
            "#[hl(tag = \"square\", tag = \"box\")]\n    Square(Square),",
        ],
    );
}

#[test]
fn all_of_plain_objects_is_one_struct() {
    let text = schemas(
        "3.0.3",
        r##"{
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "required": ["id"],
                "properties": {"barks": {"type": "boolean"}}}]},
            "Base": {"type": "object", "properties": {"id": {"type": "string"}}}
        }"##,
    );
    assert_has(&text, &["pub struct Dog {\n    id: String,\n    barks: Option<bool>,"]);
}

/// A schema of an object with texts at a number of keys.
fn texts(count: usize) -> String {
    let keys: Vec<String> = (0..count).map(|index| format!(r#""k{index}": {{"type": "string"}}"#)).collect();
    format!(r#"{{"type": "object", "properties": {{{}}}}}"#, keys.join(", "))
}

#[test]
fn a_model_above_32_kb_has_its_largest_parts_in_boxes() {
    let part = |index: usize| format!(r##""p{index}": {{"$ref": "#/$defs/Large"}}"##);
    let of_parts = |count: usize| {
        let parts: Vec<String> = (10..10 + count).map(part).collect();
        format!(
            r##"{{"type": "object", "properties": {{"small": {{"$ref": "#/$defs/Small"}}, {}}}}}"##,
            parts.join(", ")
        )
    };
    let text = items(&models(&format!(
        r#"{{"$defs": {{"Large": {}, "Small": {}, "Few": {}, "Many": {}}}}}"#,
        texts(100),
        texts(2),
        of_parts(10),
        of_parts(12),
    )));
    assert_has(
        &text,
        &[
            "pub struct Few {\n    small: Option<Small>,\n    p10: Option<Large>,",
            "    p19: Option<Large>,\n",
            "pub struct Many {\n    small: Option<Small>,\n    p10: Option<Large>,",
            "    p19: Option<Large>,\n    p20: Option<Box<Large>>,\n    p21: Option<Box<Large>>,\n",
        ],
    );
}

#[test]
fn a_model_that_can_be_in_itself_has_large_parts_in_boxes_above_2_kb() {
    let text = items(&models(&format!(
        r##"{{"$defs": {{
            "Large": {large},
            "Tree": {{"type": "object", "properties": {{
                "own": {{"$ref": "#/$defs/Large"}},
                "branches": {{"type": "array", "items": {{"$ref": "#/$defs/Tree"}}}}
            }}}},
            "Leaf": {{"type": "object", "properties": {{"own": {{"$ref": "#/$defs/Large"}}}}}},
            "Either": {{"oneOf": [{{"$ref": "#/$defs/Tree"}}, {{"type": "string"}}]}}
        }}}}"##,
        large = texts(100),
    )));
    assert_has(
        &text,
        &[
            "pub struct Tree {\n    own: Option<Box<Large>>,",
            "pub struct Leaf {\n    own: Option<Large>,",
            "    Tree(Tree),",
        ],
    );
}

#[test]
fn small_models_are_boxed_on_circles_only() {
    let text = schemas(
        "3.0.3",
        r##"{"Tree": {"type": "object", "properties": {
            "left": {"$ref": "#/components/schemas/Tree"},
            "branches": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}
        }}}"##,
    );
    assert_has(&text, &["left: Option<Box<Tree>>,", "branches: Option<Vec<Tree>>,"]);
}

#[test]
fn what_is_refused_by_the_schema_is_left_out_with_a_note() {
    let models = models(
        r#"{"type": "object", "properties": {"ttl": {"type": "integer", "minimum": 30, "default": 0}},
            "$schema": "https://json-schema.org/draft/2020-12/schema"}"#,
    );
    let notes: Vec<String> = models.notes().iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        ["/properties/ttl/default: the default `0` is refused by its own schema; left out (line 1, column 88)"]
    );
    assert!(models.types().all(|ty| ty.grade() == Grade::Exact));
    assert_has(&items(&models), &["#[hl(minimum = 30)]\n    ttl: Option<Integer>,"]);
}

#[test]
fn what_no_model_says_is_a_note_and_a_line_of_documentation() {
    let models = models(r#"{"type": "object", "properties": {"id": {"type": "string", "pattern": "(?=a)b"}}}"#);
    let grades: Vec<Grade> = models.types().map(Type::grade).collect();
    assert_eq!(grades, [Grade::Note]);
    assert_eq!(models.notes().len(), 1);
    assert_has(&items(&models), &["/// Not checked: `pattern: \"(?=a)b\"`.", "id: Option<String>,"]);
}

#[test]
fn kinds_that_no_rule_speaks_of_stay_allowed() {
    let models = models(r#"{"properties": {"a": {"type": "string"}}}"#);
    assert_has(
        &items(&models),
        &[
            "#[hl(any_of)]\npub enum Document {\n    Object(DocumentObject),\n    List(Vec<Value>),\n    String(String),",
            "Null(Null),",
        ],
    );
}

#[test]
fn an_open_enum_keeps_other_texts() {
    let text =
        schemas("3.1.0", r#"{"Model": {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a-1", "b"]}]}}"#);
    assert_has(
        &text,
        &["pub enum Model {", "#[hl(rename = \"a-1\")]\n    A1,", "#[hl(other)]\n    Other(OtherValue),"],
    );
}

#[test]
fn a_condition_on_a_key_becomes_a_union() {
    let models = models(
        r#"{"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["a", "b"]}},
            "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
            "then": {"properties": {"x": {"type": "integer"}}}}"#,
    );
    assert!(models.notes().is_empty(), "{:?}", models.notes());
    assert_has(
        &items(&models),
        &["#[hl(all_of)]\npub struct Document {", "pub enum DocumentKind {\n    A(DocumentKindA),"],
    );
}

#[test]
fn options_choose_other_types() {
    let document = r#"{"type": "object", "properties": {"n": {"type": "integer"}, "e": {"enum": ["a", "b"]}}}"#;
    let models = Generator::from_text("document.json", document).integers(Integers::Native).enums(Enums::Open);
    let models = models.run().unwrap_or_else(|errors| panic!("{errors}"));
    assert_has(&items(&models), &["n: Option<i64>,", "#[hl(other)]"]);
}

#[test]
fn rules_about_keys_stand_on_the_struct() {
    let models = models(
        r#"{"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "required": ["kind"],
            "properties": {"kind": {"enum": ["a", "b"]}, "x": {"type": "string"}, "y": {"type": "string"}, "z": {}},
            "anyOf": [{"required": ["x"]}, {"required": ["y"]}],
            "not": {"required": ["y", "z"]},
            "dependencies": {"x": ["z"]},
            "if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["x"]}}"#,
    );
    assert!(models.notes().is_empty(), "{:?}", models.notes());
    assert_has(
        &items(&models),
        &["any_of_keys(x, y)", "not_together(y, z)", "if_key(kind = \"a\", requires(x))", "#[hl(requires = \"z\")]"],
    );
}

#[test]
fn a_required_key_with_one_value_is_a_constant() {
    let text = schemas(
        "3.1.0",
        r#"{"Ping": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "ping"}, "v": {"const": 1}}}}"#,
    );
    assert_has(
        &text,
        &["#[hl(constant = \"ping\")]\n    kind: String,", "#[hl(values = [1])]\n    v: Option<Integer>,"],
    );
}

#[test]
fn names_of_keys_are_checked() {
    let text = schemas(
        "3.1.0",
        r#"{"Labels": {"type": "object", "propertyNames": {"maxLength": 9}, "additionalProperties": {"type": "string"}},
            "Services": {"type": "object", "patternProperties": {"^[a-z]+$": {"type": "integer"}},
                "additionalProperties": false}}"#,
    );
    assert_has(
        &text,
        &[
            "#[hl(keys(max_length = 9))]\npub struct Labels(Dict<String>);",
            "#[hl(keys(pattern = \"^[a-z]+$\"))]\npub struct Services(Dict<Integer>);",
        ],
    );
}

#[test]
fn members_that_refuse_other_keys_are_multiplied_out() {
    let models = models(
        r#"{"type": "object", "properties": {"a": {"type": "string"}},
            "oneOf": [{"properties": {"a": {}, "b": {"type": "string"}}, "required": ["b"], "additionalProperties": false},
                {"properties": {"c": {"type": "string"}}, "required": ["c"]}]}"#,
    );
    assert_has(
        &items(&models),
        &[
            "#[hl(one_of)]\npub enum Document {\n    B(DocumentB),\n    C(DocumentC),",
            "closed",
            "a: Option<String>,\n    b: String,",
        ],
    );
}

#[test]
fn an_alias_and_its_type_are_one_type_in_a_union() {
    let text = schemas(
        "3.1.0",
        r##"{
            "Either": {"anyOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
            "A": {"$ref": "#/components/schemas/B"},
            "B": {"type": "object", "properties": {"x": {"type": "string"}}}
        }"##,
    );
    assert_has(&text, &["A(B),", "B(B),"]);
}

#[test]
fn deprecated_models_are_named_without_a_warning() {
    let document = |deprecated: &str| {
        format!(
            r##"{{"type": "object", "properties": {{"old": {{"$ref": "#/$defs/Old"}}}},
                "$defs": {{"Old": {{"type": "object", "properties": {{"x": {{"type": "string"}}}}{deprecated}}}}}}}"##
        )
    };
    let allowance = "\n    deprecated,\n";
    assert!(models(&document(r#", "deprecated": true"#)).source().contains(allowance));
    assert!(!models(&document("")).source().contains(allowance));
}

#[test]
fn members_are_named_after_patterns_that_match_one_text() {
    let task = |name: &str, key: &str| {
        format!(
            r#"{{"type": "object", "required": ["task"], "properties": {{"task": {{"pattern": "^{name}@2$"}}, "{key}": {{"type": "string"}}}}}}"#
        )
    };
    let text = items(&models(&format!(r#"{{"anyOf": [{}, {}]}}"#, task("Build", "a"), task("Test", "b"))));
    assert_has(&text, &["    Build2(DocumentBuild2),\n    Test2(DocumentTest2),"]);
}
