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
}

#[test]
fn a_keyword_that_cannot_be_read_is_left_out_with_a_note() {
    for (keyword, message) in [
        (r#""type": "String""#, "/type: unknown `type` \"String\"; left out"),
        (r#""type": null"#, "/type: unknown `type` null; that of `null` is \"null\", in quotes; left out"),
        (r#""required": ["a", null]"#, "/required: `required` must be a list of keys, found null; left out"),
        (r#""enum": null"#, "/enum: `enum` must be a list, found null; left out"),
        (r#""pattern": null"#, "/pattern: `pattern` must be a string, found null; left out"),
        (r#""maximum": "9""#, "/maximum: `maximum` must be a number, found a string; left out"),
        (
            r#""maxLength": -1"#,
            "/maxLength: `maxLength` must be an integer that is not negative, found a number; left out",
        ),
        (r#""uniqueItems": "true""#, "/uniqueItems: `uniqueItems` must be a boolean, found a string; left out"),
        (r#""items": null"#, "/items: `items` must be a schema, found null; left out"),
        (r#""$ref": null"#, "/$ref: `$ref` must be a string, found null; left out"),
    ] {
        let models = models(&format!(r#"{{"$defs": {{"Odd": {{{keyword}}}, "Good": {{"type": "string"}}}}}}"#));
        assert_eq!(notes(&models), [format!("/$defs/Odd{message}")]);
        assert!(items(&models).contains("pub struct Good(String);"), "{}", items(&models));
    }
}

#[test]
fn beside_a_keyword_that_cannot_be_read_no_other_refuses_what_it_may_allow() {
    for (schema, model) in [
        (r#"{"type": "object", "properties": null, "additionalProperties": false}"#, "pub struct Document(Dict);"),
        (r#"{"type": "array", "prefixItems": null, "items": false}"#, "pub struct Document(Vec<Value>);"),
        (r#"{"type": "string", "not": null}"#, "pub struct Document(String);"),
        (r#"{"type": "array", "contains": null}"#, "pub struct Document(Vec<Value>);"),
        (r#"{"type": "object", "if": null, "then": {"required": ["a"]}}"#, "pub struct Document(Dict);"),
        (r#"{"oneOf": [null, {"type": "string"}]}"#, "pub struct Document(Value);"),
    ] {
        let models = models(schema);
        assert!(items(&models).contains(model), "{}", items(&models));
        assert_eq!(notes(&models).len(), 1, "{:?}", notes(&models));
    }
}

#[test]
fn null_among_types_needs_no_quotes() {
    let models = Generator::from_text("document.yaml", "properties:\n  a: {type: [string, null]}\n").run();
    let models = models.unwrap_or_else(|errors| panic!("{errors}"));
    assert!(items(&models).contains("a: Option<Nullable<String>>,"), "{}", items(&models));
    assert!(notes(&models).is_empty());
}

#[test]
fn a_tag_whose_schema_is_missing_is_left_out() {
    let models = models(
        r##"{"openapi": "3.1.0", "components": {"schemas": {
            "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "k", "mapping": {"c": "Cat", "d": "Dog", "e": "Eel"}}},
            "Cat": {"type": "object", "required": ["k"], "properties": {"k": {"const": "c"}}},
            "Dog": {"type": "object", "required": ["k"], "properties": {"k": {"const": "d"}}}}}}"##,
    );
    let notes = notes(&models);
    assert!(notes.iter().any(|note| note.contains("/mapping/e: ") && note.ends_with("; left out")), "{notes:?}");
    assert!(items(&models).contains("#[hl(one_of, discriminator = \"k\")]"), "{}", items(&models));
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

#[test]
fn an_operation_may_be_in_a_file_of_its_own() {
    let document = r#"{"openapi": "3.0.3", "paths": {"/pets": {"get": {"$ref": "pets/list.json"}}}}"#;
    let file = r#"{"operationId": "listPets", "parameters": [{"$ref": "../parameters.json#/order"}], "responses": {"200": {"content": {"application/json": {
        "schema": {"type": "object", "properties": {"pets": {"type": "array", "items": {"$ref": "pet.json"}}}}}}}}}"#;
    let pet = r#"{"type": "object", "properties": {"name": {"type": "string"}}}"#;
    let parameters = r#"{"order": {"name": "order", "in": "query", "schema": {"enum": ["up", "down"]}}}"#;
    let generator = Generator::from_text("api.json", document)
        .text("pets/list.json", file)
        .text("pets/pet.json", pet)
        .text("parameters.json", parameters);
    let names = |generator: &Generator| {
        let models = generator.run().unwrap_or_else(|errors| panic!("{errors}"));
        models.types().map(|made| made.rust().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&generator), ["Pet"]);
    assert_eq!(names(&generator.operations(true)), ["ListPetsOrder", "ListPetsResponse", "Pet"]);
}
