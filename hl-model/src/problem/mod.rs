//! Problems: what is wrong with an input, all of it at once.

mod errors;
mod found;
mod kind;
mod members;
mod message;
mod pointer;
mod position;

pub use errors::{Errors, Problem};
pub(crate) use found::{HIDDEN, describe, describe_node, quote};
pub use kind::{Limit, ProblemKind};
pub use members::MemberProblems;
pub(crate) use pointer::{Pointer, Step};
pub use position::Position;
pub(crate) use position::locate;
