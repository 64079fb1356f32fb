//! `check = path`: the user's own function that finds the problems of a value.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{LitStr, Path, Token};

use super::item::{Item, ItemValue, Items, until_comma};
use crate::errors::Errors;

/// A user's own check.
pub(crate) struct Check {
    pub(crate) path: Path,
    pub(crate) description: Option<LitStr>,
}

/// The form of a check with a description, for messages.
const FORM: &str = "in_order, description = \"…\"";

impl Check {
    /// Reads a check and adds it to others, unless it is malformed or one of them.
    pub(super) fn add_to(checks: &mut Vec<Self>, item: &Item, errors: &Errors) {
        let Some(check) = Self::parse(item, errors) else { return };
        if checks.iter().any(|other| other.name() == check.name()) {
            errors.at(&check.path, format!("`{}` is called twice; remove one of the two", check.name()));
        } else {
            checks.push(check);
        }
    }

    /// Reads a check; `None` if it is malformed.
    fn parse(item: &Item, errors: &Errors) -> Option<Self> {
        let ItemValue::List(list) = &item.value else {
            let path = path(item, item.assigned(errors)?, errors)?;
            return Some(Self { path, description: None });
        };
        let parser = |input: ParseStream<'_>| {
            let path = until_comma(input)?;
            input.parse::<Option<Token![,]>>()?;
            Ok((path, input.parse::<TokenStream>()?))
        };
        let (tokens, rest) = parser.parse2(list.stream()).map_err(|error| errors.push(error)).ok()?;
        let path = path(item, &tokens, errors)?;
        if rest.is_empty() {
            errors.at(list, format!("write `{} = {tokens}`", item.name));
            return None;
        }
        Some(Self { path, description: description(item, rest, errors) })
    }

    /// The path as written, without spaces.
    pub(crate) fn name(&self) -> String {
        self.path.to_token_stream().to_string().replace(' ', "")
    }
}

fn path(item: &Item, tokens: &TokenStream, errors: &Errors) -> Option<Path> {
    let path = syn::parse2(tokens.clone());
    if path.is_err() {
        let name = &item.name;
        let message = format!("expected the path of a function: `{name} = in_order` or `{name}({FORM})`");
        if tokens.is_empty() { errors.at(name, message) } else { errors.at(tokens, message) }
    }
    path.ok()
}

/// Reads the `description = "…"` behind a path.
fn description(item: &Item, tokens: TokenStream, errors: &Errors) -> Option<LitStr> {
    if let Some(literal @ TokenTree::Literal(_)) = tokens.clone().into_iter().next() {
        errors.at(&literal, format!("write `description = {literal}`"));
        return None;
    }
    let mut description = None;
    for part in Items::of_tokens(tokens, errors).items {
        if part.name == "description" {
            description = part.string(errors);
        } else {
            let (check, name) = (&item.name, &part.name);
            let message = format!(
                "a check has a `description = \"…\"` and nothing else; another check stands for itself: `{check} = {name}`"
            );
            errors.at(name, message);
        }
    }
    description
}
