//! Numbers of each type.

use hl_model::{Decimal, DecimalString, Dict, HlModel, Integer};

/// Rust's integers.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct RustIntegers {
    i8: Option<i8>,
    i16: Option<i16>,
    i32: Option<i32>,
    i64: i64,
    i128: Option<i128>,
    isize: Option<isize>,
    u8: Option<u8>,
    u16: Option<u16>,
    u32: Option<u32>,
    u64: u64,
    u128: Option<u128>,
    usize: Option<usize>,
    list: Option<Vec<u8>>,
}

/// Rust's floating-point numbers.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct RustFloats {
    single: f32,
    double: Option<f64>,
    list: Option<Vec<f64>>,
}

/// Numbers that are exact.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct ExactNumbers {
    integer: Integer,
    decimal: Decimal,
    text: Option<DecimalString>,
    integers: Option<Vec<Integer>>,
    decimals: Option<Vec<Decimal>>,
    #[hl(any_string_name)]
    any_string_name: Dict<Decimal>,
}
