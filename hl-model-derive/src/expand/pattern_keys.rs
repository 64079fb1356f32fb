//! The keys that match the pattern of a field.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::field_type::type_of_values;
use super::generics::ImplParts;

use crate::model::{Object, Rest};

/// The implementation of `PatternKeys` for each pattern.
pub(super) fn impls(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let impls = object.patterns.iter().enumerate().map(|(index, patterned)| {
        let index = Literal::usize_unsuffixed(index);
        let values = type_of_values("Value", patterned.kept.values);
        let header = parts.of_trait(&quote!(__hl::PatternKeys<#index>));
        quote! {
            #[automatically_derived]
            #[doc(hidden)]
            #header {
                #values
            }
        }
    });
    impls.collect()
}

/// The method of `Slots` that finds the slot for the keys of a pattern; `None` if there are no patterns.
pub(super) fn slots(parts: &ImplParts<'_>, object: &Object<'_>) -> Option<TokenStream> {
    let (ident, arguments) = (parts.ident, &parts.arguments);
    let arms = arms(object, |index, kept| {
        let name = &kept.ident;
        quote!(<#ident #arguments as __hl::PatternKeys<#index>>::slot(&mut self.#name))
    })?;
    Some(quote! {
        fn patterned(&mut self, __index: __hl::usize) -> __hl::Option<&mut dyn __hl::RestSlot> {
            match __index {
                #arms
                _ => __hl::None,
            }
        }
    })
}

/// The method of `Fields` that finds the keys of a pattern; `None` if there are no patterns.
pub(super) fn fields(object: &Object<'_>) -> Option<TokenStream> {
    let arms = arms(object, |index, kept| {
        let place = &kept.place;
        quote!(<Self as __hl::PatternKeys<#index>>::field(&self.#place))
    })?;
    Some(quote! {
        fn patterned(&self, __index: __hl::usize) -> __hl::Option<&dyn __hl::RestField> {
            match __index {
                #arms
                _ => __hl::None,
            }
        }
    })
}

/// Match arms from the index of each pattern to the place that keeps its keys; `None` if there are no patterns.
fn arms(object: &Object<'_>, place: impl Fn(&Literal, &Rest<'_>) -> TokenStream) -> Option<TokenStream> {
    let arms = object.patterns.iter().enumerate().map(|(index, patterned)| {
        let index = Literal::usize_unsuffixed(index);
        let place = place(&index, &patterned.kept);
        quote!(#index => __hl::Some(#place),)
    });
    (!object.patterns.is_empty()).then(|| quote!(#(#arms)*))
}
