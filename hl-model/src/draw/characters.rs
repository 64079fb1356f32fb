//! Strings of any characters.

use super::choices::Choices;

/// Characters other than letters: those that JSON escapes, that URIs encode, or that take several bytes.
const CHARACTERS: &[char] = &[
    ' ', '0', '9', '_', '-', '"', '\\', '/', '\n', '\t', '\u{1}', '%', '<', '|', 'é', 'ß', '–', '漢', '\u{2028}', '🦀',
];

/// The text in examples.
const TYPICAL: &str = "text";

/// A string with a number of characters between two bounds.
pub(super) fn any(choices: &mut Choices<'_>, min: usize, max: usize) -> String {
    if choices.is_typical() {
        let most = max.min(min.max(TYPICAL.len()));
        return TYPICAL.chars().chain([' ']).cycle().take(most.min(1 << 22)).collect();
    }
    // Longer strings do not help a test.
    let most = max.min(min.saturating_add(8)).min(1 << 22);
    let length = if max < 1024 && choices.one_in(8) { max } else { choices.between(min, most) };
    (0..length).map(|_| character(choices)).collect()
}

fn character(choices: &mut Choices<'_>) -> char {
    let letters = b"abcdefghijklmnopqrstuvwxyz";
    match choices.between(0, letters.len() + CHARACTERS.len() - 1) {
        index if index < letters.len() => letters.get(index).map_or('a', |letter| char::from(*letter)),
        index => CHARACTERS.get(index - letters.len()).copied().unwrap_or('a'),
    }
}
