//! One `name`, `name = value` or `name(…)` of a list of attributes, and how its value is read.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitInt, LitStr, MacroDelimiter, Meta, Token, Type};

use crate::errors::Errors;
use crate::json::Json;

/// One attribute of a list.
pub(super) struct Item {
    pub(super) name: Ident,
    value: ItemValue,
}

enum ItemValue {
    Nothing,
    /// `= tokens`; there is at least one.
    Assigned(TokenStream),
    /// `(tokens)`
    List(Group),
}

/// All items of all `#[hl(…)]` among the attributes. Reports attributes of serde on the way.
pub(super) fn items(attributes: &[Attribute], errors: &Errors) -> Vec<Item> {
    let mut found = Vec::new();
    for attribute in attributes {
        if attribute.path().is_ident("serde") {
            errors.at(attribute.path(), "a model does not look at `#[serde(…)]`; write `#[hl(…)]`");
        }
        if !attribute.path().is_ident("hl") {
            continue;
        }
        match &attribute.meta {
            Meta::List(list) if !matches!(list.delimiter, MacroDelimiter::Paren(_)) => {
                errors.at(attribute, "expected `#[hl(…)]`");
            }
            Meta::List(list) if list.tokens.is_empty() => {
                errors.at(attribute, "this attribute says nothing; remove it or write attributes in the parentheses");
            }
            Meta::List(list) => found.extend(items_of(list.tokens.clone(), errors)),
            Meta::Path(_) | Meta::NameValue(_) => errors.at(attribute, "expected `#[hl(…)]`"),
        }
    }
    found
}

/// The items of one list.
pub(super) fn items_of(tokens: TokenStream, errors: &Errors) -> Vec<Item> {
    let parser = |input: ParseStream<'_>| -> syn::Result<Vec<Item>> {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.extend(item(input, errors)?);
            if input.is_empty() {
                break;
            }
            if !input.peek(Token![,]) {
                errors.push(input.error("expected `,`"));
                until_comma(input)?;
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(items)
    };
    parser.parse2(tokens).unwrap_or_else(|error| {
        errors.push(error);
        Vec::new()
    })
}

/// Reads one item, or reports why there is none and goes on to the next comma.
fn item(input: ParseStream<'_>, errors: &Errors) -> syn::Result<Option<Item>> {
    if !input.peek(Ident::peek_any) {
        errors.push(input.error("expected the name of an attribute"));
        until_comma(input)?;
        return Ok(None);
    }
    let name = Ident::parse_any(input)?;
    let value = if input.parse::<Option<Token![=]>>()?.is_some() {
        let tokens = until_comma(input)?;
        if tokens.is_empty() {
            errors.at(&name, format!("expected a value after `{name} =`"));
            return Ok(None);
        }
        ItemValue::Assigned(tokens)
    } else if let Some((TokenTree::Group(group), _)) = input.cursor().token_tree()
        && group.delimiter() == Delimiter::Parenthesis
    {
        input.parse::<TokenTree>()?;
        ItemValue::List(group)
    } else {
        ItemValue::Nothing
    };
    Ok(Some(Item { name, value }))
}

/// The tokens before the next comma that is not within `<…>`: types have commas of their own.
fn until_comma(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    let mut depth = 0_usize;
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,])) {
        let token: TokenTree = input.parse()?;
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        tokens.extend([token]);
    }
    Ok(tokens)
}

impl Item {
    /// Whether the item bears that name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// An attribute that takes no value.
    pub(super) fn flag(&self, errors: &Errors) -> Option<()> {
        match &self.value {
            ItemValue::Nothing => return Some(()),
            ItemValue::Assigned(tokens) => errors.at(tokens, format!("`{}` takes no value", self.name)),
            ItemValue::List(group) => errors.at(group, format!("`{}` takes no value", self.name)),
        }
        None
    }

    /// An attribute whose value is a string.
    pub(super) fn string(&self, errors: &Errors) -> Option<LitStr> {
        let tokens = self.assigned("\"…\"", errors)?;
        match syn::parse2::<LitStr>(tokens.clone()) {
            Ok(text) if text.suffix().is_empty() => Some(text),
            _ => self.expected(tokens, "a string", "\"…\"", errors),
        }
    }

    /// An attribute whose value is a length or a count.
    pub(super) fn count(&self, errors: &Errors) -> Option<u64> {
        let tokens = self.assigned("1", errors)?;
        match syn::parse2::<LitInt>(tokens.clone()).and_then(|number| number.base10_parse()) {
            Ok(count) => Some(count),
            Err(_) => self.expected(tokens, "a whole number", "1", errors),
        }
    }

    /// An attribute whose value is a number.
    pub(super) fn number(&self, errors: &Errors) -> Option<String> {
        let tokens = self.assigned("1.5", errors)?;
        match Json::parse(tokens.clone(), &TokenTree::Ident(self.name.clone())) {
            Ok(Json::Number(text)) => Some(text),
            _ => self.expected(tokens, "a decimal number", "1.5", errors),
        }
    }

    /// An attribute whose value is JSON.
    pub(super) fn json(&self, errors: &Errors) -> Option<Json> {
        let tokens = self.assigned("JSON", errors)?;
        Json::parse(tokens.clone(), &TokenTree::Ident(self.name.clone())).map_err(|error| errors.push(error)).ok()
    }

    /// An attribute whose value is a type.
    pub(super) fn type_name(&self, errors: &Errors) -> Option<Type> {
        let tokens = self.assigned("Type", errors)?;
        syn::parse2(tokens.clone()).or_else(|_| self.expected(tokens, "a type", "Type", errors).ok_or(())).ok()
    }

    /// The tokens of an attribute that takes a value after `=`.
    pub(super) fn assigned(&self, example: &str, errors: &Errors) -> Option<&TokenStream> {
        let name = &self.name;
        match &self.value {
            ItemValue::Assigned(tokens) => return Some(tokens),
            ItemValue::Nothing => errors.at(name, format!("`{name}` needs a value: `{name} = {example}`")),
            ItemValue::List(group) => errors.at(group, format!("write `{name} = {example}`")),
        }
        None
    }

    /// The tokens of an attribute that takes a list in parentheses.
    pub(super) fn list(&self, example: &str, errors: &Errors) -> Option<TokenStream> {
        let name = &self.name;
        match &self.value {
            ItemValue::List(group) => return Some(group.stream()),
            ItemValue::Nothing => errors.at(name, format!("`{name}` needs a list: `{name}({example})`")),
            ItemValue::Assigned(tokens) => errors.at(tokens, format!("write `{name}({example})`")),
        }
        None
    }

    fn expected<T>(&self, tokens: &TokenStream, what: &str, example: &str, errors: &Errors) -> Option<T> {
        errors.at(tokens, format!("expected {what}: `{} = {example}`", self.name));
        None
    }
}

/// Whether a path begins with `::` or with the one word that means the same in every module.
pub(super) fn is_absolute(path: &syn::Path) -> bool {
    path.leading_colon.is_some() || path.segments.first().is_some_and(|segment| segment.ident == "crate")
}
