//! `multipleOf`

use hl_model::{HlModel, Integer, Value};

use crate::{accepts, accepts_exactly, refuses, refuses_exactly};

#[test]
fn an_integer_divides_integers() {
    #[derive(HlModel)]
    #[hl(multiple_of = 2)]
    struct Even(Value);

    accepts::<Even>(&["10"]);
    refuses::<Even>("not_multiple_of", &["7"]);
    accepts::<Even>(&[r#""foo""#]);
}

#[test]
fn a_fraction_divides_numbers() {
    #[derive(HlModel)]
    #[hl(multiple_of = 1.5)]
    struct Steps(Value);

    accepts::<Steps>(&["0", "4.5", "-4.5"]);
    refuses::<Steps>("not_multiple_of", &["35"]);
}

#[test]
fn what_binary_floating_point_cannot_hold_divides_exactly() {
    #[derive(HlModel)]
    #[hl(multiple_of = 0.0001)]
    struct Steps(Value);

    accepts::<Steps>(&["0.0075"]);
    refuses::<Steps>("not_multiple_of", &["0.00751"]);
}

#[test]
fn a_quotient_beyond_every_float_is_still_a_quotient() {
    #[derive(HlModel)]
    #[hl(multiple_of = 0.123456789)]
    struct Steps(Integer);
    #[derive(HlModel)]
    #[hl(multiple_of = 0.5)]
    struct Halves(Integer);

    refuses_exactly::<Steps>("not_multiple_of", &["1e308"]);
    accepts_exactly::<Halves>(&["1e308"]);
}

#[test]
fn every_integer_is_a_multiple_of_a_negative_power_of_ten() {
    #[derive(HlModel)]
    #[hl(multiple_of = 1e-8)]
    struct Tiny(Integer);

    accepts_exactly::<Tiny>(&["12391239123"]);
}
