//! `Self` in the types of fields and in bounds. It is replaced, because types are repeated where `Self` would be another type, such
//! as in the builder.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::parse::Parse;
use syn::{Data, DeriveInput, Generics, WherePredicate};

/// Replaces `Self` by the model's name in the types of all fields, and in the bounds.
pub(crate) fn resolve(input: &mut DeriveInput) {
    let (ident, arguments) = (input.ident.clone(), input.generics.split_for_impl().1.to_token_stream());
    replace_in(fields_mut(&mut input.data).map(|field| &mut field.ty), &ident, &arguments);
    resolve_bounds(&mut input.generics, &ident, &arguments);
}

/// The fields of an item, or of all its variants.
pub(crate) fn fields_mut(data: &mut Data) -> impl Iterator<Item = &mut syn::Field> {
    let fields: Vec<_> = match data {
        Data::Struct(data) => data.fields.iter_mut().collect(),
        Data::Enum(data) => data.variants.iter_mut().flat_map(|variant| &mut variant.fields).collect(),
        Data::Union(_) => Vec::new(),
    };
    fields.into_iter()
}

fn resolve_bounds(generics: &mut Generics, ident: &Ident, arguments: &TokenStream) {
    for parameter in generics.type_params_mut() {
        replace_in(parameter.bounds.iter_mut(), ident, arguments);
    }
    replace_in(generics.where_clause.iter_mut().flat_map(|clause| &mut clause.predicates), ident, arguments);
}

fn replace_in<'b, B: Parse + ToTokens + 'b>(
    bounds: impl Iterator<Item = &'b mut B>,
    ident: &Ident,
    arguments: &TokenStream,
) {
    for bound in bounds {
        if let Some(Ok(resolved)) = replace(bound.to_token_stream(), ident, arguments).map(syn::parse2) {
            *bound = resolved;
        }
    }
}

/// Replaces `Self` by the model's name in the predicates of the attribute `bound`.
pub(crate) fn resolve_predicates<'b>(predicates: impl Iterator<Item = &'b mut WherePredicate>, input: &DeriveInput) {
    let arguments = input.generics.split_for_impl().1.to_token_stream();
    replace_in(predicates, &input.ident, &arguments);
}

/// The tokens with the model instead of `Self`; `None` if there is no `Self`.
fn replace(tokens: TokenStream, ident: &Ident, arguments: &TokenStream) -> Option<TokenStream> {
    let mut is_changed = false;
    let mut replaced = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Ident(name) if name == "Self" => {
                is_changed = true;
                let mut ident = ident.clone();
                ident.set_span(name.span());
                replaced.extend(quote_spanned!(name.span()=> #ident #arguments));
            }
            TokenTree::Group(group) => {
                let inner = replace(group.stream(), ident, arguments);
                is_changed |= inner.is_some();
                let mut copy = Group::new(group.delimiter(), inner.unwrap_or_else(|| group.stream()));
                copy.set_span(group.span());
                replaced.extend([TokenTree::Group(copy)]);
            }
            other => replaced.extend([other]),
        }
    }
    is_changed.then_some(replaced)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use crate::text::type_text;

    #[test]
    fn self_becomes_the_model() {
        let mut input = parse_quote!(
            struct Page<T: Clone, const N: usize> {
                next: Option<Box<Self>>,
                all: [Self; 2],
                t: T,
            }
        );
        super::resolve(&mut input);
        let syn::Data::Struct(data) = input.data else { panic!("it was a struct") };
        let types: Vec<_> = data.fields.iter().map(|field| type_text(&field.ty)).collect();
        assert_eq!(types, ["Option<Box<Page<T, N>>>", "[Page<T, N>; 2]", "T"]);
    }
}
