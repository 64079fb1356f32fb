//! The derive macro as a function from tokens to tokens.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Ident, Visibility};

use crate::ast::{Container, holds_itself};
use crate::errors::Errors;
use crate::field_types;
use crate::model::{Member, Model, Payload, Shape};
use crate::recover::{Recovered, is_colon, recover};
use crate::self_type::{self, fields_mut};
use crate::{check, expand};

/// The code that the derive adds to an item.
pub(crate) fn derive(item: &TokenStream) -> TokenStream {
    let error = match syn::parse2(item.clone()) {
        Ok(input) => return of_input(input),
        Err(error) => error,
    };
    let item = with_raw_names(item.clone());
    if let Ok(input) = syn::parse2(item.clone()) {
        return of_input(input);
    }
    let Some(Recovered { mut input, is_reported_by_compiler, left_out }) = recover(&item) else {
        return error.into_compile_error();
    };
    prepare(&mut input);
    let errors = Errors::default();
    let model = Container::parse(&input, &errors).map(|container| check::check(container, &errors));
    let stubs = expand::stubs(&input, model.as_ref());
    let error = if is_reported_by_compiler {
        expand::unless_refused(left_out, model.as_ref())
    } else {
        error.into_compile_error()
    };
    quote!(#stubs #error)
}

/// The code that the derive adds to a struct or an enum.
pub(crate) fn of_input(input: DeriveInput) -> TokenStream {
    derived(input).0
}

/// The code that the derive adds, and whether no mistake has been found.
fn derived(mut input: DeriveInput) -> (TokenStream, bool) {
    prepare(&mut input);
    input.vis = own_visibility(&input.vis);
    let errors = Errors::default();
    let model = Container::parse(&input, &errors).map(|container| check::check(container, &errors));
    let (structs, are_right) = match &model {
        Some(model) if !holds_itself(&input) => variant_structs(model),
        _ => (TokenStream::new(), true),
    };
    let is_right = errors.is_empty() && are_right;
    let own = match model {
        Some(model) if is_right => expand::model(&model),
        model => {
            let stubs = expand::stubs(&input, model.as_ref());
            let guard =
                errors.is_left_to_compiler().then(|| expand::unless_refused(input.ident.span(), model.as_ref()));
            let errors = errors.into_compile_errors();
            quote!(#stubs #errors #guard)
        }
    };
    (quote!(#own #structs), is_right)
}

/// Replaces names that have another meaning in generated code, `Self` in types and names that are keywords there, and adds bounds
/// that are missing.
fn prepare(input: &mut DeriveInput) {
    self_type::resolve(input);
    let variants = match &mut input.data {
        Data::Enum(data) => data.variants.iter_mut().map(|variant| &mut variant.ident).collect(),
        _ => Vec::new(),
    };
    variants.into_iter().chain([&mut input.ident]).for_each(make_raw);
    fields_mut(&mut input.data).filter_map(|field| field.ident.as_mut()).for_each(make_raw);
    field_types::add_forgotten(input);
}

/// The tokens of an item with raw names of fields where these are keywords since edition 2018, because the parser takes all editions
/// for one.
fn with_raw_names(tokens: TokenStream) -> TokenStream {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let raw = |(index, token): (usize, &TokenTree)| match token {
        TokenTree::Ident(name) if tokens.get(index + 1).is_some_and(is_colon) => {
            let is_keyword = ["async", "await", "dyn", "try"].iter().any(|keyword| name == keyword);
            if is_keyword { Ident::new_raw(&name.to_string(), name.span()).into() } else { token.clone() }
        }
        TokenTree::Group(group) if group.delimiter() != Delimiter::Bracket => {
            let mut named = Group::new(group.delimiter(), with_raw_names(group.stream()));
            named.set_span(group.span());
            named.into()
        }
        _ => token.clone(),
    };
    tokens.iter().enumerate().map(raw).collect()
}

/// Makes a name raw if it is a keyword of edition 2024. Otherwise the compiler would refuse each generated use of it, beside the
/// use that the user wrote.
fn make_raw(name: &mut Ident) {
    if name == "gen" {
        *name = Ident::new_raw("gen", name.span());
    }
}

/// The visibility with tokens of this macro. Lints recognise generated items by their first token, and ignore them. A token
/// of a user's `macro_rules!` would make an item count as the user's code, and one at the user's place would make messages
/// show everything from the derive to that place.
fn own_visibility(visibility: &Visibility) -> Visibility {
    syn::parse2(own_tokens(visibility.to_token_stream())).unwrap_or_else(|_| visibility.clone())
}

fn own_tokens(tokens: TokenStream) -> TokenStream {
    let own = |token: TokenTree| {
        let span = Span::call_site();
        let mut token = match token {
            TokenTree::Group(group) => Group::new(group.delimiter(), own_tokens(group.stream())).into(),
            other => other,
        };
        token.set_span(span);
        token
    };
    tokens.into_iter().map(own).collect()
}

/// The structs of variants with named fields, and whether no mistake has been found in them. Each is a model, as if it had been
/// written with this derive.
fn variant_structs(model: &Model<'_>) -> (TokenStream, bool) {
    let Shape::Composition(composition) = &model.shape else { return (TokenStream::new(), true) };
    let mut are_right = true;
    let of_member = |member: &Member<'_>| match &member.payload {
        Payload::Fields(variant) => {
            let declaration = expand::variant_struct(model, variant);
            let (derived, is_right) = derived(variant.item.clone());
            are_right &= is_right;
            quote!(#declaration #derived)
        }
        Payload::Type { .. } | Payload::Unit => TokenStream::new(),
    };
    (composition.members.iter().map(of_member).collect(), are_right)
}

#[cfg(test)]
mod tests {
    use super::derive;

    /// In edition 2015, these are names of fields like any other.
    #[test]
    fn names_that_are_keywords_since_edition_2018_are_names_of_fields() {
        for item in [
            "#[hl(closed)] struct A { async: bool, dyn: i64, r#try: i64 }",
            "#[hl(one_of, discriminator = \"kind\")] enum A { B { await: i64 }, C }",
        ] {
            let code = derive(&item.parse().unwrap()).to_string();
            assert!(!code.contains("compile_error") && !code.contains("model_without_code"), "{code}");
        }
        assert!(
            derive(&"#[hl(closed)] struct A { id: dyn: i64 }".parse().unwrap())
                .to_string()
                .contains("model_without_code")
        );
    }
}
