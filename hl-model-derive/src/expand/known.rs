//! Checks that the compiler does for the user's program, because the macro sees only the names of types.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;

use super::constraints;
use crate::constraint::{Constraint, ConstraintKind, Constraints};
use crate::json::Json;
use crate::model::{Item, Key, Model, Shape};
use crate::text::type_text;
use crate::ty::{Scope, TypeKind};

/// The constant `__KNOWN` of `FieldType`: what is known of the model at compile time when another model uses it.
pub(super) fn constant(model: &Model<'_>) -> TokenStream {
    let known = match &model.shape {
        Shape::Object(_) => quote!(__hl::Known::of(__hl::KnownKind::Object)),
        Shape::Newtype(newtype) => {
            let ty = newtype.ty;
            quote!(__hl::Known::described(<Self as __hl::FieldType>::__STATIC, &<#ty as __hl::FieldType>::__KNOWN))
        }
        Shape::Tuple(_) => quote!(__hl::Known::of(__hl::KnownKind::List)),
        Shape::PlainEnum(_) => quote!(__hl::Known::described(<Self as __hl::FieldType>::__STATIC, &__hl::Known::ANY)),
        Shape::Composition(_) => return TokenStream::new(),
    };
    quote!(const __KNOWN: __hl::Known = #known;)
}

/// Checks of constraints whose types the macro does not know.
#[derive(Default)]
pub(super) struct Checks {
    /// Expressions that are evaluated when the model is compiled.
    pub(super) at_once: Vec<TokenStream>,
    /// Expressions that depend on type parameters. They are evaluated for each type that is used as a parameter.
    pub(super) for_each_type: Vec<TokenStream>,
}

impl Checks {
    /// The checks of all constraints of a model.
    pub(super) fn of(model: &Model<'_>) -> Self {
        let scope = model.scope();
        let mut checks = Self::default();
        match &model.shape {
            Shape::Object(object) => {
                for Key { value, attrs, .. } in &object.keys {
                    checks.add(&attrs.constraints, value, scope);
                }
            }
            Shape::Newtype(newtype) => checks.add(&model.constraints, newtype.ty, scope),
            Shape::Tuple(tuple) => {
                for Item { ty, constraints, .. } in &tuple.items {
                    checks.add(constraints, ty, scope);
                }
            }
            Shape::PlainEnum(_) | Shape::Composition(_) => {}
        }
        checks
    }

    fn add(&mut self, constraints: &Constraints, ty: &Type, scope: Scope<'_>) {
        let (kind, inner) = scope.unwrapped(ty);
        for constraint in &constraints.0 {
            match (&constraint.kind, kind) {
                (ConstraintKind::Items(items), TypeKind::List(item) | TypeKind::Array(item) | TypeKind::Set(item)) => {
                    match scope.kind(item) {
                        // Asked of the list, so that an item that is no field type is reported once, at the list.
                        TypeKind::Other => {
                            let known = quote!(&<#inner as __hl::FieldType>::__ITEM);
                            items.0.iter().for_each(|constraint| self.add_one(constraint, item, &known, scope));
                        }
                        _ => self.add(items, item, scope),
                    }
                }
                (_, TypeKind::Other) => {
                    self.add_one(constraint, inner, &quote!(&<#inner as __hl::FieldType>::__KNOWN), scope);
                }
                _ => {}
            }
        }
    }

    /// Adds the checks of a constraint on a type, of which `known` says what is known.
    fn add_one(&mut self, constraint: &Constraint, ty: &Type, known: &TokenStream, scope: Scope<'_>) {
        let (name, shown) = (&constraint.name, type_text(ty));
        let place = name.span().resolved_at(Span::call_site());
        let target = if mentions_parameter(ty, scope) { &mut self.for_each_type } else { &mut self.at_once };
        if let ConstraintKind::Values(values) = &constraint.kind {
            target.extend(values.iter().map(|value| {
                let is_refused = is_refused(value, known);
                assertion(place, &quote!(!#is_refused), &format!("`{value}` is refused by `{shown}`; remove it"))
            }));
        }
        let Some((noun, kind)) = constrained(&constraint.kind) else { return };
        let no_effect = format!("`{name}` constrains {noun}, and `{shown}` is of another kind; remove it");
        target.push(assertion(place, &quote!(__hl::has_effect(#known, __hl::KnownKind::#kind)), &no_effect));
        if let Some(variant) = bound(&constraint.kind) {
            let nothing = format!("no value satisfies this `{name}` and the constraints on `{shown}`");
            let contradicts = quote!(__hl::contradicts(#known, &__hl::Constraint::#variant));
            target.push(assertion(place, &quote!(!#contradicts), &nothing));
        }
    }
}

/// An assertion whose failure is a compile error with this message.
pub(super) fn assertion(place: Span, condition: &TokenStream, message: &str) -> TokenStream {
    // The message is a format string.
    let message = message.replace('{', "{{").replace('}', "}}");
    quote_spanned!(place=> __hl::core::assert!(#condition, #message))
}

/// A constant expression that tells whether a type certainly refuses a value. `known` says what is known of the type.
pub(super) fn is_refused(value: &Json, known: &TokenStream) -> TokenStream {
    let json = value.to_string();
    let text = match value {
        Json::String(text) => quote!(__hl::Some(#text)),
        _ => quote!(__hl::None),
    };
    quote!(__hl::refuses_literal(#known, #text, #json))
}

/// Whether a type depends on a parameter of the model.
pub(super) fn mentions_parameter(ty: &Type, scope: Scope<'_>) -> bool {
    fn is_in(tokens: TokenStream, is_parameter: &dyn Fn(&Ident) -> bool) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(name) => is_parameter(&name),
            TokenTree::Group(group) => is_in(group.stream(), is_parameter),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    let is_generic = !scope.generics.params.is_empty();
    is_in(ty.to_token_stream(), &|name| scope.is_parameter(name) || is_generic && name == scope.model)
}

/// The kind of value that a constraint is for, in words and as a variant of `KnownKind`.
fn constrained(kind: &ConstraintKind) -> Option<(&'static str, TokenStream)> {
    Some(match kind {
        ConstraintKind::MinLength(_) | ConstraintKind::MaxLength(_) | ConstraintKind::Pattern(_) => {
            ("strings", quote!(String))
        }
        ConstraintKind::Minimum(_)
        | ConstraintKind::Maximum(_)
        | ConstraintKind::ExclusiveMinimum(_)
        | ConstraintKind::ExclusiveMaximum(_)
        | ConstraintKind::MultipleOf(_) => ("numbers", quote!(Number)),
        ConstraintKind::MinItems(_)
        | ConstraintKind::MaxItems(_)
        | ConstraintKind::UniqueItems
        | ConstraintKind::Items(_)
        | ConstraintKind::Contains(_)
        | ConstraintKind::MinContains(_)
        | ConstraintKind::MaxContains(_) => ("lists", quote!(List)),
        ConstraintKind::MinProperties(_) | ConstraintKind::MaxProperties(_) | ConstraintKind::Keys(_) => {
            ("objects", quote!(Object))
        }
        ConstraintKind::Format(_) | ConstraintKind::Values(_) | ConstraintKind::Not(_) | ConstraintKind::Schema(_) => {
            return None;
        }
    })
}

/// A bound as a variant of `Constraint`.
fn bound(kind: &ConstraintKind) -> Option<TokenStream> {
    match kind {
        ConstraintKind::MinLength(_)
        | ConstraintKind::MaxLength(_)
        | ConstraintKind::Minimum(_)
        | ConstraintKind::Maximum(_)
        | ConstraintKind::ExclusiveMinimum(_)
        | ConstraintKind::ExclusiveMaximum(_)
        | ConstraintKind::MinItems(_)
        | ConstraintKind::MaxItems(_)
        | ConstraintKind::MinProperties(_)
        | ConstraintKind::MaxProperties(_) => Some(constraints::constraint(kind)),
        _ => None,
    }
}
