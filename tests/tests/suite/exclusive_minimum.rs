//! `exclusiveMinimum`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses, refuses_exactly};

#[test]
fn a_number_is_greater() {
    #[derive(HlModel)]
    #[hl(exclusive_minimum = 1.1)]
    struct Above(Value);

    accepts::<Above>(&["1.2"]);
    refuses::<Above>("below_minimum", &["1.1", "0.6"]);
    accepts::<Above>(&[r#""x""#]);
}

#[test]
fn more_digits_than_a_float_has_are_compared() {
    #[derive(HlModel)]
    #[hl(exclusive_minimum = -972783798187987123879878123.18878137)]
    struct Above(Value);

    refuses_exactly::<Above>("below_minimum", &["-972783798187987123879878123.188781371"]);
}
