//! `check = path`: the user's own function that finds the problems of a value.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Path, Token};

use super::item::{Item, ItemValue};
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
        let (tokens, parser): (TokenStream, fn(ParseStream<'_>) -> syn::Result<Self>) = match &item.value {
            ItemValue::List(_) => (item.list(FORM, errors)?, described),
            _ => (item.assigned("in_order", errors)?.clone(), plain),
        };
        let check = parser.parse2(tokens.clone());
        if check.is_err() {
            let name = &item.name;
            let message = format!("expected the path of a function: `{name} = in_order` or `{name}({FORM})`");
            if tokens.is_empty() { errors.at(name, message) } else { errors.at(tokens, message) }
        }
        check.ok()
    }

    /// The path as written, without spaces.
    pub(crate) fn name(&self) -> String {
        self.path.to_token_stream().to_string().replace(' ', "")
    }
}

fn plain(input: ParseStream<'_>) -> syn::Result<Check> {
    Ok(Check { path: input.parse()?, description: None })
}

fn described(input: ParseStream<'_>) -> syn::Result<Check> {
    let path = input.parse()?;
    input.parse::<Token![,]>()?;
    let name: Ident = input.parse()?;
    if name != "description" {
        return Err(syn::Error::new(name.span(), "expected `description`"));
    }
    input.parse::<Token![=]>()?;
    let description = Some(input.parse()?);
    input.parse::<Option<Token![,]>>()?;
    Ok(Check { path, description })
}
