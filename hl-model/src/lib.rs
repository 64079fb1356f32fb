//! Models of JSON.
#![forbid(unsafe_code)]

pub mod schema;
