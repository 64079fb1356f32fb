//! The generics of a model, as the generated impls need them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{DeriveInput, GenericParam, Ident};

/// What stands around the name of a model in an impl.
pub(super) struct ImplParts<'a> {
    pub(super) ident: &'a Ident,
    input: &'a DeriveInput,
    /// The parameters with their bounds, without `<…>`.
    parameters: TokenStream,
    /// The parameters' names in `<…>`.
    pub(super) arguments: TokenStream,
    /// The user's where clause.
    pub(super) own_bounds: TokenStream,
    /// The user's where clause and `T: FieldType` for every type parameter.
    pub(super) bounds: TokenStream,
}

impl<'a> ImplParts<'a> {
    pub(super) fn of(input: &'a DeriveInput) -> Self {
        let generics = &input.generics;
        let parameters = generics.params.iter().map(parameter);
        let names: Vec<_> = generics.type_params().map(|parameter| &parameter.ident).collect();
        let own = generics.where_clause.as_ref().map(|clause| clause.predicates.iter().collect()).unwrap_or_default();
        let own: Vec<_> = own;
        let arguments = generics.split_for_impl().1.into_token_stream();
        let (own_bounds, bounds) = if own.is_empty() && names.is_empty() {
            (TokenStream::new(), TokenStream::new())
        } else {
            (quote!(where #(#own,)*), quote!(where #(#own,)* #(#names: __hl::FieldType,)*))
        };
        Self { ident: &input.ident, input, parameters: quote!(#(#parameters),*), arguments, own_bounds, bounds }
    }

    /// `impl<…> path for Model<…> where …`
    pub(super) fn of_trait(&self, path: &TokenStream) -> TokenStream {
        let Self { ident, arguments, bounds, .. } = self;
        let parameters = self.declared();
        quote!(impl #parameters #path for #ident #arguments #bounds)
    }

    /// `impl<…> Model<…> where …`, with the user's bounds only.
    pub(super) fn inherent(&self) -> TokenStream {
        let Self { ident, arguments, own_bounds, .. } = self;
        let parameters = self.declared();
        quote!(impl #parameters #ident #arguments #own_bounds)
    }

    /// `<…>` with the bounds that stand in it.
    pub(super) fn declared(&self) -> TokenStream {
        let parameters = &self.parameters;
        if self.input.generics.params.is_empty() { TokenStream::new() } else { quote!(<#parameters>) }
    }

    /// The same with a lifetime before them.
    pub(super) fn declared_with(&self, lifetime: &TokenStream) -> TokenStream {
        let parameters = &self.parameters;
        quote!(<#lifetime, #parameters>)
    }
}

/// A parameter without its default, which an impl must not repeat, and without attributes.
fn parameter(parameter: &GenericParam) -> TokenStream {
    match parameter {
        GenericParam::Lifetime(lifetime) => {
            let (name, bounds) = (&lifetime.lifetime, &lifetime.bounds);
            quote!(#name: #bounds)
        }
        GenericParam::Type(ty) => {
            let (name, bounds) = (&ty.ident, &ty.bounds);
            if bounds.is_empty() { quote!(#name) } else { quote!(#name: #bounds) }
        }
        GenericParam::Const(constant) => {
            let (name, ty) = (&constant.ident, &constant.ty);
            quote!(const #name: #ty)
        }
    }
}
