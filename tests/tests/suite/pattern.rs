//! `pattern`

use hl_model::{HlModel, Value};

use crate::{accepts, refuses};

#[derive(HlModel)]
#[hl(pattern = "^a*$")]
struct OnlyA(Value);

#[test]
fn a_text_matches() {
    accepts::<OnlyA>(&[r#""aaa""#]);
    refuses::<OnlyA>("pattern_mismatch", &[r#""abc""#]);
}

#[test]
fn what_is_no_text_need_not_match() {
    accepts::<OnlyA>(&["true", "123", "1.0", "{}", "[]", "null"]);
}

#[test]
fn a_match_may_be_anywhere_in_the_text() {
    #[derive(HlModel)]
    #[hl(pattern = "a+")]
    struct WithA(Value);

    accepts::<WithA>(&[r#""xxaayy""#]);
}

#[test]
fn properties_of_unicode_are_known() {
    #[derive(HlModel)]
    #[hl(pattern = r"^\p{Letter}+$")]
    struct Letters(String);

    accepts::<Letters>(&[r#""Hello""#, "\"\u{3c0}\""]);
    refuses::<Letters>("pattern_mismatch", &[r#""123""#]);
}

#[test]
fn a_character_beyond_the_basic_plane_is_one_character() {
    #[derive(HlModel)]
    #[hl(pattern = "^\u{1f432}*$")]
    struct Dragons(Value);

    accepts::<Dragons>(&[r#""""#, "\"\u{1f432}\"", "\"\u{1f432}\u{1f432}\""]);
    refuses::<Dragons>("pattern_mismatch", &["\"\u{1f409}\"", "\"\u{1f409}\u{1f409}\"", r#""D""#, r#""DD""#]);
}
