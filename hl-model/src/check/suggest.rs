//! "Did you mean …?"

/// The candidate with the nearest spelling, if one is near enough to be meant.
pub(crate) fn nearest<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    nearest_of(text, &mut candidates.into_iter())
}

/// Compiled once, whatever the candidates come from.
fn nearest_of<'c>(text: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Option<&'c str> {
    let length = text.chars().count();
    let ranked = candidates.filter_map(|candidate| {
        let most = length.max(candidate.chars().count()) / 3;
        // Two names whose lengths differ by more than that cannot be near.
        let differs = length.abs_diff(candidate.chars().count()) > most || length > 64;
        let distance = if differs { usize::MAX } else { distance(text, candidate) };
        (distance <= most && text != candidate).then_some((distance, candidate))
    });
    ranked.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// How many characters must be put in, taken out, replaced or swapped with their neighbour, letter case aside.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (row, from) in a.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, to) in b.iter().enumerate() {
            let replaced = last[column] + usize::from(from != to);
            let mut cost = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && a[row - 1] == *to && *from == b[column - 1] {
                cost = cost.min(before[column - 1] + 1);
            }
            current.push(cost);
        }
        before = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_spellings_are_suggested_and_far_ones_are_not() {
        let keys = ["model", "provider", "max_tokens"];
        assert_eq!(nearest("modle", keys), Some("model"));
        assert_eq!(nearest("maxTokens", keys), Some("max_tokens"));
        assert_eq!(nearest("Model", keys), Some("model"));
        assert_eq!(nearest("temperature", keys), None);
        assert_eq!(nearest("", keys), None);
        assert_eq!(nearest("model", ["model"]), None);
    }
}
