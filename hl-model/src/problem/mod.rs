//! Problems: what is wrong with an input, all of it at once.

mod checks;
mod code;
mod details;
mod errors;
mod found;
mod limit;
mod message;
mod parameters;
mod pointer;
mod position;
mod problem;
mod refused;
mod serialize;
mod source;

pub use checks::Checks;
pub use details::ProblemDetails;
pub use errors::Errors;
pub(crate) use found::{HIDDEN, describe, describe_node, quote};
pub use limit::Limit;
pub use parameters::Parameter;
pub(crate) use pointer::{Pointer, Step};
pub use position::Position;
#[cfg(feature = "generate")]
pub(crate) use position::locate;
pub(crate) use position::{Place, locate_values};
pub use problem::{MemberProblems, Problem, ProblemKind};
pub(crate) use refused::{io_error, syntax_error, too_many_bytes, utf8_error};
pub use source::{OneLine, WithSource};
