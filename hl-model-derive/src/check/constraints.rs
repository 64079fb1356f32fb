//! The rules for constraints: each fits its value's type, and together they can be satisfied.

use syn::Type;

use crate::attrs::{ConstraintKind, Constraints, FieldAttrs};
use crate::errors::Errors;
use crate::ty::Scope;

/// The constraints on a struct with named fields.
pub(super) fn check_object(constraints: &Constraints, errors: &Errors) {
    for constraint in &constraints.0 {
        let fits = matches!(
            constraint.kind,
            ConstraintKind::MinProperties(_) | ConstraintKind::MaxProperties(_) | ConstraintKind::Not(_)
        );
        if !fits {
            errors.at(&constraint.name, format!("`{}` does not constrain an object; remove it", constraint.name));
        }
    }
}

/// The constraints, the default and the example of a key.
pub(super) fn check_key(_attrs: &FieldAttrs, _value: &Type, _scope: Scope<'_>, _errors: &Errors) {}

/// The constraints on a newtype.
pub(super) fn check_value(_constraints: &Constraints, _ty: &Type, _scope: Scope<'_>, _errors: &Errors) {}
