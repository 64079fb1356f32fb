//! Code by which an editor completes and explains the names inside `#[hl(…)]`.
//!
//! To an editor, attributes are tokens without a meaning, unless an expansion uses them. So each name is imported from
//! a module of the library that has a documented item for each attribute of its place. Only rust-analyzer sets the
//! `cfg`, so the compiler drops the code before it resolves the names.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{Attribute, Data, DeriveInput, Fields, Meta};

use super::scope::private;

/// The imports of the names in all attributes of an item, or nothing if it has no attributes.
pub(super) fn names(item: &DeriveInput, krate: &TokenStream) -> TokenStream {
    let (container, inside, attributes): (_, _, Vec<&Attribute>) = match &item.data {
        Data::Struct(data) if matches!(data.fields, Fields::Named(_)) => {
            ("object", "field", data.fields.iter().flat_map(|field| &field.attrs).collect())
        }
        Data::Struct(data) => ("tuple_struct", "item", data.fields.iter().flat_map(|field| &field.attrs).collect()),
        Data::Enum(data) => {
            ("enumeration", "variant", data.variants.iter().flat_map(|variant| &variant.attrs).collect())
        }
        Data::Union(_) => ("tuple_struct", "item", Vec::new()),
    };
    let mut places = vec![Named::of_attributes(container, &item.attrs), Named::of_attributes(inside, attributes)];
    let lists: Vec<_> = places.iter().flat_map(|place| &place.lists).cloned().collect();
    places.extend(lists.into_iter().map(|(place, list)| {
        let mut named = Named::new(place);
        named.add(list);
        named
    }));
    let private = private(krate);
    let modules = places.iter().enumerate().filter(|(_, place)| place.is_written).map(|(number, place)| {
        let (module, place, names) = (format_ident!("m{number}"), format_ident!("{}", place.place), &place.names);
        quote! {
            #[cfg(rust_analyzer)]
            mod #module {
                use #private::editor::#place::*;
                use self::{#(#names as _,)*};
            }
        }
    });
    modules.collect()
}

/// The names that are written in one kind of place.
struct Named {
    /// The library's module with the names that may be written there.
    place: &'static str,
    is_written: bool,
    names: Vec<Ident>,
    /// The lists inside of attributes, with their places.
    lists: Vec<(&'static str, TokenStream)>,
}

impl Named {
    const fn new(place: &'static str) -> Self {
        Self { place, is_written: false, names: Vec::new(), lists: Vec::new() }
    }

    fn of_attributes<'a>(place: &'static str, attributes: impl IntoIterator<Item = &'a Attribute>) -> Self {
        let mut named = Self::new(place);
        for attribute in attributes {
            if let Meta::List(list) = &attribute.meta
                && list.path.is_ident("hl")
            {
                named.add(list.tokens.clone());
            }
        }
        named
    }

    /// Adds the name at the beginning of each part of a list.
    fn add(&mut self, list: TokenStream) {
        self.is_written = true;
        let mut begins = true;
        let mut tokens = list.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(name) if begins => {
                    if let Some(TokenTree::Group(group)) = tokens.peek()
                        && group.delimiter() == Delimiter::Parenthesis
                        && let Some(place) = place_of_list(&name)
                    {
                        self.lists.push((place, group.stream()));
                    }
                    // `crate` and other words of the language cannot be imported.
                    if syn::parse_str::<Ident>(&name.to_string()).is_ok() {
                        self.names.push(name);
                    }
                    begins = false;
                }
                TokenTree::Punct(comma) if comma.as_char() == ',' => begins = true,
                _ => begins = false,
            }
        }
    }
}

/// The module for the attributes in the parentheses after the name of an attribute, if there are attributes in them.
fn place_of_list(name: &Ident) -> Option<&'static str> {
    match name.to_string().as_str() {
        "items" | "contains" | "keys" => Some("items"),
        _ => None,
    }
}
