//! `maxLength`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses};

#[derive(HlModel)]
#[hl(max_length = 2)]
struct AtMostTwo(Value);

#[test]
fn a_text_has_that_many_characters_or_fewer() {
    accepts::<AtMostTwo>(&[r#""f""#, r#""fo""#]);
    refuses::<AtMostTwo>("too_long", &[r#""foo""#]);
}

#[test]
fn a_character_is_a_unicode_scalar_value_however_it_is_encoded() {
    accepts::<AtMostTwo>(&["\"\u{1f4a9}\u{1f4a9}\"", r#""\ud83d\udca9\ud83d\udca9""#]);
}

#[test]
fn what_is_no_text_has_no_length() {
    accepts::<AtMostTwo>(&["100"]);
}
