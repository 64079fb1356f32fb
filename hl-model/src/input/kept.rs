//! The problems that a report keeps, each of them once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

use super::narrow::narrow;
use crate::problem::Problem;

/// The problems that have been kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    found: Vec<Found>,
    /// The indexes of the problems in `found`, by their hashes. If different problems have equal hashes, it is that of the
    /// first.
    indexes: HashMap<u64, u32>,
}

/// A problem that has been kept.
#[derive(Debug)]
struct Found {
    problem: Problem,
    /// Its place in the order of the report: an offset in the text, or the number of values in memory before it. What is
    /// beyond the first 4 GiB of a text keeps the order in which it was found.
    order: u32,
    /// The number of problems that were kept before it.
    number: u32,
}

impl Kept {
    pub(super) const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether an equal problem with the same value is kept. The value is then read more than once, because it is that of
    /// several parts of an `allOf`, or several types around it have a constraint in common.
    pub(super) fn has(&self, problem: &Problem) -> bool {
        let index = self.indexes.get(&self.indexes.hasher().hash_one(problem));
        let known = index.and_then(|index| self.found.get(*index as usize));
        known.is_some_and(|known| known.problem == *problem)
    }

    /// Keeps a problem. There will be at most `most` of them.
    pub(super) fn keep(&mut self, problem: Problem, order: usize, most: usize) {
        let number = narrow(self.found.len());
        let hash = self.indexes.hasher().hash_one(&problem);
        if let Entry::Vacant(entry) = self.indexes.entry(hash) {
            entry.insert(number);
        }
        if self.found.len() == self.found.capacity() {
            // A vector that doubles would have room for more than are kept.
            self.found.reserve_exact((self.found.len() / 2 + 1).min(most));
        }
        self.found.push(Found { problem, order: narrow(order), number });
    }

    /// The problems in order.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut found = self.found;
        // A sort that keeps equals in order by itself takes memory for half of them.
        found.sort_unstable_by_key(|found| (found.order, found.number));
        let mut problems: Vec<Problem> = found.into_iter().map(|found| found.problem).collect();
        problems.shrink_to_fit();
        problems
    }
}
