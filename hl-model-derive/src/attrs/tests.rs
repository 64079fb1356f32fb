use std::collections::BTreeSet;

use syn::parse_quote;

use super::table::{EDITOR_MODULES, editor_names};
use super::{ContainerAttrs, FieldAttrs, VariantAttrs};
use crate::errors::Errors;

fn field(attribute: syn::Attribute) -> (FieldAttrs, Vec<String>) {
    let errors = Errors::default();
    let attrs = FieldAttrs::parse(&[attribute], &errors);
    (attrs, errors.messages())
}

#[test]
fn what_another_derive_calls_otherwise_is_told_by_its_name_here() {
    let (_, messages) = field(parse_quote!(#[hl(regex = "a", range(min = 1), flaten)]));
    assert_eq!(
        messages,
        [
            "unknown hl attribute `regex`; write `pattern = \"…\"`",
            "unknown hl attribute `range`; write `minimum = …, maximum = …`, or `exclusive_minimum` and `exclusive_maximum`",
            "unknown hl attribute `flaten`; https://docs.rs/hl-model/latest/hl_model/guide/attributes lists all",
        ]
    );
}

#[test]
fn reads_a_list() {
    let (attrs, messages) = field(parse_quote!(#[hl(rename = "a", alias = "b", alias = "c", default = [1, -2],)]));
    assert!(messages.is_empty(), "{messages:?}");
    assert_eq!(attrs.rename.value().map(syn::LitStr::value).as_deref(), Some("a"));
    assert_eq!(attrs.aliases.iter().map(syn::LitStr::value).collect::<Vec<_>>(), ["b", "c"]);
    assert_eq!(attrs.default.value().map(ToString::to_string).as_deref(), Some("[1,-2]"));
}

#[test]
fn reports_every_mistake() {
    let (_, messages) = field(parse_quote!(#[hl(
        renmae = "a", rename, rename = 1, rename = "a", rename = "b", closed, any_string_name = true, 5, default = x
    )]));
    assert_eq!(
        messages,
        [
            "expected the name of an attribute",
            "unknown hl attribute `renmae`; did you mean `rename`?",
            "`rename` needs a value: `rename = \"…\"`",
            "expected a string: `rename = \"…\"`",
            "duplicate hl attribute `rename`; remove one of them",
            "`closed` has no meaning on a field; it belongs on the struct that declares the keys",
            "`any_string_name` takes no value; write `any_string_name` alone",
            "expected a JSON value: `default = \"x\"`; write the literal, because a macro cannot see what `x` stands for",
        ]
    );
}

#[test]
fn reports_what_is_no_list() {
    for attribute in [parse_quote!(#[hl]), parse_quote!(#[hl = "a"]), parse_quote!(#[hl[closed]])] {
        let errors = Errors::default();
        ContainerAttrs::parse(&[attribute], &errors);
        assert_eq!(errors.messages(), ["expected `#[hl(…)]`"]);
    }
    let errors = Errors::default();
    VariantAttrs::parse(&[parse_quote!(#[hl()])], &errors);
    assert_eq!(errors.messages(), ["this attribute is empty; remove it, or write attributes in the parentheses"]);
}

#[test]
fn reports_the_attributes_of_serde() {
    let errors = Errors::default();
    VariantAttrs::parse(&[parse_quote!(#[serde(rename = "a")])], &errors);
    assert_eq!(
        errors.messages(),
        ["a model does not look at `#[serde(…)]`; write `#[hl(…)]`; `rename` is written alike: `#[hl(rename …)]`"]
    );
}

#[test]
fn an_editor_completes_what_has_an_effect() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../hl-model/src/editor.rs");
    let Ok(text) = std::fs::read_to_string(path) else {
        // Outside of the repository the library is another package.
        return;
    };
    for (module, _) in EDITOR_MODULES {
        let list =
            text.split_once(&format!("\npub mod {module} {{")).and_then(|(_, rest)| rest.split(['{', '}']).nth(1));
        let names: BTreeSet<_> =
            list.expect(module).split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        let expected: BTreeSet<_> = editor_names(module).collect();
        assert_eq!(names, expected, "{module}");
    }
}
