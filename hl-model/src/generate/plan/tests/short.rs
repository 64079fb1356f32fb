//! Nothing is written that goes without saying.

use super::text::{assert_has, items, models, schemas};

#[test]
fn bounds_that_a_type_implies_are_left_out() {
    let text = schemas(
        "3.0.3",
        r#"{"Counts": {"type": "object", "additionalProperties": false, "properties": {
            "a": {"type": "integer", "format": "uint32", "minimum": 0},
            "b": {"type": "integer", "format": "uint8", "minimum": 1, "maximum": 255},
            "c": {"type": "integer", "format": "int32", "minimum": -2147483649.5, "maximum": 2147483646},
            "d": {"type": "integer", "minimum": 0}}}}"#,
    );
    assert_has(
        &text,
        &[
            "pub struct Counts {\n    a: Option<u32>,\n    #[hl(minimum = 1)]\n    b: Option<u8>,\n",
            "    #[hl(maximum = 2147483646)]\n    c: Option<i32>,\n    #[hl(minimum = 0)]\n    d: Option<Integer>,\n}",
        ],
    );
}

#[test]
fn a_member_does_not_repeat_the_words_of_its_union() {
    let text = items(&models(
        r#"{"description": "Both.", "anyOf": [
            {"type": "string", "maxLength": 3, "description": "Both."}, {"type": "boolean", "description": "One."}]}"#,
    ));
    assert_has(&text, &["/// Both.\n#[derive", "    String(DocumentString),\n    /// One.\n    Boolean(bool),\n}"]);
    let kinds = items(&models(r#"{"description": "Both.", "type": ["string", "array"], "items": {"type": "string"}}"#));
    assert_eq!(kinds.matches("Both.").count(), 1, "{kinds}");
}
