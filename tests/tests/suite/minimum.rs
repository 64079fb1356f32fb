//! `minimum`

use hl_model::{HlModel, Value};

use crate::{accepts, accepts_exactly, refuses};

#[test]
fn a_number_is_not_less() {
    #[derive(HlModel)]
    #[hl(minimum = 1.1)]
    struct Above(Value);

    accepts::<Above>(&["2.6", "1.1"]);
    refuses::<Above>("below_minimum", &["0.6"]);
    accepts::<Above>(&[r#""x""#]);
}

#[test]
fn the_bound_may_be_negative() {
    #[derive(HlModel)]
    #[hl(minimum = -2)]
    struct Above(Value);

    accepts::<Above>(&["-1", "0", "-2", "-2.0"]);
    refuses::<Above>("below_minimum", &["-2.0001", "-3"]);
    accepts::<Above>(&[r#""x""#]);
}

#[test]
fn an_integer_of_any_size_is_compared() {
    #[derive(HlModel)]
    #[hl(minimum = -18446744073709551615)]
    struct Above(Value);

    accepts_exactly::<Above>(&["-18446744073709551600"]);
}
