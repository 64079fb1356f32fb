//! What is on the way to other rooms.

mod slots;
mod stop;

pub use crate::door::default_value;
pub(crate) use crate::door::{from_str, from_value};
pub(crate) use crate::field::take;
pub use crate::input::{EntryKey, Input, Reading};
pub use crate::kinds::{missing, read_all_of, read_composition, read_newtype, read_object};
pub(crate) use crate::scan::{Scanner, duplicates, lone_surrogate, mark, number_limit};
pub use slots::DictSlot;
pub use stop::Stop;
