//! Exact arithmetic on numbers as text.
//!
//! Every function works on the text of a number and takes time linear in its length. `1e1000000000` costs as little as `1`,
//! because numbers are never expanded.

mod digits;
mod exponent;
mod multiples;
mod normal;
mod rust_integer;
mod scan;
mod text;
mod units;

pub use exponent::Exponent;
pub use multiples::{NumberBound, has_no_multiple, least_common_multiple};
pub use normal::Normal;
pub use rust_integer::RustInteger;
pub use scan::{Grammar, NumberError, Scan, WrittenExponent, scan};
pub use text::{
    compare, digits, divisor_supported, equal, exponent, hash, is_integer, is_multiple_of, is_number, is_plain_integer,
    nearest_f64, small,
};
pub use units::{Units, in_units, of_units, places};

pub(crate) use scan::number_end;
