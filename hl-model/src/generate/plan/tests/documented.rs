//! What a document says of values for people: it stands at the field, the type or the variant.

use super::text::{assert_has, items, models};

#[test]
fn a_format_that_is_not_checked_is_documented_wherever_a_value_stands() {
    let text = items(&models(
        r#"{"$defs": {"Home": {"type": "string", "format": "uri"}, "When": {"type": "integer", "format": "unix-time"},
            "Links": {"type": "object", "properties": {"all": {"type": "array", "items": {"type": "string", "format": "uri"}},
                "by_name": {"type": "object", "additionalProperties": {"type": "string", "format": "hostname"}}}},
            "Either": {"oneOf": [{"type": "string", "format": "uri"}, {"type": "integer", "format": "unix-time"}]}}}"#,
    ));
    assert_has(
        &text,
        &[
            "/// Format: `uri`.\n#[derive(Clone, Debug, PartialEq, HlModel)]\npub struct Home(String);",
            "/// Format: `unix-time`.\n#[derive(Clone, Debug, PartialEq, HlModel)]\npub struct When(Integer);",
            "    /// Format of each item: `uri`.\n    all: Option<Vec<String>>,",
            "    /// Format of each value: `hostname`.\n    by_name: Option<Dict<String>>,",
            "    /// Format: `uri`.\n    Uri(String),",
            "    /// Format: `unix-time`.\n    ",
        ],
    );
}

#[test]
fn defaults_and_flags_of_a_named_schema_are_those_of_its_fields() {
    let models = models(
        r##"{"$defs": {"Level": {"enum": ["low", "high"], "default": "low", "example": "high"},
            "Id": {"type": "string", "readOnly": true}, "Bad": {"type": "integer", "default": "x"},
            "Door": {"type": "object", "properties": {"level": {"$ref": "#/$defs/Level"}, "own": {"$ref": "#/$defs/Level", "default": "high"},
                "id": {"$ref": "#/$defs/Id"}, "bad": {"$ref": "#/$defs/Bad"}}}}}"##,
    );
    assert_has(
        &items(&models),
        &[
            "/// Default: `\"low\"`.\n///\n/// Example: `\"high\"`.\n#[derive",
            "/// Read-only.\n#[derive",
            "    #[hl(default = \"low\")]\n    level: Option<Level>,",
            "    #[hl(default = \"high\")]\n    own: Option<Level>,",
            "    #[hl(read_only)]\n    id: Option<Id>,",
            "    bad: Option<Bad>,",
        ],
    );
    let notes: Vec<_> = models.notes().iter().map(|note| (note.pointer(), note.message())).collect();
    assert_eq!(notes, [("/$defs/Bad/default", "the default `\"x\"` is refused by its own schema; left out")]);
}

#[test]
fn a_long_value_is_shown_up_to_a_length() {
    let long = format!("\"{}\"", "x".repeat(300));
    let text = items(&models(&format!(
        r#"{{"$defs": {{"Id": {{"type": "string", "default": {long}}},
            "Door": {{"type": "object", "properties": {{"key": {{"type": "string", "example": {long}}}}}}}}}}}"#
    )));
    let beginning = format!("`\"{}…`", "x".repeat(199));
    assert_has(
        &text,
        &[
            &format!("/// Default, shortened: {beginning}.\n#[derive"),
            &format!("    /// Example, shortened: {beginning}.\n    key: Option<String>,"),
        ],
    );
}

#[test]
fn a_constrained_value_keeps_its_description_in_unions_and_maps() {
    let text = items(&models(
        r#"{"$defs": {"Ref": {"anyOf": [{"type": "string", "maxLength": 5, "description": "The code."}, {"type": "integer"}]},
            "Map": {"type": "object", "additionalProperties": {"type": "string", "minLength": 2, "description": "A word."}}}}"#,
    ));
    assert_has(&text, &["/// The code.\n#[derive", "/// A word.\n#[derive"]);
}

#[test]
fn a_union_of_integers_with_titles_is_an_enum() {
    let text = items(&models(
        r#"{"type": "integer", "format": "int32", "oneOf": [{"title": "DM", "description": "Between two.", "const": 1},
            {"title": "GROUP_DM", "const": 3}]}"#,
    ));
    assert_has(
        &text,
        &[
            "pub enum Document {\n    /// Between two.\n    #[hl(value = 1)]\n    Dm,\n    #[hl(value = 3)]\n    GroupDm,\n}",
        ],
    );
    let text = items(&models(
        r#"{"type": "integer", "maximum": 2, "oneOf": [{"title": "A", "const": 1}, {"title": "B", "const": 3}]}"#,
    ));
    assert!(!text.contains("value = 3"), "{text}");
}

#[test]
fn words_belong_to_their_values() {
    let text = items(&models(
        r#"{"$defs": {"A": {"oneOf": [{"enum": ["q", "q", "r"], "x-enum-varnames": ["Q1", "Q2", "R"]}, {"enum": ["z"]}]},
            "Open": {"anyOf": [{"enum": ["x"], "x-enum-descriptions": ["The first."]}, {"type": "string"}]}}}"#,
    ));
    assert_has(
        &text,
        &[
            "    #[hl(rename = \"q\")]\n    Q1,",
            "    R,",
            "    Z,",
            "    /// The first.\n    #[hl(rename = \"x\")]\n    X,",
        ],
    );
}

#[test]
fn a_constant_has_neither_its_default_nor_its_example() {
    let models = models(
        r#"{"$defs": {"Only": {"enum": ["x"], "default": "x", "example": "x"}, "Wrong": {"enum": ["x"], "default": "y"},
            "Door": {"type": "object", "required": ["kind", "level"], "properties": {
                "kind": {"type": "string", "const": "door", "default": "door", "example": "door"},
                "level": {"type": "string", "default": "low"}}}}}"#,
    );
    assert_has(
        &items(&models),
        &[
            "#[derive(Clone, Debug, PartialEq, HlModel)]\n#[hl(values = [\"x\"])]\npub struct Only(String);",
            "pub struct Door {\n    #[hl(constant = \"door\")]\n    kind: String,\n    /// Default: `\"low\"`.\n    level: String,",
        ],
    );
    assert!(!items(&models).contains("\"x\"`"), "{}", items(&models));
    let notes: Vec<_> = models.notes().iter().map(|note| (note.pointer(), note.message())).collect();
    assert_eq!(notes, [("/$defs/Wrong/default", "the default `\"y\"` is refused by its own schema; left out")]);
}

#[test]
fn a_title_that_is_the_name_in_words_is_left_out() {
    let text = items(&models(
        r#"{"$defs": {"PetOwner": {"title": "Pet owner", "type": "object", "properties": {
                "clientId": {"type": "string", "title": "Client ID"}, "name": {"type": "string", "title": "Full name"}}}}}"#,
    ));
    assert!(!text.contains("/// Pet owner") && !text.contains("/// Client ID"), "{text}");
    assert_has(&text, &["    /// Full name\n    name: Option<String>,"]);
}
