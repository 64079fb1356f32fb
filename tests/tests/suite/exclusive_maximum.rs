//! `exclusiveMaximum`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses, refuses_exactly};

#[test]
fn a_number_is_less() {
    #[derive(HlModel)]
    #[hl(exclusive_maximum = 3.0)]
    struct Below(Value);

    accepts::<Below>(&["2.2"]);
    refuses::<Below>("above_maximum", &["3.0", "3.5"]);
    accepts::<Below>(&[r#""x""#]);
}

#[test]
fn more_digits_than_a_float_has_are_compared() {
    #[derive(HlModel)]
    #[hl(exclusive_maximum = 972783798187987123879878123.18878137)]
    struct Below(Value);

    refuses_exactly::<Below>("above_maximum", &["972783798187987123879878123.188781371"]);
}
