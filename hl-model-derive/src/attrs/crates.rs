//! Attributes of other crates, beside `#[hl(…)]` and within it.

use std::fmt::Write;

use proc_macro2::{TokenStream, TokenTree};
use syn::Meta;

use super::elsewhere::advice;
use super::place::Site;
use super::table;

/// The message about `#[serde(…)]`: what to write instead of the words in it.
pub(super) fn of_serde(meta: &Meta) -> String {
    let advice = if let Meta::List(list) = meta { advice_on(list.tokens.clone()) } else { String::new() };
    format!("a model does not look at `#[serde(…)]`; write `#[hl(…)]`{advice}")
}

/// The message about another crate's attribute within `#[hl(…)]`, if something is known of its words.
pub(super) fn of_crate(name: &str, words: TokenStream) -> Option<String> {
    const CRATES: [&str; 11] =
        ["bon", "clap", "garde", "nutype", "schemars", "sea_orm", "serde", "strum", "utoipa", "validate", "validator"];
    let advice = CRATES.contains(&name).then(|| advice_on(words)).filter(|advice| !advice.is_empty())?;
    Some(format!("unknown hl attribute `{name}`; write what is meant in `#[hl(…)]` itself{advice}"))
}

/// What to write instead of another crate's words, as the end of a message.
fn advice_on(words: TokenStream) -> String {
    let mut said = String::new();
    for token in words {
        let TokenTree::Ident(name) = token else { continue };
        let word = name.to_string();
        let advice = Site::ALL.into_iter().find_map(|site| advice(&word, site));
        _ = match advice {
            Some(advice) => write!(said, "; for `{name}` {advice}"),
            None if table::is_known(&word) => write!(said, "; `{name}` is written alike: `#[hl({name} …)]`"),
            None => Ok(()),
        };
    }
    said
}
