//! Problems of an input, which are reported all at once.

mod checks;
mod code;
mod errors;
mod found;
mod kind;
mod limit;
mod locate;
mod message;
mod parameters;
mod place;
mod pointer;
mod position;
mod problem;
mod refused;
mod serialize;
mod source;
mod weight;

// rustdoc shows methods in the order of modules, and the methods of the report itself come first.
mod details;

pub use checks::Checks;
pub use details::ProblemDetails;
pub use errors::{Errors, Iter as ErrorsIter};
pub(crate) use found::{HIDDEN, HIDDEN_KEY, REFUSED, describe, describe_node, quote};
pub use limit::Limit;
pub(crate) use locate::locate_all;
pub use parameters::Parameter;
pub(crate) use place::Place;
pub(crate) use pointer::{Pointer, Step};
#[cfg(feature = "toml")]
pub(crate) use position::Lines;
pub use position::Position;
#[cfg(any(feature = "toml", feature = "yaml"))]
pub(crate) use position::offsets;
pub use problem::{MemberProblems, Problem, ProblemKind};
pub(crate) use refused::{io_error, syntax_error, too_many_bytes, utf8_error};
pub use source::{OneLine, WithSource};
