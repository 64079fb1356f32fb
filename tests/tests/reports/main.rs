//! Reports as a whole: what they cost, where their problems are, and that they stay what they are.

mod codes;
mod members;
mod once;
mod places;
mod recorded;
mod visible;
