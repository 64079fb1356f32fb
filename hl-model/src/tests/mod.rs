//! What the tests of several rooms have in common.

mod catalogue;
mod private_name;
mod unions;
pub(crate) mod zoo;
