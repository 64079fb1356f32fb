//! The arguments of setters and constructors, at any depth: lists by items, objects by entries.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{Token, Type};

use super::builder_type::BuilderType;
use super::generics::{ImplParts, at_place_of};
use crate::model::Model;
use crate::ty::{Scope, TypeKind, ungroup};

/// The argument of a setter, and the way in which it sets the key.
pub(super) struct Input {
    /// The type parameters of the setter, with their bounds.
    pub(super) parameters: TokenStream,
    /// The type of the argument.
    pub(super) ty: TokenStream,
    /// The method of `Building` that sets the key, without the `__` or `__maybe_` at its start.
    pub(super) method: &'static str,
    /// A closure that converts the argument, if the method needs one.
    pub(super) convert: Option<TokenStream>,
}

impl Input {
    /// The argument of a setter for a value of a type.
    pub(super) fn of(builder: &BuilderType<'_>, value: &Type) -> Self {
        let names = Names::of_builder(builder);
        let Names { parts, scope, krate, public, .. } = &names;
        let ty = parts.free_name("V");
        let mut convert = None;
        let (parameters, method) = match scope.kind(value) {
            TypeKind::List(item) | TypeKind::Set(item) if !has_parts(item, *scope) => {
                let input = parts.free_name("I");
                // The items come first: if neither can be inferred, the compiler says so of the first one only.
                let parameters = quote!(
                    #input: #krate::IntoField<#item>, #ty: #public::IntoItems<#input, #item>
                );
                let is_set = matches!(scope.kind(value), TypeKind::Set(_));
                convert = is_set.then(|| from_items(value, item, &value.to_token_stream(), &names));
                (parameters, if is_set { "set_items" } else { "set_list" })
            }
            TypeKind::Map(values) if is_plain_map(value, values, *scope) => {
                let values = values_of(values, &names);
                (quote!(#ty: #public::IntoEntries<#values, #value>), "set_map")
            }
            _ if has_parts(value, *scope) => {
                let mut deep = Deep::new(names);
                let (ty, convert) = deep.of_field(value);
                let parameters = deep.parameters;
                let method = "set_by";
                return Self { parameters: quote!(#(#parameters),*), ty, method, convert: Some(convert) };
            }
            _ => (quote!(#ty: #krate::IntoField<#value>), "set"),
        };
        Self { parameters, ty: ty.into_token_stream(), method, convert }
    }
}

/// The names that stand in conversions: the library's and the model's.
pub(super) struct Names<'a> {
    pub(super) parts: &'a ImplParts<'a>,
    pub(super) scope: Scope<'a>,
    /// The path of the library.
    pub(super) krate: &'a TokenStream,
    /// The path of its public module about builders.
    pub(super) public: TokenStream,
    /// The path of its module for generated code.
    pub(super) private: TokenStream,
}

impl<'a> Names<'a> {
    fn of_builder(builder: &'a BuilderType<'_>) -> Self {
        let BuilderType { model, parts, public, private, .. } = builder;
        Self { parts, scope: model.scope(), krate: &model.krate, public: public.clone(), private: private.clone() }
    }

    /// The names within the code that stands beside a model.
    pub(super) fn of_model(model: &'a Model<'_>, parts: &'a ImplParts<'_>) -> Self {
        let krate = &model.krate;
        Self { parts, scope: model.scope(), krate, public: quote!(#krate::builder), private: quote!(__hl) }
    }
}

/// The function that makes a set of its items, within a value of the type `whole`.
fn from_items(set: &Type, item: &Type, whole: &TokenStream, names: &Names<'_>) -> TokenStream {
    let (required, private) = (require_field_type(whole, names), &names.private);
    let set = at_place_of(whole.clone(), set.to_token_stream());
    quote!({ #required <#set as #private::FromItems<#item>>::from_items })
}

/// A first use of `T: FieldType` in a function, for the type of a field. The compiler reports an unmet bound at the first use
/// at a place only, so this keeps the message equal to that of other generated functions.
fn require_field_type(ty: &TokenStream, names: &Names<'_>) -> TokenStream {
    let private = &names.private;
    quote!(_ = <#ty as #private::FieldType>::field_schema;)
}

/// Whether a value of a type is given by its items or entries, each of which is converted.
pub(super) fn has_parts(ty: &Type, scope: Scope<'_>) -> bool {
    matches!(
        scope.kind(ty),
        TypeKind::List(_) | TypeKind::Set(_) | TypeKind::Array(_) | TypeKind::Tuple(_) | TypeKind::Map(_)
    )
}

/// Whether an object has texts as keys, and values without parts.
fn is_plain_map(map: &Type, values: Option<&Type>, scope: Scope<'_>) -> bool {
    keys_of(map, scope).is_none() && values.is_none_or(|values| !has_parts(values, scope))
}

/// The type of the keys of a map, unless that is `String`.
fn keys_of<'t>(map: &'t Type, scope: Scope<'_>) -> Option<&'t Type> {
    match scope.arguments(map).as_slice() {
        [keys, _, ..] if !scope.is_named(keys, "String") => Some(keys),
        _ => None,
    }
}

/// The parts of arguments, each with its own type parameter.
pub(super) struct Deep<'a> {
    names: Names<'a>,
    /// The type of the field, whose place the types in it have in conversions.
    whole: TokenStream,
    /// The type parameters, with their bounds.
    pub(super) parameters: Vec<TokenStream>,
}

impl<'a> Deep<'a> {
    pub(super) fn new(names: Names<'a>) -> Self {
        Self { names, whole: TokenStream::new(), parameters: Vec::new() }
    }

    /// The type of an argument that is a list, from the type of the list's items and that of the items given.
    pub(super) fn list_of(&mut self, item: &Type, given: &TokenStream) -> TokenStream {
        let public = &self.names.public;
        // Items that have parts are converted later.
        let item = if has_parts(item, self.names.scope) { given.clone() } else { item.to_token_stream() };
        self.parameter(&quote!(#public::IntoItems<#given, #item>))
    }

    /// A new type parameter with a bound.
    fn parameter(&mut self, bound: &TokenStream) -> TokenStream {
        let name = self.names.parts.free_name(&format!("V{}", self.parameters.len()));
        self.parameters.push(quote!(#name: #bound));
        name.into_token_stream()
    }

    /// The type of the argument for the value of a field, and a closure that converts it at its place.
    pub(super) fn of_field(&mut self, ty: &Type) -> (TokenStream, TokenStream) {
        self.whole = ty.to_token_stream();
        self.converted(ty)
    }

    /// The type of the argument for a part of the field's value, and a closure that converts the part at its place.
    fn converted(&mut self, ty: &Type) -> (TokenStream, TokenStream) {
        let (public, private, scope) = (self.names.public.clone(), self.names.private.clone(), self.names.scope);
        match scope.kind(ty) {
            TypeKind::List(item) => {
                let (given, convert) = self.converted(item);
                let list = self.list_of(item, &given);
                (list, quote!(|__place, __value| #private::Conversion::list(__place, __value, #convert)))
            }
            TypeKind::Set(of) => {
                let (given, convert) = self.converted(of);
                let list = self.list_of(of, &given);
                let from_items = from_items(ty, of, &self.whole, &self.names);
                (list, quote!(|__place, __value| #private::Conversion::set(__place, __value, #from_items, #convert)))
            }
            TypeKind::Array(item) => {
                let (item, convert) = self.converted(item);
                let length = length_of(ty);
                (
                    quote!([#item; #length]),
                    quote!(|__place, __value| #private::Conversion::array(__place, __value, #convert)),
                )
            }
            TypeKind::Tuple(items) => self.tuple(items),
            TypeKind::Map(values) if is_plain_map(ty, values, scope) => {
                let values = values_of(values, &self.names);
                let map = self.parameter(&quote!(#public::IntoEntries<#values, #ty>));
                (map, quote!(|__place, __value| #private::Conversion::map(__place, __value)))
            }
            TypeKind::Map(values) => self.entries(ty, values),
            _ => self.whole(&ty.to_token_stream()),
        }
    }

    /// The argument for a tuple: its items, each at its index.
    fn tuple(&mut self, items: &Punctuated<Type, Token![,]>) -> (TokenStream, TokenStream) {
        let private = self.names.private.clone();
        let (types, converts): (Vec<_>, Vec<_>) = items.iter().map(|item| self.converted(item)).unzip();
        let names: Vec<_> = (0..types.len()).map(|index| format_ident!("__{index}")).collect();
        let indexes = 0..types.len();
        let convert = quote! {
            |__place, (#(#names,)*)| {
                #(let #names = #private::Conversion::item(__place, #indexes, #names, #converts);)*
                ::core::option::Option::Some((#(#names?,)*))
            }
        };
        (quote!((#(#types,)*)), convert)
    }

    /// The argument for a map whose keys are no texts or whose values have parts: its entries.
    fn entries(&mut self, map: &Type, values: Option<&Type>) -> (TokenStream, TokenStream) {
        let private = self.names.private.clone();
        let (value, convert) = match values {
            Some(values) => self.converted(values),
            None => self.whole(&values_of(None, &self.names)),
        };
        let key = keys_of(map, self.names.scope).map_or_else(|| quote!(#private::String), ToTokens::to_token_stream);
        let krate = self.names.krate;
        let name = self.parameter(&quote!(#krate::IntoField<#key>));
        let entries = self.parameter(&quote!(::core::iter::IntoIterator<Item = (#name, #value)>));
        let (required, values) = (require_field_type(&self.whole, &self.names), values_of(values, &self.names));
        let map = at_place_of(self.whole.clone(), map.to_token_stream());
        let of_type = quote!(<#map as #private::FromEntries<#key, #values>>);
        let functions = quote!(#of_type::name_of, #of_type::from_entries);
        (
            entries,
            quote!(|__place, __value| { #required #private::Conversion::entries(__place, __value, #functions, #convert) }),
        )
    }

    /// The argument for a value that is converted as a whole.
    fn whole(&mut self, ty: &TokenStream) -> (TokenStream, TokenStream) {
        let (krate, private) = (self.names.krate, self.names.private.clone());
        let value = self.parameter(&quote!(#krate::IntoField<#ty>));
        (value, quote!(|__place, __value| #private::Conversion::field(__place, __value)))
    }
}

/// The type of the values of a map.
fn values_of(values: Option<&Type>, names: &Names<'_>) -> TokenStream {
    let krate = names.krate;
    values.map_or_else(|| quote!(#krate::Value), ToTokens::to_token_stream)
}

/// The number of items of an array, as it is written.
fn length_of(ty: &Type) -> TokenStream {
    match ungroup(ty) {
        Type::Array(array) => array.len.to_token_stream(),
        _ => TokenStream::new(),
    }
}
