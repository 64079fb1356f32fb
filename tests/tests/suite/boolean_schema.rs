//! The schemas `true` and `false`.

use crate::{Anything, Nothing, accepts, refuses};

/// A value of each type.
pub(crate) const VALUES: &[&str] =
    &["1", r#""foo""#, "true", "false", "null", r#"{"foo": "bar"}"#, "{}", r#"["foo"]"#, "[]"];

#[test]
fn everything_is_valid() {
    accepts::<Anything>(VALUES);
}

#[test]
fn nothing_is_valid() {
    refuses::<Nothing>("not", VALUES);
}
