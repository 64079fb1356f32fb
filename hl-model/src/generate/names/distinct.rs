//! Distinct names for several texts.

use std::collections::{HashMap, HashSet};

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
        let doubles = doubles(&names);
        for (name, text) in names.iter_mut().zip(texts).filter(|(name, _)| doubles.contains(*name)) {
            *name = spelling(text);
        }
    }
    with_numbers(names)
}

/// The names that occur several times.
pub(super) fn doubles(names: &[String]) -> HashSet<String> {
    let mut seen = HashSet::new();
    names.iter().filter(|name| !seen.insert(*name)).cloned().collect()
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
