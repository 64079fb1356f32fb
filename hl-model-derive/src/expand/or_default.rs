//! `x_or_default`: the value of an optional key, or what the server assumes without it.

use hl_model_ground::number::Normal;
use proc_macro2::TokenStream;
use quote::quote;

use super::generics::{ImplParts, maybe_false};
use super::known::mentions_parameter;
use super::methods::Accessors;
use super::names::{boxed_return, name_from};
use super::{defaults, parts};
use crate::json::Json;
use crate::model::{Key, Model};
use crate::ty::TypeKind;
use hl_model_ground::prose::code;

/// The method of a key that has a default, unless another field has its name. After an error it exists and does nothing.
pub(super) fn method(model: &Model<'_>, accessors: &Accessors, key: &Key<'_>, is_stub: bool) -> Option<TokenStream> {
    if key.required && !is_stub || !key.attrs.default.is_set() {
        return None;
    }
    // A malformed default has been reported; the method exists nevertheless.
    let default = key.attrs.default.value().unwrap_or(&Json::Null);
    let name = format!("{}_or_default", key.field());
    // The accessor of a field with this name takes precedence.
    if !accessors.is_free(&name) {
        return None;
    }
    let (visibility, name, marks) = (&model.original.vis, name_from(&key.ident, &name), &key.marks);
    let json = code(&default.to_string());
    let field = key.field();
    let doc = format!(" [`{field}`](Self::{field}), or what the server assumes if the key is left out: {json}.");
    let OrDefault { doc: more, result, bounds, body } = match scalar(model, key, default) {
        Some(literal) => of_scalar(key, &literal),
        None if defaults::depends_on_parameters(model, key) => of_parameter(model, key, default),
        None => of_checked(model, key, default),
    };
    let body = if is_stub { quote!(::core::unreachable!()) } else { body };
    let allow = boxed_return(model, key.value);
    Some(quote! {
        #[doc = #doc]
        #more
        #marks
        #[must_use]
        #allow
        #visibility fn #name(&self) -> #result #bounds {
            #body
        }
    })
}

/// The parts of the method that depend on the default.
struct OrDefault {
    doc: TokenStream,
    result: TokenStream,
    bounds: Option<TokenStream>,
    body: TokenStream,
}

/// A default that is a literal.
fn of_scalar(key: &Key<'_>, literal: &TokenStream) -> OrDefault {
    let place = &key.place;
    let of_value = key.view.of_option(&quote!(self.#place));
    let body = quote! {
        match #of_value {
            __hl::Some(__value) => __value,
            __hl::None => #literal,
        }
    };
    OrDefault { doc: TokenStream::new(), result: key.view.ty(&TokenStream::new()), bounds: None, body }
}

/// A default that is read like a value. The derive or a test beside the model checks that its type takes it.
fn of_checked(model: &Model<'_>, key: &Key<'_>, default: &Json) -> OrDefault {
    let (place, ty, name, json) = (&key.place, key.value, &key.name, default.to_string());
    OrDefault {
        doc: TokenStream::new(),
        result: quote!(#ty),
        bounds: bounds(model, key),
        body: quote! {
            match &self.#place {
                __hl::Some(__value) => __hl::Clone::clone(__value),
                __hl::None => __hl::checked_default(#name, #json, |__input| <#ty as __hl::FieldType>::__take(__input)),
            }
        },
    }
}

/// A default that depends on a type parameter. Nothing can tell before run time whether the type takes it.
fn of_parameter(model: &Model<'_>, key: &Key<'_>, default: &Json) -> OrDefault {
    let (place, ty, json) = (&key.place, key.value, default.to_string());
    OrDefault {
        doc: quote! {
            #[doc = ""]
            #[doc = " `None` if the type that stands for the parameter refuses the default."]
        },
        result: key.option_of(&quote!(#ty)),
        bounds: bounds(model, key),
        body: quote! {
            match &self.#place {
                __hl::Some(__value) => __hl::Some(__hl::Clone::clone(__value)),
                __hl::None => __hl::default_value(#json, |__input| <#ty as __hl::FieldType>::__take(__input)),
            }
        },
    }
}

/// The bounds of a method that copies the value, or reads the default as one.
///
/// A type that certainly has `Clone` needs no bound for it. A type with a parameter of the model is read, which only the bounds
/// of the model's traits allow.
fn bounds(model: &Model<'_>, key: &Key<'_>) -> Option<TokenStream> {
    let (ty, scope) = (key.value, model.scope());
    let clone = (!parts::is_plain(ty, scope)).then(|| maybe_false(ty, &quote!(::core::clone::Clone)));
    let read = mentions_parameter(ty, scope).then(|| ImplParts::of(model).added_predicates(&model.krate));
    let bounds: Vec<_> = clone.into_iter().chain(read.into_iter().flatten()).collect();
    (!bounds.is_empty()).then(|| quote!(where #(#bounds),*))
}

/// A default that Rust has a literal for.
fn scalar(model: &Model<'_>, key: &Key<'_>, default: &Json) -> Option<TokenStream> {
    let scope = model.scope();
    let mut kind = scope.kind(key.value);
    while let TypeKind::Boxed(inner) = kind {
        kind = scope.kind(inner);
    }
    let literal = match (kind, default) {
        (TypeKind::String, Json::String(text)) => Some(quote!(#text)),
        (TypeKind::Bool, Json::Bool(truth)) => Some(quote!(#truth)),
        (TypeKind::Char, Json::String(text)) => {
            let character = text.chars().next()?;
            Some(quote!(#character))
        }
        (TypeKind::Int(int), Json::Number(number)) if !int.nonzero && int.takes(number) => integer(number),
        (TypeKind::Float(_), Json::Number(number)) => {
            let point = if number.contains(['.', 'e', 'E']) { "" } else { ".0" };
            format!("{number}{point}").parse().ok()
        }
        _ => None,
    };
    let is_scalar = match kind {
        TypeKind::String | TypeKind::Bool | TypeKind::Char | TypeKind::Float(_) => true,
        TypeKind::Int(int) => !int.nonzero,
        _ => false,
    };
    // A default of another type has been reported; the method returns the type of a valid default.
    literal.or_else(|| is_scalar.then(|| quote!(__hl::Default::default())))
}

/// An integer as Rust writes it.
fn integer(number: &str) -> Option<TokenStream> {
    let number = Normal::of(number);
    let sign = if number.negative { "-" } else { "" };
    format!("{sign}{}", number.magnitude()?).parse().ok()
}
