//! The rules for an enum without payloads.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Expr, Fields, Ident, LitInt, LitStr};

use super::context::Context;
use super::names::{Names, refuse_second_other};
use crate::ast::Variant;
use crate::attrs::{ContainerAttrs, Place, VariantAttrs, WrittenLiteral, is_integer};
use crate::docs::{Docs, Marks};
use crate::errors::Errors;
use crate::json::Json;
use crate::model;
use crate::ty::{arguments_elsewhere, ungroup};

pub(super) fn check<'a>(
    ident: &Ident,
    attrs: &ContainerAttrs,
    variants: Vec<Variant<'a>>,
    cx: Context<'_>,
) -> model::PlainEnum<'a> {
    let (other, listed): (Vec<_>, Vec<_>) = variants.into_iter().partition(|variant| variant.attrs.other.is_set());
    if listed.is_empty() {
        cx.errors.at(ident, "no value matches an enum without listed values; add a variant");
    }
    // A malformed value or a discriminant may be meant to have the type of the other values.
    let is_doubtful = listed.iter().any(|Variant { original, attrs: own }| {
        own.written.is_doubtful
            || refused_discriminant(original, own, attrs).is_some()
            || own.value.value().is_some_and(|value| !is_integer(value))
    });
    check_discriminants(&listed, attrs, cx.errors);
    if let (Some(name), true) = (attrs.rename_all.name(), listed.iter().all(|variant| variant.attrs.value.is_set())) {
        cx.errors.at(name, "`rename_all` has no effect on an enum of integers; remove it");
    }
    let mut names = Names::default();
    let listed = listed.into_iter().map(|variant| check_listed(variant, attrs, &mut names, cx.errors));
    let listed: Vec<_> = listed.collect();
    let with_aliases = listed.into_iter().map(|(variant, aliases)| {
        let aliases = check_aliases(&variant.value, aliases, &mut names, cx.errors);
        model::Variant { aliases, ..variant }
    });
    let listed: Vec<_> = with_aliases.collect();
    if !is_doubtful {
        check_one_type(&listed, cx.errors);
    }
    refuse_second_other(&other, "only one variant can keep unlisted values; remove the others", cx.errors);
    for variant in &other {
        check_other(variant, cx);
    }
    model::PlainEnum { variants: listed, other: other.first().map(|variant| &variant.original.ident) }
}

fn check_listed<'a>(
    variant: Variant<'a>,
    container: &ContainerAttrs,
    names: &mut Names,
    errors: &Errors,
) -> (model::Variant<'a>, Vec<WrittenLiteral>) {
    let Variant { original, attrs } = variant;
    let ident = &original.ident;
    // A doubtful attribute may be meant as `other`.
    if !attrs.written.is_doubtful && !container.written.is_doubtful {
        check_payload(original, errors);
    }
    attrs.written.check_effect(Place::Listed, errors);
    if let (Some(name), Some(value)) = (attrs.value.name(), attrs.value.value())
        && !is_integer(value)
    {
        errors.at(name, "expected an integer: `value = 3`; a string is given by `rename = \"…\"`");
    }
    let value = match (attrs.value.value(), attrs.rename.value()) {
        (Some(value), _) => value.clone(),
        (None, Some(rename)) => Json::String(rename.value()),
        (None, None) => Json::String(container.name_of_variant(ident)),
    };
    if let (Some(_), Some(name)) = (attrs.rename.value(), attrs.value.name()) {
        errors.at(name, "a variant stands for one value; remove `rename` or `value`");
    }
    if !names.insert(&value.to_string()) {
        let message = format!("value `{value}` is listed twice; give one of the variants another");
        match attrs.rename.value() {
            Some(rename) => errors.at(rename, message),
            None => errors.at(attrs.value.name().unwrap_or(ident), message),
        }
    }
    let docs = Docs::new(&original.attrs, attrs.description.value());
    let deprecated = Marks::of(&original.attrs).deprecated.is_some();
    (model::Variant { ident, value, aliases: Vec::new(), docs, deprecated }, attrs.aliases)
}

/// Checks that a variant has no payload.
fn check_payload(variant: &syn::Variant, errors: &Errors) {
    if !matches!(variant.fields, Fields::Unit) {
        errors.at(
            &variant.fields,
            format!(
                "a variant of an enum model stands for one string and carries no value; \
                 if it is one of several shapes write `#[hl(one_of)]` or `#[hl(any_of)]` on the enum, \
                 to keep values that are not listed `#[hl(other)] {}(OtherValue)`",
                variant.ident
            ),
        );
    }
}

/// Checks that the variants with discriminants have their values or names in attributes too, because a discriminant might be
/// meant as the value.
fn check_discriminants(variants: &[Variant<'_>], container: &ContainerAttrs, errors: &Errors) {
    // An unknown attribute may be meant to give the discriminants a meaning.
    if container.written.is_doubtful {
        return;
    }
    let mut refused = variants.iter().filter_map(|variant| {
        let discriminant = refused_discriminant(variant.original, &variant.attrs, container)?;
        Some((&variant.original.ident, discriminant))
    });
    let Some((ident, discriminant)) = refused.next() else { return };
    let name = ident.unraw().to_string();
    let written = discriminant.to_token_stream();
    let integer = syn::parse2::<LitInt>(written.clone()).map_or_else(|_| "…".to_owned(), |_| written.to_string());
    let string = syn::parse2::<LitStr>(written).map_or_else(|_| name.clone(), |string| string.value());
    let others = if refused.next().is_some() { ", on each variant" } else { "" };
    errors.at(
        discriminant,
        format!(
            "JSON has no discriminants, and `{name}` would be a string; write `#[hl(value = {integer})]` for an \
             integer, `#[hl(rename = {string:?})]` for the string{others}"
        ),
    );
}

/// A discriminant that may be meant as the value in JSON.
fn refused_discriminant<'a>(
    variant: &'a syn::Variant,
    attrs: &VariantAttrs,
    container: &ContainerAttrs,
) -> Option<&'a Expr> {
    let (_, discriminant) = variant.discriminant.as_ref()?;
    let has_name = attrs.value.is_set() || attrs.rename.is_set() || container.rename_all.is_set();
    (!has_name && !attrs.written.is_doubtful).then_some(discriminant)
}

/// Checks the aliases of a variant. They must be of the type of its value, and differ from all other values and
/// aliases.
fn check_aliases(value: &Json, aliases: Vec<WrittenLiteral>, names: &mut Names, errors: &Errors) -> Vec<Json> {
    for WrittenLiteral { value: alias, tokens } in &aliases {
        if std::mem::discriminant(alias) != std::mem::discriminant(value) {
            errors.at(tokens, format!("an alias is read like `{value}`, so it is {} too", value.kind()));
        } else if !names.insert(&alias.to_string()) {
            errors.at(tokens, format!("value `{alias}` is listed twice; an alias needs a value of its own"));
        }
    }
    aliases.into_iter().map(|alias| alias.value).collect()
}

/// Checks that all values are strings, or all are integers.
fn check_one_type(variants: &[model::Variant<'_>], errors: &Errors) {
    let is_string = |variant: &model::Variant<'_>| matches!(variant.value, Json::String(_));
    let Some(first) = variants.first() else { return };
    if let Some(odd) = variants.iter().find(|variant| is_string(variant) != is_string(first)) {
        let message = "an enum's values are all strings or all integers; give every variant a `value = 1` or none";
        errors.at(odd.ident, message);
    }
}

/// `#[hl(other)] Other(OtherValue)`
fn check_other(variant: &Variant<'_>, cx: Context<'_>) {
    variant.attrs.written.check_effect(Place::Other, cx.errors);
    if variant.attrs.other.value().is_none() {
        // A malformed `other` has been reported.
        return;
    }
    let ident = &variant.original.ident;
    let mut fields = variant.original.fields.iter();
    let (Fields::Unnamed(_), Some(field), None) = (&variant.original.fields, fields.next(), fields.next()) else {
        cx.errors.at(variant.original, format!("the variant must hold the value: `{ident}(OtherValue)`"));
        return;
    };
    if !cx.scope.is_named(&field.ty, "OtherValue") && arguments_elsewhere(&field.ty, "OtherValue").is_none() {
        cx.errors.at(
            ungroup(&field.ty),
            format!("only an `OtherValue` is sure not to be a listed value: `{ident}(hl_model::OtherValue)`"),
        );
    }
}
