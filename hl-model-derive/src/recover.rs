//! Items that are not Rust yet: a field that is still being typed, or a `;` for a `,`.
//!
//! The compiler reports the mistake, recovers, and calls the derive with the tokens as written. The readable parts give
//! stubs, so that the rest of the program has no further errors.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser;
use syn::{DeriveInput, Field, Variant};

/// An item without the parts that cannot be read.
pub(crate) struct Recovered {
    pub(crate) input: DeriveInput,
    /// Whether the compiler refuses the parts that have been left out. Otherwise they may be syntax that is newer than
    /// this macro.
    pub(crate) is_told: bool,
}

/// Reads the readable parts of an item.
pub(crate) fn recover(item: &TokenStream) -> Option<Recovered> {
    let is_enum = item.clone().into_iter().any(|token| matches!(token, TokenTree::Ident(word) if word == "enum"));
    let mut is_told = true;
    let mut tokens: Vec<_> = item.clone().into_iter().collect();
    let body = tokens.iter_mut().rev().find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
        _ => None,
    })?;
    let parts = split(body.stream()).into_iter().filter(|part| {
        let is_read = is_read(part, is_enum);
        is_told &= is_read || !may_be_new(part);
        is_read
    });
    let parts: Vec<_> = parts.collect();
    *body = Group::new(Delimiter::Brace, quote!(#(#parts,)*));
    let input = syn::parse2(tokens.into_iter().collect()).ok()?;
    Some(Recovered { input, is_told })
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

fn is_read(part: &TokenStream, is_enum: bool) -> bool {
    if is_enum { syn::parse2::<Variant>(part.clone()).is_ok() } else { Field::parse_named.parse2(part.clone()).is_ok() }
}

/// Whether a part may be valid in a later version of the language: fields with values, or with words before their
/// names.
fn may_be_new(part: &TokenStream) -> bool {
    part.clone().into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '=',
        TokenTree::Ident(word) => ["unsafe", "mut", "const", "pin"].iter().any(|known| word == known),
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
            ("struct A<T> where T: Clone { id: T, }", &["id"]),
        ] {
            let recovered = recover(&item.parse().unwrap()).expect(item);
            let Data::Struct(data) = recovered.input.data else { panic!("{item}") };
            let names: Vec<_> = data.fields.iter().map(|field| field.ident.as_ref().unwrap().to_string()).collect();
            assert_eq!(names, fields, "{item}");
            assert!(recovered.is_told, "{item}");
        }
        assert!(!recover(&"struct A { unsafe id: String }".parse().unwrap()).unwrap().is_told);
        assert!(recover(&"struct A".parse().unwrap()).is_none());
    }
}
