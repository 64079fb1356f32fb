//! The names of generated items, and the lints on them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{Attribute, DeriveInput, Type};

use crate::case::is_usual_type_name;
use crate::model::Model;
use crate::tokens::any_name;
use crate::ty::TypeKind;

/// A generated name that equals the name of a field. It has the place of the field, but counts as written by the macro,
/// so that lints about names ignore it.
///
/// The macro's edition may be later than the user's, so that a name such as `gen` is a keyword in it.
pub(super) fn own_name(field: &Ident) -> Ident {
    let place = field.span().resolved_at(Span::call_site());
    let text = field.to_string();
    if matches!(text.as_str(), "async" | "await" | "dyn" | "gen" | "try") {
        return Ident::new_raw(&text, place);
    }
    let mut name = field.clone();
    name.set_span(place);
    name
}

/// The name of a method that equals the name of a field. It is the field's own token, so that an editor goes only to
/// the field, unless a lint about names would complain about the method as well.
pub(super) fn method_name(field: &Ident) -> Ident {
    if is_snake_case(&field.to_string()) { field.clone() } else { own_name(field) }
}

/// The name of a method that comes from a field, a variant or the model. It has the place of that item, so that an editor goes there.
pub(super) fn name_from(origin: &Ident, name: &str) -> Ident {
    let place = origin.span();
    let place = if is_snake_case(name) { place } else { place.resolved_at(Span::call_site()) };
    Ident::new(name, place)
}

/// The name of a type that is generated beside a model. Where the lint about names of types may complain because of the model's own
/// name, the name counts as written by the macro.
pub(super) fn type_name(model: &Ident, kind: &str) -> Ident {
    let name = format_ident!("{}{kind}", model.unraw());
    if is_usual_type_name(model) { name } else { own_name(&name) }
}

/// Whether the lint about names of methods permits a name.
fn is_snake_case(name: &str) -> bool {
    !name.trim_matches('_').contains("__") && !name.contains(char::is_uppercase)
}

/// A variable whose name neither equals nor hides a name of the user. Code that contains names of the user has only such variables.
///
/// All variables of generated code begin with `__`, or end with `_` where documentation shows them, because the compiler takes the
/// name of a unit struct or of a constant in a pattern for that item.
pub(super) fn variable(name: &str) -> Ident {
    format_ident!("__{name}", span = Span::mixed_site())
}

/// The name of a generated module beside a model. It follows no convention, so that no item of a user has it, and yet people can
/// read it in a message. Lints pass over a name of this macro; an `allow` would be an error where the user forbids the lint.
pub(super) fn module_name(content: &str, model: &Model<'_>) -> Ident {
    format_ident!("{content}_of_{}", model.original.ident.unraw(), span = Span::call_site())
}

/// The body of a method that returns a value of a field's type, or a body that names no field, after an error that may be about the
/// fields. The compiler takes from the body what a misplaced `impl Trait` is.
pub(super) fn body_or_stub(is_stub: bool, ty: &Type, body: TokenStream) -> TokenStream {
    let has_impl_trait = || any_name(ty.to_token_stream(), &|word| word == "impl");
    if is_stub && !has_impl_trait() { quote!(::core::unreachable!()) } else { body }
}

/// Permits a method to return a boxed value, because the box is the user's choice.
pub(super) fn boxed_return(model: &Model<'_>, ty: &Type) -> Option<TokenStream> {
    matches!(model.scope().kind(ty), TypeKind::Boxed(_)).then(|| quote!(#[allow(clippy::unnecessary_box_returns)]))
}

/// The attributes about lints on a model, which apply to generated items as well. `expect` becomes `allow`, because the
/// lint may not occur in them.
pub(super) fn lints(model: &DeriveInput) -> Vec<TokenStream> {
    let lint = |attribute: &Attribute| {
        let meta = &attribute.meta;
        let name = attribute.path().get_ident()?.to_string();
        match name.as_str() {
            "allow" | "warn" | "deny" | "forbid" => Some(attribute.to_token_stream()),
            "expect" => {
                let syn::Meta::List(list) = meta else { return None };
                let tokens = &list.tokens;
                // Generated items with `allow(dead_code)` would count as used, and so would the model, which the user
                // expects to be unused.
                if tokens.to_string().contains("dead_code") || tokens.to_string().contains("unused") {
                    return None;
                }
                Some(quote!(#[allow(#tokens)]))
            }
            _ => None,
        }
    };
    model.attrs.iter().filter_map(lint).collect()
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span};

    use super::own_name;

    /// In edition 2021 a field may be called `gen`, and in edition 2015 `dyn`.
    #[test]
    fn names_that_are_keywords_in_later_editions_are_raw() {
        for (field, expected) in [("gen", "r#gen"), ("dyn", "r#dyn"), ("id", "id")] {
            assert_eq!(own_name(&Ident::new(field, Span::call_site())).to_string(), expected);
        }
    }
}
