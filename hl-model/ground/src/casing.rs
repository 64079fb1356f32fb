//! Naming conventions: the names that `rename_all` gives to fields and variants, by serde's rules. Only the case of ASCII
//! letters changes.

/// A naming convention for keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `lowercase`
    Lower,
    /// `UPPERCASE`
    Upper,
    /// `PascalCase`
    Pascal,
    /// `camelCase`
    Camel,
    /// `snake_case`
    Snake,
    /// `SCREAMING_SNAKE_CASE`
    ScreamingSnake,
    /// `kebab-case`
    Kebab,
    /// `SCREAMING-KEBAB-CASE`
    ScreamingKebab,
}

/// The conventions by serde's names for them.
const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    /// The convention with a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        CASES.iter().find(|(known, _)| *known == name).map(|(_, case)| *case)
    }

    /// Serde's name for the convention.
    #[must_use]
    pub fn name(self) -> &'static str {
        CASES.iter().find(|(_, case)| *case == self).map_or("", |(name, _)| name)
    }

    /// The names of the conventions.
    pub fn names() -> impl Iterator<Item = &'static str> {
        CASES.iter().map(|(name, _)| *name)
    }

    /// The name of a field, given in snake case, in this convention.
    #[must_use]
    pub fn of_field(self, field: &str) -> String {
        match self {
            Self::Lower | Self::Snake => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Pascal => field.split('_').map(capitalized).collect(),
            Self::Camel => uncapitalized(&Self::Pascal.of_field(field)),
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// The name of a variant, given in Pascal case, in this convention.
    #[must_use]
    pub fn of_variant(self, variant: &str) -> String {
        match self {
            Self::Lower => variant.to_ascii_lowercase(),
            Self::Upper => variant.to_ascii_uppercase(),
            Self::Pascal => variant.to_owned(),
            Self::Camel => uncapitalized(variant),
            Self::Snake => snake(variant),
            Self::ScreamingSnake => snake(variant).to_ascii_uppercase(),
            Self::Kebab => snake(variant).replace('_', "-"),
            Self::ScreamingKebab => snake(variant).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// Converts a name from Pascal case to snake case, with acronyms as one word: `HTTPError` becomes `http_error`.
#[must_use]
pub fn snake_with_acronyms(pascal: &str) -> String {
    let characters: Vec<char> = pascal.chars().collect();
    let mut name = String::new();
    for (index, character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| characters.get(before));
        let is_lower = |character: &char| !character.is_uppercase() && *character != '_';
        let ends_acronym = before.is_some_and(|before| before.is_uppercase())
            && characters.get(index + 1).is_some_and(|after| after.is_lowercase());
        if character.is_uppercase() && (before.is_some_and(is_lower) || ends_acronym) {
            name.push('_');
        }
        name.extend(character.to_lowercase());
    }
    name
}

/// The name of a variant in `snake_case`.
fn snake(variant: &str) -> String {
    let mut snake = String::new();
    for (index, character) in variant.char_indices() {
        if index > 0 && character.is_uppercase() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

/// A word with its first letter in upper case.
fn capitalized(word: &str) -> String {
    with_first(word, char::to_ascii_uppercase)
}

/// A word with its first letter in lower case.
fn uncapitalized(word: &str) -> String {
    with_first(word, char::to_ascii_lowercase)
}

fn with_first(word: &str, change: fn(&char) -> char) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| change(&first)).into_iter().chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::Case;

    const fn conventions() -> [Case; 8] {
        [
            Case::Lower,
            Case::Upper,
            Case::Pascal,
            Case::Camel,
            Case::Snake,
            Case::ScreamingSnake,
            Case::Kebab,
            Case::ScreamingKebab,
        ]
    }

    #[test]
    fn fields() {
        for (field, expected) in [
            ("a", ["a", "A", "A", "a", "a", "A", "a", "A"]),
            ("z42", ["z42", "Z42", "Z42", "z42", "z42", "Z42", "z42", "Z42"]),
            (
                "very_tasty",
                [
                    "very_tasty", "VERY_TASTY", "VeryTasty", "veryTasty", "very_tasty", "VERY_TASTY", "very-tasty",
                    "VERY-TASTY",
                ],
            ),
        ] {
            assert_eq!(conventions().map(|case| case.of_field(field)), expected);
        }
    }

    #[test]
    fn variants() {
        for (variant, expected) in [
            ("A", ["a", "A", "A", "a", "a", "A", "a", "A"]),
            ("Outcome", ["outcome", "OUTCOME", "Outcome", "outcome", "outcome", "OUTCOME", "outcome", "OUTCOME"]),
            (
                "VeryTasty",
                [
                    "verytasty", "VERYTASTY", "VeryTasty", "veryTasty", "very_tasty", "VERY_TASTY", "very-tasty",
                    "VERY-TASTY",
                ],
            ),
        ] {
            assert_eq!(conventions().map(|case| case.of_variant(variant)), expected);
        }
    }

    #[test]
    fn acronyms_are_one_word() {
        for (name, expected) in [
            ("Text", "text"),
            ("FullText", "full_text"),
            ("HTTPError", "http_error"),
            ("Gpt4O", "gpt4_o"),
            ("A_B", "a_b"),
            ("", ""),
        ] {
            assert_eq!(super::snake_with_acronyms(name), expected, "{name}");
        }
    }

    #[test]
    fn names_without_words_and_with_other_letters_are_converted_too() {
        for (name, camel, pascal) in [
            ("", "", ""),
            ("_", "", ""),
            ("__", "", ""),
            ("_a_", "a", "A"),
            ("ß", "ß", "ß"),
            ("straße_ö", "straßeö", "Straßeö"),
        ] {
            assert_eq!((&*Case::Camel.of_field(name), &*Case::Pascal.of_field(name)), (camel, pascal), "{name}");
        }
        assert_eq!(Case::Snake.of_variant("ÄpfelÖl"), "Äpfel_Öl");
    }
}
