//! The methods of a builder that set a key.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::access::alias;
use super::builder_type::BuilderType;
use super::inputs::Input;
use super::methods::RestNames;
use super::rows;
use super::state;
use crate::model::{Key, Patterned, Rest};
use crate::table::summary;
use crate::text::type_in_sentence;
use hl_model_ground::prose::code;
use hl_model_ground::well_known::Given;

/// The setters of all keys, and the methods for undeclared keys.
pub(super) fn setters(builder: &BuilderType<'_>) -> Vec<TokenStream> {
    let mut required = 0..;
    let mut setters = Vec::new();
    for key in &builder.object.keys {
        // A required constant has its value from the start.
        if key.required && !key.is_asked() {
            continue;
        }
        let index = key.required.then(|| required.next()).flatten();
        let input = Input::of(builder, key.value);
        setters.push(setter(builder, key, index, &input));
        setters.extend(maybe(builder, key, &input));
    }
    let patterns = builder.object.patterns.iter().enumerate();
    setters.extend(patterns.map(|(index, patterned)| patterned_setter(builder, index, patterned)));
    setters.extend(rest(builder));
    setters
}

/// The setter of a key. `index` is that of the key among the required keys.
fn setter(builder: &BuilderType<'_>, key: &Key<'_>, index: Option<usize>, input: &Input) -> TokenStream {
    let BuilderType { model, keys, public, .. } = builder;
    let (visibility, ident, wire) = (&model.original.vis, &key.ident, &key.name);
    let (setter, Input { parameters, ty, method, convert }) = (builder.setters.of_field(&key.ident), input);
    let convert = convert.iter();
    let (doc, alias) = (setter_doc(builder, key), alias(key));
    let marks = &key.marks;
    let (result, bounds) = match index {
        Some(index) => {
            let place = state::place(index, builder.required().count(), public);
            let result = builder.ty(keys.as_ref().map(|keys| quote!(#keys::After)).as_ref());
            (result, quote!(where #keys: #public::Put<#place>))
        }
        None => (quote!(Self), TokenStream::new()),
    };
    let method = format_ident!("__{method}");
    let change = quote!(#method(&mut __draft.slots.#ident, #wire, value_ #(, #convert)*));
    let body = changed(builder, &change, index.is_some());
    quote! {
        #[doc = #doc]
        #alias
        #marks
        #visibility fn #setter<#parameters>(self, value_: #ty) -> #result #bounds {
            #body
        }
    }
}

/// The body of a method that changes the draft by a method of `Building`. It takes the draft out of the builder first. Otherwise the
/// compiler would generate code that drops the builder in each of its states, and the names of that code would grow with the square
/// of the number of keys.
fn changed(builder: &BuilderType<'_>, change: &TokenStream, has_other_state: bool) -> TokenStream {
    let BuilderType { name, private, .. } = builder;
    let keys = if has_other_state { quote!(#private::PhantomData) } else { quote!(self.keys) };
    quote! {
        let mut __draft = self.draft;
        __draft.building.#change;
        #name { draft: __draft, keys: #keys }
    }
}

/// The documentation of a setter. It is one attribute of several lines, because each attribute costs the compiler time.
fn setter_doc(builder: &BuilderType<'_>, key: &Key<'_>) -> String {
    let name = code(&key.name);
    let line = if builder.object.is_all_of {
        format!(" Sets the part {name}.")
    } else {
        let scope = builder.parts.scope();
        let input = rows::inputs(key.value, Given::AtKey, scope, type_in_sentence);
        format!(" Sets the key {name}: {}. Takes {input}.", key.notes().join("; "))
    };
    let summary = summary(key.docs.description.text());
    if summary.is_empty() { line } else { format!(" {summary}\n\n{line}") }
}

fn maybe(builder: &BuilderType<'_>, key: &Key<'_>, input: &Input) -> Option<TokenStream> {
    let name = builder.setters.maybe(key)?;
    let (visibility, ident, wire) = (&builder.model.original.vis, &key.ident, &key.name);
    let Input { parameters, ty, method, convert } = input;
    let convert = convert.iter();
    let method = format_ident!("__maybe_{method}");
    let doc = format!(" Sets the key {}, or leaves it out.", code(&key.name));
    let marks = &key.marks;
    let change = quote!(#method(&mut __draft.slots.#ident, #wire, value_ #(, #convert)*));
    let body = changed(builder, &change, false);
    let option = key.option_of(ty);
    Some(quote! {
        #[doc = #doc]
        #marks
        #visibility fn #name<#parameters>(self, value_: #option) -> Self {
            #body
        }
    })
}

/// The method that adds a key whose name matches a pattern.
fn patterned_setter(builder: &BuilderType<'_>, index: usize, patterned: &Patterned<'_>) -> TokenStream {
    let BuilderType { model, parts, .. } = builder;
    let Patterned { kept, pattern } = patterned;
    let krate = &model.krate;
    let (visibility, ident, setter) = (&model.original.vis, &kept.ident, builder.setters.of_field(&kept.ident));
    let values = kept.values.map_or_else(|| quote!(#krate::Value), |values| quote!(#values));
    let (name, arguments) = (&model.original.ident, &parts.arguments);
    let (key, value) = (parts.free_name("K"), parts.free_name("V"));
    let add = quote!(__add_patterned::<#name #arguments, #index>(&mut __draft.slots.#ident, key_, value_));
    let body = changed(builder, &add, false);
    let marks = &kept.marks;
    let doc = format!(
        " Adds a key that matches {}. One that does not, or that is present already, is a problem\n that `build` reports.",
        code(pattern.source())
    );
    quote! {
        #[doc = #doc]
        #marks
        #visibility fn #setter<#key: ::core::convert::Into<#krate::builder::String>, #value: #krate::IntoField<#values>>(
            self,
            key_: #key,
            value_: #value,
        ) -> Self {
            #body
        }
    }
}

/// The methods for undeclared keys: `any_string_name`, which adds a key in every model, and those of [`RestNames`].
fn rest(builder: &BuilderType<'_>) -> Vec<TokenStream> {
    let Some(rest) = &builder.object.rest else { return Vec::new() };
    let RestNames { add, put, put_all, remove } = builder.setters.rest(rest);
    let (krate, marks) = (&builder.model.krate, &rest.marks);
    let values = rest.values.map_or_else(|| quote!(#krate::Value), |values| quote!(#values));
    let (key, value) = (builder.parts.free_name("K"), builder.parts.free_name("V"));
    let pair = quote!(<#key: ::core::convert::Into<#krate::builder::String>, #value: #krate::IntoField<#values>>);
    let map = quote!(<#value: #krate::builder::IntoEntries<#values, #krate::Dict<#values>>>);
    let methods = [
        (Some(add), ADD, "__add", &pair, quote!(key_: #key, value_: #value), quote!(key_, value_)),
        (put, PUT, "__put", &pair, quote!(key_: #key, value_: #value), quote!(key_, value_)),
        (put_all, PUT_ALL, "__put_all", &map, quote!(entries_: #value), quote!(entries_)),
    ];
    let changes = methods.into_iter().filter_map(|(name, doc, method, parameters, declared, arguments)| {
        let (name, method, slot) = (name?, format_ident!("{method}"), &rest.ident);
        let (visibility, ident, of) =
            (&builder.model.original.vis, &builder.model.original.ident, &builder.parts.arguments);
        let change = quote!(#method::<#ident #of>(&mut __draft.slots.#slot, #arguments));
        let body = changed(builder, &change, false);
        Some(quote! {
            #[doc = #doc]
            #marks
            #visibility fn #name #parameters(self, #declared) -> Self {
                #body
            }
        })
    });
    changes.chain(remove.map(|name| removal(builder, rest, &name))).collect()
}

const ADD: &str = " Adds a key that the model does not declare. One that it declares, or that is present already, is a problem\n \
                   that `build` reports.";
const PUT: &str = " Adds a key that the model does not declare, or gives it another value. One that it declares is a problem\n \
                   that `build` reports.";
const PUT_ALL: &str = " Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or\n \
                       pairs of key and value.";

/// The method that removes an undeclared key.
fn removal(builder: &BuilderType<'_>, rest: &Rest<'_>, name: &Ident) -> TokenStream {
    let (visibility, slot, marks) = (&builder.model.original.vis, &rest.ident, &rest.marks);
    let (ident, arguments) = (&builder.model.original.ident, &builder.parts.arguments);
    let body = changed(builder, &quote!(__remove::<#ident #arguments>(&mut __draft.slots.#slot, key_)), false);
    quote! {
        #[doc = " Removes a key that the model does not declare."]
        #marks
        #visibility fn #name(self, key_: &::core::primitive::str) -> Self {
            #body
        }
    }
}
