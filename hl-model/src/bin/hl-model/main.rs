//! The program `hl-model`.
#![forbid(unsafe_code)]

fn main() {}
