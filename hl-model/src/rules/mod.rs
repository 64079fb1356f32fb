//! The constraints: the test of a value, and the problem if it fails.

mod keys;
mod leaf;
mod whole;

#[cfg(any(feature = "arbitrary", feature = "docs", feature = "proptest", feature = "utoipa"))]
pub(crate) use keys::{Entries, holds, is_present};
pub(crate) use keys::{count_keys, is_literal};
pub(crate) use leaf::{
    count_problem, item_count, key_count, node, not_in_values, number, number_problem, shown_string, string,
    string_problem,
};
pub(crate) use whole::{Whole, name_problem, problem, problems, refused_key};
