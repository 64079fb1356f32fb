//! The methods of a builder that set a key.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::access::alias;
use super::builder_type::BuilderType;
use super::inputs::Input;
use super::names::{method_name, rest_method};
use super::rows;
use super::state;
use crate::model::{Key, Object, Patterned, Rest};
use crate::table::summary;
use crate::text::type_in_sentence;

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
    setters.extend(builder.object.patterns.iter().map(|patterned| patterned_setter(builder, patterned)));
    setters.extend(rest(builder));
    setters
}

/// The name of a key's setter: the name of the key, unless the builder has another method of that name.
pub(super) fn setter_name(object: &Object<'_>, key: &Key<'_>) -> syn::Ident {
    let field = key.field();
    if field == "build" || (field == "any_string_name" && object.rest.is_some()) {
        format_ident!("{field}_")
    } else {
        method_name(&key.ident)
    }
}

/// The setter of a key. `index` is that of the key among the required keys.
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

/// The documentation of a setter. It is one attribute of several lines, because each attribute costs the compiler time.
fn setter_doc(builder: &BuilderType<'_>, key: &Key<'_>) -> String {
    let name = crate::notes::code(&key.name);
    let line = if builder.object.is_all_of {
        format!(" Sets the part {name}.")
    } else {
        let scope = builder.parts.scope();
        let input = rows::key_input(key.value, scope, type_in_sentence);
        format!(" Sets the key {name}: {}. Takes {input}.", key.notes().join("; "))
    };
    let summary = summary(key.docs.description.text());
    if summary.is_empty() { line } else { format!(" {summary}\n\n{line}") }
}

/// The name `maybe_x` of the second setter of an optional key, unless another key has that name.
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

/// The method that adds a key whose name matches a pattern.
fn patterned_setter(builder: &BuilderType<'_>, patterned: &Patterned<'_>) -> TokenStream {
    let BuilderType { model, parts, .. } = builder;
    let Patterned { kept, pattern } = patterned;
    let krate = &model.krate;
    let (visibility, ident, setter) = (&model.original.vis, &kept.ident, method_name(&kept.ident));
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
        #visibility fn #setter<#key: ::core::convert::Into<::std::string::String>, #value: #krate::IntoField<#values>>(
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

/// The methods for undeclared keys. They are named after the field that keeps the keys, except `any_string_name`, which
/// adds a key in every model.
fn rest(builder: &BuilderType<'_>) -> Vec<TokenStream> {
    let Some(rest) = &builder.object.rest else { return Vec::new() };
    let field = syn::ext::IdentExt::unraw(&rest.ident).to_string();
    let is_usual = field == "any_string_name";
    let is_free = |name: &str| builder.object.keys.iter().all(|key| setter_name(builder.object, key) != name);
    let krate = &builder.model.krate;
    let values = rest.values.map_or_else(|| quote!(#krate::Value), |values| quote!(#values));
    let (key, value) = (builder.parts.free_name("K"), builder.parts.free_name("V"));
    let pair = quote!(<#key: ::core::convert::Into<::std::string::String>, #value: #krate::IntoField<#values>>);
    let map = quote!(<#value: #krate::builder::IntoMap<#values, #krate::Dict<#values>>>);
    let methods = [
        ("any_string_name".to_owned(), ADD, "add", &pair, quote!(key: #key, value: #value), quote!(key, value)),
        (format!("set_{field}"), PUT, "put", &pair, quote!(key: #key, value: #value), quote!(key, value)),
        (
            if is_usual { "any_string_names".to_owned() } else { field.clone() },
            PUT_ALL,
            "put_all",
            &map,
            quote!(entries: #value),
            quote!(entries),
        ),
    ];
    let changes = methods.into_iter().filter(|(name, ..)| name == "any_string_name" || is_free(name));
    let changes = changes.map(|(name, doc, method, parameters, declared, arguments)| {
        let (name, method, slot) = (rest_method(&rest.ident, &name), format_ident!("{method}"), &rest.ident);
        let (visibility, ident, of) =
            (&builder.model.original.vis, &builder.model.original.ident, &builder.parts.arguments);
        quote! {
            #[doc = #doc]
            #visibility fn #name #parameters(mut self, #declared) -> Self {
                self.building.#method::<#ident #of>(&mut self.slots.#slot, #arguments);
                self
            }
        }
    });
    let removal = is_free(&format!("remove_{field}")).then(|| removal(builder, rest));
    changes.chain(removal).collect()
}

const ADD: &str = " Adds a key that the model does not declare. One that it declares, or that is there already, is a problem\n \
                   that `build` reports.";
const PUT: &str = " Adds a key that the model does not declare, or gives it another value. One that it declares is a problem\n \
                   that `build` reports.";
const PUT_ALL: &str = " Takes these keys, which the model does not declare, instead of those that were there: a `Dict`, a map or\n \
                       pairs of key and value.";

/// The method that removes an undeclared key.
fn removal(builder: &BuilderType<'_>, rest: &Rest<'_>) -> TokenStream {
    let (visibility, slot) = (&builder.model.original.vis, &rest.ident);
    let (ident, arguments, private) = (&builder.model.original.ident, &builder.parts.arguments, &builder.private);
    let name = format_ident!("remove_{}", syn::ext::IdentExt::unraw(&rest.ident));
    quote! {
        #[doc = " Removes a key that the model does not declare."]
        #visibility fn #name(mut self, key: &::core::primitive::str) -> Self {
            #private::Building::remove::<#ident #arguments>(&mut self.slots.#slot, key);
            self
        }
    }
}
