//! The generator as a library: the models that it makes from documents.

mod any_document;

use hl_model::generate::{AllOf, DocumentErrors, Generator, Models, Note};

fn types(models: &Models) -> Vec<(&str, &str)> {
    models.types().map(|listed| (listed.pointer(), listed.rust())).collect()
}

fn run(name: &str, text: &str) -> Result<Models, DocumentErrors> {
    Generator::from_text(name, text).run()
}

const PARTS: &str = "
openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
  /pets: {$ref: 'paths/pets.yaml'}
components:
  schemas:
    Pet: {$ref: 'models/pet.yaml'}
    Shop:
      type: object
      properties:
        address: {$ref: 'models/shared.yaml#/definitions/Address'}
";

fn of_parts() -> Generator {
    with_parts(Generator::from_text("openapi.yaml", PARTS))
}

fn with_parts(document: Generator) -> Generator {
    document
        .text("paths/pets.yaml", "get: {responses: {'200': {content: {application/json: {schema: {$ref: ../models/list.yaml}}}}}}")
        .text("models/list.yaml", "{type: array, items: {$ref: pet.yaml}}")
        .text(
            "models/pet.yaml",
            "{type: object, properties: {owner: {$ref: 'shared.yaml#/definitions/Owner'}, mate: {$ref: pet.yaml}}}",
        )
        .text(
            "models/shared.yaml",
            "definitions: {Owner: {type: object, properties: {address: {$ref: '#/definitions/Address'}}}, Address: {type: string, minLength: 1}, Unused: {}}",
        )
}

#[test]
fn texts_stand_for_files_beside_a_document_on_disk() {
    let folder = std::env::temp_dir().join(format!("hl-model-texts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("openapi.yaml");
    std::fs::write(&path, PARTS).unwrap();
    let models = with_parts(Generator::new(&path)).run();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(models.unwrap().source(), of_parts().run().unwrap().source());
}

/// The block of a page of the guide in a language.
fn block<'t>(page: &'t str, language: &str) -> &'t str {
    let (_, rest) = page.split_once(&format!("```{language}\n")).expect("the page has such a block");
    rest.split_once("```").map_or(rest, |(block, _)| block)
}

#[test]
fn the_guide_shows_what_comes_out() {
    let page = include_str!("../../src/guide/generate/from_a_document.md");
    let source = run("openapi.yaml", block(page, "yaml")).unwrap().source();
    let (shown, _) = block(page, "rust").split_once("\nlet json").expect("the block uses the model");
    let (_, models) = shown.split_once("\n\n").expect("the models stand below what they import");
    assert!(source.contains(models.trim_end()), "{source}");
}

#[test]
fn schemas_of_other_files_get_models_named_by_their_keys_and_files() {
    let models = of_parts().run().unwrap();
    assert_eq!(
        types(&models),
        [
            ("/components/schemas/Pet", "Pet"),
            ("/components/schemas/Shop", "Shop"),
            ("models/shared.yaml#/definitions/Owner", "Owner"),
            ("models/shared.yaml#/definitions/Address", "Address"),
            ("models/list.yaml#", "List"),
        ]
    );
    let source = models.source();
    for line in [
        "    owner: Option<Owner>,", "    mate: Option<Box<Pet>>,", "    address: Option<Address>,",
        "pub struct List(Vec<Pet>);",
    ] {
        assert!(source.contains(line), "{line} is missing in {source}");
    }
}

#[test]
fn schemas_with_one_name_in_two_files_are_told_apart_by_their_folders() {
    let models = Generator::from_text(
        "a.json",
        r#"{"type": "object", "properties": {"x": {"$ref": "old/pet.json"}, "y": {"$ref": "new/pet.json"}}}"#,
    )
    .text("old/pet.json", r#"{"type": "object"}"#)
    .text("new/pet.json", r#"{"type": "object", "required": ["a"]}"#)
    .run()
    .unwrap();
    let names: Vec<_> = models.types().map(|listed| listed.rust().to_owned()).collect();
    assert_eq!(names, ["A", "OldPet", "NewPet"]);
}

#[test]
fn all_of_the_name_of_a_file_is_in_the_name_of_its_schema() {
    let refer = |file: &str| format!(r#"{{"type": "object", "properties": {{"x": {{"$ref": "{file}"}}}}}}"#);
    let models = Generator::from_text("scene.schema.json", refer("scene.node.schema.json"))
        .text("scene.node.schema.json", refer("scene.node.mesh.schema.json"))
        .text("scene.node.mesh.schema.json", r#"{"type": "object"}"#)
        .run()
        .unwrap();
    let names: Vec<_> = models.types().map(|listed| listed.rust().to_owned()).collect();
    assert_eq!(names, ["Scene", "SceneNode", "SceneNodeMesh"]);
    assert!(models.notes().is_empty());
}

/// A document in which a named schema and an inline one want to be called `PetKind`.
fn two_kinds() -> Generator {
    let kind = |values: &str| format!(r#"{{"type": "string", "enum": [{values}]}}"#);
    let text = format!(
        r#"{{"definitions": {{"pet_kind": {}, "pet": {{"type": "object", "properties": {{"kind": {}}}}}}}}}"#,
        kind(r#""tame", "wild""#),
        kind(r#""cat", "dog""#)
    );
    Generator::from_text("pets.json", text)
}

#[test]
fn a_name_that_is_taken_gets_a_number_until_an_option_renames_it() {
    let names = |models: &Models| models.types().map(|listed| listed.rust().to_owned()).collect::<Vec<_>>();
    let models = two_kinds().run().unwrap();
    assert_eq!(names(&models), ["PetKind", "Pet", "PetKind2"]);
    let message =
        "the name `PetKind` is taken, so the type is called `PetKind2`; `rename` of `PetKind2` gives it a better one";
    assert_eq!(models.notes().iter().map(Note::message).collect::<Vec<_>>(), [message]);
    let models = two_kinds().rename("PetKind2", "Animal").run().unwrap();
    assert_eq!(names(&models), ["PetKind", "Pet", "Animal"]);
    assert!(models.notes().is_empty());
    // The name is free if the other schema is renamed.
    let models = two_kinds().rename("pet_kind", "Temper").run().unwrap();
    assert_eq!(names(&models), ["Temper", "Pet", "PetKind"]);
    assert!(models.notes().is_empty());
}

#[test]
fn inline_schemas_of_operations_get_models_when_they_are_asked_for() {
    let document = "
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    parameters:
      - {name: trace, in: header, schema: {type: string}}
    get:
      operationId: listPets
      parameters:
        - {name: order, in: query, schema: {enum: [up, down]}}
        - {$ref: '#/components/parameters/limit'}
      responses:
        '200': {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
        default: {$ref: '#/components/responses/problem'}
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses:
        '201': {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
        '409': {content: {application/json: {schema: {type: object, properties: {at: {type: string}}}}}}
components:
  parameters:
    limit: {name: limit, in: query, schema: {type: integer, minimum: 1}}
  responses:
    problem: {content: {application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}}}
  schemas:
    Pet: {type: object}
";
    let generator = Generator::from_text("pets.yaml", document);
    assert_eq!(types(&generator.run().unwrap()), [("/components/schemas/Pet", "Pet")]);
    let models = generator.operations(true).run().unwrap();
    assert_eq!(
        types(&models),
        [
            ("/components/schemas/Pet", "Pet"),
            ("/paths/~1pets/parameters/0/schema", "PetsTrace"),
            ("/paths/~1pets/get/parameters/0/schema", "ListPetsOrder"),
            ("/paths/~1pets/get/responses/200/content/application~1json/schema", "ListPetsResponse"),
            ("/paths/~1pets/post/responses/201/content/application~1json/schema", "PostPetsResponse"),
            ("/paths/~1pets/post/responses/409/content/application~1json/schema", "PostPets409Response"),
            ("/components/parameters/limit/schema", "LimitParameter"),
            ("/components/responses/problem/content/application~1problem+json/schema", "ProblemResponse"),
        ]
    );
}

#[test]
fn options_that_no_schema_has_to_do_with_are_errors() {
    let message = Generator::from_text("a.json", r#"{"$defs": {"Pet": {"type": "object"}}}"#)
        .rename("Pat", "Animal")
        .replace("Shop", "crate::Shop")
        .run()
        .unwrap_err()
        .to_string();
    assert_eq!(
        message,
        "a.json: 2 problems
  option `rename`: there is no schema `Pat`; did you mean `Pet`?
  option `replace`: there is no schema `Shop`"
    );
    let message = run("a.json", r#"{"$defs": {"Pet": {}}}"#)
        .map(|_| ())
        .and_then(|()| Generator::from_text("a.json", r#"{"$defs": {"Pet": {}}}"#).only(["X*"]).run().map(|_| ()));
    assert_eq!(message.unwrap_err().to_string(), "a.json: 1 problem\n  option `only`: no schema has a name like `X*`");
}

#[test]
fn references_that_lead_nowhere_are_errors_only_where_they_are_needed() {
    let document = r##"{"$defs": {"A": {"$ref": "#/$defs/Nothing"}, "B": {"type": "object"}}}"##;
    let errors = run("a.json", document).unwrap_err();
    assert_eq!(
        errors.to_string(),
        "a.json: 1 problem\n  /$defs/A/$ref: nothing is at `#/$defs/Nothing` (line 1, column 26)"
    );
    let first = errors.iter().next().unwrap();
    assert_eq!((first.pointer(), first.line(), first.column()), ("/$defs/A/$ref", 1, 26));
    assert!(Generator::from_text("a.json", document).only(["B"]).run().is_ok());
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let first = of_parts().run().unwrap().source();
    for _ in 0..3 {
        assert_eq!(of_parts().run().unwrap().source(), first);
    }
}

#[test]
fn mappings_of_discriminators_lead_to_files_and_are_noted_if_nothing_is_there() {
    let document = |target: &str| {
        let text = format!(
            r#"{{"openapi": "3.1.0", "components": {{"schemas": {{"Pet": {{"type": "object", "required": ["kind"],
                "properties": {{"kind": {{"type": "string"}}}},
                "discriminator": {{"propertyName": "kind", "mapping": {{"cat": "{target}"}}}}}}}}}}}}"#
        );
        Generator::from_text("a.json", text)
            .text("cat.yml", "{allOf: [{$ref: 'a.json#/components/schemas/Pet'}]}")
            .run()
    };
    assert!(document("cat.yml").unwrap().notes().is_empty());
    let models = document("Dog").unwrap();
    let notes: Vec<_> = models.notes().iter().map(|note| (note.pointer(), note.message())).collect();
    assert_eq!(
        notes,
        [("/components/schemas/Pet/discriminator/mapping/cat", "nothing is at `#/components/schemas/Dog`; left out")]
    );
}

/// A format that no type and no attribute says stands in the documentation, so that nothing of the document is lost.
#[test]
fn formats_of_numbers_that_are_not_checked_are_documented() {
    let text = r#"{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Event", "type": "object", "properties": {
        "created": {"type": "integer", "format": "unix-time"}, "small": {"type": "integer", "format": "int32"},
        "maybe": {"type": ["number", "null"], "format": "unix-time"}}}"#;
    let models = run("event.json", text).unwrap();
    assert_eq!(models.source().matches("Format: `unix-time`.").count(), 2, "{}", models.source());
    assert!(!models.source().contains("Format: `int32`."), "{}", models.source());
}

/// What a part says of undeclared keys has no effect in a struct of parts, so such an `allOf` stays flat.
#[test]
fn an_all_of_of_plain_objects_is_a_struct_of_its_parts_if_that_is_wanted() {
    let text = r##"{"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {
        "Base": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
        "Pet": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}, "allOf": [{"$ref": "#/$defs/Base"}]},
        "Closed": {"type": "object", "properties": {"id": {}, "a": {}}, "additionalProperties": false},
        "Flat": {"allOf": [{"$ref": "#/$defs/Base"}, {"$ref": "#/$defs/Closed"}]}}}"##;
    let flat = run("pets.json", text).unwrap();
    assert!(!flat.source().contains("all_of"), "{}", flat.source());
    let parts = Generator::from_text("pets.json", text).all_of(AllOf::Parts).run().unwrap();
    let pet = "#[hl(all_of)]\npub struct Pet {\n    keys: PetKeys,\n    base: Base,\n";
    assert!(parts.source().contains(pet), "{}", parts.source());
    assert_eq!(parts.source().matches("all_of").count(), 1, "{}", parts.source());
}
