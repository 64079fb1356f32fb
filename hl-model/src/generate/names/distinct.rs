//! Distinct names for several texts.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::words::numbered;

/// A name, and whether it needed a number to differ from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Distinct {
    pub(super) name: String,
    pub(super) is_numbered: bool,
}

/// Distinct names for texts. If the first spelling gives several texts one name, the next spelling is tried for those
/// that it changes. Finally a number distinguishes them.
pub(super) fn distinct(texts: &[&str], spellings: &[&dyn Fn(&str) -> String]) -> Vec<Distinct> {
    let Some((first, others)) = spellings.split_first() else { return Vec::new() };
    let mut names: Vec<String> = texts.iter().map(|text| first(text)).collect();
    for spelling in others {
        for index in doubles(&names).into_iter().flatten() {
            if let (Some(name), Some(text)) = (names.get_mut(index), texts.get(index)) {
                *name = spelling(text);
            }
        }
    }
    with_numbers(names)
}

/// The indexes of names that occur several times.
fn doubles(names: &[String]) -> Vec<Vec<usize>> {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        by_name.entry(name).or_default().push(index);
    }
    by_name.into_values().filter(|indices| indices.len() > 1).collect()
}

fn with_numbers(names: Vec<String>) -> Vec<Distinct> {
    let all: HashSet<String> = names.iter().cloned().collect();
    let mut taken: HashSet<String> = HashSet::new();
    let mut counts: HashMap<String, u64> = HashMap::new();
    let distinct = names.into_iter().map(|name| {
        if taken.insert(name.clone()) {
            return Distinct { name, is_numbered: false };
        }
        let count = counts.entry(name.clone()).or_insert(1);
        loop {
            *count += 1;
            let candidate = numbered(&name, *count);
            if !all.contains(&candidate) && taken.insert(candidate.clone()) {
                return Distinct { name: candidate, is_numbered: true };
            }
        }
    });
    distinct.collect()
}
