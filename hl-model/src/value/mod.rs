//! Values of any type, kept as their original text.

mod build;
mod bytes;
mod convert;
mod dict;
mod drop;
mod entries;
mod entry_list;
mod equality;
mod file;
mod hash_keys;
mod kind;
mod lazy;
mod names;
mod node;
mod null;
mod nullable;
mod other;
mod parts;
mod print;
mod repr;
mod secret;
mod text;
mod tree;

// rustdoc shows methods in the order of modules, and `detach` is rarely needed.
mod detach;

pub(crate) use build::Occurrence;
pub use bytes::Bytes;
pub use dict::Iter as DictIter;
pub use entries::Entries;
pub(crate) use entry_list::EntryList;
pub use file::File;
pub use kind::Kind;
pub(crate) use node::{Entry, Look, Node};
pub use null::Null;
pub use nullable::Nullable;
pub use other::OtherValue;
pub(crate) use parts::entries as take_apart;
pub(crate) use print::{push_lossy, push_value, separate};
pub use repr::{Dict, Value};
pub(crate) use repr::{REST, Repr, pattern_mark};
pub use secret::Secret;
pub use text::Text;
pub(crate) use tree::Tree;
