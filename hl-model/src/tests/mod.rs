//! What the tests of several rooms have in common.

mod catalogue;
mod private_name;
pub(crate) mod zoo;
