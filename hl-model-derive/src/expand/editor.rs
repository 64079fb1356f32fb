//! Code by which an editor completes and explains the names inside `#[hl(…)]`.
//!
//! To an editor, attributes are tokens without a meaning, unless an expansion uses them. So each name is imported from
//! a module of the library that has a documented item for each attribute of its place. Only rust-analyzer sets the
//! `cfg`, so the compiler drops the code before it resolves the names.
//!
//! A name that is no attribute has been reported, and its import would be a second error. When rust-analyzer completes the name,
//! it expands the item once more, with a mark in the name, which has capital letters, and looks at the place of the name in
//! the usual expansion. So there another name, which is at least as long, stands in its place.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{Attribute, Data, DeriveInput, Fields, Meta};

use super::scope::private;
use crate::attrs::editor_names;

/// The imports of the names in all attributes of an item, or nothing if it has no attributes.
pub(super) fn names(item: &DeriveInput, krate: &TokenStream) -> TokenStream {
    let (container, inside, attributes): (_, _, Vec<&Attribute>) = match &item.data {
        Data::Struct(data) if matches!(data.fields, Fields::Named(_)) => {
            let inside = if is_tuple(&item.attrs) { "item" } else { "field" };
            ("object", inside, data.fields.iter().flat_map(|field| &field.attrs).collect())
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
        let (module, place, names) = (format_ident!("__hl_{number}"), format_ident!("{}", place.place), &place.names);
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

/// Whether the named fields of a struct are the items of a list.
fn is_tuple(attributes: &[Attribute]) -> bool {
    Named::of_attributes("object", attributes).names.iter().any(|name| name == "tuple")
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
                    self.add_name(name);
                    begins = false;
                }
                TokenTree::Punct(comma) if comma.as_char() == ',' => begins = true,
                _ => begins = false,
            }
        }
    }

    fn add_name(&mut self, name: Ident) {
        let text = name.to_string();
        // It is a word of the language.
        if text == "crate" {
            return;
        }
        let is_kept = editor_names(self.place).any(|known| known == text) || text.contains(char::is_uppercase);
        let stand_in = || editor_names(self.place).max_by_key(|name| name.len());
        self.names.extend(if is_kept { Some(name) } else { stand_in().map(|name| format_ident!("{name}")) });
    }
}

/// The module for the attributes in the parentheses after the name of an attribute, if there are attributes in them.
fn place_of_list(name: &Ident) -> Option<&'static str> {
    match name.to_string().as_str() {
        "items" | "contains" | "keys" => Some("items"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    /// The imports for an editor in the expansion of an item, without spaces.
    fn imports(item: &str) -> Vec<String> {
        let names = super::names(&syn::parse_str(item).unwrap(), &quote!(k)).to_string().replace(' ', "");
        let lists = names.split("useself::{").skip(1);
        lists.map(|list| list.split('}').next().unwrap().replace("as_,", "").trim().to_owned()).collect()
    }

    #[test]
    fn an_editor_sees_the_names_that_are_known_where_they_stand() {
        for (item, expected) in [
            (
                "#[hl(closed)] struct A { #[hl(min_length = 1, items(pattern = \"a\"))] a: B }",
                &["closed", "min_lengthitems", "pattern"][..],
            ),
            ("#[hl(tuple)] struct A { #[hl(rest)] a: B }", &["tuple", "rest"]),
            ("#[hl(one_of)] enum A { #[hl(tag = \"a\")] B(C) }", &["one_of", "tag"]),
            // Half a name, and a name for another place, are reported, and nothing else.
            ("struct A { #[hl(min)] a: B }", &["exclusive_minimum"]),
            ("#[hl(rename = \"a\")] struct A { a: B }", &["min_properties"]),
            // A name that is being completed.
            ("struct A { #[hl(minraCompletionMarker)] a: B }", &["minraCompletionMarker"]),
            ("struct A { #[hl(if)] a: B }", &["exclusive_minimum"]),
            ("#[hl(crate = a)] struct A { a: B }", &[""]),
        ] {
            assert_eq!(imports(item), expected, "{item}");
        }
    }
}
