//! Models of JSON.
#![forbid(unsafe_code)]

pub mod format;
pub mod schema;

pub use format::{Date, DateTime, Uuid};
