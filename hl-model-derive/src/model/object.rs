//! A struct with declared keys, or with parts that read one object.

use hl_model_ground::pattern::Pattern;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Type};

use super::rule::Rule;
use crate::attrs::FieldAttrs;
use crate::docs::{Docs, Marks};
use crate::view::{View, without_arguments};

/// A struct with declared keys, or with parts that all read the same object.
pub(crate) struct Object<'a> {
    /// The declared keys, in the order of their declaration.
    pub(crate) keys: Vec<Key<'a>>,
    /// The field that keeps undeclared keys; `None` if the model is closed.
    pub(crate) rest: Option<Rest<'a>>,
    /// The fields that keep undeclared keys whose names match patterns, in the order of their declaration.
    pub(crate) patterns: Vec<Patterned<'a>>,
    /// The rules on several keys.
    pub(crate) rules: Vec<Rule>,
    /// Whether it is unknown what happens to undeclared keys, because of a reported mistake.
    pub(crate) is_undecided: bool,
    /// Whether this is an `allOf`, in which each key stands for a part, which is required.
    pub(crate) is_all_of: bool,
}

/// A declared key.
pub(crate) struct Key<'a> {
    /// The name of the field, or a generated name for a field of a tuple struct.
    pub(crate) ident: Ident,
    /// The field.
    pub(crate) place: syn::Member,
    /// The field's type as written.
    pub(crate) ty: &'a Type,
    /// The type of the key's value: without the `Option` that makes the key optional.
    pub(crate) value: &'a Type,
    pub(crate) view: View<'a>,
    /// Whether the accessor returns the value itself because of `copy`.
    pub(crate) is_copy: bool,
    pub(crate) required: bool,
    /// The key in JSON.
    pub(crate) name: String,
    /// Whether `null` is read as if the key were absent.
    pub(crate) null_absent: bool,
    pub(crate) attrs: FieldAttrs,
    pub(crate) docs: Docs<'a>,
    pub(crate) marks: Marks<'a>,
}

/// A field that keeps the undeclared keys whose names match a pattern.
pub(crate) struct Patterned<'a> {
    pub(crate) kept: Rest<'a>,
    pub(crate) pattern: Pattern,
}

impl<'a> Object<'a> {
    /// The declared keys of the object itself. The parts of an `allOf` declare theirs.
    pub(crate) fn declared(&self) -> &[Key<'a>] {
        if self.is_all_of { &[] } else { &self.keys }
    }

    /// All fields that keep undeclared keys: those for patterns, then the one for all others.
    pub(crate) fn kept(&self) -> impl Iterator<Item = &Rest<'a>> {
        self.patterns.iter().map(|patterned| &patterned.kept).chain(&self.rest)
    }
}

/// The field that keeps the undeclared keys.
pub(crate) struct Rest<'a> {
    pub(crate) ident: Ident,
    pub(crate) place: syn::Member,
    /// `Dict<…>` as written.
    pub(crate) ty: &'a Type,
    /// The type of the values, unless any value is kept.
    pub(crate) values: Option<&'a Type>,
    pub(crate) docs: Docs<'a>,
    pub(crate) marks: Marks<'a>,
}

impl Key<'_> {
    /// Whether a builder requires the key: it is required and not a constant.
    pub(crate) fn is_asked(&self) -> bool {
        self.required && !self.attrs.constant.is_set()
    }

    /// The field's name without `r#`.
    pub(crate) fn field(&self) -> String {
        syn::ext::IdentExt::unraw(&self.ident).to_string()
    }

    /// The `Option` of a type. At an optional key it has the path that the user wrote, because editors show that path.
    pub(crate) fn option_of(&self, ty: &TokenStream) -> TokenStream {
        match without_arguments(self.ty) {
            Some(option) if !self.required => quote!(#option<#ty>),
            _ => quote!(::core::option::Option<#ty>),
        }
    }
}
