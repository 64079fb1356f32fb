//! Names of generated methods, and of types.

use hl_model_ground::casing::snake_with_acronyms;
use hl_model_ground::rust_name::is_keyword;
use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

/// The name of a method from a name in Pascal case: `HTTPError` becomes `http_error`. A keyword becomes a raw name.
pub(crate) fn method_name(pascal: &str) -> Ident {
    let name = snake_with_acronyms(pascal);
    let candidates = [name.clone(), format!("r#{name}"), format!("{name}_")];
    let mut names = candidates.iter().filter(|candidate| !is_keyword(candidate));
    let valid = names.find_map(|candidate| syn::parse_str(candidate).ok());
    valid.unwrap_or_else(|| Ident::new("part", Span::call_site()))
}

/// Whether a name has neither an underscore nor a small letter at its start, which the lint about names of types looks for.
pub(crate) fn is_usual_type_name(name: &Ident) -> bool {
    let name = name.unraw().to_string();
    !name.contains('_') && !name.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_name_gives_a_method() {
        for (name, expected) in
            [("HTTPError", "http_error"), ("Type", "r#type"), ("Gen", "r#gen"), ("Self", "self_"), ("", "part")]
        {
            assert_eq!(super::method_name(name).to_string(), expected, "{name}");
        }
    }
}
