//! The generics of a model, as the generated impls need them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{DeriveInput, GenericParam, Ident};

use crate::ty::Scope;

/// What stands around the name of a model in an impl.
pub(super) struct ImplParts<'a> {
    pub(super) ident: &'a Ident,
    input: &'a DeriveInput,
    /// The parameters with their bounds, without `<…>`.
    pub(super) parameters: TokenStream,
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
        let own: Vec<_> = generics.where_clause.iter().flat_map(|clause| &clause.predicates).collect();
        let arguments = generics.split_for_impl().1.into_token_stream();
        let own_bounds = if own.is_empty() { TokenStream::new() } else { quote!(where #(#own,)*) };
        let parameters = quote!(#(#parameters),*);
        let mut parts =
            Self { ident: &input.ident, input, parameters, arguments, own_bounds, bounds: TokenStream::new() };
        parts.bounds = parts.bounds_by(&quote!(__hl));
        parts
    }

    /// The user's where clause and `T: FieldType` for every type parameter, with the path of the private module.
    pub(super) fn bounds_by(&self, private: &TokenStream) -> TokenStream {
        let generics = &self.input.generics;
        let own = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        let names: Vec<_> = generics.type_params().map(|parameter| &parameter.ident).collect();
        if names.is_empty() {
            return self.own_bounds.clone();
        }
        quote!(where #(#own,)* #(#names: #private::FieldType,)*)
    }

    /// The names that hide well-known types.
    pub(super) fn scope(&self) -> Scope<'_> {
        Scope { model: self.ident, generics: &self.input.generics }
    }

    pub(super) fn is_generic(&self) -> bool {
        !self.input.generics.params.is_empty()
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
        if self.is_generic() { quote!(<#parameters>) } else { TokenStream::new() }
    }

    /// The same with more parameters after them.
    pub(super) fn declared_and(&self, more: &[impl ToTokens]) -> TokenStream {
        angled(&self.input.generics.params.iter().map(parameter).collect::<Vec<_>>(), more)
    }

    /// The parameters' names and more arguments in `<…>`.
    pub(super) fn arguments_with(&self, more: &[impl ToTokens]) -> TokenStream {
        let own = self.input.generics.params.iter().map(|parameter| match parameter {
            GenericParam::Lifetime(lifetime) => lifetime.lifetime.to_token_stream(),
            GenericParam::Type(ty) => ty.ident.to_token_stream(),
            GenericParam::Const(constant) => constant.ident.to_token_stream(),
        });
        angled(&own.collect::<Vec<_>>(), more)
    }

    /// The same with a lifetime before them.
    pub(super) fn declared_with(&self, lifetime: &TokenStream) -> TokenStream {
        let parameters = &self.parameters;
        quote!(<#lifetime, #parameters>)
    }
}

fn angled(own: &[TokenStream], more: &[impl ToTokens]) -> TokenStream {
    match (own, more) {
        ([], []) => TokenStream::new(),
        (_, []) => quote!(<#(#own),*>),
        _ => quote!(<#(#own,)* #(#more),*>),
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
