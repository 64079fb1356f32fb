//! The inherent methods of models, above all accessors.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Member;

use super::generics::ImplParts;
use super::inputs::{Deep, Names};
use super::methods::Accessors;
use super::names::{body_or_stub, boxed_return, method_name, name_from};
use super::{or_default, parts, rows, scope};
use crate::docs::Docs;
use crate::json::Json;
use crate::model::{Key, Model, Newtype, Object, Patterned, PlainEnum, Rest};
use crate::table::{parts_table, table};
use hl_model_ground::prose::code;

/// The methods of a struct with named fields, under the table of its keys: `builder`, the accessors, and `into_parts`. They are in
/// one implementation, because rustdoc shows several implementations in any order.
pub(super) fn object(model: &Model<'_>, object: &Object<'_>, is_stub: bool, start: &TokenStream) -> TokenStream {
    let doc =
        if object.is_all_of { parts_table(&rows::parts(model, object)) } else { table(&rows::rows(model, object)) };
    let doc = doc + &model.paragraph();
    methods(model, object, is_stub, &quote!(#[doc = #doc]), [start, &parts::method(model, object, is_stub)])
}

/// The accessors only, after an error.
pub(super) fn accessors(model: &Model<'_>, object: &Object<'_>) -> TokenStream {
    let none = TokenStream::new();
    methods(model, object, true, &none, [&none, &none])
}

fn methods(
    model: &Model<'_>,
    object: &Object<'_>,
    is_stub: bool,
    doc: &TokenStream,
    [first, last]: [&TokenStream; 2],
) -> TokenStream {
    let visibility = &model.original.vis;
    let accessors = object.keys.iter().map(|key| accessor(model, object, key, is_stub));
    let taken = Accessors::of(object);
    let defaults = object.keys.iter().filter_map(|key| or_default::method(model, &taken, key, is_stub));
    let defaults = defaults.map(|method| scope::beside(&model.krate, method));
    let patterned = object.patterns.iter().map(|patterned| pattern_accessor(visibility, patterned, is_stub));
    let rest = object.rest.iter().filter_map(|rest| rest_accessor(visibility, rest, is_stub)).chain(patterned);
    let header = ImplParts::of(model).inherent();
    quote! {
        #doc
        #header {
            #first
            #(#accessors)*
            #(#defaults)*
            #(#rest)*
            #last
        }
    }
}

fn accessor(model: &Model<'_>, object: &Object<'_>, key: &Key<'_>, is_stub: bool) -> TokenStream {
    let visibility = &model.original.vis;
    let (place, name, marks) = (&key.place, method_name(&key.ident), &key.marks);
    let (own, line) = (own_docs(&key.docs), object.line(key));
    let alias = alias(key);
    let view = key.view.ty(&TokenStream::new());
    let place = quote!(self.#place);
    let assert_copy = key.is_copy.then(|| {
        let (_, ty) = ImplParts::of(model).scope().unwrapped(key.value);
        let krate = &model.krate;
        quote!(#krate::builder::assert_copy::<#ty>();)
    });
    let (view, body) = if key.required {
        (view, key.view.of_place(&place))
    } else {
        (key.option_of(&view), key.view.of_option(&place))
    };
    let body = body_or_stub(is_stub, key.value, body);
    quote! {
        #(#own)*
        #[doc = #line]
        #alias
        #marks
        #[must_use]
        #visibility fn #name(&self) -> #view {
            #assert_copy
            #body
        }
    }
}

/// The documentation that the user wrote, followed by an empty line, which an attribute would lose at its start.
pub(super) fn own_docs(docs: &Docs<'_>) -> Vec<TokenStream> {
    if docs.attributes.is_empty() {
        let description = docs.description.text();
        let lines = description.lines().map(|line| format!(" {line}"));
        let lines: Vec<_> = lines.map(|line| quote!(#[doc = #line])).collect();
        return with_empty_line(lines);
    }
    // Examples in the documentation of a field are tested there. In the accessor they would be tested a second time.
    let has_examples = docs.may_hold_examples();
    let attributes = docs.attributes.iter().map(|attribute| {
        let meta = &attribute.meta;
        if has_examples { quote!(#[cfg_attr(not(doctest), #meta)]) } else { attribute.to_token_stream() }
    });
    with_empty_line(attributes.collect())
}

fn with_empty_line(mut lines: Vec<TokenStream>) -> Vec<TokenStream> {
    if !lines.is_empty() {
        lines.push(quote!(#[doc = ""]));
    }
    lines
}

/// The key in JSON as an alias for the search in the documentation.
pub(super) fn alias(key: &Key<'_>) -> Option<TokenStream> {
    let name = &key.name;
    let is_searchable =
        |character: char| !matches!(character, '"' | '\'') && (character == ' ' || !character.is_whitespace());
    let can_be_alias =
        *name != key.field() && !name.is_empty() && name.trim() == name && name.chars().all(is_searchable);
    can_be_alias.then(|| quote!(#[doc(alias = #name)]))
}

/// The accessor of the keys whose names match a pattern.
fn pattern_accessor(visibility: &syn::Visibility, patterned: &Patterned<'_>, is_stub: bool) -> TokenStream {
    let Patterned { kept: Rest { ident, place, ty, docs, marks, .. }, pattern } = patterned;
    let (name, own, body) = (method_name(ident), own_docs(docs), body_or_stub(is_stub, ty, quote!(&self.#place)));
    let line = format!(" The undeclared keys that match {}, with their values.", code(pattern.source()));
    quote! {
        #(#own)*
        #[doc = #line]
        #marks
        #[must_use]
        #visibility fn #name(&self) -> &#ty {
            #body
        }
    }
}

/// The accessor of the undeclared keys; `None` for a field with the usual name, because the trait has a method of that name.
fn rest_accessor(visibility: &syn::Visibility, rest: &Rest<'_>, is_stub: bool) -> Option<TokenStream> {
    if rest.ident == "any_string_name" {
        return None;
    }
    let (place, ty, name, marks) = (&rest.place, rest.ty, method_name(&rest.ident), &rest.marks);
    let (own, body) = (own_docs(&rest.docs), body_or_stub(is_stub, ty, quote!(&self.#place)));
    Some(quote! {
        #(#own)*
        #[doc = " The keys that the model does not declare, with their values."]
        #marks
        #[must_use]
        #visibility fn #name(&self) -> &#ty {
            #body
        }
    })
}

/// The accessor of a newtype only.
pub(super) fn newtype_accessor(model: &Model<'_>, newtype: &Newtype<'_>) -> TokenStream {
    let (header, inner) = (ImplParts::of(model).inherent(), inner(model, newtype, true));
    quote!(#header { #inner })
}

/// The method of a newtype that returns a view of its value.
fn inner(model: &Model<'_>, newtype: &Newtype<'_>, is_stub: bool) -> TokenStream {
    let visibility = &model.original.vis;
    let view = newtype.view.ty(&TokenStream::new());
    let body = body_or_stub(is_stub, newtype.ty, newtype.view.of_place(&quote!(self.0)));
    let inner = name_from(&model.original.ident, "inner");
    let doc = format!(" The value.\n{}", model.paragraph());
    quote! {
        #[doc = #doc]
        #[must_use]
        #visibility fn #inner(&self) -> #view {
            #body
        }
    }
}

/// The methods of a newtype after an error. Its constructor takes anything.
pub(super) fn newtype_stub(model: &Model<'_>, newtype: &Newtype<'_>) -> TokenStream {
    let value = ImplParts::of(model).free_name("V").into_token_stream();
    let read = quote! {{
        _ = value_;
        <Self as __hl::HlModel>::from_json("")
    }};
    newtype_methods(model, newtype, &inner(model, newtype, true), &value, &value, &read)
}

/// The methods of a newtype.
pub(super) fn newtype(model: &Model<'_>, newtype: &Newtype<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let mut deep = Deep::new(Names::of_model(model, &parts));
    let (input, convert) = deep.of_field(newtype.ty);
    let parameters = deep.parameters;
    let made = quote!(__hl::build_newtype(value_, #convert, Self));
    newtype_methods(model, newtype, &inner(model, newtype, false), &quote!(#(#parameters),*), &input, &made)
}

/// The methods of a newtype. The constructor has type parameters, takes an input, and returns what is made of it.
fn newtype_methods(
    model: &Model<'_>,
    newtype: &Newtype<'_>,
    inner: &TokenStream,
    parameters: &TokenStream,
    input: &TokenStream,
    made: &TokenStream,
) -> TokenStream {
    let (visibility, krate) = (&model.original.vis, &model.krate);
    let ty = newtype.ty;
    let parts = ImplParts::of(model);
    let (header, bounds, ident) = (parts.inherent(), parts.of_method(krate), &model.original.ident);
    let allow = boxed_return(model, ty);
    let (taken, value) = (parts::taken_apart(ident, &[&Member::from(0)]), parts::variables(1));
    let [new, into_inner] = ["new", "into_inner"].map(|name| name_from(ident, name));
    quote! {
        #header {
            #[doc = " Makes it of a value."]
            #[doc = ""]
            #[doc = " # Errors"]
            #[doc = ""]
            #[doc = " All problems at once: that the value could not be converted, or the constraints that it breaks."]
            #visibility fn #new<#parameters>(value_: #input) -> ::core::result::Result<Self, #krate::Errors> #bounds {
                #made
            }

            #inner

            #[doc = " The value, moved out."]
            #[must_use]
            #allow
            #visibility fn #into_inner(self) -> #ty {
                #taken
                #(#value)*
            }
        }
    }
}

/// The methods of a fieldless enum.
pub(super) fn plain_enum(model: &Model<'_>, listed: &PlainEnum<'_>) -> TokenStream {
    let arms = listed.variants.iter().map(|variant| {
        let text = match &variant.value {
            Json::String(text) => text.clone(),
            integer => integer.to_string(),
        };
        let ident = variant.ident;
        quote!(Self::#ident => #text,)
    });
    let other = listed.other.iter().map(|ident| quote!(Self::#ident(__other) => __other.as_str(),));
    let idents = listed.variants.iter().map(|variant| variant.ident);
    as_str(model, listed, &quote!(#(Self::#idents),*), &quote!(match self { #(#arms)* #(#other)* }))
}

/// The methods of a fieldless enum after an error.
pub(super) fn plain_enum_stub(model: &Model<'_>, listed: &PlainEnum<'_>) -> TokenStream {
    as_str(model, listed, &TokenStream::new(), &quote!(""))
}

fn as_str(model: &Model<'_>, listed: &PlainEnum<'_>, variants: &TokenStream, body: &TokenStream) -> TokenStream {
    let visibility = &model.original.vis;
    let is_number = listed.variants.iter().any(|variant| !matches!(variant.value, Json::String(_)));
    let doc = if is_number { " The integer as it stands in JSON." } else { " The value as it stands in JSON." };
    let lifetime = listed.other.is_none().then(|| quote!('static));
    let parts = ImplParts::of(model);
    let header = parts.inherent();
    let as_str = name_from(parts.ident, "as_str");
    // Listed values have no parameters, but an enum with a mistake may have some.
    let variants = (!parts.is_generic()).then(|| {
        quote! {
            #[doc = " The listed values, in the order of their declaration."]
            #visibility const VARIANTS: &'static [Self] = &[#variants];
        }
    });
    quote! {
        #header {
            #variants

            #[doc = #doc]
            #[must_use]
            #visibility fn #as_str(&self) -> &#lifetime ::core::primitive::str {
                #body
            }
        }

    }
}
