//! Unions beside the rules of a base, whose members extend this base by `allOf`.

use super::text::{assert_has, items, models, schemas};
use crate::generate::{Grade, Models, Type};

/// A document with a base, and a number of schemas that are members of its union and extend it.
fn extended(count: usize, lists_tags: bool, has_discriminator: bool) -> Models {
    let refs: Vec<String> =
        (0..count).map(|index| format!(r##"{{"$ref": "#/components/schemas/Pet{index}"}}"##)).collect();
    let members = (0..count).map(|index| {
        let tag = if lists_tags { format!(r#""kind": {{"enum": ["tag{index}"]}}, "#) } else { String::new() };
        let own = format!(r#"{{"type": "object", "properties": {{{tag}"own{index}": {{"type": "integer"}}}}}}"#);
        format!(r##", "Pet{index}": {{"allOf": [{{"$ref": "#/components/schemas/Pet"}}, {own}]}}"##)
    });
    let discriminator = if has_discriminator { r#""discriminator": {"propertyName": "kind"}, "# } else { "" };
    models(&format!(
        r#"{{"openapi": "3.0.3", "components": {{"schemas": {{"Pet": {{"type": "object", "required": ["kind"],
            "properties": {{"kind": {{"type": "string"}}, "name": {{"type": "string"}}}}, {discriminator}
            "oneOf": [{}]}}{}}}}}}}"#,
        refs.join(", "),
        members.collect::<String>()
    ))
}

#[test]
fn a_base_is_a_union_of_its_extensions_and_each_of_them_has_its_keys() {
    for count in [2, 6, 24, 100] {
        for (lists_tags, has_discriminator) in [(true, true), (true, false), (false, true), (false, false)] {
            let models = extended(count, lists_tags, has_discriminator);
            let types: Vec<String> = models.types().map(|made| made.rust().to_owned()).collect();
            let wanted: Vec<String> =
                std::iter::once("Pet".to_owned()).chain((0..count).map(|index| format!("Pet{index}"))).collect();
            assert_eq!(types, wanted);
            let text = items(&models);
            assert_eq!(text.matches("pub ").count(), count + 1, "{text}");
            let has_tags = lists_tags || has_discriminator;
            let head = if has_tags { "#[hl(one_of, discriminator = \"kind\")]\n" } else { "#[hl(one_of)]\n" };
            assert_has(&text, &[head, "pub enum Pet {\n"]);
            for index in 0..count {
                let tag = match (lists_tags, has_discriminator) {
                    (true, _) => format!("    #[hl(tag = \"tag{index}\")]\n"),
                    (false, true) => format!("    #[hl(tag = \"Pet{index}\")]\n"),
                    (false, false) => String::new(),
                };
                let constant =
                    if lists_tags { format!("    #[hl(constant = \"tag{index}\")]\n") } else { String::new() };
                assert_has(
                    &text,
                    &[
                        &format!("{tag}    Pet{index}(Pet{index}),\n"),
                        &format!(
                            "pub struct Pet{index} {{\n{constant}    kind: String,\n    name: Option<String>,\n    \
                             own{index}: Option<Integer>,\n    #[hl(any_string_name)]\n"
                        ),
                    ],
                );
            }
        }
    }
}

#[test]
fn a_discriminator_beside_extensions_decides_which_is_noted_if_they_do_not_list_their_tags() {
    let notes = |models: &Models| models.notes().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        notes(&extended(2, false, true)),
        ["/components/schemas/Pet/discriminator: the tag at `kind` decides, though the members allow other values \
          there (line 2, column 102)"]
    );
    let listed = extended(2, true, true);
    assert_eq!(notes(&listed), [""; 0]);
    assert!(listed.types().map(Type::grade).all(|grade| grade == Grade::Exact));
}

#[test]
fn extensions_of_extensions_have_the_keys_of_both() {
    let text = schemas(
        "3.1.0",
        r##"{
        "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Puppy"}]},
        "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"properties": {"kind": {"const": "cat"}}}]},
        "Puppy": {"allOf": [{"$ref": "#/components/schemas/Dog"}, {"properties": {"kind": {"const": "puppy"}, "age": {"type": "integer"}}}]},
        "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"properties": {"bark": {"type": "boolean"}}}]}}"##,
    );
    assert_has(
        &text,
        &[
            "pub enum Pet {\n    #[hl(tag = \"cat\")]\n    Cat(Cat),\n    #[hl(tag = \"puppy\")]\n    Puppy(Puppy),\n}",
            "pub struct Cat {\n    #[hl(constant = \"cat\")]\n    kind: String,\n    #[hl(any",
            "pub struct Puppy {\n    #[hl(constant = \"puppy\")]\n    kind: String,\n    bark: Option<bool>,\n    age: Option<Integer>,\n    #[hl(any",
        ],
    );
}
