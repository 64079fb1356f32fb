//! The error of the quick reading pass.

/// The input does not satisfy the schema. What exactly is wrong is found out by a second, thorough pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;

impl<E: serde_core::de::Error> From<E> for Stop {
    fn from(_: E) -> Self {
        Self
    }
}
