//! Writing: values to JSON text, or to a [`Value`](crate::Value).

mod composition;
mod convert;
mod fields;
mod object;
mod output;
mod tag;
mod way;

pub use composition::write_all_of;
pub(crate) use composition::write_member;
pub(crate) use convert::{to_json, to_json_lossy, to_value};
pub use fields::{Field, Fields, RestField};
pub use object::write_object;
pub(crate) use output::Flaw;
pub use output::Output;
