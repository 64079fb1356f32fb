//! `maximum`

use hl_model::{HlModel, Value};

use crate::{accepts, accepts_exactly, refuses};

#[test]
fn a_number_is_not_greater() {
    #[derive(HlModel)]
    #[hl(maximum = 3.0)]
    struct Below(Value);

    accepts::<Below>(&["2.6", "3.0"]);
    refuses::<Below>("above_maximum", &["3.5"]);
    accepts::<Below>(&[r#""x""#]);
}

#[test]
fn an_integer_bounds_fractions_too() {
    #[derive(HlModel)]
    #[hl(maximum = 300)]
    struct Below(Value);

    accepts::<Below>(&["299.97", "300", "300.0"]);
    refuses::<Below>("above_maximum", &["300.5"]);
}

#[test]
fn an_integer_of_any_size_is_compared() {
    #[derive(HlModel)]
    #[hl(maximum = 18446744073709551615)]
    struct Below(Value);

    accepts_exactly::<Below>(&["18446744073709551600"]);
}
