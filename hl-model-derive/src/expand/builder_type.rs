//! The name, the type and the state of a builder, which its parts have in common.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::generics::ImplParts;
use super::methods::Setters;
use super::names::{module_name, own_name, type_name};
use super::scope::private;
use super::state;
use crate::model::{Key, Model, Object};

/// A builder.
pub(super) struct BuilderType<'a> {
    pub(super) model: &'a Model<'a>,
    pub(super) object: &'a Object<'a>,
    /// The builder's name.
    pub(super) name: Ident,
    /// The name of the type parameter that is its state; `None` if no key is required.
    pub(super) keys: Option<Ident>,
    /// The names of its methods.
    pub(super) setters: Setters,
    pub(super) parts: ImplParts<'a>,
    /// The path of the library's public module about builders.
    pub(super) public: TokenStream,
    /// The path of the library's module for generated code.
    pub(super) private: TokenStream,
}

impl<'a> BuilderType<'a> {
    pub(super) fn new(model: &'a Model<'a>, object: &'a Object<'a>) -> Self {
        let parts = ImplParts::of(model);
        let krate = &model.krate;
        Self {
            model,
            object,
            name: name(model),
            keys: object.keys.iter().any(Key::is_asked).then(|| parts.free_name("Keys")),
            setters: Setters::of(object),
            public: quote!(#krate::builder),
            private: private(krate),
            parts,
        }
    }

    /// The builder's type with a state.
    pub(super) fn ty(&self, state: Option<&impl ToTokens>) -> TokenStream {
        let name = &self.name;
        let arguments = self.parts.arguments_with(state.as_slice());
        quote!(#name #arguments)
    }

    /// The builder's type in any state.
    pub(super) fn open(&self) -> TokenStream {
        self.ty(self.keys.as_ref())
    }

    /// The builder's type when no key is set.
    pub(super) fn fresh(&self) -> TokenStream {
        let module = self.keys_module();
        let state = state::fresh(&self.names(), &quote!(#module::), &self.public);
        self.ty(self.keys.as_ref().map(|_| state).as_ref())
    }

    /// The module with a type for each required key. Messages show its name if two models have keys of equal names.
    pub(super) fn keys_module(&self) -> Ident {
        module_name("required_keys", self.model)
    }

    /// The builder's type when every required key is set.
    pub(super) fn complete(&self) -> TokenStream {
        let state = state::complete(self.required().count(), &self.public);
        self.ty(self.keys.as_ref().map(|_| state).as_ref())
    }

    /// The names of the types of the required keys.
    pub(super) fn names(&self) -> Vec<Ident> {
        self.required().map(|key| own_name(&key.ident)).collect()
    }

    /// The required keys that are not constants.
    pub(super) fn required(&self) -> impl Iterator<Item = &'a Key<'a>> {
        self.object.keys.iter().filter(|key| key.is_asked())
    }
}

/// The builder's name.
pub(super) fn name(model: &Model<'_>) -> Ident {
    model.builder.clone().unwrap_or_else(|| type_name(&model.original.ident, "Builder"))
}
