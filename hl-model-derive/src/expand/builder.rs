//! `X::builder()`: a builder whose type knows which required keys have been set.
//!
//! There is one struct. It has a type parameter for each required key, which is a marker that bears the key's name until
//! the key is set. `build` asks that no marker is left, so the compiler's message about a missing key names it.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{Ident, Token};

use super::generics::ImplParts;
use super::names::own_name;
use super::object::values_of;
use super::scope::private;
use super::setters;
use crate::model::{Model, Object};
use hl_model_ground::casing::Case;

/// What the parts of a builder have in common.
pub(super) struct Builder<'a> {
    pub(super) model: &'a Model<'a>,
    pub(super) object: &'a Object<'a>,
    /// The builder's name.
    pub(super) name: Ident,
    /// The type parameters, one for each required key.
    pub(super) states: Vec<Ident>,
    pub(super) parts: ImplParts<'a>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(model: &'a Model<'a>, object: &'a Object<'a>) -> Self {
        let required = object.keys.iter().filter(|key| key.required);
        let mut states: Vec<_> =
            required.map(|key| format_ident!("__{}", Case::Pascal.of_field(&key.field()))).collect();
        let is_twice = |name| states.iter().filter(|state| *state == name).count() > 1;
        if states.iter().any(is_twice) {
            states = (0..states.len()).map(|index| format_ident!("__Key{index}")).collect();
        }
        Self { model, object, name: name(model), states, parts: ImplParts::of(model.original) }
    }

    /// The builder's type with these states.
    pub(super) fn ty(&self, states: &[State<'_>]) -> TokenStream {
        let name = &self.name;
        let arguments = self.parts.arguments_with(states);
        quote!(#name #arguments)
    }

    /// The builder's type when every required key is set.
    pub(super) fn complete(&self) -> TokenStream {
        self.ty(&self.required().map(|_| State::Set).collect::<Vec<_>>())
    }

    /// The type parameters as arguments.
    fn open(&self) -> Vec<State<'_>> {
        self.states.iter().map(State::Open).collect()
    }

    /// The names of the required fields.
    fn required(&self) -> impl Iterator<Item = &'a Ident> {
        self.object.keys.iter().filter(|key| key.required).map(|key| &key.ident)
    }
}

/// What a builder's type says of a required key.
pub(super) enum State<'a> {
    /// The type parameter, which may be anything.
    Open(&'a Ident),
    /// The marker of the key: it is missing.
    Missing(&'a Ident),
    Set,
}

/// Token by token: these stand in every setter, and streams that are put together cost a call of the compiler each.
impl ToTokens for State<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (module, name) = match *self {
            Self::Open(name) => return name.to_tokens(tokens),
            Self::Missing(name) => ("__hl_keys", name),
            Self::Set => ("__hl", &Ident::new("Set", Span::call_site())),
        };
        Ident::new(module, Span::call_site()).to_tokens(tokens);
        <Token![::]>::default().to_tokens(tokens);
        name.to_tokens(tokens);
    }
}

/// The builder's name.
pub(super) fn name(model: &Model<'_>) -> Ident {
    format_ident!("{}Builder", model.original.ident.unraw())
}

/// The struct, which is public where the model is.
pub(super) fn declaration(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    let builder = Builder::new(model, object);
    let Builder { name, states, parts, .. } = &builder;
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let private = private(&model.krate);
    let parameters = parts.declared_and(&builder.open());
    let bounds = parts.bounds_by(&private);
    let doc = format!(
        " Builds a [`{ident}`]: a method for each key, and `build`, which compiles when every required key is set.\n\n \
         A key that is set twice has the last value."
    );
    quote! {
        #[doc = #doc]
        #[must_use = "a builder makes nothing until `build` is called"]
        #visibility struct #name #parameters #bounds {
            slots: <#ident #arguments as #private::Record>::Slots,
            building: #private::Building,
            keys: #private::PhantomData<(#(#states,)*)>,
        }
    }
}

/// The builder's methods, and the model's methods that make one.
pub(super) fn glue(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    let builder = Builder::new(model, object);
    let markers = markers(&builder);
    let starts = starts(&builder);
    let setters = setters::setters(&builder);
    let build = build(&builder);
    let states = builder.open();
    let (parameters, bounds) = (builder.parts.declared_and(&states), &builder.parts.bounds);
    let ty = builder.ty(&states);
    quote! {
        #markers
        #starts

        #[automatically_derived]
        impl #parameters #ty #bounds {
            #(#setters)*
            #build
        }
    }
}

/// A type for each required key, named like it: the compiler shows its name if the key is missing.
fn markers(builder: &Builder<'_>) -> TokenStream {
    let names = builder.required().map(own_name);
    quote! {
        mod __hl_keys {
            #(pub struct #names;)*
        }
    }
}

/// `builder`, unless a key has the name, and how a model becomes a builder again.
fn starts(builder: &Builder<'_>) -> TokenStream {
    let Builder { model, object, name, parts, .. } = builder;
    let (visibility, ident, bounds) = (&model.original.vis, &model.original.ident, &parts.bounds);
    let (parameters, arguments) = (parts.declared(), &parts.arguments);
    let fresh = builder.ty(&builder.required().map(State::Missing).collect::<Vec<_>>());
    let complete = builder.complete();
    let doc = format!(" Starts to build a [`{ident}`] from its keys.");
    let slots = slots_of_model(object);
    let is_free = object.keys.iter().all(|key| key.field() != "builder");
    let new = is_free.then(|| {
        quote! {
            #[automatically_derived]
            impl #parameters #ident #arguments #bounds {
                #[doc = #doc]
                #visibility fn builder() -> #fresh {
                    #name {
                        slots: __hl::Default::default(),
                        building: __hl::Default::default(),
                        keys: __hl::PhantomData,
                    }
                }
            }
        }
    });
    quote! {
        #new

        #[automatically_derived]
        impl #parameters __hl::From<#ident #arguments> for #complete #bounds {
            fn from(model: #ident #arguments) -> Self {
                Self {
                    slots: #slots,
                    building: __hl::Default::default(),
                    keys: __hl::PhantomData,
                }
            }
        }
    }
}

/// The slots that hold the values of `model`.
fn slots_of_model(object: &Object<'_>) -> TokenStream {
    let keys = object.keys.iter().map(|key| {
        let (name, place) = (own_name(&key.ident), &key.place);
        if key.required { quote!(#name: __hl::Some(model.#place)) } else { quote!(#name: model.#place) }
    });
    let rest = object.rest.iter().map(|rest| {
        let (ident, place, values) = (&rest.ident, &rest.place, values_of(rest.values));
        quote!(#ident: __hl::DictSlot::<#values>::from_dict(model.#place))
    });
    let members = keys.chain(rest);
    quote!(__HlSlots { #(#members),* })
}

/// What is said of `build`.
const BUILD: &str = " Makes the model, if its values satisfy its schema.\n\n # Errors\n\n \
                     All problems at once: values that could not be converted, and those that break a constraint.";

/// `build`
fn build(builder: &Builder<'_>) -> TokenStream {
    let Builder { model, states, parts, .. } = builder;
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let bounds = (!states.is_empty()).then(|| quote!(where #(#states: __hl::Given),*));
    quote! {
        #[doc = #BUILD]
        #visibility fn build(self) -> __hl::Result<#ident #arguments, __hl::Errors> #bounds {
            self.building.build::<#ident #arguments>(self.slots)
        }
    }
}

/// A builder after an error: it has the methods, which do nothing, so that code that uses them still compiles.
pub(super) fn stub_declaration(model: &Model<'_>) -> TokenStream {
    let (parts, name) = (ImplParts::of(model.original), name(model));
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let (parameters, bounds, private) = (parts.declared(), &parts.own_bounds, private(&model.krate));
    quote! {
        #[doc(hidden)]
        #visibility struct #name #parameters (#private::PhantomData<#ident #arguments>) #bounds;
    }
}

/// The methods of the builder after an error.
pub(super) fn stub(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    let (parts, name) = (ImplParts::of(model.original), name(model));
    let (visibility, ident, arguments) = (&model.original.vis, &model.original.ident, &parts.arguments);
    let (parameters, bounds) = (parts.declared(), &parts.bounds);
    let setters = object.keys.iter().map(|key| setters::setter_name(object, key));
    let maybe = object.keys.iter().filter_map(|key| setters::maybe_name(object, key));
    let setters = setters.chain(maybe);
    let takes_others = object.rest.is_some() || object.is_undecided;
    let rest = takes_others.then(|| {
        quote! {
            #visibility fn any_string_name<__K, __V>(self, _: __K, _: __V) -> Self {
                self
            }
        }
    });
    let start = object.keys.iter().all(|key| key.field() != "builder").then(|| {
        quote! {
            impl #parameters #ident #arguments #bounds {
                #visibility fn builder() -> #name #arguments {
                    #name(__hl::PhantomData)
                }
            }
        }
    });
    quote! {
        #start

        impl #parameters __hl::From<#ident #arguments> for #name #arguments #bounds {
            fn from(_: #ident #arguments) -> Self {
                Self(__hl::PhantomData)
            }
        }

        impl #parameters #name #arguments #bounds {
            #(#visibility fn #setters<__V>(self, _: __V) -> Self {
                self
            })*
            #rest
            #visibility fn build(self) -> __hl::Result<#ident #arguments, __hl::Errors> {
                <#ident #arguments as __hl::HlModel>::from_json("")
            }
        }
    }
}
