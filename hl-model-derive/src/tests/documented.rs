//! The generated documentation shows each attribute: in the table of a model, and in the texts of its methods.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;

use crate::attrs::attribute_names;

/// An attribute, a model that has it, and fragments of the documentation of the generated code.
struct Row(&'static str, &'static str, &'static str);

/// Each fragment is a part of a doc comment of the generated code.
const SAID: &[Row] = &[
    Row("alias", r#"#[hl(closed)] struct M { #[hl(alias = "b")] a: i64 }"#, "also read as `b`"),
    Row("all_of", "#[hl(all_of, closed)] struct M { a: A }", "A part of the object"),
    Row(
        "any_of_keys",
        "#[hl(closed, any_of_keys(a, b))] struct M { a: Option<i64>, b: Option<i64> }",
        "at least one of `a`, `b`",
    ),
    Row("any_string_name", "struct M { a: i64, #[hl(any_string_name)] rest: Dict }", "kept in order"),
    Row("check", "#[hl(closed)] struct M { #[hl(check = even)] a: i64 }", "checked by `even`"),
    Row("constant", r#"#[hl(closed)] struct M { #[hl(constant = "a")] a: String }"#, "always `\"a\"`"),
    Row(
        "contains",
        "#[hl(closed)] struct M { #[hl(contains(minimum = 3))] a: Vec<i64> }",
        "at least 1 item with: at least 3",
    ),
    Row("default", "#[hl(closed)] struct M { #[hl(default = 3)] a: Option<i64> }", "the server assumes `3`"),
    Row("description", r#"#[hl(closed)] struct M { #[hl(description = "Words.")] a: i64 }"#, "Words."),
    Row("discriminator", r#"#[hl(one_of, discriminator = "k")] enum M { A(A), B(B) }"#, "\\\"A\\\"</code>"),
    Row("example", "#[hl(closed)] struct M { #[hl(example = 3)] a: i64 }", "for example `3`"),
    Row("exclusive_maximum", "#[hl(closed)] struct M { #[hl(exclusive_maximum = 3)] a: i64 }", "less than 3"),
    Row("exclusive_minimum", "#[hl(closed)] struct M { #[hl(exclusive_minimum = 3)] a: i64 }", "greater than 3"),
    Row("external", "#[hl(one_of, external)] enum M { A(A), B(B) }", "\\\"A\\\"</code>"),
    Row("format", r#"#[hl(closed)] struct M { #[hl(format = "email")] a: String }"#, "format `email`"),
    Row(
        "if_key",
        "#[hl(closed, if_key(a, requires(b)))] struct M { a: Option<i64>, b: Option<i64> }",
        "where `a` is present, `b` must be present",
    ),
    Row("items", "#[hl(closed)] struct M { #[hl(items(minimum = 3))] a: Vec<i64> }", "each item: at least 3"),
    Row(
        "keys",
        "#[hl(closed)] struct M { #[hl(keys(min_length = 3))] a: Dict<i64> }",
        "each key: at least 3 characters",
    ),
    Row(
        "max_contains",
        "#[hl(closed)] struct M { #[hl(contains(minimum = 3), max_contains = 2)] a: Vec<i64> }",
        "at least 1 item and at most 2 with: at least 3",
    ),
    Row("max_items", "#[hl(closed)] struct M { #[hl(max_items = 3)] a: Vec<i64> }", "at most 3 items"),
    Row("max_length", "#[hl(closed)] struct M { #[hl(max_length = 3)] a: String }", "at most 3 characters"),
    Row("max_properties", "#[hl(closed)] struct M { #[hl(max_properties = 3)] a: Dict }", "at most 3 keys"),
    Row("maximum", "#[hl(closed)] struct M { #[hl(maximum = 3)] a: i64 }", "at most 3"),
    Row(
        "min_contains",
        "#[hl(closed)] struct M { #[hl(contains(minimum = 3), min_contains = 2)] a: Vec<i64> }",
        "at least 2 items with: at least 3",
    ),
    Row("min_items", "#[hl(closed)] struct M { #[hl(min_items = 3)] a: Vec<i64> }", "at least 3 items"),
    Row("min_length", "#[hl(closed)] struct M { #[hl(min_length = 3)] a: String }", "at least 3 characters"),
    Row("min_properties", "#[hl(closed)] struct M { #[hl(min_properties = 3)] a: Dict }", "at least 3 keys"),
    Row("minimum", "#[hl(closed)] struct M { #[hl(minimum = 3)] a: i64 }", "at least 3"),
    Row("multiple_of", "#[hl(closed)] struct M { #[hl(multiple_of = 3)] a: i64 }", "a multiple of 3"),
    Row("not", "#[hl(closed)] struct M { #[hl(not = Old)] a: String }", "not `Old`"),
    Row(
        "not_together",
        "#[hl(closed, not_together(a, b))] struct M { a: Option<i64>, b: Option<i64> }",
        "at most one of `a`, `b`",
    ),
    Row(
        "null",
        r#"#[hl(closed)] struct M { #[hl(null = "absent")] a: Option<i64> }"#,
        "`null` is read as if it were left out",
    ),
    Row(
        "one_of_keys",
        "#[hl(closed, one_of_keys(a, b))] struct M { a: Option<i64>, b: Option<i64> }",
        "exactly one of `a`, `b`",
    ),
    Row("pattern", r#"#[hl(closed)] struct M { #[hl(pattern = "^a")] a: String }"#, "matches `^a`"),
    Row(
        "pattern_keys",
        r#"#[hl(closed)] struct M { a: i64, #[hl(pattern_keys = "^x-")] xs: Dict }"#,
        "undeclared keys that match `^x-`",
    ),
    Row("read_only", "#[hl(closed)] struct M { #[hl(read_only)] a: i64 }", "in responses only"),
    Row("rename", r#"#[hl(closed)] struct M { #[hl(rename = "b")] a: i64 }"#, "Key `b`"),
    Row("rename_all", r#"#[hl(closed, rename_all = "camelCase")] struct M { first_name: i64 }"#, "Key `firstName`"),
    Row(
        "requires",
        r#"#[hl(closed)] struct M { #[hl(requires = "b")] a: Option<i64>, b: Option<i64> }"#,
        "requires `b`",
    ),
    Row("rest", "#[hl(tuple)] struct M(i64, #[hl(rest)] Vec<i64>);", "The items after those at fixed places."),
    Row(
        "schema",
        r#"#[hl(closed)] struct M { #[hl(schema = {"type": "integer"})] a: Serde<u8> }"#,
        "JSON Schema `{\"type\":\"integer\"}`",
    ),
    Row("secret", "#[hl(closed)] struct M { #[hl(secret)] a: i64 }", "secret: its value never appears in a message"),
    Row(
        "tag",
        r#"#[hl(one_of, discriminator = "k")] enum M { #[hl(tag = 1)] A(A), #[hl(tag = 2)] B(B) }"#,
        ">1</code>",
    ),
    Row("title", r#"#[hl(closed)] struct M { #[hl(title = "Words")] a: i64 }"#, "titled `Words`"),
    Row("tuple", "#[hl(tuple)] struct M(i64, String);", "Makes it of its items."),
    Row("unique_items", "#[hl(closed)] struct M { #[hl(unique_items)] a: Vec<i64> }", "no two items are equal"),
    Row("values", r#"#[hl(closed)] struct M { #[hl(values = ["a", "b"])] a: String }"#, "one of `\"a\"`, `\"b\"`"),
    Row("write_only", "#[hl(closed)] struct M { #[hl(write_only)] a: i64 }", "in requests only"),
];

/// Attributes that the generated documentation does not mention, with the reason.
const SILENT: &[(&str, &str)] = &[
    ("any_of", "the documentation of an enum is the user's own"),
    ("bound", "rustdoc shows the bounds"),
    ("builder", "the name is that of the type"),
    ("closed", "a table without a row for other keys"),
    ("content", "it is the place of a payload in JSON, and not in Rust"),
    ("copy", "rustdoc shows the type that is returned"),
    ("crate", "it is about generated code"),
    ("inline", "it is about pages"),
    ("module", "it is about pages"),
    ("one_of", "the documentation of an enum is the user's own"),
    ("other", "the documentation of a variant is the user's own"),
    ("parts", "the name is that of the type"),
    ("value", "`as_str` returns it"),
];

/// The texts of all doc comments that the derive writes for an item.
fn documentation(item: &str) -> String {
    let mut texts = String::new();
    collect(crate::derive::derive(&item.parse().expect("the item is Rust")), &mut texts);
    texts
}

/// Collects the text of each `doc = "text"`.
fn collect(tokens: TokenStream, texts: &mut String) {
    let mut before = [None, None];
    for token in tokens {
        match &token {
            TokenTree::Group(group) => collect(group.stream(), texts),
            TokenTree::Literal(_) if before == [Some("doc".to_owned()), Some("=".to_owned())] => {
                let text: LitStr = syn::parse2(token.to_token_stream()).expect("a doc comment is a string");
                texts.push_str(&text.value());
                texts.push('\n');
            }
            TokenTree::Ident(name) => assert_ne!(name, "compile_error", "the model is right"),
            _ => {}
        }
        let [_, last] = before;
        before = [last, Some(token.to_string())];
    }
}

#[test]
fn every_attribute_is_said_in_the_documentation() {
    for Row(name, item, fragment) in SAID {
        let documentation = documentation(item);
        assert!(documentation.contains(fragment), "`{name}` lacks {fragment}:\n{documentation}");
    }
}

#[test]
fn every_attribute_is_said_or_has_a_reason() {
    let known: Vec<_> = SAID.iter().map(|row| row.0).chain(SILENT.iter().map(|(name, _)| *name)).collect();
    let names: Vec<_> = attribute_names().collect();
    for name in &names {
        assert_eq!(known.iter().filter(|known| *known == name).count(), 1, "`{name}` stands in one of the two lists");
    }
    assert_eq!(known.len(), names.len());
}
