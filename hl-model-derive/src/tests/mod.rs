//! Tests of the whole macro.

mod documented;
mod documented_types;
mod golden;
mod robustness;
mod signatures;
