//! The rules for `struct X(T);`.

use super::{constraints, object, refuse_composition_attributes, refuse_object_attributes, types, without_effect};
use crate::attrs::{ContainerAttrs, FieldAttrs};
use crate::errors::Errors;
use crate::input::Field;
use crate::model::Newtype;
use crate::ty::Scope;
use crate::view::View;

pub(super) fn check<'a>(attrs: &ContainerAttrs, field: &Field<'a>, scope: Scope<'_>, errors: &Errors) -> Newtype<'a> {
    let place = "a struct that only names another type";
    refuse_object_attributes(attrs, place, errors);
    refuse_composition_attributes(attrs, place, errors);
    without_effect(&attrs.rename_all, place, errors);
    let ty = &field.original.ty;
    object::check_visibility(&field.original.vis, errors);
    refuse_field_attributes(&field.attrs, errors);
    types::check_value(ty, scope, errors);
    types::check_not_itself(ty, scope, errors);
    constraints::check_value(&attrs.constraints, ty, scope, errors);
    Newtype { ty, view: View::of(ty, scope) }
}

/// What the type means stands on the struct, where its users look for it.
fn refuse_field_attributes(attrs: &FieldAttrs, errors: &Errors) {
    for constraint in &attrs.constraints.0 {
        errors.at(&constraint.name, format!("write `{}` on the struct, not on its field", constraint.name));
    }
    if let Some(name) = attrs.description.name() {
        errors.at(name, "write `description` on the struct, not on its field");
    }
    let place = "the field of a struct that only names another type";
    without_effect(&attrs.all_of, place, errors);
    without_effect(&attrs.any_string_name, place, errors);
    without_effect(&attrs.default, place, errors);
    without_effect(&attrs.example, place, errors);
    without_effect(&attrs.null_absent, place, errors);
    without_effect(&attrs.read_only, place, errors);
    without_effect(&attrs.rename, place, errors);
    without_effect(&attrs.secret, place, errors);
    without_effect(&attrs.write_only, place, errors);
    for alias in &attrs.aliases {
        errors.at(alias, format!("`alias` has no effect on {place}; remove it"));
    }
}
