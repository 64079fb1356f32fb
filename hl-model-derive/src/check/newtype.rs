//! The rules for `struct X(T);`.

use super::context::Context;
use super::{constraints, object, types};
use crate::ast::Field;
use crate::attrs::{ContainerAttrs, Place};
use crate::model::Newtype;
use crate::view::View;

pub(super) fn check<'a>(attrs: &ContainerAttrs, field: &Field<'a>, cx: Context<'_>) -> Newtype<'a> {
    let ty = &field.original.ty;
    object::check_visibility(&field.original.vis, cx.errors);
    field.attrs.written.check_effect(Place::Inner, cx.errors);
    types::check_value(ty, cx);
    types::check_content(ty, cx);
    constraints::check_value(&attrs.constraints, ty, cx);
    Newtype { ty, view: View::of(ty, cx.scope) }
}
