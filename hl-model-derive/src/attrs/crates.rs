//! Attributes of other crates, beside `#[hl(…)]` and within it.

use std::fmt::Write;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Meta};

use super::elsewhere::{advice, in_wrong_site};
use super::place::Site;
use crate::errors::Errors;

/// Reports `#[serde(…)]`, with advice on what to write instead of the words in it. Returns whether the attribute is `serde`.
pub(crate) fn refuse_serde(attribute: &Attribute, site: Site, errors: &Errors) -> bool {
    let is_serde = attribute.path().is_ident("serde");
    if is_serde {
        let advice = match &attribute.meta {
            Meta::List(list) => advice_on(list.tokens.clone(), site),
            _ => String::new(),
        };
        errors.at(attribute.path(), format!("a model does not look at `#[serde(…)]`; write `#[hl(…)]`{advice}"));
    }
    is_serde
}

/// The message about another crate's attribute within `#[hl(…)]`, if there is advice on its words.
pub(super) fn of_crate(name: &str, words: TokenStream, site: Site) -> Option<String> {
    const CRATES: [&str; 14] = [
        "Field", "bon", "clap", "diesel", "garde", "nutype", "schemars", "sea_orm", "serde", "sqlx", "strum", "utoipa",
        "validate", "validator",
    ];
    let advice = CRATES.contains(&name).then(|| advice_on(words, site)).filter(|advice| !advice.is_empty())?;
    Some(format!("unknown hl attribute `{name}`; write what is meant in `#[hl(…)]` itself{advice}"))
}

/// What to write instead of another crate's words, as the end of a message.
fn advice_on(words: TokenStream, site: Site) -> String {
    let mut said = String::new();
    for token in words {
        let TokenTree::Ident(name) = token else { continue };
        let word = name.to_string();
        _ = if let Some(advice) = advice(&word, site) {
            write!(said, "; for `{name}` {advice}")
        } else if site.knows(&word) {
            write!(said, "; `{name}` is written alike: `#[hl({name} …)]`")
        } else if let Some(message) = in_wrong_site(&word, site) {
            write!(said, "; {message}")
        } else {
            Ok(())
        };
    }
    said
}
