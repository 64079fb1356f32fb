//! `rename_all`: the conventions of names that the derive knows.

use hl_model_ground::casing::{capitalized, snake, uncapitalized};

/// A convention of `rename_all`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Convention(pub(crate) &'static str);

const ALL: [&str; 8] = [
    "lowercase",
    "snake_case",
    "camelCase",
    "kebab-case",
    "PascalCase",
    "UPPERCASE",
    "SCREAMING_SNAKE_CASE",
    "SCREAMING-KEBAB-CASE",
];

impl Convention {
    /// What the derive makes of a field's name.
    pub(super) fn of_field(self, field: &str) -> String {
        match self.0 {
            "UPPERCASE" | "SCREAMING_SNAKE_CASE" => field.to_uppercase(),
            "PascalCase" => field.split('_').map(capitalized).collect(),
            "camelCase" => uncapitalized(&field.split('_').map(capitalized).collect::<String>()),
            "kebab-case" => field.replace('_', "-"),
            "SCREAMING-KEBAB-CASE" => field.to_uppercase().replace('_', "-"),
            _ => field.to_owned(),
        }
    }

    /// What the derive makes of a variant's name.
    pub(super) fn of_variant(self, variant: &str) -> String {
        match self.0 {
            "lowercase" => variant.to_lowercase(),
            "UPPERCASE" => variant.to_uppercase(),
            "camelCase" => uncapitalized(variant),
            "snake_case" => snake(variant),
            "SCREAMING_SNAKE_CASE" => snake(variant).to_uppercase(),
            "kebab-case" => snake(variant).replace('_', "-"),
            "SCREAMING-KEBAB-CASE" => snake(variant).to_uppercase().replace('_', "-"),
            _ => variant.to_owned(),
        }
    }

    /// The convention that serves most of the names, if it saves more than the line that it costs.
    pub(super) fn best(names: &[(String, &str)], convert: impl Fn(Self, &str) -> String) -> Option<Self> {
        let plain = names.iter().filter(|(name, text)| name == text).count();
        let served = |convention: Self| names.iter().filter(|(name, text)| convert(convention, name) == *text).count();
        let mut best: Option<(usize, Self)> = None;
        for convention in ALL.map(Self) {
            let count = served(convention);
            if count > plain + 1 && count * 2 > names.len() && best.is_none_or(|(most, _)| count > most) {
                best = Some((count, convention));
            }
        }
        best.map(|(_, convention)| convention)
    }
}
