//! The problems that a report keeps, without duplicates.

use std::collections::BTreeSet;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use super::narrow::narrow;
use crate::problem::Problem;

/// The problems that have been kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    found: Vec<Found>,
    /// The hash of each problem in `found`, with its index. A B-tree takes less memory than a hash table, whose capacity
    /// doubles.
    hashes: BTreeSet<(u32, u32)>,
    hasher: RandomState,
}

/// A problem that has been kept.
#[derive(Debug)]
struct Found {
    problem: Problem,
    /// Its place in the order of the report: an offset in the text, or the number of values in memory before it. Beyond 4
    /// GiB of text, problems stay in the order in which they were found.
    order: u32,
    /// The number of problems that were kept before it.
    number: u32,
}

impl Kept {
    pub(super) const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The hash by which a problem is found again.
    #[allow(clippy::cast_possible_truncation, reason = "32 bits of the hash are enough")]
    pub(super) fn hash_of(&self, problem: &Problem) -> u32 {
        self.hasher.hash_one(problem) as u32
    }

    /// Whether an equal problem is kept already. Several parts of an `allOf` may read a value, or a constraint may occur
    /// twice.
    pub(super) fn has(&self, problem: &Problem, hash: u32) -> bool {
        let mut with_hash = self.hashes.range((hash, 0)..=(hash, u32::MAX));
        with_hash.any(|(_, index)| self.found.get(*index as usize).is_some_and(|known| known.problem == *problem))
    }

    /// Keeps a problem with its hash. There will be at most `most` of them.
    pub(super) fn keep(&mut self, problem: Problem, hash: u32, order: usize, most: usize) {
        let number = narrow(self.found.len());
        self.hashes.insert((hash, number));
        if self.found.len() == self.found.capacity() {
            // Doubling the capacity could exceed `most`.
            self.found.reserve_exact((self.found.len() / 2 + 1).min(most));
        }
        self.found.push(Found { problem, order: narrow(order), number });
    }

    /// The problems in order.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut found = self.found;
        // A stable sort would allocate half of the slice, so the number makes the keys distinct.
        found.sort_unstable_by_key(|found| (found.order, found.number));
        let mut problems: Vec<Problem> = found.into_iter().map(|found| found.problem).collect();
        problems.shrink_to_fit();
        problems
    }
}
