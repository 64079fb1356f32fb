//! The rules for `struct X(T);`.

use super::{constraints, object, types};
use crate::attrs::{ContainerAttrs, Place};
use crate::errors::Errors;
use crate::input::Field;
use crate::model::Newtype;
use crate::ty::Scope;
use crate::view::View;

pub(super) fn check<'a>(attrs: &ContainerAttrs, field: &Field<'a>, scope: Scope<'_>, errors: &Errors) -> Newtype<'a> {
    let ty = &field.original.ty;
    object::check_visibility(&field.original.vis, errors);
    field.attrs.written.check_effect(Place::Inner, errors);
    types::check_value(ty, scope, errors);
    types::check_content(ty, scope, errors);
    constraints::check_value(&attrs.constraints, ty, scope, errors);
    Newtype { ty, view: View::of(ty, scope) }
}
