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
