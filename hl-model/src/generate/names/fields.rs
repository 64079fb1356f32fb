//! The names of fields for the keys of an object.

use super::name::{Name, Spelling};
use super::words::{snake, without_first_digit};
use hl_model_ground::casing::Case;
use hl_model_ground::rust_name::needs_raw;

/// The names of the fields for keys, and the convention of the struct. Keywords are raw identifiers.
pub(crate) fn field_names(keys: &[&str]) -> (Vec<Name>, Option<Case>) {
    let spelling = Spelling { name: |key| valid(&snake(key)), upper: "_upper", convert: Case::of_field };
    let (names, convention) = spelling.names(keys, keys);
    (names.into_iter().map(|name| Name { ident: raw(&name.ident), ..name }).collect(), convention)
}

/// A valid name of a field, which is not reserved for a field of every model.
fn valid(name: &str) -> String {
    match name {
        "self" | "super" | "crate" | "any_string_name" => format!("{name}_"),
        _ => without_first_digit(name),
    }
}

/// A name as written in Rust.
pub(crate) fn raw(name: &str) -> String {
    if needs_raw(name) { format!("r#{name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(keys: &[&str]) -> Vec<String> {
        field_names(keys).0.into_iter().map(|name| name.ident).collect()
    }

    #[test]
    fn keywords_are_raw_and_collisions_get_words() {
        assert_eq!(names(&["type", "self", "1st"]), ["r#type", "self_", "_1st"]);
        assert_eq!(names(&["+1", "-1"]), ["plus_1", "minus_1"]);
        assert_eq!(names(&["url", "_url"]), ["url", "underscore_url"]);
        assert_eq!(names(&["a", "A"]), ["a", "a_upper"]);
        assert_eq!(names(&["aB", "a_b", "a-b"]), ["a_b", "a_underscore_b", "a_minus_b"]);
    }

    #[test]
    fn one_convention_serves_most_keys() {
        let (names, convention) = field_names(&["createdAt", "updatedAt", "ID"]);
        assert_eq!(convention, Some(Case::Camel));
        assert_eq!(names.iter().map(|name| name.needs_rename).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(field_names(&["a", "createdAt"]).1, None);
    }
}
