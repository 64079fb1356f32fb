//! The objects around the payloads of unions that are adjacently or externally tagged.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::constraints::{literal, schema_of};
use super::generics::ImplParts;
use crate::json::Json;
use crate::model::{Composition, Member};
use crate::text::type_text;

/// An expression for the schema of a member: that of its payload, or that of the object around it.
pub(super) fn schema(
    parts: &ImplParts<'_>,
    composition: &Composition<'_>,
    index: usize,
    member: &Member<'_>,
) -> TokenStream {
    match member.payload.ty() {
        _ if composition.is_wrapped() => {
            let (ident, arguments, index) = (parts.ident, &parts.arguments, Literal::usize_unsuffixed(index));
            quote!(__hl::wrapper::<#ident #arguments, #index>)
        }
        Some(ty) => schema_of(ty),
        None if composition.is_tagged() => quote!(__hl::no_keys),
        None => quote!(<__hl::Null as __hl::FieldType>::field_schema),
    }
}

/// The schemas of the objects around the payloads, as a constant of `Composed`. Only an associated constant can hold a
/// description that depends on type parameters and calls functions.
pub(super) fn wrappers(composition: &Composition<'_>) -> Option<TokenStream> {
    let wrapper = |member: &Member<'_>| {
        let accepted: Vec<_> = member.tags.iter().chain(&member.aliases).collect();
        match (&composition.discriminator, &composition.content) {
            (Some(tag), Some(content)) => adjacent(tag, content, &accepted, member),
            _ => external(&accepted, member),
        }
    };
    let wrappers = composition.members.iter().map(wrapper);
    composition.is_wrapped().then(|| quote!(const WRAPPERS: &'static [__hl::Schema] = &[#(#wrappers),*];))
}

/// `{"tag": "Tag", "content": payload}`, or `{"tag": "Tag"}` without a payload.
fn adjacent(tag: &str, content: &str, accepted: &[&Json], member: &Member<'_>) -> TokenStream {
    let ty = member.payload.ty();
    let tag_key = tag_key(tag, accepted);
    let content_key = ty.map(|ty| key(content, &schema_of(ty), &type_text(ty), None)).into_iter();
    let mut lookup = vec![(tag.to_owned(), 0_u16)];
    lookup.extend(ty.map(|_| (content.to_owned(), 1)));
    object(&quote!(#tag_key #(, #content_key)*), lookup)
}

/// `{"Tag": payload}`, or `"Tag"` without a payload.
fn external(accepted: &[&Json], member: &Member<'_>) -> TokenStream {
    let Some(ty) = member.payload.ty() else {
        let values = accepted.iter().map(|value| literal(value));
        return quote!(__hl::Schema::of(__hl::Shape::String).with(&[__hl::Constraint::Values(&[#(#values),*])]));
    };
    let name_of = |name: &&Json| if let Json::String(name) = name { Some(name.clone()) } else { None };
    let names: Vec<_> = accepted.iter().filter_map(name_of).collect();
    let (name, aliases) = names.split_first().map_or(("", &[][..]), |(name, aliases)| (name.as_str(), aliases));
    let more = (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*],));
    let content = key(name, &schema_of(ty), &type_text(ty), more.as_ref());
    object(&content, names.iter().map(|name| (name.clone(), 0)).collect())
}

/// A closed object with these keys.
fn object(keys: &TokenStream, mut lookup: Vec<(String, u16)>) -> TokenStream {
    lookup.sort_unstable();
    let (names, indexes): (Vec<_>, Vec<_>) = lookup.into_iter().unzip();
    quote! {
        __hl::Schema::of(__hl::Shape::Object(&__hl::Object::new(
            &[#keys],
            &[#((#names, #indexes)),*],
            __hl::Rest::Closed,
        )))
    }
}

/// The key of the tag, whose values are the tags of one member.
fn tag_key(name: &str, accepted: &[&Json]) -> TokenStream {
    let (ty, written) = match accepted.first() {
        Some(Json::Number(_)) => (quote!(__hl::Integer), "Integer"),
        Some(Json::Bool(_)) => (quote!(__hl::core::primitive::bool), "bool"),
        _ => (quote!(__hl::String), "String"),
    };
    let values = accepted.iter().map(|value| literal(value));
    let more = quote!(constraints: &[__hl::Constraint::Values(&[#(#values),*])],);
    key(name, &quote!(<#ty as __hl::FieldType>::field_schema), written, Some(&more))
}

/// A required key.
fn key(name: &str, schema: &TokenStream, rust_type: &str, more: Option<&TokenStream>) -> TokenStream {
    let entry = format!(",{}:", Json::String(name.to_owned()));
    let usual = quote!(__hl::Key::required(#name, #entry, #schema, #rust_type, ""));
    if more.is_some() { quote!(__hl::Key { #more ..#usual }) } else { usual }
}
