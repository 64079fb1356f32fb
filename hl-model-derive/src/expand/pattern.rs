//! A compiled pattern as a constant.

use hl_model_ground::pattern::{Automaton, Pattern, Search};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The pattern as an expression, in which `__hl` is the library's module for generated code.
pub(super) fn expression(pattern: &Pattern) -> TokenStream {
    let source = pattern.source();
    let search = match pattern.search() {
        Search::Contains(text) => quote!(Contains(#text)),
        Search::StartsWith(text) => quote!(StartsWith(#text)),
        Search::EndsWith(text) => quote!(EndsWith(#text)),
        Search::Equals(text) => quote!(Equals(#text)),
        Search::Automaton(Automaton { backward, start, accepting, classes, ascii, beyond, transitions }) => {
            let [ascii, beyond, transitions] = [ascii.as_slice(), beyond, transitions].map(Literal::byte_string);
            quote! {
                Automaton(__hl::Automaton {
                    backward: #backward,
                    start: #start,
                    accepting: #accepting,
                    classes: #classes,
                    ascii: #ascii,
                    beyond: #beyond,
                    transitions: #transitions,
                })
            }
        }
    };
    quote!(__hl::Pattern { source: #source, search: __hl::Search::#search })
}

#[cfg(test)]
mod tests {
    use hl_model_ground::pattern::compile;

    use super::expression;

    #[test]
    fn generated_code_is_a_constant() {
        let tokens = |source| compile(source).map(|pattern| expression(&pattern).to_string().replace(' ', ""));
        assert_eq!(
            tokens("^sesh_"),
            Ok(r#"__hl::Pattern{source:"^sesh_",search:__hl::Search::StartsWith("sesh_")}"#.into())
        );
        let automaton = tokens("^[ab]").unwrap_or_default();
        assert!(
            automaton.starts_with(r#"__hl::Pattern{source:"^[ab]",search:__hl::Search::Automaton(__hl::Automaton{"#)
        );
        // Three states (dead, found, start) with two classes each.
        assert!(automaton.contains("start:2u16,accepting:3u16,classes:2u8,"), "{automaton}");
        assert!(automaton.contains(r#"transitions:b"\0\0\0\0\x01\0\x01\0\0\0\x01\0""#), "{automaton}");
    }
}
