//! A hash table of texts that are known at compile time.
//!
//! The derive macro computes the table, which uses open addressing and is data in the program. The library looks texts up in
//! it. The number of steps is bounded by the known texts, so no input can increase it.

use crate::same::fingerprint;

/// The entry of a free place.
const FREE: u16 = u16::MAX;

/// Builds a table of texts, each with its index; `None` if an index is too large.
#[must_use]
pub fn table<'t>(texts: impl Iterator<Item = (usize, &'t str)> + Clone) -> Option<Vec<u16>> {
    let length = texts.clone().count().checked_mul(2)?.next_power_of_two();
    let mut table = vec![FREE; length];
    for (index, text) in texts {
        let index = u16::try_from(index).ok().filter(|index| *index != FREE)?;
        let free = steps(length, text).find(|at| table.get(*at) == Some(&FREE))?;
        *table.get_mut(free)? = index;
    }
    Some(table)
}

/// Finds the index of a text in a table. `has_text` tells whether an index has the text.
#[inline]
pub fn find(table: &[u16], text: &str, has_text: impl Fn(usize) -> bool) -> Option<usize> {
    let places = steps(table.len(), text).map_while(|at| table.get(at).copied().filter(|index| *index != FREE));
    places.map(usize::from).find(|index| has_text(*index))
}

/// The places of a table at which a text may be, in the order of the search (probe sequence).
#[inline]
fn steps(length: usize, text: &str) -> impl Iterator<Item = usize> + use<> {
    let mask = length.wrapping_sub(1);
    // Only the upper bits of a fingerprint depend on every byte.
    let start = (fingerprint(text) >> 32).wrapping_mul(length as u64) >> 32;
    (0..length).map(move |step| (start as usize).wrapping_add(step) & mask)
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::{find, table};

    proptest! {
        #[test]
        fn exactly_the_texts_of_a_table_are_found(texts in btree_set("[a-c]{0,3}|\\PC{0,20}", 0..200), other in "[a-c]{0,3}") {
            let texts: Vec<String> = texts.into_iter().collect();
            let table = table(texts.iter().map(String::as_str).enumerate()).expect("there are few");
            let found = |text: &str| find(&table, text, |index| texts[index] == *text);
            for (index, text) in texts.iter().enumerate() {
                prop_assert_eq!(found(text), Some(index));
            }
            prop_assert_eq!(found(&other), texts.iter().position(|text| *text == other));
        }
    }

    #[test]
    fn like_texts_are_found_in_few_steps() {
        for count in [17, 100, 597, 2_000] {
            let texts: Vec<String> = (0..count).map(|n| format!("value_{n:04}")).collect();
            let table = table(texts.iter().map(String::as_str).enumerate()).expect("there are few");
            let compared = std::cell::Cell::new(0);
            for text in &texts {
                find(&table, text, |index| {
                    compared.set(compared.get() + 1);
                    texts[index] == *text
                });
            }
            assert!(compared.get() < 2 * count, "{} for {count}", compared.get());
        }
    }

    #[test]
    fn a_table_without_texts_has_none() {
        assert_eq!(table(std::iter::empty()).map(|table| find(&table, "a", |_| true)), Some(None));
        assert_eq!(find(&[], "a", |_| true), None);
    }

    #[test]
    fn indexes_that_do_not_fit_make_no_table() {
        assert_eq!(table([(usize::from(u16::MAX), "a")].into_iter()), None);
        assert!(table([(usize::from(u16::MAX) - 1, "a")].into_iter()).is_some());
    }
}
