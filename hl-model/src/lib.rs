//! Models of JSON.
#![forbid(unsafe_code)]

pub mod docs;
pub mod schema;
