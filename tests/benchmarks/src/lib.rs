//! Benchmarks of reading and writing, compared with other libraries.
//!
//! `cargo run --release -p hl-model-benchmarks` prints the table of times, `--bin compile_time` that of compile times, `--bin documents DOCUMENT…` that of
//! generated models.
//! `--no-default-features --bin instructions` compares counted instructions with those that are committed.
//! A single time says little, so every row is a ratio of two tasks of one run.

pub mod callgrind;
pub mod generator;
pub mod listed;
pub mod model;
pub mod peers;
pub mod scratch;
pub mod task;
#[cfg(feature = "peers")]
mod task_of_peers;
