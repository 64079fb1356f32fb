//! The error of reading.

/// Says that the input does not satisfy the schema. It carries no reason, so that success costs nothing: problems are
/// found by a second reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;

impl<E: serde_core::de::Error> From<E> for Stop {
    fn from(_: E) -> Self {
        Self
    }
}
