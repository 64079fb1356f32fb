//! The rules for the members of a union without tags, of which a value must tell by itself which it is.

use syn::ext::IdentExt;

use super::names::Names;
use crate::attrs::ContainerAttrs;
use crate::errors::Errors;
use crate::model::{Member, Payload};

pub(super) fn check(members: &[&Member<'_>], attrs: &ContainerAttrs, errors: &Errors) {
    check_units(members, attrs, errors);
    check_names(members, errors);
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
