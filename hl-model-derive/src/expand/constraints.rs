//! Constraints and values of a description.

use hl_model_ground::bound::Limit;
use hl_model_ground::format;
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Type;

use crate::constraint::{Constraint, ConstraintKind, Constraints};
use crate::json::Json;

/// Variants of `Constraint`.
pub(super) fn variants(constraints: &Constraints) -> Vec<TokenStream> {
    let variant = |constraint: &Constraint| match &constraint.kind {
        ConstraintKind::MinContains(_) | ConstraintKind::MaxContains(_) => None,
        ConstraintKind::Contains(items) => {
            let (least, most) = constraints.contained();
            let (items, most) = (list(items), option(most));
            Some(quote!(Contains(&__hl::Contains { constraints: #items, min: #least, max: #most })))
        }
        kind => Some(self::constraint(kind)),
    };
    constraints.0.iter().filter_map(variant).collect()
}

pub(super) fn list(constraints: &Constraints) -> TokenStream {
    let constraints = variants(constraints);
    quote!(&[#(__hl::Constraint::#constraints),*])
}

/// A variant of `Constraint`.
pub(super) fn constraint(kind: &ConstraintKind) -> TokenStream {
    match kind {
        ConstraintKind::Bound(bound) => {
            let variant = format_ident!("{}", bound.variant());
            match bound.limit() {
                Limit::Count(count) => quote!(#variant(#count)),
                Limit::Number(number) => quote!(#variant(#number)),
            }
        }
        ConstraintKind::Pattern(pattern) => {
            let pattern = super::pattern::expression(pattern);
            quote!(Pattern(&#pattern))
        }
        ConstraintKind::MultipleOf(number) => quote!(MultipleOf(#number)),
        ConstraintKind::UniqueItems => quote!(UniqueItems),
        ConstraintKind::Format(format) => {
            let format = self::format(format);
            quote!(Format(__hl::Format::#format))
        }
        ConstraintKind::Values(values) => {
            let values = values.iter().map(literal);
            quote!(Values(&[#(#values),*]))
        }
        ConstraintKind::Items(items) => {
            let items = list(items);
            quote!(Items(#items))
        }
        ConstraintKind::Keys(names) => {
            let names = list(names);
            quote!(Keys(|| const { &__hl::Schema::of(__hl::Shape::String).with(#names) }))
        }
        // These are combined by `variants`, which sees the complete list.
        ConstraintKind::Contains(_) | ConstraintKind::MinContains(_) | ConstraintKind::MaxContains(_) => {
            TokenStream::new()
        }
        ConstraintKind::Schema(schema) => quote!(JsonSchema(#schema)),
        ConstraintKind::Not(ty) => {
            let schema = schema_of(ty);
            quote!(Not(#schema))
        }
    }
}

/// An expression of type `Literal`.
pub(super) fn literal(value: &Json) -> TokenStream {
    match value {
        Json::String(text) => quote!(__hl::Literal::String(#text)),
        other => {
            let json = other.to_string();
            quote!(__hl::Literal::Json(#json))
        }
    }
}

/// A variant of `Format`.
fn format(name: &str) -> TokenStream {
    let facts = format::named(name);
    facts.map_or_else(|| quote!(Other(#name)), |facts| format_ident!("{}", facts.variant).into_token_stream())
}

/// An expression that refers to the schema of a type.
pub(super) fn schema_of(ty: &Type) -> TokenStream {
    quote!(<#ty as __hl::FieldType>::field_schema)
}

pub(super) fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(__hl::Some(#value)),
        None => quote!(__hl::None),
    }
}
