//! `minLength`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses};

#[derive(HlModel)]
#[hl(min_length = 2)]
struct AtLeastTwo(Value);

#[test]
fn a_text_has_that_many_characters_or_more() {
    accepts::<AtLeastTwo>(&[r#""foo""#, r#""fo""#]);
    refuses::<AtLeastTwo>("too_short", &[r#""f""#]);
}

#[test]
fn a_character_is_a_unicode_scalar_value_however_it_is_encoded() {
    refuses::<AtLeastTwo>("too_short", &["\"\u{1f4a9}\"", r#""\ud83d\udca9""#]);
}

#[test]
fn what_is_no_text_has_no_length() {
    accepts::<AtLeastTwo>(&["1"]);
}
