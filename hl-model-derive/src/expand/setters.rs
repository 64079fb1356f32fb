//! The methods of a builder that set a key.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::access::alias;
use super::builder::{Builder, State};
use super::names::own_name;
use super::object::values_of;
use crate::model::{Key, Object};
use crate::table::summary;
use crate::ty::{Scope, TypeKind};

/// A method for each key, and one for all others.
pub(super) fn setters(builder: &Builder<'_>) -> Vec<TokenStream> {
    let mut required = 0..;
    let mut setters = Vec::new();
    for key in &builder.object.keys {
        let state = key.required.then(|| required.next()).flatten();
        let input = Input::of(builder, key);
        setters.push(setter(builder, key, state, &input));
        setters.extend(maybe(builder, key, &input));
    }
    setters.extend(rest(builder));
    setters
}

/// What a setter takes and how it sets the key: list by items, objects by entries.
struct Input {
    /// The type of the argument.
    ty: TokenStream,
    /// The method of `Building`.
    method: syn::Ident,
}

impl Input {
    fn of(builder: &Builder<'_>, key: &Key<'_>) -> Self {
        let original = builder.model.original;
        let scope = Scope { model: &original.ident, generics: &original.generics };
        let field = |ty: &TokenStream| quote!(impl __hl::IntoField<#ty>);
        let value = key.value;
        let (ty, method) = match scope.kind(value) {
            TypeKind::List(item) => {
                let item = field(&quote!(#item));
                (quote!(impl __hl::IntoIterator<Item = #item>), "set_list")
            }
            TypeKind::Map(values) => {
                let values = values_of(values);
                (quote!(impl __hl::IntoMap<#values, #value>), "set_map")
            }
            _ => (field(&quote!(#value)), "set"),
        };
        Self { ty, method: format_ident!("{method}") }
    }
}

/// The name of a key's setter: the key's own, unless the builder needs that for a method of its own.
pub(super) fn setter_name(object: &Object<'_>, key: &Key<'_>) -> syn::Ident {
    let field = key.field();
    if field == "build" || (field == "any_string_name" && object.rest.is_some()) {
        format_ident!("{field}_")
    } else {
        own_name(&key.ident)
    }
}

/// `state` is the index of the key among the required ones.
fn setter(builder: &Builder<'_>, key: &Key<'_>, state: Option<usize>, input: &Input) -> TokenStream {
    let Builder { model, name, states, .. } = builder;
    let (visibility, ident, wire) = (&model.original.vis, &key.ident, &key.name);
    let (setter, Input { ty, method }) = (setter_name(builder.object, key), input);
    let (doc, alias) = (setter_doc(builder, key), alias(key));
    let deprecated = key.deprecated;
    let Some(state) = state else {
        return quote! {
            #[doc = #doc]
            #alias
            #deprecated
            #visibility fn #setter(mut self, value: #ty) -> Self {
                self.building.#method(&mut self.slots.#ident, #wire, value);
                self
            }
        };
    };
    let after: Vec<_> = states
        .iter()
        .enumerate()
        .map(|(index, name)| if index == state { State::Set } else { State::Open(name) })
        .collect();
    let after = builder.ty(&after);
    quote! {
        #[doc = #doc]
        #alias
        #deprecated
        #visibility fn #setter(mut self, value: #ty) -> #after {
            self.building.#method(&mut self.slots.#ident, #wire, value);
            #name { slots: self.slots, building: self.building, keys: __hl::PhantomData }
        }
    }
}

/// One attribute of several lines: the compiler works on each attribute of each model.
fn setter_doc(builder: &Builder<'_>, key: &Key<'_>) -> String {
    let name = crate::notes::code(&key.name);
    let line = if builder.object.is_all_of {
        format!(" Sets the part {name}.")
    } else {
        format!(" Sets the key {name}: {}.", key.notes().join("; "))
    };
    let summary = summary(key.docs.description.text());
    if summary.is_empty() { line } else { format!(" {summary}\n\n{line}") }
}

/// `maybe_x` for an optional key, unless another key has the name.
pub(super) fn maybe_name(object: &Object<'_>, key: &Key<'_>) -> Option<syn::Ident> {
    let name = format!("maybe_{}", key.field());
    let is_free = !key.required && object.keys.iter().all(|other| other.field() != name);
    is_free.then(|| format_ident!("{name}"))
}

fn maybe(builder: &Builder<'_>, key: &Key<'_>, input: &Input) -> Option<TokenStream> {
    let name = maybe_name(builder.object, key)?;
    let (visibility, ident, wire) = (&builder.model.original.vis, &key.ident, &key.name);
    let Input { ty, method } = input;
    let method = format_ident!("maybe_{method}");
    let doc = format!(" Sets the key {}, or leaves it out.", crate::notes::code(&key.name));
    let deprecated = key.deprecated;
    Some(quote! {
        #[doc = #doc]
        #deprecated
        #visibility fn #name(mut self, value: __hl::Option<#ty>) -> Self {
            self.building.#method(&mut self.slots.#ident, #wire, value);
            self
        }
    })
}

/// `any_string_name`
fn rest(builder: &Builder<'_>) -> Option<TokenStream> {
    let rest = builder.object.rest.as_ref()?;
    let (visibility, ident, values) = (&builder.model.original.vis, &rest.ident, values_of(rest.values));
    let (model, arguments) = (&builder.model.original.ident, &builder.parts.arguments);
    Some(quote! {
        #[doc = " Adds a key that the model does not declare. One that it declares, or that is there already, is a problem\n that `build` reports."]
        #visibility fn any_string_name(
            mut self,
            key: impl __hl::Into<__hl::String>,
            value: impl __hl::IntoField<#values>,
        ) -> Self {
            let schema = <#model #arguments as __hl::FieldType>::field_schema();
            self.building.add(&mut self.slots.#ident, schema, key, value);
            self
        }
    })
}
