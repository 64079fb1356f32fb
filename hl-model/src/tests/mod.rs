//! What the tests of several rooms have in common.

pub(crate) mod zoo;
