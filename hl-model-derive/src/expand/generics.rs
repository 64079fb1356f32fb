//! The generics of a model in the forms that generated implementations need.

use std::cell::OnceCell;
use std::collections::HashSet;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{DeriveInput, GenericParam, Ident, Lifetime, Type, TypeParamBound, WherePredicate};

use crate::ast::fields;
use crate::attrs::Predicates;
use crate::field_types::field_types;
use crate::model::Model;
use crate::ty::Scope;

/// The parts of an implementation's header, for a model.
pub(super) struct ImplParts<'a> {
    pub(super) ident: &'a Ident,
    input: &'a DeriveInput,
    /// The value of the attribute `bound`.
    bound: Option<&'a Predicates>,
    /// The attribute of the methods about deprecated items.
    allow: TokenStream,
    /// The names of the model, its parameters, and all names in the types of its fields and in bounds, collected on first use.
    names: OnceCell<HashSet<String>>,
    /// The parameters with their bounds, without `<…>`.
    pub(super) parameters: TokenStream,
    /// The parameters' names in `<…>`.
    pub(super) arguments: TokenStream,
    /// The user's where clause.
    pub(super) own_bounds: TokenStream,
    /// The user's where clause and the bounds that the model needs.
    pub(super) bounds: TokenStream,
}

impl<'a> ImplParts<'a> {
    pub(super) fn of(model: &'a Model<'a>) -> Self {
        let parts = Self::with_bound(model.original, model.bound.as_ref(), &model.krate);
        Self { allow: model.allow.clone(), ..parts }
    }

    /// The parts for an item that is not a model because of its mistakes. `krate` is the path of the library.
    pub(super) fn of_item(input: &'a DeriveInput, krate: &TokenStream) -> Self {
        Self::with_bound(input, None, krate)
    }

    fn with_bound(input: &'a DeriveInput, bound: Option<&'a Predicates>, krate: &TokenStream) -> Self {
        let generics = &input.generics;
        let parameters = generics.params.iter().map(parameter);
        let arguments = generics.split_for_impl().1.into_token_stream();
        let parameters = quote!(#(#parameters),*);
        let empty = TokenStream::new;
        let (ident, names) = (&input.ident, OnceCell::new());
        let mut parts = Self {
            ident,
            input,
            bound,
            allow: empty(),
            names,
            parameters,
            arguments,
            own_bounds: empty(),
            bounds: empty(),
        };
        parts.own_bounds = where_clause(&parts.own_predicates().map(ToTokens::to_token_stream).collect::<Vec<_>>());
        parts.bounds = where_clause(&parts.predicates(krate));
        parts
    }

    /// The user's where clause.
    pub(super) fn own_predicates(&self) -> impl Iterator<Item = &'a WherePredicate> {
        self.input.generics.where_clause.iter().flat_map(|clause| &clause.predicates)
    }

    /// The user's where clause, and the attribute `bound`, or without it a bound `FieldType` for each of
    /// [`field_types`](Self::field_types). `krate` is the path of the library: people see the bounds of methods.
    pub(super) fn predicates(&self, krate: &TokenStream) -> Vec<TokenStream> {
        let own = self.own_predicates().map(ToTokens::to_token_stream);
        own.chain(self.added_predicates(krate)).collect()
    }

    /// The bounds that the model needs besides the user's where clause, as the where clause of a method.
    pub(super) fn of_method(&self, krate: &TokenStream) -> TokenStream {
        where_clause(&self.added_predicates(krate))
    }

    /// The bounds besides the user's where clause.
    pub(super) fn added_predicates(&self, krate: &TokenStream) -> Vec<TokenStream> {
        match self.bound {
            Some(bound) => bound.iter().map(ToTokens::to_token_stream).collect(),
            None => self.field_types().into_iter().map(|ty| quote!(#ty: #krate::FieldType)).collect(),
        }
    }

    /// The types that must be field types: each parameter that is the type of a value, and each associated type of a
    /// parameter. Any other parameter needs no bound.
    pub(super) fn field_types(&self) -> Vec<TokenStream> {
        match self.bound {
            Some(bound) => bound.iter().filter_map(bound_as_field_type).collect(),
            None => field_types(self.input, self.scope()),
        }
    }

    /// A name for a type parameter that no parameter and no type in the model has, because it would hide them.
    pub(super) fn free_name(&self, name: &str) -> Ident {
        let names = self.names.get_or_init(|| {
            let mut names = HashSet::new();
            let types = fields(&self.input.data).into_iter().map(|field| field.ty.to_token_stream());
            let predicates = self.predicates(&TokenStream::new());
            for tokens in types.chain(predicates).chain([self.parameters.clone(), self.ident.to_token_stream()]) {
                add_names(tokens, &mut names);
            }
            names
        });
        let mut name = name.to_owned();
        while names.contains(&name) {
            name.push('_');
        }
        format_ident!("{name}")
    }

    /// A name for a lifetime that no lifetime in the model has.
    pub(super) fn free_lifetime(&self, name: &str) -> Lifetime {
        Lifetime::new(&format!("'{}", self.free_name(name)), Span::call_site())
    }

    /// The scope, with the names that hide well-known types.
    pub(super) fn scope(&self) -> Scope<'_> {
        Scope::of(self.input)
    }

    pub(super) fn is_generic(&self) -> bool {
        !self.input.generics.params.is_empty()
    }

    /// The parameters' names in `::<…>`, for a struct expression, which then infers none of them.
    pub(super) fn turbofish(&self) -> TokenStream {
        self.input.generics.split_for_impl().1.as_turbofish().to_token_stream()
    }

    /// `<Model<…> as HlModel>`
    pub(super) fn as_model(&self) -> TokenStream {
        let Self { ident, arguments, .. } = self;
        quote!(<#ident #arguments as __hl::HlModel>)
    }

    /// `impl<…> path for Model<…> where …`
    pub(super) fn of_trait(&self, path: &TokenStream) -> TokenStream {
        let Self { ident, arguments, bounds, .. } = self;
        let parameters = self.declared();
        quote!(impl #parameters #path for #ident #arguments #bounds)
    }

    /// `impl<…> Model<…> where …`, with the user's bounds only, and the attributes before it.
    pub(super) fn inherent(&self) -> TokenStream {
        let Self { ident, allow, arguments, own_bounds, .. } = self;
        let parameters = self.declared();
        quote!(#[automatically_derived] #allow impl #parameters #ident #arguments #own_bounds)
    }

    /// The parameters with their inline bounds, in `<…>`.
    pub(super) fn declared(&self) -> TokenStream {
        let parameters = &self.parameters;
        if self.is_generic() { quote!(<#parameters>) } else { TokenStream::new() }
    }

    /// The parameters with their inline bounds, and further parameters after them, in `<…>`.
    pub(super) fn declared_and(&self, more: &[impl ToTokens]) -> TokenStream {
        angled(&self.input.generics.params.iter().map(parameter).collect::<Vec<_>>(), more)
    }

    /// The names of the parameters, and further arguments after them, in `<…>`.
    pub(super) fn arguments_with(&self, more: &[impl ToTokens]) -> TokenStream {
        let own = self.input.generics.params.iter().map(|parameter| match parameter {
            GenericParam::Lifetime(lifetime) => lifetime.lifetime.to_token_stream(),
            GenericParam::Type(ty) => ty.ident.to_token_stream(),
            GenericParam::Const(constant) => constant.ident.to_token_stream(),
        });
        angled(&own.collect::<Vec<_>>(), more)
    }

    /// The parameters with their inline bounds, and a lifetime before them, in `<…>`.
    pub(super) fn declared_with(&self, lifetime: &TokenStream) -> TokenStream {
        let parameters = &self.parameters;
        quote!(<#lifetime, #parameters>)
    }
}

/// Predicates as a where clause.
fn where_clause(predicates: &[TokenStream]) -> TokenStream {
    if predicates.is_empty() { TokenStream::new() } else { quote!(where #(#predicates,)*) }
}

fn angled(own: &[TokenStream], more: &[impl ToTokens]) -> TokenStream {
    match (own, more) {
        ([], []) => TokenStream::new(),
        (_, []) => quote!(<#(#own),*>),
        _ => quote!(<#(#own,)* #(#more),*>),
    }
}

/// A parameter without attributes and without its default, which an implementation must not repeat.
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

/// A bound that may be false: the item that has it exists only for types that satisfy it.
///
/// `for<'any> T: Clone` is not checked where it is declared, whereas a bound on a known type without a binder would be an error. If
/// `T` is not `Clone`, there is no such method or implementation, and no error either.
pub(super) fn maybe_false(ty: &Type, bound: &TokenStream) -> TokenStream {
    quote!(for<'any> #ty: #bound)
}

/// Tokens that begin and end at the place of others.
pub(super) fn at_place_of(place: TokenStream, tokens: TokenStream) -> TokenStream {
    let ends = |tokens: TokenStream| {
        let mut tokens = tokens.into_iter();
        let first = tokens.next()?.span();
        Some((first, tokens.last().map_or(first, |last| last.span())))
    };
    let Some((first, last)) = ends(place) else { return tokens };
    let mut tokens: Vec<_> = tokens.into_iter().collect();
    if let Some(token) = tokens.last_mut() {
        token.set_span(last);
    }
    if let Some(token) = tokens.first_mut() {
        token.set_span(first);
    }
    tokens.into_iter().collect()
}

/// Adds all names in these tokens.
fn add_names(tokens: TokenStream, names: &mut HashSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => drop(names.insert(name.to_string())),
            TokenTree::Group(group) => add_names(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The type that a predicate requires to be a field type or a model.
fn bound_as_field_type(predicate: &WherePredicate) -> Option<TokenStream> {
    let WherePredicate::Type(predicate) = predicate else { return None };
    let is_field_type = predicate.bounds.iter().any(|bound| match bound {
        TypeParamBound::Trait(bound) => {
            bound.path.segments.last().is_some_and(|last| last.ident == "FieldType" || last.ident == "HlModel")
        }
        _ => false,
    });
    is_field_type.then(|| predicate.bounded_ty.to_token_stream())
}
