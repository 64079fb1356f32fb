//! Attributes of other crates, beside `#[hl(…)]` and within it.

use std::fmt::Write;

use proc_macro2::{TokenStream, TokenTree};
use syn::Meta;

use super::elsewhere::advice;
use super::place::Site;
use super::table;

/// The message about `#[serde(…)]`: what to write instead of the words in it.
pub(super) fn of_serde(meta: &Meta) -> String {
    let mut message = "a model does not look at `#[serde(…)]`; write `#[hl(…)]`".to_owned();
    if let Meta::List(list) = meta {
        add_advice(&mut message, list.tokens.clone());
    }
    message
}

/// The message about another crate's attribute within `#[hl(…)]`, if something is known of its words.
pub(super) fn of_crate(name: &str, words: TokenStream) -> Option<String> {
    const CRATES: [&str; 11] =
        ["bon", "clap", "garde", "nutype", "schemars", "sea_orm", "serde", "strum", "utoipa", "validate", "validator"];
    let general = format!("unknown hl attribute `{name}`; write what is meant in `#[hl(…)]` itself");
    let mut message = general.clone();
    add_advice(&mut message, words);
    (CRATES.contains(&name) && message != general).then_some(message)
}

/// Adds to a message what to write instead of another crate's words.
fn add_advice(message: &mut String, words: TokenStream) {
    for token in words {
        let TokenTree::Ident(name) = token else { continue };
        let word = name.to_string();
        let advice = Site::ALL.into_iter().find_map(|site| advice(&word, site));
        _ = match advice {
            Some(advice) => write!(message, "; for `{name}` {advice}"),
            None if table::is_known(&word) => write!(message, "; `{name}` is written alike: `#[hl({name} …)]`"),
            None => Ok(()),
        };
    }
}
