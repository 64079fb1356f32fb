//! Options for reading: limits, and tolerance of problems.

mod limits;
mod policy;
mod read_options;

pub(crate) use limits::{Limits, MODEL_DEPTH};
pub(crate) use policy::Tolerance;
pub use policy::{DuplicateKeys, UnknownKeys};
pub use read_options::ReadOptions;
