//! The state in a builder's type: a tuple with one type for each required key.
//!
//! For more than eight keys it is a tuple of tuples. A method that sets a key names only the place of that key, so that
//! the size of a builder's code is linear in the number of its keys.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Maximum number of types in a tuple of the library.
const WIDTH: usize = 8;

/// The state with the types of the required keys, in order.
pub(super) fn state(keys: &[TokenStream]) -> TokenStream {
    if keys.len() <= WIDTH {
        return quote!((#(#keys,)*));
    }
    let inner = keys.chunks(inner_len(keys.len())).map(state);
    quote!((#(#inner,)*))
}

/// The place of a key in the state of `len` keys, for the library's `Key` at this path.
pub(super) fn place(index: usize, len: usize, key: &TokenStream) -> TokenStream {
    if len <= WIDTH {
        let index = Literal::usize_unsuffixed(index);
        return quote!(#key<#index>);
    }
    let inner = inner_len(len);
    let (outer, first) = (index / inner, index / inner * inner);
    let rest = place(index - first, inner.min(len - first), key);
    let outer = Literal::usize_unsuffixed(outer);
    quote!(#key<#outer, #rest>)
}

/// The number of keys in each of the tuples that a state of `len` keys consists of, except the last one.
fn inner_len(len: usize) -> usize {
    let mut inner = WIDTH;
    while inner * WIDTH < len {
        inner *= WIDTH;
    }
    inner
}

#[cfg(test)]
mod tests {
    use super::{TokenStream, place, quote, state};

    fn text(tokens: &TokenStream) -> String {
        tokens.to_string().replace(' ', "")
    }

    #[test]
    fn a_state_of_few_keys_is_flat() {
        let keys: Vec<_> = (0..3).map(|_| quote!(Set)).collect();
        assert_eq!(text(&state(&keys)), "(Set,Set,Set,)");
        assert_eq!(text(&place(2, 3, &quote!(Key))), "Key<2>");
        assert_eq!(text(&state(&[])), "()");
    }

    /// Follows a path through a state that is written as text.
    fn at(state: &str, path: &str) -> String {
        let steps = path.split(|c: char| !c.is_ascii_digit()).filter(|step| !step.is_empty());
        let mut state = state.to_owned();
        for step in steps {
            let inner: TokenStream = state.parse().unwrap();
            let proc_macro2::TokenTree::Group(group) = inner.into_iter().next().unwrap() else { panic!("{state}") };
            let items: Vec<_> = group.stream().into_iter().filter(|token| token.to_string() != ",").collect();
            state = items[step.parse::<usize>().unwrap()].to_string();
        }
        state
    }

    #[test]
    fn every_place_leads_to_its_key() {
        for len in [1, 7, 8, 9, 17, 64, 65, 100, 512, 513, 1_000] {
            let keys: Vec<_> = (0..len).map(|index| format!("k{index}").parse().unwrap()).collect();
            let state = state(&keys).to_string();
            for index in (0..len).step_by(7).chain([len - 1]) {
                let path = place(index, len, &quote!(Key)).to_string();
                assert_eq!(at(&state, &path), format!("k{index}"), "{len}: {path}");
            }
        }
    }
}
