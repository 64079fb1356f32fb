//! The error of reading.

/// The input does not satisfy the schema. What is wrong is found by reading once
/// more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;

impl<E: serde_core::de::Error> From<E> for Stop {
    fn from(_: E) -> Self {
        Self
    }
}
