//! The forms of attributes, and advice on what to write instead of another form.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use super::place::Site;
use super::table;

/// Whether an attribute is written without a value.
pub(super) fn takes_nothing(name: &str) -> bool {
    matches!(
        name,
        "all_of"
            | "any_of"
            | "any_string_name"
            | "closed"
            | "copy"
            | "external"
            | "inline"
            | "one_of"
            | "other"
            | "read_only"
            | "rest"
            | "secret"
            | "tuple"
            | "unique_items"
            | "write_only"
    )
}

/// Whether an attribute is written with a list in parentheses.
pub(super) fn takes_list(name: &str) -> bool {
    matches!(name, "items" | "contains" | "keys" | "any_of_keys" | "one_of_keys" | "not_together" | "if_key")
}

/// What to write for an attribute behind whose name there is neither `=` nor a list, but another sign or a value.
pub(super) fn form(name: &str) -> String {
    if takes_nothing(name) {
        format!("expected `,` after `{name}`, which takes no value")
    } else if takes_list(name) {
        format!("write `{name}(…)`")
    } else {
        format!("write `{name} = …`")
    }
}

/// What to write for an attribute without a value that was given one.
pub(super) fn instead_of_value(name: &str, value: &TokenStream) -> String {
    if matches!(name, "one_of" | "any_of") && syn::parse2::<LitStr>(value.clone()).is_ok() {
        return format!("for a key that holds the tags write `{name}, discriminator = {value}`");
    }
    format!("write `{name}` alone")
}

/// What to write for an attribute without a value that was given a list.
pub(super) fn instead_of_list(name: &str, list: &TokenStream) -> String {
    let first = match list.clone().into_iter().next() {
        Some(TokenTree::Ident(first)) => first.to_string(),
        _ => String::new(),
    };
    match name {
        _ if Site::Container.knows(&first) => format!("write `{first}` beside it: `{name}, {list}`"),
        "one_of" | "any_of" if first == "tag" => {
            format!("for a key that holds the tags write `{name}, discriminator = \"…\"`")
        }
        "one_of" => "for keys of which exactly one is present write `one_of_keys(a, b)`".to_owned(),
        "any_of" => "for keys of which at least one is present write `any_of_keys(a, b)`".to_owned(),
        _ => format!("write `{name}` alone"),
    }
}

/// What to write for a range, as the end of a message.
pub(super) fn other_bound(name: &str) -> String {
    match (name.strip_prefix("min"), name.strip_prefix("max")) {
        (Some(of), _) => format!("; for a range write `max{of} = …` too"),
        (_, Some(of)) => format!("; for a range write `min{of} = …` too"),
        _ => String::new(),
    }
}

/// An example of an attribute with its value, as the end of a message.
pub(super) fn example(name: &str) -> String {
    let value = match name {
        "min_length" | "max_length" | "min_items" | "max_items" | "min_properties" | "max_properties" | "value" => "1",
        "minimum" | "maximum" | "exclusive_minimum" | "exclusive_maximum" | "multiple_of" => "1.5",
        "not" => "Type",
        "default" | "example" => "[\"a\", 1, true]",
        "values" => "[\"a\", \"b\"]",
        "crate" => "::path::to::hl_model",
        name if table::is_known(name) => "\"…\"",
        _ => return String::new(),
    };
    format!(", such as `{name} = {value}`")
}
