//! The rules for a struct with `#[hl(all_of)]`.

use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Ident, Type};

use super::context::Context;
use super::names::Names;
use super::{bounds, object, types};
use crate::ast::Field;
use crate::attrs::{ContainerAttrs, Place};
use crate::case;
use crate::docs::{Docs, Marks};
use crate::model::{Key, Object};
use crate::ty::{Scope, TypeKind, ungroup};
use crate::view::View;

pub(super) fn check<'a>(ident: &Ident, attrs: &ContainerAttrs, fields: Vec<Field<'a>>, cx: Context<'_>) -> Object<'a> {
    bounds::check(&attrs.constraints, cx.errors);
    let before = cx.errors.count();
    let is_unreliable = object::has_unreliable_attributes(attrs, &fields);
    let (rest, parts): (Vec<_>, Vec<_>) = fields.into_iter().partition(|field| field.attrs.any_string_name.is_set());
    if parts.is_empty() {
        cx.errors.at(ident, "an `all_of` needs parts: fields whose types are models that read the same object");
    }
    let mut names = Names::default();
    let parts = parts.into_iter().filter_map(|field| check_part(field, &mut names, cx));
    let parts = parts.collect();
    // With a wrong part, the struct may be meant as another kind of model.
    let is_unreliable = is_unreliable || cx.errors.count() > before;
    let rest = object::check_rest(ident, attrs, rest, is_unreliable, cx);
    let is_undecided = rest.is_none() && !attrs.closed.is_set();
    Object { keys: parts, rest, is_undecided, patterns: Vec::new(), rules: Vec::new(), is_all_of: true }
}

fn check_part<'a>(field: Field<'a>, names: &mut Names, cx: Context<'_>) -> Option<Key<'a>> {
    let Field { original, attrs, place } = field;
    let ty = &original.ty;
    object::check_visibility(&original.vis, cx.errors);
    types::check_value(ty, cx);
    types::check_content(ty, cx);
    check_can_be_object(ty, cx);
    attrs.written.check_effect(Place::Part, cx.errors);
    let ident = original.ident.clone().unwrap_or_else(|| name_of_type(ty, cx.scope));
    let unraw = ident.unraw().to_string();
    if !names.insert(&unraw) {
        let message = format!("two parts would have an accessor `{unraw}`; use a struct with named fields");
        cx.errors.at(ungroup(ty), message);
        return None;
    }
    Some(Key {
        place,
        ty,
        value: ty,
        view: View::of(ty, cx.scope),
        is_copy: false,
        required: true,
        name: attrs.rename.value().map_or(unraw, syn::LitStr::value),
        ident,
        null_absent: false,
        docs: Docs::new(&original.attrs, attrs.description.value()),
        marks: Marks::of(&original.attrs),
        attrs,
    })
}

/// Checks that the type of a part can be an object, because all parts read one object.
fn check_can_be_object(ty: &Type, cx: Context<'_>) {
    let (kind, _) = cx.scope.unwrapped(ty);
    // `Option` has a message of its own.
    if !kind.may_be_object() && !matches!(kind, TypeKind::Option(_)) {
        let (noun, if_own) = (kind.noun(), cx.scope.if_own(ty));
        let message =
            format!("every part of an `all_of` reads the same object, and this is {noun}; use a model{if_own}");
        cx.errors.at(ungroup(ty), message);
    }
}

/// The name of the accessor of a part without a name, which is made from its type without boxes.
fn name_of_type(ty: &Type, scope: Scope<'_>) -> Ident {
    let (_, inner) = scope.unwrapped(ty);
    let name = match ungroup(inner) {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.unraw().to_string()),
        _ => None,
    };
    let mut ident = case::method_name(&name.unwrap_or_default());
    ident.set_span(ty.span());
    ident
}
