//! Reports as a whole: what they cost, where their problems are, and that they stay what they are.

mod at_limits;
mod beside;
mod codes;
mod in_memory;
mod members;
mod once;
mod places;
mod recorded;
mod visible;

use hl_model::{Errors, HlModel, Value};

/// Pointers with codes.
fn found(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|problem| (problem.pointer(), problem.code())).collect()
}

/// Numbers from 1 on, in a value of any type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(items(minimum = 1))]
struct Positive(Value);
