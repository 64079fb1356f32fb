//! Attributes about several keys of a struct, such as `any_of_keys(…)`.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::token::Paren;
use syn::{Ident, LitStr, Token};

use super::item::{Item, Items, at_next, until_comma};
use crate::errors::Errors;
use crate::json::Json;

/// A key that an attribute names: by its field, or by its name in JSON.
pub(crate) struct NamedKey {
    pub(crate) text: String,
    /// Whether this is the name of a field.
    pub(crate) is_field: bool,
    pub(crate) blame: TokenTree,
}

/// A rule on several keys, with its name, and its text without the order of its parts.
pub(crate) struct WrittenRule {
    pub(crate) name: Ident,
    pub(crate) text: String,
    pub(crate) kind: RuleKind,
}

/// What a rule on several keys says.
pub(crate) enum RuleKind {
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
        let kind = match item.name.to_string().as_str() {
            "any_of_keys" => RuleKind::AnyOf(group(item, errors)?),
            "one_of_keys" => RuleKind::OneOf(group(item, errors)?),
            "not_together" => RuleKind::NotTogether(group(item, errors)?),
            _ => RuleKind::IfKey(condition(item, errors)?),
        };
        let text = item.list("", errors)?.to_string();
        let mut parts: Vec<_> = text.split(',').map(str::trim).collect();
        parts.sort_unstable();
        Some(Self { name: item.name.clone(), text: parts.join(","), kind })
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
        .map_err(|_| at_next(input, "expected the name of a field, or the name of a key in JSON as a string"))?;
    Ok(NamedKey::of_field(&field))
}

/// Reads the key that decides, the value that it must have, and the comma behind them. Without a value the key must only be
/// present.
fn decision(input: ParseStream<'_>, form: &str) -> syn::Result<(NamedKey, Option<Json>)> {
    let key = key(input)?;
    let mut value = None;
    if !input.peek(Token![==]) && input.parse::<Option<Token![=]>>()?.is_some() {
        let tokens = until_comma(input)?;
        if tokens.is_empty() {
            let message = format!("expected a value after `{0} =`, such as `{0} = \"a\"`", key.blame);
            return Err(syn::Error::new_spanned(&key.blame, message));
        }
        value = Some(Json::parse(tokens, &key.blame)?);
    } else if input.peek(Paren) && matches!(key.text.as_str(), "requires" | "not") {
        let message = format!("the key that decides comes first: `if_key({form})`");
        return Err(syn::Error::new_spanned(&key.blame, message));
    } else if !input.is_empty() && !input.peek(Token![,]) && !input.peek(Ident::peek_any) {
        let message = format!("write `{} = JSON`", key.blame);
        return Err(syn::Error::new_spanned(input.parse::<TokenTree>()?, message));
    }
    if !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
        return Err(at_next(input, &format!("expected `,` after `{}`", key.blame)));
    }
    Ok((key, value))
}

/// Reads at least one key.
fn consequence(part: &Item, errors: &Errors) -> Option<Vec<NamedKey>> {
    let keys = keys(part, errors)?;
    if keys.is_empty() {
        errors.at(&part.name, format!("`{0}` needs a key: `{0}(a)`", part.name));
    }
    Some(keys)
}

fn condition(item: &Item, errors: &Errors) -> Option<Condition> {
    let form = item.example();
    let tokens = item.list(form, errors)?;
    if tokens.is_empty() {
        errors.at(&item.name, format!("expected `{}({form})`", item.name));
        return None;
    }
    let parser = |input: ParseStream<'_>| {
        let (key, value) = decision(input, form)?;
        Ok((key, value, input.parse::<TokenStream>()?))
    };
    let (key, value, consequences) = parser.parse2(tokens).map_err(|error| errors.push(error)).ok()?;
    let before = errors.count();
    let mut condition = Condition { key, value, requires: Vec::new(), not: Vec::new() };
    for part in Items::of_tokens(consequences, errors).items {
        match part.name.to_string().as_str() {
            "requires" => condition.requires.extend(consequence(&part, errors)?),
            "not" => condition.not.extend(consequence(&part, errors)?),
            other => errors.at(&part.name, format!("`{other}` has no meaning here; write `requires(…)` or `not(…)`")),
        }
    }
    if condition.requires.is_empty() && condition.not.is_empty() && errors.count() == before {
        errors.at(&item.name, format!("the condition has no consequence; write `{}({form})`", item.name));
    }
    (errors.count() == before).then_some(condition)
}
