//! What the tests of several rooms have in common.

mod catalogue;
mod constraints;
mod contains;
mod listed;
mod private_name;
mod secrets;
mod unions;
pub(crate) mod zoo;
