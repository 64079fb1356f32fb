//! Models as files: their text, writing them, and checking whether they are current.

mod check;
mod layout;
mod model_file;
mod order;
mod same_code;
mod write;

pub use check::Stale;
pub use write::Changes;

pub(crate) use check::{check, check_or_update};
pub(crate) use layout::{Target, layout};
pub(crate) use model_file::{ModelFile, ModelType};
pub(crate) use write::write;
