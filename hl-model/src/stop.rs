//! The error of reading.

/// The error that the input does not satisfy the schema. It carries no reason, because problems are found by a second
/// reading, so that success costs nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;

impl<E: serde_core::de::Error> From<E> for Stop {
    fn from(_: E) -> Self {
        Self
    }
}
