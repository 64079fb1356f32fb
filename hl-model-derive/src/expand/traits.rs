//! The traits that all kinds of models implement in one way.

use proc_macro2::TokenStream;
use quote::quote;

use super::field_type::type_of_values;
use super::generics::ImplParts;
use super::scope::private;
use crate::model::{Model, Shape};

/// The implementations of `HlModel`, `Serialize` and `Deserialize`, and of the traits of other crates. `builder` is the type of
/// the builder when every required key is set, if the model has one.
pub(super) fn traits(model: &Model<'_>, builder: Option<TokenStream>) -> TokenStream {
    let parts = ImplParts::of(model);
    let hl_model = hl_model(&parts, model, builder);
    let serde = serde(&parts);
    let integrations = integrations(&parts, &private(&model.krate));
    quote!(#hl_model #serde #integrations)
}

/// The implementations of the traits of other crates. Only the library knows which of its features are on, so it
/// implements them by a macro. Macros are called by their whole paths, because the compiler looks for them before imports if the user's
/// program names an unknown macro, such as a derive that is not imported.
fn integrations(parts: &ImplParts<'_>, private: &TokenStream) -> TokenStream {
    let (ident, arguments, parameters) = (parts.ident, &parts.arguments, &parts.parameters);
    let predicates: TokenStream = parts.bounds.clone().into_iter().skip(1).collect();
    quote!(#private::integrations! { [#parameters] [#ident #arguments] [#predicates] })
}

fn hl_model(parts: &ImplParts<'_>, model: &Model<'_>, builder: Option<TokenStream>) -> TokenStream {
    let header = parts.of_trait(&quote!(__hl::HlModel));
    let object = match &model.shape {
        Shape::Object(object) => Some(object),
        Shape::Newtype(_) | Shape::Tuple(_) | Shape::PlainEnum(_) | Shape::Composition(_) => None,
    };
    let rest = object.and_then(|object| object.rest.as_ref());
    let values = type_of_values("AnyStringValue", rest.and_then(|rest| rest.values));
    let fields = object.filter(|object| !object.is_all_of).map(|_| {
        quote! {
            fn __fields(&self) -> __hl::Option<&dyn __hl::Fields> {
                __hl::Some(self)
            }
        }
    });
    let rest = rest.map(|rest| {
        let place = &rest.place;
        quote! {
            fn __rest(&self) -> __hl::Option<&__hl::Dict<Self::AnyStringValue>> {
                __hl::Some(&self.#place)
            }
        }
    });
    let builder = builder.unwrap_or_else(|| quote!(Self));
    quote! {
        #[automatically_derived]
        #header {
            #values
            type Builder = #builder;
            #fields
            #rest
        }
    }
}

/// The implementations of serde's traits, which call the library.
pub(super) fn serde(parts: &ImplParts<'_>) -> TokenStream {
    let serialize = parts.of_trait(&quote!(__hl::serde::Serialize));
    let de = parts.free_lifetime("de");
    let parameters = parts.declared_with(&quote!(#de));
    let (serializer, deserializer) = (parts.free_name("S"), parts.free_name("D"));
    let (ident, arguments, bounds) = (parts.ident, &parts.arguments, &parts.bounds);
    quote! {
        #[automatically_derived]
        #serialize {
            fn serialize<#serializer: __hl::serde::Serializer>(
                &self,
                __serializer: #serializer,
            ) -> __hl::Result<#serializer::Ok, #serializer::Error> {
                __hl::serialize(self, __serializer)
            }
        }

        #[automatically_derived]
        impl #parameters __hl::serde::Deserialize<#de> for #ident #arguments #bounds {
            fn deserialize<#deserializer: __hl::serde::Deserializer<#de>>(
                __deserializer: #deserializer,
            ) -> __hl::Result<Self, #deserializer::Error> {
                __hl::deserialize(__deserializer)
            }
        }
    }
}
