//! Items that are not Rust yet: a field that is still being typed, or a `;` for a `,`.
//!
//! The compiler reports the mistake, recovers, and calls the derive with the tokens as written. The readable parts give
//! stubs, so that the rest of the program has no further errors.

use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser};
use syn::{DeriveInput, Field, Variant};

/// An item without the parts that cannot be read.
pub(crate) struct Recovered {
    pub(crate) input: DeriveInput,
    /// Whether the compiler refuses the parts that have been left out, as far as their tokens tell. Otherwise they may be
    /// syntax that is newer than this macro.
    pub(crate) is_reported_by_compiler: bool,
    /// The place of the first part that has been left out.
    pub(crate) left_out: Span,
}

/// Reads the readable parts of an item.
pub(crate) fn recover(item: &TokenStream) -> Option<Recovered> {
    let is_enum = item.clone().into_iter().any(|token| matches!(token, TokenTree::Ident(word) if word == "enum"));
    let mut is_reported_by_compiler = true;
    let mut tokens: Vec<_> = item.clone().into_iter().collect();
    let is_keyword = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "struct" || word == "enum");
    let start = tokens.iter().position(is_keyword)?;
    let body = tokens.iter_mut().skip(start).rev().find_map(|token| match token {
        TokenTree::Group(group) if matches!(group.delimiter(), Delimiter::Brace | Delimiter::Parenthesis) => {
            Some(group)
        }
        _ => None,
    })?;
    if body.delimiter() == Delimiter::Parenthesis {
        let parts: Vec<_> = split(body.stream()).into_iter().map(unnamed_fields).collect();
        // The places of the fields after one that cannot be read are unknown.
        let parts = parts.into_iter().take_while(|fields| !fields.is_empty()).flatten();
        let left_out = body.span();
        *body = Group::new(Delimiter::Parenthesis, quote!(#(#parts,)*));
        let input = syn::parse2(tokens.into_iter().collect()).ok()?;
        return Some(Recovered { input, is_reported_by_compiler, left_out });
    }
    let (mut parts, mut left_out) = (Vec::new(), body.span());
    for part in split(opened(body.stream(), is_enum)) {
        if is_read(&part, is_enum) {
            parts.push(part);
        } else {
            is_reported_by_compiler &= !may_be_new(&part);
            left_out = part.clone().into_iter().last().map_or(left_out, |token| token.span());
            if is_enum {
                parts.extend(name_of_variant(part));
            } else {
                // Between two fields a comma may be missing.
                parts.extend(fields(part).into_iter().filter(|part| is_read(part, is_enum)));
            }
        }
    }
    *body = Group::new(Delimiter::Brace, quote!(#(#parts,)*));
    let input = syn::parse2(tokens.into_iter().collect()).ok()?;
    Some(Recovered { input, is_reported_by_compiler, left_out })
}

/// The name of a variant whose fields or value cannot be read. The compiler knows the variant.
fn name_of_variant(part: TokenStream) -> Option<TokenStream> {
    let name = part.into_iter().find(|token| matches!(token, TokenTree::Ident(_)));
    name.map(TokenTree::into_token_stream).filter(|name| is_read(name, true))
}

/// A body whose last attribute has been opened. An editor sees an attribute whose bracket is not closed yet as one that contains
/// all that follows.
fn opened(body: TokenStream, is_enum: bool) -> TokenStream {
    let mut tokens: Vec<_> = body.into_iter().collect();
    let is_attribute = matches!(&tokens[..], [.., TokenTree::Punct(sign), TokenTree::Group(group)]
        if sign.as_char() == '#' && group.delimiter() == Delimiter::Bracket);
    let mut opened = tokens.pop_if(|_| is_attribute);
    tokens.pop_if(|_| is_attribute);
    // The bracket may contain further ones that are not closed.
    while let Some(TokenTree::Group(group)) = opened.take() {
        let mut inner: Vec<_> = group.stream().into_iter().collect();
        let first = (0..inner.len()).find(|&index| if is_enum { index == 1 } else { starts_field(&inner, index) });
        match first {
            Some(first) => tokens.extend(inner.into_iter().skip(first)),
            None => opened = inner.pop(),
        }
    }
    tokens.into_iter().collect()
}

/// The parts between commas, and between semicolons that should be commas.
fn split(body: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    let mut depth = 0_usize;
    for token in body {
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => {
                    parts.push(TokenStream::new());
                    continue;
                }
                ';' => {
                    depth = 0;
                    parts.push(TokenStream::new());
                    continue;
                }
                _ => {}
            }
        }
        if let Some(part) = parts.last_mut() {
            part.extend([token]);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The fields of a tuple struct between which commas are missing.
fn unnamed_fields(part: TokenStream) -> Vec<TokenStream> {
    let parser = |input: ParseStream<'_>| {
        let fields = std::iter::from_fn(|| input.call(Field::parse_unnamed).ok());
        let fields = fields.map(|field| field.to_token_stream()).collect();
        input.parse::<TokenStream>()?;
        Ok(fields)
    };
    parser.parse2(part).unwrap_or_default()
}

/// The fields between which commas are missing. Each begins at a name with a `:`, or at an attribute or `pub` before it.
fn fields(part: TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<_> = part.into_iter().collect();
    let mut parts = vec![TokenStream::new()];
    let mut is_within_start = true;
    for (index, token) in tokens.iter().enumerate() {
        let starts = starts_field(&tokens, index);
        if starts && !is_within_start {
            parts.push(TokenStream::new());
        }
        is_within_start = starts || is_within_start && !is_colon(token);
        if let Some(part) = parts.last_mut() {
            part.extend([token.clone()]);
        }
    }
    parts
}

/// Whether a field may start at a token: at `#`, at `pub`, or at a name with a `:` behind it.
fn starts_field(tokens: &[TokenTree], index: usize) -> bool {
    match tokens.get(index) {
        Some(TokenTree::Punct(punct)) => punct.as_char() == '#',
        Some(TokenTree::Ident(name)) => name == "pub" || tokens.get(index + 1).is_some_and(is_colon),
        _ => false,
    }
}

/// Whether a token is a `:` that is not a part of `::`.
pub(crate) fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Alone)
}

fn is_read(part: &TokenStream, is_enum: bool) -> bool {
    if is_enum { syn::parse2::<Variant>(part.clone()).is_ok() } else { Field::parse_named.parse2(part.clone()).is_ok() }
}

/// Whether a part may be valid in a later version of the language: fields with values behind their types, or with words
/// before their names, such as `unsafe` or `mut(crate)`.
fn may_be_new(part: &TokenStream) -> bool {
    let tokens: Vec<_> = part.clone().into_iter().collect();
    if matches!(tokens.first(), Some(TokenTree::Ident(word)) if word == "const" || word == "static") {
        // These are items, which a struct does not contain.
        return false;
    }
    let mut has_type = false;
    tokens.iter().enumerate().any(|(index, token)| match token {
        TokenTree::Punct(punct) => {
            has_type |= punct.as_char() == ':';
            has_type && punct.as_char() == '='
        }
        TokenTree::Ident(word) if word == "mut" => matches!(tokens.get(index + 1), Some(TokenTree::Group(_))),
        TokenTree::Ident(word) => word == "unsafe" || word == "pin",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use syn::Data;

    use super::recover;

    #[test]
    fn what_is_right_of_a_struct_is_kept() {
        for (item, fields) in [
            ("struct A { id: String; count: i64, }", &["id", "count"][..]),
            ("struct A { id: String, kind: \"session\" }", &["id"]),
            ("struct A { id String, map: HashMap<String, i64>, b: }", &["map"]),
            ("struct A { id: String count: i64, a: b::C pub b: i64 #[hl(c)] c: D }", &["id", "count", "a", "b", "c"]),
            ("struct A { id = String, count: i64 }", &["count"]),
            ("struct A<T> where T: Clone { id: T, }", &["id"]),
            // An editor reads an attribute that is not closed in this way.
            ("struct A { a: B, #[hl id: String, b: C,] }", &["a", "id", "b"]),
            ("struct A { #[id: String, #[hl(c)] b: C,] }", &["id", "b"]),
            ("struct A { #[doc = \" The ID.\"] #[hl (items(min id: String, b: C,))] }", &["id", "b"]),
            ("struct A { a: B, #[hl(c)] }", &["a"]),
        ] {
            let recovered = recover(&item.parse().unwrap()).expect(item);
            let Data::Struct(data) = recovered.input.data else { panic!("{item}") };
            let names: Vec<_> = data.fields.iter().map(|field| field.ident.as_ref().unwrap().to_string()).collect();
            assert_eq!(names, fields, "{item}");
            assert!(recovered.is_reported_by_compiler, "{item}");
        }
        let tuple =
            recover(&"#[hl(tuple)] pub(crate) struct A(String i64, bool; #[b] pub u8);".parse().unwrap()).unwrap();
        assert_eq!(crate::ast::fields(&tuple.input.data).len(), 4);
        assert!(!recover(&"struct A { unsafe id: String }".parse().unwrap()).unwrap().is_reported_by_compiler);
        assert!(recover(&"struct A".parse().unwrap()).is_none());
    }
}
