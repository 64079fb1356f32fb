//! What a document says and no model can follow: it is noted where it stands.

use super::text::{items, models};
use crate::generate::{Generator, Models};

fn notes(models: &Models) -> Vec<String> {
    models.notes().iter().map(|note| format!("{}: {}", note.pointer(), note.message())).collect()
}

#[test]
fn references_lead_to_the_first_of_two_schemas_with_one_id() {
    for _ in 0..8 {
        let models = models(
            r#"{"$defs": {"P": {"$id": "http://e.com/x.json", "type": "string"}, "Q": {"$id": "http://e.com/x.json", "type": "integer"}},
                "type": "object", "properties": {"a": {"$ref": "http://e.com/x.json"}}}"#,
        );
        assert!(items(&models).contains("    a: Option<P>,"), "{}", items(&models));
        assert_eq!(
            notes(&models),
            ["/$defs/Q/$id: another schema has the same `$id`, and references to it lead there"]
        );
    }
}

#[test]
fn required_keys_may_look_like_numbers() {
    let models =
        Generator::from_text("document.yaml", "type: object\nproperties:\n  200: {type: string}\nrequired: [200]\n");
    let models = models.run().unwrap_or_else(|errors| panic!("{errors}"));
    let text = items(&models);
    assert!(text.contains(": String,"), "{text}");
    let errors = Generator::from_text("document.json", r#"{"type": "object", "required": ["a", null]}"#).run();
    let errors = errors.unwrap_err().to_string();
    assert!(errors.contains("/required: `required` must be a list of keys, found null"), "{errors}");
}

#[test]
fn a_default_is_noted_where_it_stands() {
    let models = models(
        r#"{"allOf": [{"properties": {"a": {"type": "string", "enum": ["x"]}}}, {"properties": {"a": {"default": "z"}}}]}"#,
    );
    let notes = notes(&models);
    assert!(notes.iter().any(|note| note.starts_with("/allOf/1/properties/a/default: ")), "{notes:?}");
}

#[test]
fn a_model_that_nothing_uses_is_left_out() {
    let models = models(
        r#"{"type": "object", "properties": {"ac": {"type": "integer"}, "abx": {}},
            "patternProperties": {"^a": {"type": "string"}, "^ab": {"type": "string", "minLength": 2}}}"#,
    );
    let text = items(&models);
    for name in text.split("pub struct ").skip(1).filter_map(|rest| rest.split([' ', '(']).next()).skip(1) {
        assert!(text.matches(name).count() > 1, "{name} in\n{text}");
    }
}

#[test]
fn operations_are_found_behind_references_and_in_openapi_3_2() {
    let document = r##"{"openapi": "3.2.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {
        "additionalOperations": {"COPY": {"requestBody": {"content": {"application/json": {
            "schema": {"type": "object", "properties": {"x": {"type": "string"}}}}}}}},
        "get": {"callbacks": {"onIt": {"$ref": "#/components/callbacks/Told"}}, "responses": {"200": {"content": {
            "application/json": {"$ref": "#/components/mediaTypes/Main"}}}}}}},
        "components": {
            "mediaTypes": {"Main": {"schema": {"type": "object", "properties": {"m": {"type": "string"}}}}},
            "callbacks": {"Told": {"{$request.body#/url}": {"post": {"requestBody": {"content": {"application/json": {
                "schema": {"type": "object", "properties": {"c": {"type": "string"}}}}}}}}}}}}"##;
    let models = Generator::from_text("document.json", document).operations(true).run();
    let text = items(&models.unwrap_or_else(|errors| panic!("{errors}")));
    for name in ["CopyARequest", "MainMediaType", "PostToldRequest"] {
        assert!(text.contains(&format!("pub struct {name} ")), "{name} is not in\n{text}");
    }
}
