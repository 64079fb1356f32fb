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
fn a_title_that_is_the_name_is_left_out() {
    let schema =
        r#"{"$defs": {"Pet": {"title": "Pet", "type": "string"}, "Dog": {"title": "A dog", "type": "string"}}}"#;
    let text = items(&models(schema));
    assert_has(&text, &["#[derive(Clone, Debug, PartialEq, HlModel)]\npub struct Pet(", "/// A dog\n"]);
    assert!(!text.contains("/// Pet"), "{text}");
}

#[test]
fn several_lists_of_a_union_are_named_after_their_items() {
    let text = items(&models(
        r#"{"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "boolean"}},
            {"type": "array"}, {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}]}"#,
    ));
    assert_has(
        &text,
        &["StringList(Vec<String>),", "BooleanList(Vec<bool>),", "List(Vec<Value>),", "ListList(Vec<Vec<Integer>>),"],
    );
    let text = items(&models(r#"{"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}"#));
    assert_has(&text, &["    List(Vec<String>),\n    String(String),\n"]);
}

#[test]
fn a_nullable_schema_whose_word_for_its_values_is_taken_gets_another_word_and_no_number() {
    let object = r#"{"type": ["object", "null"], "properties": {"a": {"type": "string"}}}"#;
    let models = models(&format!(r#"{{"$defs": {{"Pet": {object}, "PetValue": {{"type": "string"}}}}}}"#));
    assert_has(&items(&models), &["pub struct Pet(Nullable<NonNullPet>);", "pub struct NonNullPet {"]);
    assert!(models.notes().is_empty());
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

#[test]
fn unions_within_each_other_are_multiplied_out_only_so_far() {
    let level = |name: &str, index: usize| {
        let next = index + 1;
        let one_of = if next < 16 {
            format!(r##", "oneOf": [{{"$ref": "#/$defs/L{next}"}}, {{"$ref": "#/$defs/M{next}"}}]"##)
        } else {
            String::new()
        };
        format!(
            r#""{name}{index}": {{"type": "object", "required": ["{name}{index}"], "properties": {{"{name}{index}": {{"type": "string"}}}},
                "patternProperties": {{"^x{index}": {{"type": "string"}}}}{one_of}}}"#
        )
    };
    let levels: Vec<String> = (0..16).flat_map(|index| [level("L", index), level("M", index)]).collect();
    let models = models(&format!(r##"{{"$ref": "#/$defs/L0", "$defs": {{{}}}}}"##, levels.join(",")));
    let count = items(&models).matches("pub struct ").count();
    assert!(count < 10_000, "{count}");
}
