//! Reading and writing a fieldless enum.

use std::iter;

use hl_model_ground::places::table;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

use super::field_type::field_type;
use super::generics::ImplParts;
use super::{constraints, schema};
use crate::json::Json;
use crate::model::{Model, PlainEnum, Variant};

/// The implementations of `PlainEnum` and `FieldType`, and the conversions from text.
pub(super) fn glue(model: &Model<'_>, choice: &PlainEnum<'_>) -> TokenStream {
    let parts = ImplParts::of(model);
    let values = values(&parts, choice);
    let variants = choice.variants.iter().map(variant);
    let open = choice.other.as_ref().map(|_| quote!(open: true,));
    let places = places(choice).map(|places| quote!(places: &[#(#places),*],));
    // Clippy warns of a struct update that adds nothing.
    let others = (open.is_none() || places.is_none()).then(|| quote!(..__hl::Enum::NEW));
    let shape = quote!(__hl::Shape::Enum(&__hl::Enum { variants: &[#(#variants),*], #open #places #others }));
    let schema = schema::function(model, &shape);
    let (read, write) = (quote!(__hl::read_plain_enum(__input)), quote!(__hl::write_plain_enum(self, __output);));
    let field_type = field_type(&parts, &schema, &read, &write, None);
    let conversions = conversions(model, &quote!(__hl::plain_enum_text(self)), &quote!(__hl::parse_plain_enum(text_)));
    quote!(#values #field_type #conversions)
}

/// Maximum number of values that are compared one by one.
const FEW: usize = 8;

/// The table in which the library looks up values and aliases; `None` if there are few values.
fn places(choice: &PlainEnum<'_>) -> Option<Vec<u16>> {
    let own = choice.variants.iter().enumerate();
    let texts: Vec<(usize, String)> = own
        .flat_map(|(index, variant)| {
            iter::once(&variant.value).chain(&variant.aliases).map(move |value| (index, text_of(value)))
        })
        .collect();
    // A number can be written in several ways, and only its plain notation is found by its text.
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let is_of_text = choice.variants.first().is_some_and(|variant| matches!(variant.value, Json::String(_)));
    if choice.variants.len() <= FEW || !(is_of_text || texts.iter().all(|(_, text)| is_plain(text))) {
        return None;
    }
    table(texts.iter().map(|(index, text)| (*index, text.as_str())))
}

fn text_of(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        number => number.to_string(),
    }
}

/// An expression of the library's type `Variant`.
fn variant(variant: &Variant<'_>) -> TokenStream {
    let Variant { ident, value, aliases, docs, deprecated } = variant;
    let (name, value) = (ident.unraw().to_string(), constraints::literal(value));
    let description = docs.description.expression();
    let usual = quote!(__hl::Variant::new(#value, #name, #description));
    if aliases.is_empty() && !deprecated {
        return usual;
    }
    let aliases = aliases.iter().map(constraints::literal);
    quote!(__hl::Variant { aliases: &[#(#aliases),*], deprecated: #deprecated, ..#usual })
}

/// The conversions between variants and their indexes.
fn values(parts: &ImplParts<'_>, choice: &PlainEnum<'_>) -> TokenStream {
    let names: Vec<_> = choice.variants.iter().map(|variant| variant.ident).collect();
    let indexes: Vec<_> = (0..names.len()).map(Literal::usize_unsuffixed).collect();
    let other_arm = choice.other.iter().map(|_| quote!(_ => return __hl::None,));
    let other = choice.other.iter().map(|ident| {
        quote! {
            fn from_other(__other: __hl::OtherValue) -> __hl::Option<Self> {
                __hl::Some(Self::#ident(__other))
            }

            fn other(&self) -> __hl::Option<&__hl::OtherValue> {
                match self {
                    Self::#ident(__other) => __hl::Some(__other),
                    _ => __hl::None,
                }
            }
        }
    });
    let header = parts.of_trait(&quote!(__hl::PlainEnum));
    quote! {
        #[automatically_derived]
        #[doc(hidden)]
        #header {
            fn from_index(__index: __hl::usize) -> __hl::Option<Self> {
                __hl::Some(match __index {
                    #(#indexes => Self::#names,)*
                    _ => return __hl::None,
                })
            }

            fn index(&self) -> __hl::Option<__hl::usize> {
                __hl::Some(match self {
                    #(Self::#names => #indexes,)*
                    #(#other_arm)*
                })
            }

            #(#other)*
        }
    }
}

/// The implementations of `Display`, `FromStr` and `TryFrom<&str>` after an error.
pub(super) fn stub(model: &Model<'_>) -> TokenStream {
    conversions(model, &quote!(""), &quote!(<Self as __hl::HlModel>::from_json(text_)))
}

/// The implementations of `Display`, `FromStr` and `TryFrom<&str>`. They call no method of the enum, because the user may have one of
/// the same name.
fn conversions(model: &Model<'_>, text: &TokenStream, body: &TokenStream) -> TokenStream {
    let (parts, krate) = (ImplParts::of(model), &model.krate);
    let from_str = parts.of_trait(&quote!(__hl::FromStr));
    let try_from = parts.of_trait(&quote!(__hl::TryFrom<&::core::primitive::str>));
    let result = quote!(::core::result::Result<Self, #krate::Errors>);
    let display = parts.of_trait(&quote!(__hl::fmt::Display));
    quote! {
        #[automatically_derived]
        #display {
            fn fmt(&self, __f: &mut __hl::Formatter<'_>) -> __hl::fmt::Result {
                __hl::Formatter::pad(__f, #text)
            }
        }

        #[automatically_derived]
        #from_str {
            type Err = #krate::Errors;

            fn from_str(text_: &::core::primitive::str) -> #result {
                #body
            }
        }

        #[automatically_derived]
        #try_from {
            type Error = #krate::Errors;

            fn try_from(text_: &::core::primitive::str) -> #result {
                #body
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FEW;

    /// Whether the description of an enum uses struct update syntax (`..`).
    fn is_update(variants: usize, other: &str) -> bool {
        let listed: Vec<String> = (0..variants).map(|index| format!("V{index}")).collect();
        let item = format!("enum Model {{ {}, {other} }}", listed.join(", ")).parse().expect("the item is Rust");
        crate::derive::derive(&item).to_string().contains("Enum :: NEW")
    }

    /// Clippy warns of a struct update that adds nothing.
    #[test]
    fn a_description_that_says_everything_is_no_struct_update() {
        const OTHER: &str = "#[hl(other)] Other(OtherValue)";
        assert_eq!([is_update(2, ""), is_update(2, OTHER), is_update(FEW + 1, "")], [true; 3]);
        assert!(!is_update(FEW + 1, OTHER));
    }
}
