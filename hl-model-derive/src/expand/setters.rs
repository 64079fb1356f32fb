//! The methods of a builder that set a key.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::access::alias;
use super::builder_type::BuilderType;
use super::inputs::Input;
use super::names::own_name;
use super::state;
use crate::model::{Key, Object, Patterned};
use crate::table::summary;

/// A method for each key, and one for all others.
pub(super) fn setters(builder: &BuilderType<'_>) -> Vec<TokenStream> {
    let mut required = 0..;
    let mut setters = Vec::new();
    for key in &builder.object.keys {
        // The value of a required constant is there from the start.
        if key.required && !key.is_asked() {
            continue;
        }
        let index = key.required.then(|| required.next()).flatten();
        let input = Input::of(builder, key.value);
        setters.push(setter(builder, key, index, &input));
        setters.extend(maybe(builder, key, &input));
    }
    setters.extend(builder.object.patterns.iter().map(|patterned| patterned_setter(builder, patterned)));
    setters.extend(rest(builder));
    setters
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

/// `index` is that of the key among the required ones.
fn setter(builder: &BuilderType<'_>, key: &Key<'_>, index: Option<usize>, input: &Input) -> TokenStream {
    let BuilderType { model, keys, public, .. } = builder;
    let (visibility, ident, wire) = (&model.original.vis, &key.ident, &key.name);
    let (setter, Input { parameters, ty, method, convert }) = (setter_name(builder.object, key), input);
    let convert = convert.iter();
    let (doc, alias) = (setter_doc(builder, key), alias(key));
    let deprecated = key.deprecated;
    let (result, bounds, after) = match index {
        Some(index) => {
            let place = state::place(index, builder.required().count(), &quote!(#public::Key));
            let result = builder.ty(keys.as_ref().map(|keys| quote!(#keys::After)).as_ref());
            (result, quote!(where #keys: #public::Put<#place>), quote!(.__hl_after()))
        }
        None => (quote!(Self), TokenStream::new(), TokenStream::new()),
    };
    quote! {
        #[doc = #doc]
        #alias
        #deprecated
        #visibility fn #setter<#parameters>(mut self, value: #ty) -> #result #bounds {
            self.building.#method(&mut self.slots.#ident, #wire, value #(, #convert)*);
            self #after
        }
    }
}

/// One attribute of several lines: the compiler works on each attribute of each model.
fn setter_doc(builder: &BuilderType<'_>, key: &Key<'_>) -> String {
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

fn maybe(builder: &BuilderType<'_>, key: &Key<'_>, input: &Input) -> Option<TokenStream> {
    let name = maybe_name(builder.object, key)?;
    let (visibility, ident, wire) = (&builder.model.original.vis, &key.ident, &key.name);
    let Input { parameters, ty, method, convert } = input;
    let convert = convert.iter();
    let method = format_ident!("maybe_{method}");
    let doc = format!(" Sets the key {}, or leaves it out.", crate::notes::code(&key.name));
    let deprecated = key.deprecated;
    Some(quote! {
        #[doc = #doc]
        #deprecated
        #visibility fn #name<#parameters>(mut self, value: ::core::option::Option<#ty>) -> Self {
            self.building.#method(&mut self.slots.#ident, #wire, value #(, #convert)*);
            self
        }
    })
}

/// Adds a key whose name matches a pattern.
fn patterned_setter(builder: &BuilderType<'_>, patterned: &Patterned<'_>) -> TokenStream {
    let BuilderType { model, parts, private, .. } = builder;
    let Patterned { kept, pattern } = patterned;
    let krate = &model.krate;
    let (visibility, ident, setter) = (&model.original.vis, &kept.ident, own_name(&kept.ident));
    let values = kept.values.map_or_else(|| quote!(#krate::Value), |values| quote!(#values));
    let (name, arguments) = (&model.original.ident, &parts.arguments);
    let (key, value) = (parts.free_name("K"), parts.free_name("V"));
    let field = syn::ext::IdentExt::unraw(ident).to_string();
    let doc = format!(
        " Adds a key that matches {}. One that does not, or that is there already, is a problem\n that `build` reports.",
        crate::notes::code(pattern.source())
    );
    quote! {
        #[doc = #doc]
        #visibility fn #setter<#key: #private::Into<#private::String>, #value: #krate::IntoField<#values>>(
            mut self,
            key: #key,
            value: #value,
        ) -> Self {
            let schema = <#name #arguments as #krate::FieldType>::field_schema();
            self.building.add_patterned(&mut self.slots.#ident, schema, #field, key, value);
            self
        }
    }
}

/// `any_string_name`
fn rest(builder: &BuilderType<'_>) -> Option<TokenStream> {
    let BuilderType { model, parts, private, .. } = builder;
    let rest = builder.object.rest.as_ref()?;
    let krate = &model.krate;
    let (visibility, ident) = (&model.original.vis, &rest.ident);
    let values = rest.values.map_or_else(|| quote!(#krate::Value), |values| quote!(#values));
    let (name, arguments) = (&model.original.ident, &parts.arguments);
    let (key, value) = (parts.free_name("K"), parts.free_name("V"));
    Some(quote! {
        #[doc = " Adds a key that the model does not declare. One that it declares, or that is there already, is a problem\n that `build` reports."]
        #visibility fn any_string_name<#key: #private::Into<#private::String>, #value: #krate::IntoField<#values>>(
            mut self,
            key: #key,
            value: #value,
        ) -> Self {
            self.building.add::<#name #arguments>(&mut self.slots.#ident, key, value);
            self
        }
    })
}
