//! "Did you mean": the nearest of a list of names.

/// The end of a message about an unknown name: `; did you mean …?`, or nothing if no candidate is near.
pub(crate) fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, candidates).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

/// The candidate with the fewest edits, if they are few for a name of this length.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(name, &mut candidates.into_iter())
}

/// Compiled once, whatever the candidates come from.
fn nearest_of<'a>(name: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = simplified(name);
    let allowed = (name.chars().count() / 3).max(1);
    candidates
        .map(|candidate| (distance(&name, &simplified(candidate)), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// `minLength`, `MIN_LENGTH` and `min_length` are one name: who mixes up conventions means the same thing.
fn simplified(name: &str) -> String {
    name.chars().filter(|character| *character != '_').flat_map(char::to_lowercase).collect()
}

/// The number of characters to insert, delete, replace or swap with a neighbour (optimal string alignment).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut previous = None;
    for (row, character) in from.chars().enumerate() {
        let mut current = vec![row + 1];
        for (column, target) in to.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX - 1);
            let mut cost = (at(&last, column) + usize::from(character != *target))
                .min(at(&last, column + 1) + 1)
                .min(at(&current, column) + 1);
            let swapped = column > 0 && previous == Some(*target) && to.get(column - 1) == Some(&character);
            if swapped {
                cost = cost.min(at(&before_last, column - 1).saturating_add(1));
            }
            current.push(cost);
        }
        before_last = std::mem::replace(&mut last, current);
        previous = Some(character);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn counts_edits() {
        for (from, to, edits) in
            [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("ab", "ba", 1)]
        {
            assert_eq!(distance(from, to), edits, "{from} -> {to}");
        }
    }

    #[test]
    fn names_the_nearest() {
        let names = ["rename", "rename_all", "min_length", "default"];
        assert_eq!(nearest("renmae", names), Some("rename"));
        assert_eq!(nearest("minLength", names), Some("min_length"));
        assert_eq!(nearest("defualt", names), Some("default"));
        assert_eq!(nearest("flatten", names), None);
        assert_eq!(nearest("", names), None);
        assert_eq!(nearest("flatten", ["pattern"]), None);
    }
}
