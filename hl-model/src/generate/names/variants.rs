//! The names of variants for the values of an enum.

use std::collections::HashSet;

use super::name::{Name, Spelling};
use super::words::{pascal_variant, snake, without_first_digit};
use hl_model_ground::casing::Case;

/// The names of variants for values, and the convention of the enum. `words` are better texts for some of them.
pub(crate) fn variant_names(values: &[&str], words: &[Option<&str>]) -> (Vec<Name>, Option<Case>) {
    let texts: Vec<&str> =
        values.iter().enumerate().map(|(index, value)| words.get(index).copied().flatten().unwrap_or(value)).collect();
    let spelling = Spelling { name: |text| valid(&pascal_variant(text)), upper: "Upper", convert: Case::of_variant };
    spelling.names(&texts, values)
}

/// A name for one more variant: the first wanted one that is free, or the last one with a number. The accessors of
/// variants are in snake case, so that names must differ in it, too.
pub(crate) fn free_variant<'n>(taken: impl Iterator<Item = &'n str>, wanted: [&str; 2]) -> String {
    let taken: HashSet<String> = taken.map(snake).collect();
    let [_, last] = wanted;
    let numbered = (2_u64..).map(|count| format!("{last}{count}"));
    let mut candidates = wanted.into_iter().map(str::to_owned).chain(numbered);
    candidates.find(|name| !taken.contains(&snake(name))).unwrap_or_default()
}

/// A valid name of a variant.
fn valid(name: &str) -> String {
    if name == "Self" { "SelfValue".to_owned() } else { without_first_digit(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(values: &[&str]) -> Vec<String> {
        variant_names(values, &[]).0.into_iter().map(|name| name.ident).collect()
    }

    #[test]
    fn values_become_words() {
        assert_eq!(names(&["asc", "DESC", "in-progress"]), ["Asc", "Desc", "InProgress"]);
        assert_eq!(names(&["<", "<=", "", "*"]), ["Less", "LessOrEqual", "Empty", "Star"]);
        assert_eq!(names(&["+1", "-1"]), ["Plus1", "Minus1"]);
        assert_eq!(names(&["asc", "ASC"]), ["Asc", "AscUpper"]);
        assert_eq!(names(&["1.0", "2"]), ["_1_0", "_2"]);
    }

    #[test]
    fn one_more_variant_gets_a_free_name() {
        let wanted = ["Other", "OtherValue"];
        assert_eq!(free_variant(["A"].into_iter(), wanted), "Other");
        assert_eq!(free_variant(["Other", "OTHER_VALUE"].into_iter(), wanted), "OtherValue2");
    }
}
