//! Attributes about several keys of a struct, such as `any_of_keys(…)`.

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Token};

use super::item::{Item, ItemValue, Items};
use crate::errors::Errors;
use crate::json::Json;

/// A key that an attribute names: by its field, or by its name in JSON.
pub(crate) struct NamedKey {
    pub(crate) text: String,
    /// Whether this is the name of a field.
    pub(crate) is_field: bool,
    pub(crate) blame: TokenTree,
}

/// A rule on several keys.
pub(crate) enum WrittenRule {
    AnyOf(Vec<NamedKey>),
    OneOf(Vec<NamedKey>),
    NotTogether(Vec<NamedKey>),
    IfKey(Condition),
}

/// `if_key(kind = "a", requires(b), not(c))`
pub(crate) struct Condition {
    pub(crate) key: NamedKey,
    /// The value that the key must have; `None` if it must only be present.
    pub(crate) value: Option<Json>,
    pub(crate) requires: Vec<NamedKey>,
    pub(crate) not: Vec<NamedKey>,
}

impl NamedKey {
    pub(crate) fn of_text(text: &LitStr) -> Self {
        Self { text: text.value(), is_field: false, blame: TokenTree::Literal(text.token()) }
    }

    fn of_field(field: &Ident) -> Self {
        Self { text: field.unraw().to_string(), is_field: true, blame: TokenTree::Ident(field.clone()) }
    }
}

impl WrittenRule {
    /// Reads a rule; `None` if it is malformed.
    pub(super) fn parse(item: &Item, errors: &Errors) -> Option<Self> {
        Some(match item.name.to_string().as_str() {
            "any_of_keys" => Self::AnyOf(group(item, errors)?),
            "one_of_keys" => Self::OneOf(group(item, errors)?),
            "not_together" => Self::NotTogether(group(item, errors)?),
            _ => Self::IfKey(condition(item, errors)?),
        })
    }
}

/// Reads at least two keys.
fn group(item: &Item, errors: &Errors) -> Option<Vec<NamedKey>> {
    let keys = keys(item, errors)?;
    if keys.len() < 2 {
        let name = &item.name;
        errors.at(name, format!("`{name}` needs several keys: `{name}(a, b)`"));
        return None;
    }
    Some(keys)
}

fn keys(item: &Item, errors: &Errors) -> Option<Vec<NamedKey>> {
    let tokens = item.list("a, b", errors)?;
    let parser = |input: ParseStream<'_>| {
        let keys = input.parse_terminated(key, Token![,])?;
        Ok(keys.into_iter().collect::<Vec<_>>())
    };
    parser.parse2(tokens).map_err(|error| errors.push(error)).ok()
}

fn key(input: ParseStream<'_>) -> syn::Result<NamedKey> {
    if input.peek(LitStr) {
        return input.parse().map(|text| NamedKey::of_text(&text));
    }
    let field = Ident::parse_any(input)
        .map_err(|_| input.error("expected the name of a field, or the name of a key in JSON as a string"))?;
    Ok(NamedKey::of_field(&field))
}

fn condition(item: &Item, errors: &Errors) -> Option<Condition> {
    const FORM: &str = "kind = \"a\", requires(b), not(c)";
    let tokens = item.list(FORM, errors)?;
    let mut tokens_of_key = tokens.clone().into_iter();
    let before = errors.count();
    // A key may be written as a string, which cannot be the name of an item.
    let (named, rest) = match tokens_of_key.next() {
        Some(TokenTree::Literal(literal)) => {
            let text: LitStr = syn::parse2(literal.to_token_stream()).map_err(|error| errors.push(error)).ok()?;
            let rest = std::iter::once(TokenTree::Ident(Ident::new("__key", literal.span()))).chain(tokens_of_key);
            (Some(NamedKey::of_text(&text)), rest.collect())
        }
        _ => (None, tokens),
    };
    let mut items = Items::of_tokens(rest, errors).items.into_iter();
    let Some(first) = items.next() else {
        errors.at(&item.name, format!("expected `{}({FORM})`", item.name));
        return None;
    };
    let key = named.unwrap_or_else(|| NamedKey::of_field(&first.name));
    let value = match &first.value {
        ItemValue::Nothing => None,
        _ => Some(first.json(errors)?),
    };
    let mut condition = Condition { key, value, requires: Vec::new(), not: Vec::new() };
    for part in items {
        match part.name.to_string().as_str() {
            "requires" => condition.requires.extend(keys(&part, errors)?),
            "not" => condition.not.extend(keys(&part, errors)?),
            other => errors.at(&part.name, format!("`{other}` has no meaning here; write `requires(…)` or `not(…)`")),
        }
    }
    if condition.requires.is_empty() && condition.not.is_empty() && errors.count() == before {
        errors.at(&item.name, format!("the condition has no consequence; write `{}({FORM})`", item.name));
    }
    (errors.count() == before).then_some(condition)
}
