//! The forms of attributes, and advice on what to write instead of another form.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use super::place::Site;
use super::table::{self, Form, JSON};

/// What to write for an attribute behind whose name there is neither `=` nor a list, but another sign or a value.
pub(super) fn form(name: &str, given: TokenStream) -> String {
    match table::form(name) {
        Some(Form::Flag) => format!("expected `,` after `{name}`, which takes no value"),
        Some(Form::List(_)) => format!("write `{name}(…)`"),
        _ => format!("write `{name} = {}`", only_literal(name, given).as_deref().unwrap_or("…")),
    }
}

/// What to write for an attribute that was given a list instead of a value.
pub(super) fn value(name: &str, example: &str, list: TokenStream) -> String {
    format!("write `{name} = {}`", only_literal(name, list).as_deref().unwrap_or(example))
}

/// The only literal among signs and in brackets, if it may be the value of an attribute.
fn only_literal(name: &str, tokens: TokenStream) -> Option<String> {
    let mut sign = "";
    let mut found = None;
    for token in tokens {
        match token {
            TokenTree::Punct(punct) => sign = if punct.as_char() == '-' { "-" } else { "" },
            TokenTree::Literal(literal) if found.is_none() => found = Some(format!("{sign}{literal}")),
            TokenTree::Group(group) if found.is_none() => found = Some(only_literal(name, group.stream())?),
            _ => return None,
        }
    }
    let is_text = |text: &str| text.ends_with(['"', '#']);
    let form = table::form(name)?;
    let Form::Value(example) = form else { return None };
    found.filter(|literal| form == JSON || !example.starts_with('[') && is_text(literal) == is_text(example))
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
        _ if name == "values" => "; for a range write `minimum = …, maximum = …`".to_owned(),
        _ => String::new(),
    }
}

/// An example of an attribute with its value, as the end of a message.
pub(super) fn example(name: &str) -> String {
    match table::form(name) {
        Some(Form::Value(value)) => format!(", such as `{name} = {value}`"),
        _ => String::new(),
    }
}
