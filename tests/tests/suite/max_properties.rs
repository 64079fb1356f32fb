//! `maxProperties`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses};

#[test]
fn an_object_has_that_many_keys_or_fewer() {
    #[derive(HlModel)]
    #[hl(max_properties = 2)]
    struct AtMostTwo(Value);

    accepts::<AtMostTwo>(&[r#"{"foo": 1}"#, r#"{"foo": 1, "bar": 2}"#]);
    refuses::<AtMostTwo>("too_many_keys", &[r#"{"foo": 1, "bar": 2, "baz": 3}"#]);
    accepts::<AtMostTwo>(&["[1, 2, 3]", r#""foobar""#, "12"]);
}

#[test]
fn zero_leaves_the_empty_object() {
    #[derive(HlModel)]
    #[hl(max_properties = 0)]
    struct Empty(Value);

    accepts::<Empty>(&["{}"]);
    refuses::<Empty>("too_many_keys", &[r#"{"foo": 1}"#]);
}
