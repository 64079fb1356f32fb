//! Items of a list of attributes: `name`, `name = value` or `name(…)`.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote_spanned;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Expr, Ident, LitStr, MacroDelimiter, Meta, MetaNameValue, Token};

use super::crates::refuse_serde;
use super::place::Site;
use super::written::Written;
use super::{forms, table};
use crate::errors::Errors;

/// One attribute of a list.
pub(super) struct Item {
    pub(super) name: Ident,
    pub(super) value: ItemValue,
}

/// The part of an item after its name.
pub(super) enum ItemValue {
    Nothing,
    /// `= tokens`, with at least one token.
    Assigned(TokenStream),
    /// `(tokens)`
    List(Group),
    /// A malformed value, which has been reported.
    Malformed,
}

impl Item {
    /// Marks a missing value as reported. The item may be half written, and the missing comma before it has been reported.
    fn without_complaint(self) -> Self {
        let value = if matches!(self.value, ItemValue::Nothing) { ItemValue::Malformed } else { self.value };
        Self { value, ..self }
    }
}

/// The items of a place.
#[derive(Default)]
pub(super) struct Items {
    pub(super) items: Vec<Item>,
    pub(super) written: Written,
}

impl Items {
    /// Gives the items of all `#[hl(…)]` among the attributes to a function, and refuses those that it does not accept.
    pub(super) fn accept(
        attributes: &[Attribute],
        site: Site,
        errors: &Errors,
        mut accept: impl FnMut(&Item) -> bool,
    ) -> Written {
        let before = errors.count();
        let Self { items, mut written } = Self::of_attributes(attributes, site, errors);
        for item in items {
            if !accept(&item) {
                site.refuse(&item, &mut written, errors);
                // Methods may exist because of the attribute that is meant, so it counts as present.
                if let Some(meant) = site.meant(&item.name) {
                    accept(&Item { name: meant, value: ItemValue::Malformed });
                }
            }
        }
        written.is_doubtful |= errors.count() > before;
        written
    }

    /// Reads the items of all `#[hl(…)]` among the attributes. Attributes of serde are reported.
    fn of_attributes(attributes: &[Attribute], site: Site, errors: &Errors) -> Self {
        let mut all = Self::default();
        for attribute in attributes {
            all.add(attribute, site, errors);
        }
        all
    }

    /// Reads the items of one list.
    pub(super) fn of_tokens(tokens: TokenStream, errors: &Errors) -> Self {
        let before = errors.count();
        let items = split(tokens, errors);
        let mut written = Written::default();
        for item in &items {
            written.add(&item.name);
        }
        written.is_doubtful = errors.count() > before;
        Self { items, written }
    }

    fn add(&mut self, attribute: &Attribute, site: Site, errors: &Errors) {
        if refuse_serde(attribute, site, errors) {
            self.written.is_doubtful = true;
            return;
        }
        let Some(name) = attribute.path().get_ident().map(ToString::to_string) else {
            // The compiler says that there is no such path.
            self.written.is_doubtful |= attribute.path().segments.iter().any(|segment| segment.ident == "hl");
            return;
        };
        match (name.as_str(), &attribute.meta) {
            ("hl", Meta::List(list)) if matches!(list.delimiter, MacroDelimiter::Paren(_)) => {
                if list.tokens.is_empty() {
                    errors.at(attribute, "this attribute is empty; remove it, or write attributes in the parentheses");
                    self.written.is_doubtful = true;
                }
                let Self { items, written } = Self::of_tokens(list.tokens.clone(), errors);
                self.written.append(written);
                self.items.extend(items);
            }
            ("hl", meta) => {
                if let Meta::NameValue(MetaNameValue { value, .. }) = meta
                    && !matches!(value, Expr::Lit(_) | Expr::Macro(_))
                {
                    // The compiler itself says that a literal must stand there.
                    errors.leave_to_compiler();
                } else {
                    errors.at(attribute, "expected `#[hl(…)]`");
                }
                self.written.is_doubtful = true;
            }
            // The compiler reports that there is no such attribute.
            (other, _) => self.written.is_doubtful |= other.to_lowercase().starts_with("hl"),
        }
    }
}

/// Splits a list at its commas.
fn split(tokens: TokenStream, errors: &Errors) -> Vec<Item> {
    let parser = |input: ParseStream<'_>| -> syn::Result<Vec<Item>> {
        let mut items = Vec::new();
        let mut is_list_of_names = true;
        let mut lacks_comma = false;
        while !input.is_empty() {
            if !add_to_list(input, &mut items)? {
                let item = item(input, &mut is_list_of_names, errors)?;
                items.extend(item.map(|item| if lacks_comma { item.without_complaint() } else { item }));
            }
            lacks_comma = !input.is_empty() && begins_item(input);
            if input.is_empty() || lacks_comma {
                continue;
            }
            if input.parse::<Option<Token![,]>>()?.is_some() {
                continue;
            }
            errors.push(at_next(input, "expected `,`"));
            // A semicolon is meant as a comma, and what stands behind another sign belongs to it.
            if !input.peek(Token![;]) {
                until_comma(input)?;
            }
            if !input.is_empty() && !begins_item(input) {
                input.parse::<TokenTree>()?;
            }
        }
        Ok(items)
    };
    parser.parse2(tokens).unwrap_or_else(|error| {
        errors.push(error);
        Vec::new()
    })
}

/// Adds a value to a list of values whose brackets are missing. The reader of the list reports the brackets.
fn add_to_list(input: ParseStream<'_>, items: &mut [Item]) -> syn::Result<bool> {
    match items.last_mut() {
        Some(Item { name, value: ItemValue::Assigned(tokens) })
            if name == "values"
                && begins_with_literal(tokens)
                && !input.peek(Ident::peek_any)
                && !input.peek(Token![,]) =>
        {
            let place = input.span();
            let more = until_comma(input)?;
            tokens.extend(quote_spanned!(place=> , #more));
            Ok(true)
        }
        _ => Ok(false),
    }
}

fn begins_with_literal(tokens: &TokenStream) -> bool {
    matches!(tokens.clone().into_iter().next(), Some(TokenTree::Literal(_)))
}

/// Whether the next token is the name of an attribute, before which a comma is missing.
fn begins_item(input: ParseStream<'_>) -> bool {
    input.cursor().ident().is_some_and(|(name, _)| table::is_known(&name.to_string()))
}

/// Reads one item, or reports a mistake and continues at the next comma.
fn item(input: ParseStream<'_>, is_list_of_names: &mut bool, errors: &Errors) -> syn::Result<Option<Item>> {
    if !input.peek(Ident::peek_any) {
        // One message is enough for a list of values.
        if std::mem::take(is_list_of_names) {
            let quotes = if input.peek(LitStr) { ", without quotes" } else { "" };
            errors.push(at_next(input, &format!("expected the name of an attribute{quotes}")));
        }
        input.parse::<Option<Token![;]>>()?;
        until_comma(input)?;
        return Ok(None);
    }
    let name = Ident::parse_any(input)?;
    if let Some(whole) = parted(&name, input) {
        errors.at(name, format!("the names of attributes are written with `_`: `{whole}`"));
        until_comma(input)?;
        return Ok(None);
    }
    let value = value(&name, input, errors)?;
    if begins_item(input) {
        errors.push(at_next(input, &format!("expected `,` after `{name}`")));
    }
    Ok(Some(Item { name, value }))
}

/// The name of an attribute whose words are parted by hyphens or spaces.
fn parted(first: &Ident, input: ParseStream<'_>) -> Option<String> {
    let mut name = first.to_string();
    let mut cursor = input.cursor();
    while !table::is_known(&name)
        && let Some((word, after)) = match cursor.punct() {
            Some((hyphen, after)) if hyphen.as_char() == '-' => after.ident(),
            _ => cursor.ident(),
        }
    {
        name.push('_');
        name.push_str(&word.to_string());
        cursor = after;
    }
    (name.contains('_') && table::is_known(&name) && *first != name).then_some(name)
}

fn value(name: &Ident, input: ParseStream<'_>, errors: &Errors) -> syn::Result<ItemValue> {
    if !input.peek(Token![=>]) && input.parse::<Option<Token![=]>>()?.is_some() {
        let tokens = until_comma(input)?;
        if !tokens.is_empty() {
            return Ok(ItemValue::Assigned(tokens));
        }
        // An unknown attribute is reported elsewhere.
        if table::is_known(&name.to_string()) {
            let example = forms::example(&name.to_string());
            errors.at(name, format!("expected a value after `{name} =`{example}"));
        }
        return Ok(ItemValue::Malformed);
    }
    if let Some((next, _)) = input.cursor().token_tree().filter(|(next, _)| lacks_equals_sign(next)) {
        let given = until_comma(input)?;
        if table::is_known(&name.to_string()) {
            errors.at(next, forms::form(&name.to_string(), given));
        }
        return Ok(ItemValue::Malformed);
    }
    if let Some((TokenTree::Group(group), _)) = input.cursor().token_tree()
        && group.delimiter() == Delimiter::Parenthesis
    {
        input.parse::<TokenTree>()?;
        // In a chain of calls, what takes no list is the first mistake.
        if input.peek(Token![.]) && !table::takes_list(&name.to_string()) {
            until_comma(input)?;
        }
        return Ok(ItemValue::List(group));
    }
    Ok(ItemValue::Nothing)
}

/// Whether a token behind a name is a value without its `=`, or another sign.
fn lacks_equals_sign(next: &TokenTree) -> bool {
    match next {
        TokenTree::Punct(sign) => !matches!(sign.as_char(), ',' | ';'),
        TokenTree::Literal(_) => true,
        TokenTree::Group(group) => matches!(group.delimiter(), Delimiter::Bracket | Delimiter::Brace),
        TokenTree::Ident(_) => false,
    }
}

/// A mistake at the next token. A group is blamed as a whole.
pub(super) fn at_next(input: ParseStream<'_>, message: &str) -> syn::Error {
    match input.cursor().token_tree() {
        Some((token, _)) => syn::Error::new_spanned(token, message),
        None => input.error(message),
    }
}

/// The tokens before the next comma or semicolon, or before the name of an attribute that follows a value. Commas within `<…>`
/// belong to a type, and those between the bars of a closure to its parameters.
pub(super) fn until_comma(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    let mut depth = 0_usize;
    let mut is_after_value = false;
    let is_closure = input.peek(Token![|]) || input.peek(Token![move]);
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,]) && !input.peek(Token![;])) {
        if depth == 0 && is_after_value && begins_item(input) {
            break;
        }
        let token: TokenTree = input.parse()?;
        is_after_value = !matches!(token, TokenTree::Punct(_));
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            TokenTree::Punct(punct) if is_closure && punct.as_char() == '|' => depth = usize::from(depth == 0),
            _ => {}
        }
        tokens.extend([token]);
    }
    Ok(tokens)
}
