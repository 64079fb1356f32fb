//! A service for orders, from its configuration to its client.
//!
//! - [`config`]: read from TOML, with all mistakes at once
//! - [`models`]: what comes in, what goes out
//! - [`store`]: where orders are kept
//! - [`routes`]: HTTP and the `OpenAPI` document
//! - [`client`]: a client, with the same models
#![forbid(unsafe_code)]

pub mod client;
pub mod config;
pub mod models;
pub mod routes;
pub mod store;
