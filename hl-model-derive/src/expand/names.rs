//! The names of what is generated.

use proc_macro2::{Ident, Span};

/// The name of something that is named like a field: where the field is, but written by the macro, so that lints about
/// names leave it alone.
pub(super) fn own_name(field: &Ident) -> Ident {
    let mut name = field.clone();
    name.set_span(field.span().resolved_at(Span::call_site()));
    name
}
