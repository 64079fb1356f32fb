//! A service for orders, from its configuration to its client.
//!
//! - [`config`]: the configuration, read from TOML, with all problems at once
//! - [`models`]: the models of requests and responses
//! - [`store`]: the database of orders
//! - [`routes`]: HTTP and the OpenAPI document
//! - [`client`]: a client, which uses these models
#![forbid(unsafe_code)]

pub mod client;
pub mod config;
pub mod models;
pub mod routes;
pub mod store;
