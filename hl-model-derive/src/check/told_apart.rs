//! The rules for the members of a union without tags, of which a value must tell by itself which it is.

use syn::Ident;
use syn::ext::IdentExt;

use super::context::Context;
use super::names::Names;
use crate::attrs::ContainerAttrs;
use crate::errors::Errors;
use crate::model::{Member, Payload};
use crate::text::type_text;

pub(super) fn check(members: &[&Member<'_>], attrs: &ContainerAttrs, cx: Context<'_>) {
    check_units(members, attrs, cx.errors);
    check_names(members, cx.errors);
    if attrs.one_of.is_set() {
        check_types(members, cx);
    }
}

/// Checks that a union without tags has at most one variant without fields, because its value is `null`.
fn check_units(members: &[&Member<'_>], attrs: &ContainerAttrs, errors: &Errors) {
    let mut units = members.iter().filter(|member| matches!(member.payload, Payload::Unit));
    let (Some(first), Some(second)) = (units.next(), units.next()) else { return };
    let mut payloads = members.iter().filter(|member| member.payload.ty().is_some());
    let or_other = match (payloads.next(), payloads.next()) {
        (Some(only), None) => format!(
            ", or remove `{}` and keep what is not listed in `#[hl(other)] {}(OtherValue)`",
            if attrs.any_of.is_set() { "any_of" } else { "one_of" },
            only.ident
        ),
        _ => String::new(),
    };
    let message = format!(
        "without tags `null` stands for a variant without fields, and `{}` is one already; \
         write `discriminator = \"key\"` on the enum{or_other}",
        first.ident
    );
    errors.at(second.ident, message);
}

/// Checks that no two members have one name in reports and on pages.
fn check_names(members: &[&Member<'_>], errors: &Errors) {
    let mut names = Names::default();
    for member in members {
        let name = member.rename.clone().unwrap_or_else(|| member.ident.unraw().to_string());
        if !names.insert(&name) {
            errors.at(member.ident, format!("two members are called `{name}`; give one of them another `rename`"));
        }
    }
}

/// Checks that no two members of a `oneOf` have one type, because each of its values would match both.
fn check_types(members: &[&Member<'_>], cx: Context<'_>) {
    let mut types: Vec<(String, &Ident)> = Vec::new();
    for member in members {
        let Payload::Type { ty, .. } = member.payload else { continue };
        let text = type_text(cx.scope.unboxed(ty).1);
        if let Some((_, first)) = types.iter().find(|(other, _)| *other == text) {
            let message = format!(
                "no value matches exactly one of `{first}` and `{}`, because they hold one type; write `any_of`, or \
                 tell them apart by a `discriminator = \"key\"`",
                member.ident
            );
            cx.errors.at(ty, message);
        }
        types.push((text, member.ident));
    }
}
