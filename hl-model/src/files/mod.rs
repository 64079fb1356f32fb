//! Generated files on disk: whether they are current, and their problems if not.

mod disk;
mod stale;

#[cfg(feature = "generate")]
pub(crate) use disk::system_message;
#[cfg(feature = "docs")]
pub(crate) use disk::{is_current, unix_lines};
pub(crate) use disk::{read, wants_update};
pub(crate) use stale::{Problem, Stale, Words, compare};
