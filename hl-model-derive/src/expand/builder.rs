//! `X::builder()`: a builder whose type says which required keys have been set.
//!
//! Its methods are declared beside the model, and not in the scope of generated code, so that the compiler's messages
//! name them without a path.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Member, Type};

use super::builder_type::BuilderType;
use super::generics::maybe_false;
use super::methods::Accessors;
use super::names::{lints, name_from, own_name};
use super::scope::beside;
use super::{copies, parts, setters, state};
use crate::model::Key;
use crate::ty::{TypeKind, ungroup};

/// The struct and its methods, with the visibility of the model.
pub(super) fn declaration(builder: &BuilderType<'_>) -> TokenStream {
    let BuilderType { model, name, keys, parts, private, .. } = builder;
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let (parameters, bounds) = (parts.declared_and(keys.as_slice()), &parts.bounds);
    let (lints, hidden, allow) = (lints(model.original), model.marks.hidden, &model.allow);
    let doc = format!(
        " The builder of [`{ident}`]: a method for each key, and `build`, which compiles when every required key is set.\n\n \
         A key that is set twice has the last value."
    );
    let (ty, setters, build) = (builder.open(), setters::setters(builder), build(builder));
    let names = names_of_keys(builder);
    quote! {
        #names

        #[doc = #doc]
        #hidden
        #[must_use = "a builder makes nothing until `build` is called"]
        #(#lints)*
        #allow
        #visibility struct #name #parameters #bounds {
            draft: #private::Draft<<#ident #arguments as #private::Record>::Slots>,
            keys: #private::PhantomData<(#keys)>,
        }

        #[automatically_derived]
        #allow
        impl #parameters #ty #bounds {
            #(#setters)*
            #build
        }
    }
}

/// The implementations for the library.
pub(super) fn glue(builder: &BuilderType<'_>) -> TokenStream {
    let (from_model, debug, copies) = (from_model(builder), debug(builder), copies::builder(builder));
    let aliases = builder.required().filter(|key| may_be_alias(builder, key));
    let aliases = aliases.map(|key| alias_of_option(builder, key));
    quote!(#(#aliases)* #from_model #debug #copies)
}

/// A type for each required key, which has the key's name. It is a part of the builder's type until the key is set, and
/// the compiler shows its name if the key is missing. The module is declared beside the model, because the compiler
/// would show `_::` before the name of a module in the scope of generated code.
fn names_of_keys(builder: &BuilderType<'_>) -> Option<TokenStream> {
    let module = builder.keys_module();
    let names = builder.names();
    let groups = state::groups(&names, &builder.public);
    (!names.is_empty()).then(|| {
        quote! {
            #[doc(hidden)]
            mod #module {
                #(pub struct #names;)*
                #(#groups)*
            }
        }
    })
}

/// Whether the type of a key may be an alias of `Option`: it is unknown and has arguments.
fn may_be_alias(builder: &BuilderType<'_>, key: &Key<'_>) -> bool {
    let is_unknown = matches!(builder.parts.scope().kind(key.value), TypeKind::Other);
    let has_arguments = match ungroup(key.value) {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| !last.arguments.is_none()),
        _ => false,
    };
    is_unknown && has_arguments && !builder.object.is_all_of && !builder.parts.is_generic()
}

/// An implementation for a key whose type may be an alias of `Option`. It prevents a second error besides that at the
/// type.
fn alias_of_option(builder: &BuilderType<'_>, key: &Key<'_>) -> TokenStream {
    let (module, name, model, ty) =
        (builder.keys_module(), own_name(&key.ident), &builder.model.original.ident, key.value);
    let bound = maybe_false(ty, &quote!(__hl::IsOption<#model, #module::#name>));
    quote!(impl __hl::IsSet<#model> for #module::#name where #bound {})
}

/// The method `builder` of the model, unless a field has that name.
pub(super) fn start(builder: &BuilderType<'_>) -> Option<TokenStream> {
    let BuilderType { model, object, name, parts, .. } = builder;
    let (visibility, ident) = (&model.original.vis, &model.original.ident);
    let doc = format!(" A builder of [`{ident}`], in which no key is set yet.");
    let (fresh, draft, bounds) = (builder.fresh(), fresh_draft(builder), parts.of_method(&model.krate));
    let is_free = Accessors::of(object).is_free("builder");
    let start = name_from(ident, "builder");
    let method = quote! {
        #[doc = #doc]
        #visibility fn #start() -> #fresh #bounds {
            #name {
                draft: #draft,
                keys: __hl::PhantomData,
            }
        }
    };
    is_free.then(|| beside(&model.krate, method))
}

/// The conversion of a model to a builder.
fn from_model(builder: &BuilderType<'_>) -> TokenStream {
    let BuilderType { model, object, parts, .. } = builder;
    let (ident, bounds, parameters, arguments) =
        (&model.original.ident, &parts.bounds, parts.declared(), &parts.arguments);
    let (complete, slots) = (builder.complete(), slots_of_model(builder));
    // The values are moved out of the model in one place, because that is an error if the model has `Drop`.
    let parts = parts::exists(object).then(|| quote!(let model_ = <#ident #arguments>::into_parts(model_);));
    quote! {
        #[automatically_derived]
        impl #parameters __hl::From<#ident #arguments> for #complete #bounds {
            fn from(model_: #ident #arguments) -> Self {
                #parts
                Self {
                    draft: __hl::Draft::of(#slots),
                    keys: __hl::PhantomData,
                }
            }
        }
    }
}

/// The content of a new builder: the value of each required constant.
fn fresh_draft(builder: &BuilderType<'_>) -> TokenStream {
    let constants = builder.object.keys.iter().filter(|key| key.required).filter_map(|key| {
        let (name, value, json) = (own_name(&key.ident), key.value, key.attrs.constant.value()?.to_string());
        let take = quote!(|__input| <#value as __hl::FieldType>::__take(__input));
        Some(quote!(__draft.slots.#name = __hl::default_value(#json, #take);))
    });
    let constants: Vec<_> = constants.collect();
    if constants.is_empty() {
        return quote!(::core::default::Default::default());
    }
    let (ident, arguments) = (&builder.model.original.ident, &builder.parts.arguments);
    quote! {{
        let mut __draft: __hl::Draft<<#ident #arguments as __hl::Record>::Slots> = __hl::Default::default();
        #(#constants)*
        __draft
    }}
}

/// The slots that hold the values of `model_`, which is a model without parts, or the parts of one.
fn slots_of_model(BuilderType { object, parts: generics, .. }: &BuilderType<'_>) -> TokenStream {
    let place = |ident: &Ident, place: &Member| {
        if parts::exists(object) { own_name(ident).into_token_stream() } else { place.to_token_stream() }
    };
    let keys = object.keys.iter().map(|key| {
        let (name, place) = (own_name(&key.ident), place(&key.ident, &key.place));
        if key.required { quote!(#name: __hl::Some(model_.#place)) } else { quote!(#name: model_.#place) }
    });
    let rest = object.kept().map(|rest| {
        let (ident, place) = (&rest.ident, place(&rest.ident, &rest.place));
        quote!(#ident: __hl::DictSlot::from_dict(model_.#place))
    });
    let members = keys.chain(rest);
    let turbofish = generics.turbofish();
    quote!(SlotsOfKeys_ #turbofish { #(#members),* })
}

/// The implementation of `Debug`, which names the keys that are set.
fn debug(builder: &BuilderType<'_>) -> TokenStream {
    let BuilderType { object, name, parts, keys, .. } = builder;
    let parameters = parts.declared_and(keys.as_slice());
    let (ty, bounds, text) = (builder.open(), &parts.bounds, name.to_string());
    let keys = object.keys.iter().map(|key| {
        let (name, slot) = (&key.name, own_name(&key.ident));
        quote!((#name, &__slots.#slot))
    });
    quote! {
        #[automatically_derived]
        impl #parameters __hl::Debug for #ty #bounds {
            fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
                let __slots = &self.draft.slots;
                __hl::debug_builder(__f, #text, &[#(#keys),*])
            }
        }
    }
}

/// The documentation of `build`.
const BUILD: &str = " Makes the model, if its values satisfy its schema.\n\n # Errors\n\n \
                     All values that could not be converted; if there are none, all problems of the model.";

/// The method `build`.
fn build(builder: &BuilderType<'_>) -> TokenStream {
    let BuilderType { model, parts, keys, public, .. } = builder;
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let bounds = keys.as_ref().map(|keys| quote!(where #keys: #public::Complete<#ident #arguments>));
    let krate = &model.krate;
    quote! {
        #[doc = #BUILD]
        #visibility fn build(self) -> ::core::result::Result<#ident #arguments, #krate::Errors> #bounds {
            self.draft.building.__build::<#ident #arguments>(self.draft.slots)
        }
    }
}
