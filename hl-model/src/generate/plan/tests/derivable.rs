//! Models that the derive accepts, where a document asks for something that it would refuse.

use super::text::{assert_has, items, models, schemas};
use crate::generate::{Enums, Generator, Grade, Integers, Type};

#[test]
fn enums_of_texts_and_of_integers_are_different_types() {
    let text = schemas(
        "3.0.3",
        r#"{
            "A": {"type": "object", "properties": {"status": {"type": "string", "enum": ["1", "2"]}}},
            "B": {"type": "object", "properties": {"status":
                {"type": "integer", "enum": [1, 2], "x-enum-varnames": ["One", "Two"]}}},
            "C": {"type": "object", "properties": {"status":
                {"type": "integer", "enum": [1, 2], "x-enum-varnames": ["Up", "Down"]}}}
        }"#,
    );
    assert_has(
        &text,
        &[
            "    status: Option<AStatus>,",
            "    #[hl(rename = \"1\")]\n    _1,",
            "    status: Option<BStatus>,",
            "    #[hl(value = 1)]\n    One,",
            "    status: Option<CStatus>,",
            "    #[hl(value = 1)]\n    Up,",
        ],
    );
}

#[test]
fn patterns_of_other_dialects_keep_their_meaning_in_this_one() {
    let text = items(&models(
        r#"{"type": "object", "properties": {"a": {"type": "string", "pattern": "^[[:alpha:]]+$"},
            "b": {"type": "string", "pattern": "/users/id"}, "c": {"type": "string", "pattern": "[a&&[b]"}},
            "patternProperties": {"^a\\_b": {"type": "string"}, "/abc/i": {"type": "integer"}}}"#,
    ));
    assert_has(
        &text,
        &[
            r#"pattern = r"^[\[:alpha:]\]+$""#,
            r#"pattern = r"\/users/id""#,
            r#"pattern = r"[a&&\[b]""#,
            r#"pattern_keys = "^a_b""#,
            r#"pattern_keys = r"\/abc/i""#,
        ],
    );
}

#[test]
fn defaults_and_examples_fit_into_their_rust_types() {
    let document = r#"{"type": "object", "properties": {
        "a": {"type": "integer", "format": "int8", "default": 300, "example": 127},
        "b": {"type": "integer", "format": "uint16", "default": 70000, "example": -1},
        "c": {"type": "array", "items": {"type": "integer"}, "default": [18446744073709551616]},
        "d": {"type": "number", "default": 1e400, "example": 1e300}
    }}"#;
    let models = Generator::from_text("document.json", document).integers(Integers::Native).run().unwrap();
    let left_out: Vec<_> = models.notes().iter().filter(|note| note.about() != "type").collect();
    assert_eq!(
        left_out.iter().map(|note| (note.pointer(), note.message())).collect::<Vec<_>>(),
        [
            ("/properties/a/default", "the default `300` is refused by its own schema; left out"),
            ("/properties/b/default", "the default `70000` is refused by its own schema; left out"),
            ("/properties/b/example", "the example `-1` is refused by its own schema; left out"),
            ("/properties/c/default", "the default `[18446744073709551616]` does not fit into its Rust type; left out"),
            ("/properties/d/default", "the default `1e400` does not fit into its Rust type; left out"),
        ]
    );
    assert_has(&items(&models), &["example = 127", "example = 1e300"]);
}

#[test]
fn numbers_beyond_native_types_are_noted() {
    let document = r#"{"$defs": {"A": {"type": "object", "properties": {"n": {"type": "integer"}}},
        "B": {"type": "object", "properties": {
            "n": {"type": "integer", "minimum": 0, "maximum": 9}, "m": {"type": "integer", "format": "int64"}}}}}"#;
    let generator = Generator::from_text("document.json", document).integers(Integers::Native);
    let models = generator.clone().run().unwrap();
    assert_eq!(
        models.notes().iter().map(|note| (note.pointer(), note.message())).collect::<Vec<_>>(),
        [("/$defs/A", "numbers that `i64` or `f64` cannot hold are refused, because `integers` is `native`")]
    );
    assert_eq!(models.types().map(Type::grade).collect::<Vec<_>>(), [Grade::Note, Grade::Exact]);
    assert!(generator.strict(true).run().is_err());
}

#[test]
fn a_condition_that_never_holds_is_left_out() {
    let text = items(&models(
        r#"{"type": "object", "additionalProperties": {"type": "integer"},
            "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]}, "then": {"required": ["b"]}}"#,
    ));
    assert!(!text.contains("if_key"), "{text}");
}

#[test]
fn the_variant_for_other_values_has_a_free_name() {
    let document = r#"{"$defs": {"A": {"enum": ["other", "other_value"]},
        "B": {"anyOf": [{"enum": ["Other", "OTHER VALUE"]}, {"type": "string"}]}}}"#;
    let models = Generator::from_text("document.json", document).enums(Enums::Open).run().unwrap();
    assert_eq!(items(&models).matches("    OtherValue2(OtherValue),").count(), 2, "{}", items(&models));
}

#[test]
fn names_that_the_derive_knows_get_a_suffix() {
    let text = items(&models(
        r##"{"type": "object", "properties": {"a": {"$ref": "#/$defs/IpAddr"}, "b": {"$ref": "#/$defs/NonZeroU8"}},
            "$defs": {"IpAddr": {"type": "string", "minLength": 1}, "NonZeroU8": {"type": "object"}}}"##,
    ));
    assert_has(&text, &["a: Option<IpAddrModel>,", "b: Option<NonZeroU8Model>,", "pub struct IpAddrModel(String);"]);
}

#[test]
fn places_of_a_tuple_have_no_names_of_methods() {
    let text = items(&models(
        r#"{"type": "array", "minItems": 3, "items": {"type": "string"}, "prefixItems": [
            {"type": "string", "title": "New"}, {"type": "integer", "title": "Into items"}, {"type": "null", "title": "Old"}]}"#,
    ));
    assert_has(&text, &["    item_1: String,", "    item_2: Integer,", "    old: Null,", "    rest: Vec<String>,"]);
}

#[test]
fn what_costs_time_grows_with_the_document() {
    let started = std::time::Instant::now();
    let pairs = (0..26).map(|level| {
        let members = format!(r##"[{{"$ref": "#/$defs/A{0}"}}, {{"$ref": "#/$defs/B{0}"}}]"##, level + 1);
        format!(r#""A{level}": {{"oneOf": {members}}}, "B{level}": {{"oneOf": {members}}}"#)
    });
    let numbers: Vec<String> = (0..5_000).map(|number| number.to_string()).collect();
    let texts: Vec<String> = (0..20_000).map(|number| format!("\"a{number}\"")).collect();
    let document = format!(
        r#"{{"$defs": {{{}, "A26": {{"type": "string"}}, "B26": {{"type": "integer"}},
            "Numbers": {{"enum": [{}]}}, "Texts": {{"enum": [{}], "pattern": "^a(b|[0-9])+$"}}}}}}"#,
        pairs.collect::<Vec<_>>().join(", "),
        numbers.join(", "),
        texts.join(", ")
    );
    assert_eq!(models(&document).types().count(), 56);
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}

#[test]
fn keywords_that_a_dialect_lacks_are_ignored_with_a_note() {
    let schema = r#""type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "array",
        "prefixItems": [{"type": "string"}]}}, "unevaluatedProperties": false, "dependentRequired": {"a": ["b"]}"#;
    let notes_of = |models: &crate::generate::Models| {
        models.notes().iter().map(|note| format!("{}: {}", note.pointer(), note.message())).collect::<Vec<_>>()
    };
    let old = models(&format!(r#"{{"$schema": "http://json-schema.org/draft-07/schema#", {schema}}}"#));
    assert_eq!(
        notes_of(&old),
        [
            "/properties/b/prefixItems: draft-07 has no keyword `prefixItems`; it is ignored",
            "/unevaluatedProperties: draft-07 has no keyword `unevaluatedProperties`; it is ignored",
            "/dependentRequired: draft-07 has no keyword `dependentRequired`; it is ignored",
        ]
    );
    assert_has(&items(&old), &["    a: Option<String>,", "    b: Option<Vec<Value>>,", "any_string_name: Dict,"]);
    let new = models(&format!("{{{schema}}}"));
    assert!(notes_of(&new).is_empty());
    assert_has(&items(&new), &["#[hl(closed)]", "requires = \"b\""]);
    let earlier = r##""type": "object", "dependencies": {"a": ["b"]}, "properties": {"a": {"$recursiveRef": "#"}}"##;
    let newest = models(&format!(r#"{{"$schema": "https://json-schema.org/draft/2020-12/schema", {earlier}}}"#));
    assert_eq!(
        notes_of(&newest),
        [
            "/dependencies: 2020-12 has no keyword `dependencies`; it is ignored",
            "/properties/a/$recursiveRef: 2020-12 has no keyword `$recursiveRef`; it is ignored",
        ]
    );
    assert_has(&items(&newest), &["    a: Option<Value>,"]);
    assert_has(&items(&models(&format!("{{{earlier}}}"))), &["requires = \"b\"", "    a: Option<Box<Document>>,"]);
    let document = |version: &str| {
        format!(
            r#"{{"openapi": "{version}", "components": {{"schemas": {{"A": {{"type": "object",
                "patternProperties": {{"^x": {{"type": "string"}}}}}}}}}}}}"#
        )
    };
    assert_has(&items(&models(&document("3.0.3"))), &["pub struct A(Dict);"]);
    assert_has(&items(&models(&document("3.1.0"))), &["pattern_keys = \"^x\""]);
}

#[test]
fn a_union_with_a_member_that_has_no_tag_has_no_discriminator() {
    let text = items(&models(
        r##"{"oneOf": [{"$ref": "#/$defs/C"}, {"type": "object", "required": ["k"], "properties": {"k": {"const": 2}}}],
            "if": {"properties": {"b": {"const": 1}}}, "then": {"$ref": "#/$defs/C"},
            "else": {"not": {"required": ["c"]}}, "unevaluatedProperties": false,
            "$defs": {"C": {"type": "object", "required": ["k"],
                "properties": {"k": {"const": 1}, "next": {"$ref": "#/$defs/C"}}}}}"##,
    ));
    assert!(!text.contains("#[hl(tag = 2)]\n    K2(DocumentK2K2)"), "{text}");
}
