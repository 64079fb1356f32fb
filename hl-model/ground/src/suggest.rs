//! Suggestions of similar names: "Did you mean …?"

/// The maximum number of characters of a compared name, because longer names are not typing mistakes.
const MAX_LENGTH: usize = 64;

/// Returns the candidate with the nearest spelling, if it is near enough.
///
/// `minLength`, `MIN_LENGTH` and `min_length` count as equal, because people mix up conventions.
///
/// ```
/// use hl_model_ground::suggest::nearest;
///
/// assert_eq!(nearest("minLenght", ["min_length", "minimum"]), Some("min_length"));
/// assert_eq!(nearest("colour", ["min_length", "minimum"]), None);
/// ```
pub fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    nearest_of(name, &mut candidates.into_iter())
}

/// The part of [`nearest`] that does not depend on the type of the iterator.
fn nearest_of<'c>(name: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Option<&'c str> {
    let length = name.chars().count();
    if length > MAX_LENGTH {
        return None;
    }
    let simple = simplified(name);
    let ranked = candidates.filter_map(|candidate| {
        let candidate_length = candidate.chars().count();
        let most = length.max(candidate_length) / 3;
        if name == candidate || candidate_length > 2 * MAX_LENGTH {
            return None;
        }
        let candidate_simple = simplified(candidate);
        // Names whose lengths differ by more than this are never near.
        let differs = simple.len().abs_diff(candidate_simple.len()) > most;
        let distance = if differs { usize::MAX } else { distance(&simple, &candidate_simple) };
        (distance <= most).then_some((distance, candidate))
    });
    ranked.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// The characters of a name in lower case, without separators.
fn simplified(name: &str) -> Vec<char> {
    name.chars().filter(|character| !matches!(character, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// The number of characters to insert, delete, replace or swap with a neighbour (optimal string alignment distance).
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut previous = None;
    for (row, character) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, target) in to.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX - 1);
            let replaced = at(&last, column) + usize::from(character != target);
            let mut cost = replaced.min(at(&last, column + 1) + 1).min(at(&current, column) + 1);
            if let Some(neighbour) = column.checked_sub(1)
                && previous == Some(target)
                && to.get(neighbour) == Some(character)
            {
                cost = cost.min(at(&before, neighbour).saturating_add(1));
            }
            current.push(cost);
        }
        before = std::mem::replace(&mut last, current);
        previous = Some(character);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (from, to, edits) in
            [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("ab", "ba", 1)]
        {
            assert_eq!(distance(&simplified(from), &simplified(to)), edits, "{from} -> {to}");
        }
    }

    #[test]
    fn near_spellings_are_suggested_and_far_ones_are_not() {
        let keys = ["model", "provider", "max_tokens"];
        assert_eq!(nearest("modle", keys), Some("model"));
        assert_eq!(nearest("maxTokens", keys), Some("max_tokens"));
        assert_eq!(nearest("Model", keys), Some("model"));
        assert_eq!(nearest("temperature", keys), None);
        assert_eq!(nearest("", keys), None);
        assert_eq!(nearest("model", ["model"]), None);
        assert_eq!(nearest("flatten", ["pattern"]), None);
    }

    #[test]
    fn long_names_are_not_compared() {
        let long = "a".repeat(100_000);
        assert_eq!(nearest(&long, ["a"]), None);
        assert_eq!(nearest("a", [&*long]), None);
    }
}
