//! The grammar of each format, over bytes. Only Punycode in host names allocates.

mod a_label;
pub(super) mod base64;
pub mod date;
pub mod date_time;
mod digits;
pub(super) mod duration;
pub(super) mod email;
pub(super) mod hostname;
pub(super) mod ip;
pub(super) mod json_pointer;
#[cfg(test)]
mod spec;
pub mod time;
mod unicode;
pub(super) mod uri;
pub mod uuid;
