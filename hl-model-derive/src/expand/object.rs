//! Reading and writing a struct with declared keys, or with parts that read the same object.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::field_type::{field_type, values_of};
use super::generics::ImplParts;
use super::names::own_name;
use super::{checks, defaults, pattern_keys, schema};
use crate::model::{Key, Model, Object, Rest};

/// The implementations of `Slots`, `Fields`, `Record` and `FieldType`.
pub(super) fn glue(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let slots = slots(&parts, object);
    let fields = fields(&parts, object);
    let record = record(&parts, object);
    let debug = super::parts::debug(model, object);
    let clone = super::copies::of_parts(model, object);
    let defaults = defaults::checks(model, object);
    let schema = schema::function(model, &shape(&parts, object));
    let sharing = sharing(&parts, object);
    let (read, write) = read_and_write(object);
    let checks = checks::method(model, &object.keys);
    let read = checks::after(read, checks.as_ref());
    let field_type = field_type(&parts, &quote!(#sharing #schema), &read, &write, checks.as_ref());
    let patterns = pattern_keys::impls(&parts, object);
    quote!(#slots #fields #patterns #record #debug #clone #defaults #field_type)
}

/// The constant `__SHARING` of `FieldType`, if the parts of a model may have its values in common. A parameter might be a
/// type with references.
fn sharing(parts: &ImplParts<'_>, object: &Object<'_>) -> Option<TokenStream> {
    (object.is_all_of && !parts.is_generic()).then(|| {
        quote!(
            const __SHARING: __hl::Option<__hl::Sharing<Self>> = __hl::Some(__hl::Sharing::OF_THIS);
        )
    })
}

/// An expression of type `Shape`.
fn shape(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    if object.is_all_of {
        return schema::all_of(parts, object);
    }
    let object = reference(parts);
    quote!(__hl::Shape::Object(#object))
}

/// The description of the keys, as an expression of type `&'static Object`.
fn reference(parts: &ImplParts<'_>) -> TokenStream {
    let arguments = &parts.arguments;
    if parts.is_generic() { quote!(<SlotsOfKeys_ #arguments>::OBJECT) } else { quote!(&__HL_OBJECT) }
}

/// The description of the keys. It is a static if the model is not generic, because a constant would be in the binary
/// once for each codegen unit that uses it. A static cannot depend on parameters.
fn description(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let description = schema::object(parts, object);
    if !parts.is_generic() {
        return quote!(static __HL_OBJECT: __hl::Object = #description;);
    }
    let (parameters, arguments, bounds) = (parts.declared(), &parts.arguments, &parts.bounds);
    quote! {
        #[automatically_derived]
        impl #parameters SlotsOfKeys_ #arguments #bounds {
            const OBJECT: &'static __hl::Object = &#description;
        }
    }
}

/// The bodies of `read` and `write`, which call the library.
fn read_and_write(object: &Object<'_>) -> (TokenStream, TokenStream) {
    if !object.is_all_of {
        return (quote!(__hl::read_object(__input)), quote!(__hl::write_object(self, __output);));
    }
    let parts = object.keys.iter().map(as_field);
    let rest = match &object.rest {
        Some(Rest { place, .. }) => quote!(<Self as __hl::HlModel>::__rest_field(&self.#place)),
        None => quote!(__hl::None),
    };
    (
        quote!(__hl::read_all_of(__input)),
        quote! {
            __hl::write_all_of(<Self as __hl::FieldType>::field_schema(), &[#(#parts),*], #rest, __output);
        },
    )
}

/// The index of a key, as a pattern and as an argument.
fn indexes() -> impl Iterator<Item = Literal> {
    (0_usize..).map(Literal::usize_unsuffixed)
}

/// The slots: an `Option` for each key, which is filled while the model is read.
fn slots(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let (parameters, arguments, bounds) = (parts.declared(), &parts.arguments, &parts.bounds);
    let description = description(parts, object);
    let names: Vec<_> = object.keys.iter().map(|key| own_name(&key.ident)).collect();
    let values = object.keys.iter().map(|key| key.value);
    let rest_name = object.kept().map(|rest| &rest.ident);
    let rest_slot = object.kept().map(|rest| {
        let (ident, values) = (&rest.ident, values_of(rest.values));
        quote!(#ident: __hl::DictSlot<#values>,)
    });
    let reading = reading(parts, object, &names);
    quote! {
        pub struct SlotsOfKeys_ #parameters #bounds {
            #(#names: __hl::Option<#values>,)*
            #(#rest_slot)*
        }

        #description

        #[automatically_derived]
        impl #parameters __hl::Default for SlotsOfKeys_ #arguments #bounds {
            fn default() -> Self {
                Self {
                    #(#names: __hl::None,)*
                    #(#rest_name: __hl::Default::default(),)*
                }
            }
        }

        #reading
    }
}

/// The implementation of `Slots`, by which the library fills the slots.
fn reading(parts: &ImplParts<'_>, object: &Object<'_>, names: &[Ident]) -> TokenStream {
    let (parameters, arguments, bounds) = (parts.declared(), &parts.arguments, &parts.bounds);
    let values = object.keys.iter().map(|key| key.value);
    let indexes = indexes();
    let patterned = pattern_keys::slots(parts, object);
    let as_model = parts.as_model();
    let rest = object.rest.iter().map(|rest| {
        let ident = &rest.ident;
        quote! {
            fn rest(&mut self) -> __hl::Option<&mut dyn __hl::RestSlot> {
                #as_model::__rest_slot(&mut self.#ident)
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #parameters __hl::Slots for SlotsOfKeys_ #arguments #bounds {
            fn read(
                &mut self,
                __index: __hl::usize,
                __input: &mut __hl::Input<'_, '_>,
            ) -> __hl::Result<(), __hl::Stop> {
                match __index {
                    #(#indexes => <#values as __hl::FieldType>::__fill(&mut self.#names, __input),)*
                    _ => __hl::Err(__hl::Stop),
                }
            }

            #patterned
            #(#rest)*
        }
    }
}

/// The implementation of `Fields`, by which the library accesses the values.
fn fields(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let description = reference(parts);
    let arms = indexes().zip(object.declared()).map(|(index, key)| {
        let value = as_value(key);
        quote!(#index => #value,)
    });
    let all_of = object.is_all_of.then(|| {
        let fields = object.keys.iter().map(as_field);
        quote! {
            fn parts(&self) -> __hl::Vec<&dyn __hl::Field> {
                __hl::From::from([#(#fields),*])
            }
        }
    });
    let patterned = pattern_keys::fields(object);
    let rest = object.rest.iter().map(|rest| {
        let place = &rest.place;
        quote! {
            fn rest(&self) -> __hl::Option<&dyn __hl::RestField> {
                <Self as __hl::HlModel>::__rest_field(&self.#place)
            }
        }
    });
    let header = parts.of_trait(&quote!(__hl::Fields));
    quote! {
        #[automatically_derived]
        #[doc(hidden)]
        #header {
            fn object(&self) -> &'static __hl::Object {
                #description
            }

            fn field(
                &self,
                __index: __hl::usize,
            ) -> __hl::Option<&dyn __hl::Field> {
                match __index {
                    #(#arms)*
                    _ => __hl::None,
                }
            }

            #patterned
            #(#rest)*
            #all_of
        }
    }
}

/// An expression for the value of a key as a trait object; `None` if the key is absent.
fn as_value(key: &Key<'_>) -> TokenStream {
    if key.required {
        let field = as_field(key);
        return quote!(__hl::Some(#field));
    }
    let Key { place, value, .. } = key;
    quote!(<#value as __hl::FieldType>::__present(&self.#place))
}

/// An expression for the value of a required field as a trait object.
fn as_field(Key { place, value, .. }: &Key<'_>) -> TokenStream {
    quote!(<#value as __hl::FieldType>::__field(&self.#place))
}

/// The implementation of `Record`, which makes the model from its slots. One pattern matches all required keys, so that
/// there is only one branch for a missing key, in which nothing has been moved yet.
fn record(parts: &ImplParts<'_>, object: &Object<'_>) -> TokenStream {
    let arguments = &parts.arguments;
    let bindings: Vec<_> = (0..object.keys.len()).map(|index| format_ident!("__{index}")).collect();
    let patterns = object.keys.iter().zip(&bindings).map(|(key, binding)| {
        let name = own_name(&key.ident);
        if key.required { quote!(#name: __hl::Some(#binding)) } else { quote!(#name: #binding) }
    });
    let otherwise = object.keys.iter().any(|key| key.required).then(|| quote!(else { return __hl::missing(__slots) }));
    let places = object.keys.iter().map(|key| &key.place);
    let rest_name = object.kept().map(|rest| &rest.ident);
    let rest_place = object.kept().map(|rest| &rest.place);
    let kept: Vec<_> = object.kept().enumerate().map(|(index, _)| format_ident!("__kept{index}")).collect();
    let header = parts.of_trait(&quote!(__hl::Record));
    quote! {
        #[automatically_derived]
        #[doc(hidden)]
        #header {
            type Slots = SlotsOfKeys_ #arguments;

            #[inline]
            fn finish(
                mut __slots: Self::Slots,
                __filling: __hl::Filling<'_>,
            ) -> __hl::Result<Self, __hl::Stop> {
                if !__hl::Filling::fill(__filling, &mut __slots) {
                    return __hl::missing(__slots);
                }
                let SlotsOfKeys_ { #(#patterns,)* #(#rest_name: #kept,)* } = __slots #otherwise;
                __hl::Ok(Self { #(#places: #bindings,)* #(#rest_place: __hl::DictSlot::finish(#kept),)* })
            }
        }
    }
}
