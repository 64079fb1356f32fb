//! What reading and writing costs, beside what it costs others.
//!
//! `cargo run --release -p hl-model-benchmarks` prints the table of times, `--bin compile_time` that of compile times.
//! A time by itself says nothing: every row is a ratio of two tasks of the same run.

pub mod generator;
pub mod model;
pub mod peers;
pub mod task;
