//! What types read their values from.

mod entries;
mod entry_texts;
#[allow(clippy::module_inception, reason = "the file bears the name of its type")]
mod input;
mod key;
mod reading;
mod rule_set;
mod scratch;
mod slots;
mod source;
mod text;

pub(crate) use entries::TakeEntry;
pub(crate) use entry_texts::EntryTexts;
pub use input::Input;
pub use key::EntryKey;
pub use reading::Reading;
pub(crate) use rule_set::Rules;
pub use slots::{RestSlot, Slots};
pub(crate) use source::{Source, with_source};
pub(crate) use text::{read_text, read_value};
