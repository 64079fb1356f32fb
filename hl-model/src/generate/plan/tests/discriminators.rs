//! Discriminators: on a base that others extend, and on a union whose members do not list their tags.

use super::text::{assert_has, items, models, schemas};
use crate::generate::{Discriminators, Generator, Grade, Type};

const PETS: &str = r##"{
    "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat", "tom": "Cat"}}},
    "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
    "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object", "properties": {"name": {"type": "string"}}}]},
    "Puppy": {"allOf": [{"$ref": "#/components/schemas/Dog"}, {"properties": {"kind": {"enum": ["puppy"]}}}]},
    "Alias": {"$ref": "#/components/schemas/Dog"}}"##;

#[test]
fn a_base_has_an_enum_of_the_schemas_that_extend_it_beside_it() {
    let text = schemas("3.0.3", PETS);
    assert_has(
        &text,
        &[
            "pub struct Pet {",
            "/// `Pet`, or a schema that extends it: `kind` says which.\n",
            "#[hl(one_of, discriminator = \"kind\")]\npub enum AnyPet {\n",
            "    #[hl(tag = \"cat\", tag = \"tom\")]\n    Cat(Cat),\n    #[hl(tag = \"Dog\")]\n    Dog(Dog),\n",
            "    #[hl(tag = \"puppy\")]\n    Puppy(Puppy),\n    #[hl(other)]\n    Other(Pet),\n}",
            "pub struct Cat {",
        ],
    );
}

#[test]
fn the_enum_beside_a_base_is_no_schema_of_the_document() {
    let models = models(&format!(r#"{{"openapi": "3.0.3", "components": {{"schemas": {PETS}}}}}"#));
    let types: Vec<&str> = models.types().map(Type::rust).collect();
    assert_eq!(types, ["Pet", "Cat", "Dog", "Puppy", "Alias"]);
    assert!(models.notes().is_empty() && models.types().all(|made| made.grade() == Grade::Exact));
}

#[test]
fn a_base_that_nothing_extends_stays_alone() {
    for extending in [
        r#""Cat": {"type": "object", "properties": {"kind": {"type": "string"}}}"#,
        // No tag fits.
        r##""Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"properties": {"kind": {"maxLength": 1}}}]}"##,
        r##""Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}]}"##,
    ] {
        let pet = r#""Pet": {"type": "object", "properties": {"kind": {"type": "string"}}, "discriminator": {"propertyName": "kind"}}"#;
        let text = schemas("3.0.3", &format!("{{{pet}, {extending}}}"));
        assert!(!text.contains("AnyPet"), "{text}");
    }
}

const SHAPES: &str = r##"{"openapi": "3.1.0", "components": {"schemas": {
    "Circle": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "radius": {"type": "integer"}}},
    "Square": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "width": {"type": "integer"}}},
    "Shape": {"oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Square"}],
        "discriminator": {"propertyName": "kind", "mapping": {"circle": "#/components/schemas/Circle"}}}}}}"##;

#[test]
fn a_tag_that_the_members_do_not_list_is_a_hint_unless_an_option_says_that_it_decides() {
    assert_has(
        &items(&models(SHAPES)),
        &["#[hl(one_of)]\npub enum Shape {\n    Circle(Circle),\n    Square(Square),\n}"],
    );
    let decided = Generator::from_text("document.json", SHAPES).discriminators(Discriminators::Tags).run();
    let decided = decided.unwrap_or_else(|errors| panic!("{errors}"));
    assert_has(
        &items(&decided),
        &[
            "#[hl(one_of, discriminator = \"kind\")]\npub enum Shape {\n    #[hl(tag = \"circle\")]\n    Circle(Circle),\n",
            "    #[hl(tag = \"Square\")]\n    Square(Square),\n}",
        ],
    );
    let notes: Vec<String> = decided.notes().iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        ["/components/schemas/Shape/discriminator: the tag at `kind` decides, though the members allow other values \
          there (line 5, column 26)"]
    );
}
