//! How the kinds of model are read: what generated code calls.

mod all_of;
mod choice;
mod composition;
mod newtype;
mod object;

pub use all_of::read_all_of;
pub use choice::{Choice, choice_text, parse_choice, read_choice, write_choice};
pub use composition::{Composed, matching_members, read_composition};
pub use newtype::read_newtype;
pub use object::{Record, missing, read_object};
