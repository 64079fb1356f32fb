//! The names of fields for the keys of an object.

use super::convention::best;
use super::distinct::distinct;
use super::words::{snake, spelt};
use hl_model_ground::casing::Case;
use hl_model_ground::rust_name::needs_raw;

/// A field's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldName {
    /// The name as written in Rust: keywords are raw identifiers.
    pub(crate) ident: String,
    /// Whether it needs `rename`.
    pub(crate) needs_rename: bool,
    /// Whether it needed a number to differ from another name.
    pub(crate) is_numbered: bool,
}

/// The names of the fields for keys, and the convention of the struct.
pub(crate) fn field_names(keys: &[&str]) -> (Vec<FieldName>, Option<Case>) {
    let plain = |key: &str| valid(&snake(key));
    let with_signs = |key: &str| valid(&snake(&spelt(key)));
    let with_case = |key: &str| {
        let shouted = key.chars().any(char::is_uppercase) && !key.chars().any(char::is_lowercase);
        let name = with_signs(key);
        if shouted { format!("{name}_upper") } else { name }
    };
    let names = distinct(keys, &[&plain, &with_signs, &with_case]);
    let pairs: Vec<(String, &str)> = names.iter().map(|name| name.name.clone()).zip(keys.iter().copied()).collect();
    let convention = best(&pairs, Case::of_field);
    let names = names.into_iter().zip(keys).map(|(name, key)| {
        let converted = convention.map_or_else(|| name.name.clone(), |convention| convention.of_field(&name.name));
        FieldName { needs_rename: converted != **key, ident: raw(&name.name), is_numbered: name.is_numbered }
    });
    (names.collect(), convention)
}

/// A valid name of a field, which is not reserved for a field of every model.
fn valid(name: &str) -> String {
    if name.starts_with(|character: char| character.is_ascii_digit()) {
        return format!("_{name}");
    }
    match name {
        "self" | "super" | "crate" | "any_string_name" => format!("{name}_"),
        _ => name.to_owned(),
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
