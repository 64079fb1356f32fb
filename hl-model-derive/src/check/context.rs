//! The context that every rule needs.

use crate::errors::Errors;
use crate::ty::Scope;

/// The names that the model hides, and the mistakes that have been found in it.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) scope: Scope<'c>,
    pub(super) errors: &'c Errors,
}
