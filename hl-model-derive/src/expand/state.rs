//! The state in a builder's type: a tuple with one type for each required key.
//!
//! For more than eight keys it is a tuple of groups of keys. A group is one type as long as none of its keys is set, and again
//! when all are. A method that sets a key names only the place of that key. So the size of a builder's code is linear in the
//! number of its keys, if they are set more or less in order.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// Maximum number of types in a tuple of the library.
const WIDTH: usize = 8;

/// The state in which no key is set. `module` contains the names of the keys and the groups, and `library` the library's types.
pub(super) fn fresh(keys: &[Ident], module: &TokenStream, library: &TokenStream) -> TokenStream {
    fresh_from(0, keys, module, library)
}

/// The state in which every key is set.
pub(super) fn complete(len: usize, library: &TokenStream) -> TokenStream {
    let len = if len <= WIDTH { len } else { len.div_ceil(inner_len(len)) };
    let parts = (0..len).map(|_| quote!(#library::Set));
    quote!((#(#parts,)*))
}

/// The state of keys that are not set. `first` is the index of the first key.
fn fresh_from(first: usize, keys: &[Ident], module: &TokenStream, library: &TokenStream) -> TokenStream {
    if keys.len() <= WIDTH {
        return quote!((#(#library::Missing<#module #keys>,)*));
    }
    let groups = inner_groups(first, keys).map(|(first, keys)| name_of_group(first, keys));
    quote!((#(#library::Untouched<#module #groups>,)*))
}

/// The declarations of all groups of keys, for the module that contains their names.
pub(super) fn groups(keys: &[Ident], library: &TokenStream) -> Vec<TokenStream> {
    let mut declared = Vec::new();
    declare(0, keys, library, &mut declared);
    declared
}

fn declare(first: usize, keys: &[Ident], library: &TokenStream, declared: &mut Vec<TokenStream>) {
    if keys.len() <= WIDTH {
        return;
    }
    for (first, keys) in inner_groups(first, keys) {
        let (name, state) = (name_of_group(first, keys), fresh_from(first, keys, &TokenStream::new(), library));
        declared.push(quote! {
            pub struct #name;

            impl #library::Group for #name {
                type Keys = #state;
            }
        });
        declare(first, keys, library, declared);
    }
}

/// The groups that some keys consist of, each with the index of its first key.
fn inner_groups(first: usize, keys: &[Ident]) -> impl Iterator<Item = (usize, &[Ident])> {
    let inner = inner_len(keys.len());
    keys.chunks(inner).enumerate().map(move |(group, keys)| (first + group * inner, keys))
}

/// The name of a group. It counts from one, because users may read it.
fn name_of_group(first: usize, keys: &[Ident]) -> Ident {
    format_ident!("Keys{}To{}", first + 1, first + keys.len())
}

/// The place of a key in the state of `len` keys.
pub(super) fn place(index: usize, len: usize, library: &TokenStream) -> TokenStream {
    place_in(index, len, library, &quote!(Key))
}

fn place_in(index: usize, len: usize, library: &TokenStream, step: &TokenStream) -> TokenStream {
    if len <= WIDTH {
        let index = Literal::usize_unsuffixed(index);
        return quote!(#library::#step<#index>);
    }
    let inner = inner_len(len);
    let (outer, first) = (index / inner, index / inner * inner);
    let rest = place_in(index - first, inner.min(len - first), library, &quote!(Within));
    let outer = Literal::usize_unsuffixed(outer);
    quote!(#library::#step<#outer, #rest>)
}

/// The number of keys in each of the groups that `len` keys consist of, except the last one.
fn inner_len(len: usize) -> usize {
    let mut inner = WIDTH;
    while inner * WIDTH < len {
        inner *= WIDTH;
    }
    inner
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Ident, TokenStream, complete, format_ident, fresh, groups, place, quote};

    fn text(tokens: &TokenStream) -> String {
        tokens.to_string().replace(' ', "")
    }

    fn keys(len: usize) -> Vec<Ident> {
        (0..len).map(|index| format_ident!("k{index}")).collect()
    }

    /// The state in which no key is set, without the path of the library.
    fn fresh_text(len: usize) -> String {
        text(&fresh(&keys(len), &TokenStream::new(), &quote!(l))).replace("l::", "")
    }

    #[test]
    fn a_state_of_few_keys_is_flat() {
        assert_eq!(fresh_text(3), "(Missing<k0>,Missing<k1>,Missing<k2>,)");
        assert_eq!(text(&place(2, 3, &quote!(l))), "l::Key<2>");
        assert_eq!(text(&complete(3, &quote!(l))), "(l::Set,l::Set,l::Set,)");
        assert_eq!(fresh_text(0), "()");
    }

    #[test]
    fn a_state_of_many_keys_has_groups() {
        assert_eq!(fresh_text(17), "(Untouched<Keys1To8>,Untouched<Keys9To16>,Untouched<Keys17To17>,)");
        assert_eq!(text(&complete(17, &quote!(l))), "(l::Set,l::Set,l::Set,)");
        assert_eq!(text(&place(16, 17, &quote!(l))), "l::Key<2,l::Within<0>>");
    }

    /// Follows a path through a state that is written as text.
    fn at(state: &str, path: &str, states: &HashMap<String, String>) -> String {
        let steps = path.split(|c: char| !c.is_ascii_digit()).filter(|step| !step.is_empty());
        let mut state = state.to_owned();
        for step in steps {
            let inside = state.trim_start_matches('(').trim_end_matches(')');
            let part = inside.split(',').nth(step.parse().unwrap()).unwrap();
            let name = part.split(['<', '>']).nth(1).unwrap();
            state = states.get(name).cloned().unwrap_or_else(|| name.to_owned());
        }
        state
    }

    #[test]
    fn every_place_leads_to_its_key() {
        for len in [1, 7, 8, 9, 17, 64, 65, 100, 512, 513, 1_000] {
            let keys = keys(len);
            let declared = groups(&keys, &quote!(l)).iter().map(text).collect::<Vec<_>>();
            let states: HashMap<_, _> = declared.iter().map(|group| group_of(group)).collect();
            let state = fresh_text(len);
            for index in (0..len).step_by(7).chain([len - 1]) {
                let path = place(index, len, &quote!(l)).to_string();
                assert_eq!(at(&state, &path, &states), format!("k{index}"), "{len}: {path}");
            }
        }
    }

    /// The name of a group, and the state of its keys.
    fn group_of(declaration: &str) -> (String, String) {
        let (name, rest) = declaration.trim_start_matches("pubstruct").split_once(';').unwrap();
        let (_, state) = rest.split_once("typeKeys=").unwrap();
        (name.to_owned(), state.trim_end_matches('}').trim_end_matches(';').replace("l::", ""))
    }
}
