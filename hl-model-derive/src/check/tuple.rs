//! The rules for a struct with `#[hl(tuple)]`.

use quote::format_ident;
use syn::spanned::Spanned;
use syn::{Ident, Type};

use super::context::Context;
use super::{constraints, object, types};
use crate::ast::Field;
use crate::attrs::Place;
use crate::docs::{Docs, Marks};
use crate::errors::Errors;
use crate::model::{Item, OtherItems, Tuple};
use crate::ty::{TypeKind, ungroup};
use crate::view::View;

pub(super) fn check<'a>(ident: &Ident, fields: Vec<Field<'a>>, cx: Context<'_>) -> Tuple<'a> {
    let count = fields.len();
    let (rest, items): (Vec<_>, Vec<_>) =
        fields.into_iter().enumerate().partition(|(_, field)| field.attrs.rest.is_set());
    for (index, field) in &rest {
        if let Some(name) = field.attrs.rest.name()
            && index + 1 < count
        {
            cx.errors.at(name, "the field that keeps the other items comes last; move it, or remove `rest`");
        }
    }
    if items.is_empty() {
        cx.errors.at(
            ident,
            "a tuple needs an item with a place of its own; for a list of one type write `struct X(Vec<T>);`",
        );
    }
    let items = items.into_iter().map(|(index, field)| item(index, field, cx));
    let mut items: Vec<_> = items.collect();
    let mut kept = None;
    for (index, field) in rest {
        match cx.scope.kind(&field.original.ty) {
            TypeKind::List(values) => kept = Some(other_items(field, values, cx)),
            _ => {
                cx.errors.at(ungroup(&field.original.ty), "the field that keeps the other items is a `Vec<…>`");
                items.push(of_field(index, field, cx));
            }
        }
    }
    Tuple { items, rest: kept }
}

fn item<'a>(index: usize, field: Field<'a>, cx: Context<'_>) -> Item<'a> {
    let ty = &field.original.ty;
    object::check_visibility(&field.original.vis, cx.errors);
    field.attrs.written.check_effect(Place::Item, cx.errors);
    if matches!(cx.scope.kind(ty), TypeKind::Option(_)) {
        let message = "every item of a tuple is required; for one that may be null write `Nullable<…>`, \
             and keep those that may be left out in a last field `#[hl(rest)] rest: Vec<…>`";
        cx.errors.at(ungroup(ty), message);
    } else {
        types::check_value(ty, cx);
        // An item that may be `null` ends a tuple that contains itself.
        if !matches!(cx.scope.kind(ty), TypeKind::Nullable(_)) {
            types::check_content(ty, cx);
        }
    }
    constraints::check_value(&field.attrs.constraints, ty, cx);
    of_field(index, field, cx)
}

/// The item of a field, even if the field has mistakes.
fn of_field<'a>(index: usize, field: Field<'a>, cx: Context<'_>) -> Item<'a> {
    let Field { original, attrs, place } = field;
    let ty = &original.ty;
    let ident = original.ident.clone().unwrap_or_else(|| format_ident!("item_{index}", span = ty.span()));
    let ident = own_name(ident, cx.errors);
    Item {
        ident,
        place,
        ty,
        view: View::of(ty, cx.scope),
        docs: Docs::new(&original.attrs, attrs.description.value()),
        marks: Marks::of(&original.attrs),
        constraints: attrs.constraints,
    }
}

/// A name for an accessor that no other method of the model has.
fn own_name(ident: Ident, errors: &Errors) -> Ident {
    if ident != "new" && ident != "into_items" {
        return ident;
    }
    let message = format!(
        "every tuple has a method `{ident}` already, so this item can have no accessor of that name; rename the field, whose \
         name is not in the JSON"
    );
    errors.at(&ident, message);
    format_ident!("{ident}_")
}

fn other_items<'a>(field: Field<'a>, item: &'a Type, cx: Context<'_>) -> OtherItems<'a> {
    let Field { original, attrs, place } = field;
    let ty = &original.ty;
    object::check_visibility(&original.vis, cx.errors);
    attrs.written.check_effect(Place::OtherItems, cx.errors);
    types::check_value(ty, cx);
    let ident = original.ident.clone().unwrap_or_else(|| format_ident!("rest", span = ty.span()));
    let ident = own_name(ident, cx.errors);
    OtherItems { ident, place, ty, item, docs: Docs::new(&original.attrs, None), marks: Marks::of(&original.attrs) }
}
