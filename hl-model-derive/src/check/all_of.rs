//! The rules for a struct with `#[hl(all_of)]`.

use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Ident, Type};

use super::{Names, constraints, object, refuse_composition_attributes, types, without_effect};
use crate::attrs::{ContainerAttrs, FieldAttrs};
use crate::case;
use crate::docs::Docs;
use crate::errors::Errors;
use crate::input::Field;
use crate::model::{Key, Object};
use crate::ty::{Scope, ungroup};
use crate::view::View;

pub(super) fn check<'a>(
    ident: &Ident,
    attrs: &ContainerAttrs,
    fields: Vec<Field<'a>>,
    scope: Scope<'_>,
    errors: &Errors,
) -> Object<'a> {
    let place = "an `all_of` struct";
    refuse_composition_attributes(attrs, place, errors);
    without_effect(&attrs.null_absent, place, errors);
    without_effect(&attrs.rename_all, place, errors);
    constraints::check_composition(&attrs.constraints, errors);
    let (rest, parts): (Vec<_>, Vec<_>) = fields.into_iter().partition(|field| field.attrs.any_string_name.is_set());
    if parts.is_empty() {
        errors.at(ident, "an `all_of` needs parts: fields whose types are models that read the same object");
    }
    let mut names = Names::default();
    let parts = parts.into_iter().filter_map(|field| check_part(field, &mut names, scope, errors));
    let parts = parts.collect();
    let rest = object::check_rest(ident, attrs, rest, scope, errors);
    Object { keys: parts, rest, is_all_of: true }
}

fn check_part<'a>(field: Field<'a>, names: &mut Names, scope: Scope<'_>, errors: &Errors) -> Option<Key<'a>> {
    let Field { original, attrs, place } = field;
    let ty = &original.ty;
    object::check_visibility(&original.vis, errors);
    types::check_value(ty, scope, errors);
    types::check_not_itself(ty, scope, errors);
    refuse_key_attributes(&attrs, errors);
    let ident = original.ident.clone().unwrap_or_else(|| name_of_type(ty, scope));
    let unraw = ident.unraw().to_string();
    if !names.insert(&unraw) {
        let message = format!("two parts would have an accessor `{unraw}`; use a struct with named fields");
        errors.at(ungroup(ty), message);
        return None;
    }
    Some(Key {
        place,
        ty,
        value: ty,
        view: View::of(ty, scope),
        required: true,
        name: attrs.rename.value().map_or(unraw, syn::LitStr::value),
        ident,
        null_absent: false,
        docs: Docs::new(&original.attrs, attrs.description.value()),
        deprecated: super::deprecated(&original.attrs),
        attrs,
    })
}

/// What the accessor of a part without a name is called: as its type, boxes aside.
fn name_of_type(ty: &Type, scope: Scope<'_>) -> Ident {
    let (_, inner) = constraints::unwrapped(ty, scope);
    let name = match ungroup(inner) {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.unraw().to_string()),
        _ => None,
    };
    let mut ident = case::method_name(&name.unwrap_or_default());
    ident.set_span(ty.span());
    ident
}

/// A part is no key, so what is said of keys has no meaning there.
fn refuse_key_attributes(attrs: &FieldAttrs, errors: &Errors) {
    let place = "a part of an `all_of`";
    without_effect(&attrs.all_of, place, errors);
    without_effect(&attrs.default, place, errors);
    without_effect(&attrs.example, place, errors);
    without_effect(&attrs.null_absent, place, errors);
    without_effect(&attrs.read_only, place, errors);
    without_effect(&attrs.secret, place, errors);
    without_effect(&attrs.write_only, place, errors);
    for alias in &attrs.aliases {
        errors.at(alias, format!("`alias` has no effect on {place}; remove it"));
    }
    for constraint in &attrs.constraints.0 {
        super::no_effect(&constraint.name, place, errors);
    }
}
