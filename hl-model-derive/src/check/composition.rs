//! The rules for an enum with `#[hl(one_of)]` or `#[hl(any_of)]`.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{DeriveInput, Fields, Ident, LitStr, Type};

use super::broken::broken;
use super::context::Context;
use super::names::{Names, refuse_second_other};
use super::{bounds, told_apart, types, variant_fields};
use crate::ast::{Variant, has_doubled_field};
use crate::attrs::{ContainerAttrs, Place, VariantAttrs, WrittenLiteral};
use crate::docs::{Docs, Marks};
use crate::errors::Errors;
use crate::json::Json;
use crate::model::{Composition, Member, Other, Payload, VariantField, VariantFieldKind, VariantFields};
use crate::ty::{TypeKind, is_unsized, ungroup};
use crate::view::View;

pub(super) fn check<'a>(
    original: &DeriveInput,
    attrs: &ContainerAttrs,
    variants: Vec<Variant<'a>>,
    cx: Context<'_>,
) -> Composition<'a> {
    check_attributes(attrs, cx.errors);
    let (others, listed): (Vec<_>, Vec<_>) = variants.into_iter().partition(|variant| variant.attrs.other.is_set());
    if listed.is_empty() {
        cx.errors.at(&original.ident, "no value matches a composition without members; add a variant with a payload");
    }
    check_has_discriminator(&listed, attrs, cx.errors);
    let members = listed.into_iter().filter_map(|variant| check_member(original, variant, attrs, cx));
    let members: Vec<_> = members.collect();
    let before = cx.errors.count();
    check_tags(&members, attrs.external.is_set(), cx.errors);
    if cx.errors.count() == before {
        check_declared_tags(&members, attrs, cx);
    }
    if !is_tagged(attrs) && !attrs.written.is_doubtful {
        let members: Vec<_> = members.iter().map(|(member, _)| member).collect();
        told_apart::check(&members, attrs, cx.errors);
    }
    check_can_be_objects(&members, attrs, cx);
    refuse_second_other(&others, "only one variant can keep other values; remove the others", cx.errors);
    let others = others.into_iter().map(|variant| check_other(&variant, cx));
    Composition {
        is_one_of: attrs.one_of.is_set(),
        discriminator: attrs.discriminator.value().map(LitStr::value),
        content: attrs.content.value().map(LitStr::value),
        is_external: attrs.external.is_set(),
        other: others.collect::<Vec<_>>().into_iter().flatten().next(),
        members: members.into_iter().map(|(member, _)| member).collect(),
    }
}

/// Checks that the tags are of one type, and that no two are equal.
fn check_tags(members: &[(Member<'_>, Blames)], is_external: bool, errors: &Errors) {
    let of_member = |(member, blames): &'_ (Member<'_>, Blames)| -> Vec<(Json, TokenStream)> {
        member.tags.iter().chain(&member.aliases).cloned().zip(blames.iter().cloned()).collect()
    };
    // A tag that is a key but not a string has been reported.
    let is_right = |tag: &Json| !is_external || matches!(tag, Json::String(_));
    let all: Vec<_> = members.iter().flat_map(of_member).filter(|(tag, _)| is_right(tag)).collect();
    let mut tags = Names::default();
    // The name of a variant is its tag only if no other tag is of another type.
    let is_written = |(_, blame): &&(Json, TokenStream)| syn::parse2::<Ident>(blame.clone()).is_err();
    let first = all.iter().find(is_written).or(all.first());
    for (tag, blame) in &all {
        if let Some((first, _)) = first
            && std::mem::discriminant(first) != std::mem::discriminant(tag)
        {
            let kind = kind_of(first);
            errors.at(
                blame,
                format!("the tags of a union are of one type, and `{first}` is {kind}; write {kind} here too"),
            );
        } else if !tags.insert(&tag.to_string()) {
            errors.at(blame, format!("tag `{tag}` is listed twice; give one of the variants another"));
        }
    }
}

fn check_attributes(attrs: &ContainerAttrs, errors: &Errors) {
    if let (Some(one), Some(any)) = (attrs.one_of.name(), attrs.any_of.name()) {
        errors.at(attrs.written.later(one, any), "a composition is either `one_of` or `any_of`; remove one of them");
    }
    if let (false, Some(name)) = (is_tagged(attrs) || attrs.written.is_doubtful, attrs.rename_all.name()) {
        errors.at(name, "`rename_all` has no effect on a composition without a `discriminator`; remove it");
    }
    check_tagging(attrs, errors);
    bounds::check(&attrs.constraints, errors);
}

/// Whether a tag selects the member.
fn is_tagged(attrs: &ContainerAttrs) -> bool {
    attrs.discriminator.is_set() || attrs.external.is_set()
}

/// Checks the attributes about the places of the tag and the payload.
fn check_tagging(attrs: &ContainerAttrs, errors: &Errors) {
    if let (Some(_), Some(name)) = (attrs.discriminator.name(), attrs.external.name()) {
        errors.at(
            name,
            "`external` makes the tag the key of the payload, so there is no `discriminator`; remove one of them",
        );
    } else if let (Some(_), Some(name)) = (attrs.external.name(), attrs.content.name()) {
        errors.at(name, "`external` makes the tag the key of the payload; remove `external` or `content`");
    } else if let (None, Some(name), false) =
        (attrs.discriminator.name(), attrs.content.name(), attrs.written.is_doubtful)
    {
        errors.at(
            name,
            "`content` is the key of the payload beside that of the tag, and this enum has no tags; \
             write `discriminator = \"key\"` on it",
        );
    }
    if let (Some(discriminator), Some(content)) = (attrs.discriminator.value(), attrs.content.value())
        && discriminator.value() == content.value()
    {
        errors.at(content, "the tag and the payload stand at two keys; give one of them another name");
    }
}

/// The tokens to blame for each tag of a member.
type Blames = Vec<TokenStream>;

fn check_member<'a>(
    item: &DeriveInput,
    variant: Variant<'a>,
    container: &ContainerAttrs,
    cx: Context<'_>,
) -> Option<(Member<'a>, Blames)> {
    let Variant { original, attrs } = variant;
    let ident = &original.ident;
    attrs.written.check_effect(Place::Member, cx.errors);
    let is_refused = |ty| is_unsized(ty) || types::is_inferred(ty);
    if has_doubled_field(&original.fields) || original.fields.iter().any(|field| is_refused(&field.ty)) {
        cx.errors.leave_to_compiler();
        return None;
    }
    let payload = check_payload(item, original, &attrs, container, cx)?;
    // A malformed tag has been reported, and the variant's name does not replace it.
    let is_malformed = attrs.tags.is_empty() && attrs.written.has("tag");
    let tags = if is_malformed { Vec::new() } else { tags(ident, container, &attrs.tags, attrs.rename.value()) };
    let (tags, mut blames): (Vec<_>, Vec<_>) = tags.into_iter().unzip();
    match (&payload, container.discriminator.value()) {
        (Payload::Fields(fields), Some(key)) if !is_wrapped(container) => {
            variant_fields::check_discriminator(fields, &attrs.tags, &key.value(), cx.errors);
        }
        // The keys that a model declares are known only when a value is read.
        (Payload::Type { .. }, _) if !is_wrapped(container) => {}
        _ if is_tagged(container) => check_one_tag(&attrs.tags, container, cx.errors),
        _ => {}
    }
    blames.extend(attrs.aliases.iter().map(|alias| alias.tokens.clone()));
    let member = Member {
        ident,
        payload,
        rename: attrs.rename.value().map(LitStr::value),
        tags,
        aliases: attrs.aliases.into_iter().map(|alias| alias.value).collect(),
        docs: Docs::new(&original.attrs, attrs.description.value()),
        marks: Marks::of(&original.attrs),
    };
    Some((member, blames))
}

/// Checks that only a union with a discriminator has tags.
fn check_has_discriminator(variants: &[Variant<'_>], container: &ContainerAttrs, errors: &Errors) {
    if is_tagged(container) || container.written.is_doubtful {
        return;
    }
    if let Some(tag) =
        variants.iter().flat_map(|variant| variant.attrs.tags.iter().chain(&variant.attrs.aliases)).next()
    {
        errors.at(
            &tag.tokens,
            "a tag is a value of the discriminator, and this enum has none; write `discriminator = \"key\"` on it",
        );
    }
}

/// The payload of a member. It is one value, named fields, or nothing.
fn check_payload<'a>(
    item: &DeriveInput,
    original: &'a syn::Variant,
    attrs: &VariantAttrs,
    container: &ContainerAttrs,
    cx: Context<'_>,
) -> Option<Payload<'a>> {
    match &original.fields {
        Fields::Unit => return Some(Payload::Unit),
        Fields::Named(_) => {
            let fields = variant_fields::of_variant(item, container, original, attrs, cx.scope);
            return Some(Payload::Fields(Box::new(fields)));
        }
        Fields::Unnamed(_) => {}
    }
    let Some(ty) = payload(&original.fields) else {
        // `tuple` has been reported, because it is for structs.
        if !container.tuple.is_set() {
            let kinds = format!("`{0}(Type)`, or named fields, `{0} {{ … }}`", original.ident);
            cx.errors.at(original, format!("a member of a composition holds one value, {kinds}"));
        }
        return None;
    };
    types::check_value(ty, cx);
    if !is_wrapped(container) {
        types::check_content(ty, cx);
    }
    Some(Payload::Type { ty, view: View::of(ty, cx.scope) })
}

/// Whether the payload is the value of a key of an object around it.
fn is_wrapped(attrs: &ContainerAttrs) -> bool {
    attrs.content.is_set() || attrs.external.is_set()
}

/// Checks that a member has one tag. Nothing in such a member could keep which of several tags a value had.
fn check_one_tag(tags: &[WrittenLiteral], container: &ContainerAttrs, errors: &Errors) {
    if let Some(tag) = tags.get(1) {
        errors.at(&tag.tokens, "nothing keeps which of several tags a value had; write `alias` to read this one too");
    }
    for tag in tags.iter().filter(|tag| container.external.is_set() && !matches!(tag.value, Json::String(_))) {
        errors.at(&tag.tokens, "the tag is a key, so it is a string: `tag = \"…\"`");
    }
}

/// The type of the only value that a variant holds.
fn payload(fields: &Fields) -> Option<&Type> {
    let Fields::Unnamed(fields) = fields else { return None };
    let mut fields = fields.unnamed.iter();
    fields.next().filter(|_| fields.next().is_none()).map(|field| &field.ty)
}

/// The tags of a member, each with the tokens to blame for it. A member without a tag has its name as the tag.
fn tags(
    ident: &Ident,
    container: &ContainerAttrs,
    tags: &[WrittenLiteral],
    rename: Option<&LitStr>,
) -> Vec<(Json, TokenStream)> {
    if !is_tagged(container) {
        return Vec::new();
    }
    match (tags, rename) {
        ([], Some(rename)) => vec![(Json::String(rename.value()), rename.to_token_stream())],
        ([], None) => vec![(Json::String(container.name_of_variant(ident)), ident.to_token_stream())],
        (tags, _) => tags.iter().map(|tag| (tag.value.clone(), tag.tokens.clone())).collect(),
    }
}

/// The type of a tag in words.
const fn kind_of(tag: &Json) -> &'static str {
    if let Json::Number(_) = tag { "an integer" } else { tag.kind() }
}

/// Checks that the members can be objects, because only an object has a discriminator. One message is for all members that
/// cannot.
fn check_can_be_objects(members: &[(Member<'_>, Blames)], container: &ContainerAttrs, cx: Context<'_>) {
    if container.discriminator.value().is_none() || is_wrapped(container) || container.written.is_doubtful {
        return;
    }
    let problems =
        members.iter().filter_map(|(member, _)| object_problem(member.payload.ty()?, member.tags.first()?, cx));
    let (of_maps, others): (Vec<_>, Vec<_>) =
        problems.partition(|(ty, _)| matches!(cx.scope.kind(ty), TypeKind::Map(_)));
    for (ty, message) in of_maps.iter().chain(others.first()) {
        cx.errors.at(ungroup(ty), message);
    }
}

/// The problem of a type that cannot be an object with a tag, and the type to blame.
fn object_problem<'t>(ty: &'t Type, tag: &Json, cx: Context<'_>) -> Option<(&'t Type, String)> {
    let message = match cx.scope.kind(ty) {
        TypeKind::Boxed(inner) => return object_problem(inner, tag, cx),
        TypeKind::Map(Some(values)) => {
            let kind = cx.scope.unwrapped(values).0;
            if can_be_tag(kind, tag) {
                return None;
            }
            format!(
                "the discriminator is {}, and each value of this map is {}; use a struct",
                kind_of(tag),
                kind.noun()
            )
        }
        // `Option` has a message of its own.
        TypeKind::Other | TypeKind::Map(None) | TypeKind::Any | TypeKind::Option(_) => return None,
        kind => format!(
            "the discriminator is a key of an object, and this is {}; use a model, or give the payload a key of its own by \
             `content = \"…\"`{}",
            kind.noun(),
            cx.scope.if_own(ty)
        ),
    };
    Some((ty, message))
}

/// Whether a tag may be a value of this kind.
const fn can_be_tag(kind: TypeKind<'_>, tag: &Json) -> bool {
    match (tag, kind) {
        (_, TypeKind::Other | TypeKind::Any) => true,
        (Json::Bool(_), kind) => matches!(kind, TypeKind::Bool),
        (Json::Number(_), kind) => {
            matches!(kind, TypeKind::Int(_) | TypeKind::Float(_) | TypeKind::BigInteger | TypeKind::Decimal)
        }
        (_, kind) => matches!(kind, TypeKind::String | TypeKind::Formatted | TypeKind::Char),
    }
}

/// Checks that the fields of variants that declare the discriminator can have the tags as their values.
fn check_declared_tags(members: &[(Member<'_>, Blames)], container: &ContainerAttrs, cx: Context<'_>) {
    let Some(key) = container.discriminator.value().filter(|_| !is_wrapped(container)) else { return };
    for (member, _) in members {
        if let Payload::Fields(variant) = &member.payload {
            check_declared_tag(variant, &key.value(), &member.tags, cx);
        }
    }
}

fn check_declared_tag(variant: &VariantFields, key: &str, tags: &[Json], cx: Context<'_>) {
    let is_key = |field: &VariantField| matches!(field.kind, VariantFieldKind::Required | VariantFieldKind::Optional);
    let declared = variant.fields.iter().find(|field| field.key == key && is_key(field));
    let (Some(field), Some(first)) = (declared, tags.first()) else { return };
    let kind = cx.scope.unwrapped(&field.value).0;
    if !can_be_tag(kind, first) {
        let message = format!("the discriminator is {}, and this key is {}", kind_of(first), kind.noun());
        cx.errors.at(&field.ty, format!("{message}; give one of them another name or type, or remove this field"));
    } else if let Some((tag, broken)) = tags.iter().find_map(|tag| Some((tag, broken(&field.constraints, tag)?))) {
        let message =
            format!("this refuses `{tag}`, which is a tag of the variant, so that no value matches; remove it");
        cx.errors.at(&broken.name, message);
    }
}

/// `#[hl(other)] Other(Dict)`
fn check_other<'a>(variant: &Variant<'a>, cx: Context<'_>) -> Option<Other<'a>> {
    let Variant { original, attrs } = variant;
    let ident = &original.ident;
    attrs.written.check_effect(Place::OtherMember, cx.errors);
    // A malformed `other` has been reported.
    let is_meant = attrs.other.value().is_some();
    let Some(ty) = payload(&original.fields) else {
        if is_meant {
            cx.errors.at(original, format!("the variant must hold the value that it keeps: `{ident}(Dict)`"));
        }
        return None;
    };
    let is_dict = cx.scope.is_named(ty, "Dict") && matches!(cx.scope.kind(ty), TypeKind::Map(None));
    if is_meant && !is_dict && !matches!(cx.scope.unboxed(ty).0, TypeKind::Any | TypeKind::Other) {
        let message = format!(
            "what is no member is kept whole, `{ident}(Dict)` or `{ident}(Value)`, or as a model of the keys that all \
             members share"
        );
        cx.errors.at(ungroup(ty), message);
    } else {
        types::check_value(ty, cx);
        types::check_content(ty, cx);
    }
    Some(Other { ident, ty })
}
