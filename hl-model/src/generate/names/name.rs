//! Names in Rust for several texts of one place, and the convention that gives most of them.

use super::convention::best;
use super::distinct::distinct;
use super::words::spelt;
use hl_model_ground::casing::Case;

/// The name of a field or a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// The name as written in Rust.
    pub(crate) ident: String,
    /// Whether it needs `rename`.
    pub(crate) needs_rename: bool,
    /// Whether it needed a number to differ from another name.
    pub(crate) is_numbered: bool,
}

/// How texts become names.
pub(super) struct Spelling {
    /// The name of a text.
    pub(super) name: fn(&str) -> String,
    /// What distinguishes the name of a text in capital letters.
    pub(super) upper: &'static str,
    /// The text that a convention gives for a name.
    pub(super) convert: fn(Case, &str) -> String,
}

impl Spelling {
    /// The names for `values`, and the convention of their type. `texts` are what the names are made of.
    pub(super) fn names(&self, texts: &[&str], values: &[&str]) -> (Vec<Name>, Option<Case>) {
        let with_signs = |text: &str| (self.name)(&spelt(text));
        let with_case = |text: &str| {
            let is_upper = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
            let name = with_signs(text);
            if is_upper { name + self.upper } else { name }
        };
        let names = distinct(texts, &[&self.name, &with_signs, &with_case]);
        let pairs: Vec<(String, &str)> =
            names.iter().map(|name| name.name.clone()).zip(values.iter().copied()).collect();
        let convention = best(&pairs, self.convert);
        let names = names.into_iter().zip(values).map(|(name, value)| {
            let converted = convention.map_or_else(|| name.name.clone(), |case| (self.convert)(case, &name.name));
            Name { needs_rename: converted != **value, ident: name.name, is_numbered: name.is_numbered }
        });
        (names.collect(), convention)
    }
}
