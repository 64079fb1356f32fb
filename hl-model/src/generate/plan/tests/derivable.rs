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
