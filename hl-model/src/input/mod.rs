//! What types read their values from, and what is reported of a value that was refused.

mod alias;
mod all_of;
mod checks;
mod closest;
mod collector;
mod constrained;
mod described;
mod entries;
mod entry_texts;
mod evaluated;
mod explain;
mod external;
#[allow(clippy::module_inception, reason = "the file bears the name of its type")]
mod input;
mod key;
mod list;
mod object;
mod patterned;
mod reading;
mod report;
mod room;
mod rule_set;
mod scratch;
mod slots;
mod source;
mod spot;
mod table;
mod tag;
mod text;
mod union;
mod verdicts;

pub(crate) use all_of::read_parts;
pub(crate) use described::{matching_members, read_described};
pub(crate) use entry_texts::EntryTexts;
pub(crate) use evaluated::Evaluated;
pub use input::{Input, Reading};
pub use key::EntryKey;
pub(crate) use object::{Order, read_keys};
pub use report::by_description;
pub(crate) use report::{built_errors, text_errors, value_errors};
pub(crate) use rule_set::Rules;
pub use slots::{RestSlot, Slots};
pub(crate) use source::Source;
pub(crate) use spot::Spot;
pub(crate) use text::{read_text, read_value};
pub(crate) use union::{Picked, read_union};
