//! The code that is generated after an error, so that the compiler does not add errors about missing implementations.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Data, DeriveInput};

use super::field_type::type_of_values;
use super::generics::ImplParts;
use super::scope::scope;
use super::{access, builder_stub, builder_type, editor, members, parts, plain_enum, traits, tuple};
use crate::ast::{allow_deprecated, fields, holds_itself};
use crate::model::{Model, Shape};
use crate::ty;

/// The accessors, as far as the fields are known, and implementations that do nothing.
pub(crate) fn stubs(input: &DeriveInput, model: Option<&Model<'_>>) -> TokenStream {
    let krate = model.map_or_else(|| quote!(::hl_model), |model| model.krate.clone());
    let names = editor::names(input, &krate);
    let scope = |content| scope(&krate, &allow_deprecated(input), &content);
    if holds_itself(input) || is_unsized(input) {
        let methods = model.map(methods_without_values);
        return scope(quote!(#names #methods));
    }
    let (outside, accessors) = match model {
        Some(model) => match &model.shape {
            Shape::Object(object) => {
                let (parts, builder) = (parts::declaration(model, object), builder_stub::declaration(model));
                let (accessors, setters) =
                    (access::object(model, object, true, &TokenStream::new()), builder_stub::glue(model, object));
                (quote!(#parts #builder), quote!(#accessors #setters))
            }
            Shape::Newtype(newtype) => (TokenStream::new(), access::newtype_stub(model, newtype)),
            Shape::Tuple(tuple) => (TokenStream::new(), tuple::stub(model, tuple)),
            Shape::PlainEnum(listed) => {
                let (methods, conversions) = (access::plain_enum_stub(model, listed), plain_enum::stub(model));
                (TokenStream::new(), quote!(#methods #conversions))
            }
            Shape::Composition(composition) => {
                let (methods, conversions) =
                    (members::methods(model, composition), members::conversions(model, composition));
                (TokenStream::new(), quote!(#methods #conversions))
            }
        },
        None => <_>::default(),
    };
    let parts = ImplParts::of_item(input, &krate);
    let impls = impls(&parts, &builder_of(&parts, model), &values_at_other_keys(model));
    let scope = scope(quote!(#names #accessors #impls));
    quote!(#scope #outside)
}

/// The methods of a type that can be neither read nor moved, because it has no size or contains itself.
fn methods_without_values(model: &Model<'_>) -> TokenStream {
    let accessors = match &model.shape {
        Shape::Object(object) => access::accessors(model, object),
        Shape::Newtype(newtype) => access::newtype_accessor(model, newtype),
        Shape::Composition(composition) => members::methods(model, composition),
        Shape::Tuple(_) | Shape::PlainEnum(_) => TokenStream::new(),
    };
    let (header, visibility, krate) = (ImplParts::of(model).inherent(), &model.original.vis, &model.krate);
    let methods = [
        ("from_json", quote!((_: &str) -> __hl::Result<&Self, #krate::Errors>)),
        ("to_json", quote!((&self) -> __hl::Result<__hl::String, #krate::Errors>)),
    ];
    let methods = methods.into_iter().filter(|(name, _)| {
        fields(&model.original.data).iter().all(|field| field.ident.as_ref().is_none_or(|field| field != name))
    });
    let (names, signatures): (Vec<_>, Vec<_>) =
        methods.map(|(name, signature)| (Ident::new(name, Span::call_site()), signature)).unzip();
    quote! {
        #accessors

        #header {
            #(#visibility fn #names #signatures {
                ::core::unreachable!()
            })*
        }
    }
}

/// An error for a model without code if the compiler accepts what it was expected to refuse. It is a lint, because the compiler
/// looks for lints only if it has found no error.
pub(crate) fn unless_refused(place: Span, model: Option<&Model<'_>>) -> TokenStream {
    let krate = model.map_or_else(|| quote!(::hl_model), |model| model.krate.clone());
    let here = krate.into_iter().map(|mut token| {
        // The meaning of `$crate` depends on its place.
        if token.to_string() != "$crate" {
            token.set_span(place);
        }
        token
    });
    quote_spanned! {place=>
        #[deny(unused_must_use)]
        const _: () = {
            #(#here)*::model_without_code();
        };
    }
}

/// Whether the type of a field of a struct has no size.
fn is_unsized(input: &DeriveInput) -> bool {
    let Data::Struct(data) = &input.data else { return false };
    data.fields.iter().any(|field| ty::is_unsized(&field.ty))
}

/// The type that `HlModel` names as the builder.
fn builder_of(parts: &ImplParts<'_>, model: Option<&Model<'_>>) -> TokenStream {
    match model {
        Some(model) if matches!(model.shape, Shape::Object(_)) => {
            let (name, arguments) = (builder_type::name(model), &parts.arguments);
            quote!(#name #arguments)
        }
        _ => quote!(Self),
    }
}

/// The type of the values at undeclared keys.
fn values_at_other_keys(model: Option<&Model<'_>>) -> TokenStream {
    let object = model.and_then(|model| match &model.shape {
        Shape::Object(object) => Some(object),
        _ => None,
    });
    type_of_values("AnyStringValue", object.and_then(|object| object.rest.as_ref()?.values))
}

fn impls(parts: &ImplParts<'_>, builder: &TokenStream, values: &TokenStream) -> TokenStream {
    let field_type = parts.of_trait(&quote!(__hl::FieldType));
    let hl_model = parts.of_trait(&quote!(__hl::HlModel));
    let serde = traits::serde(parts);
    quote! {
        #field_type {
            fn field_schema() -> &'static __hl::Schema {
                const { &__hl::Schema::NEW }
            }

            fn read(_: &mut __hl::Input<'_, '_>) -> __hl::Result<Self, __hl::Stop> {
                __hl::Err(__hl::Stop)
            }

            fn write(&self, _: &mut __hl::Output) {}
        }

        #hl_model {
            #values
            type Builder = #builder;
        }

        #serde
    }
}
