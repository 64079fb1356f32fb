//! That the types of keys do not refuse their defaults.
//!
//! The macro sees the names of types alone, so the compiler is asked, by a bound that does not hold for a default that is
//! refused. What is refused is shown as the name of a type.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use crate::json::Json;
use crate::model::{Key, Model, Object};
use crate::ty::{Scope, TypeKind};

/// The checks of all defaults that the macro could not check by itself.
pub(super) fn checks(model: &Model<'_>, object: &Object<'_>) -> Option<TokenStream> {
    // A bound on a constant cannot depend on type parameters.
    if !model.original.generics.params.is_empty() {
        return None;
    }
    let module = format_ident!("{}Defaults", model.original.ident.unraw());
    let mut names = BTreeSet::new();
    let checks = object.keys.iter().filter_map(|key| check(model, key, &module, &mut names));
    let checks: Vec<_> = checks.collect();
    let names = names.iter().map(|name| Ident::new(name, Span::call_site()));
    (!checks.is_empty()).then(|| {
        quote! {
            #[allow(non_snake_case, non_camel_case_types)]
            mod #module {
                #(pub struct #names;)*
            }

            #(#checks)*
        }
    })
}

fn check(model: &Model<'_>, key: &Key<'_>, module: &Ident, names: &mut BTreeSet<String>) -> Option<TokenStream> {
    let (name, default) = (key.attrs.default.name()?, key.attrs.default.value()?);
    let scope = Scope { model: &model.original.ident, generics: &model.original.generics };
    let (TypeKind::Other, ty) = scope.unwrapped(key.value) else { return None };
    let json = default.to_string();
    let (text, shown) = match default {
        Json::String(text) => (quote!(__hl::Some(#text)), text.clone()),
        Json::Number(_) | Json::Bool(_) => (quote!(__hl::None), json.clone()),
        Json::Null | Json::Array(_) | Json::Object(_) => return None,
    };
    let shown = type_name(&shown);
    names.insert(shown.clone());
    let shown = Ident::new(&shown, Span::call_site());
    Some(quote_spanned! {name.span().resolved_at(Span::call_site())=>
        const _: () = __hl::default_is_accepted::<
            { __hl::refuses_literal(<#ty as __hl::FieldType>::__STATIC, #text, #json) },
            #module::#shown
        >();
    })
}

/// A default as the name of a type.
fn type_name(text: &str) -> String {
    let name: String = text.chars().take(40).map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && syn::parse_str::<Ident>(&name).is_ok();
    if is_name { name } else { format!("_{name}_") }
}

#[cfg(test)]
mod tests {
    use super::type_name;

    #[test]
    fn every_default_is_a_name() {
        for (text, name) in
            [("up", "up"), ("80", "_80_"), ("", "__"), ("type", "_type_"), ("a-b c", "a_b_c"), ("é", "___")]
        {
            assert_eq!(type_name(text), name, "{text}");
            assert!(syn::parse_str::<syn::Ident>(name).is_ok());
        }
    }
}
