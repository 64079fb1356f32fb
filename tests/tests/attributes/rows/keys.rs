//! Attributes about keys.

use hl_model::schema::Dialect::{OpenApi30, Strict};

use crate::models::*;
use crate::row::Row;
use crate::said::Say::{Refused, This};
use crate::said::{Python, Said};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        Row::new(
            "any_string_name",
            Said::of::<Open>(
                This(r#""additionalProperties":{"type":"integer","format":"int64"}"#),
                This("(any other)"),
                Python::Shows(&[concat!(
                    "\n**any_string_name** | decimal.Decimal, int,  | decimal.Decimal,  | ",
                    "any string name can be used but the value must be the correct type | ",
                    "[optional] value must be a 64 bit integer\n"
                )]),
            )
            .but(&[Strict], Refused("closed objects only")),
        )
        .refuses::<Open>("wrong_type", r#"{"a":1,"x":"y"}"#)
        .refuses_built("declared_key", Open::builder().a(1).any_string_name("a", 2).build())
        .keeps::<Open>(r#"{"x":2,"a":1}"#, r#"{"x":2,"a":1}"#),
        Row::new(
            "closed",
            Said::of::<Closed>(
                This(r#""additionalProperties":false"#),
                This("Any other key is rejected."),
                Python::Lacks("any_string_name"),
            ),
        )
        .refuses::<Closed>("unknown_key", r#"{"a":1,"b":2}"#)
        .keeps::<Closed>(r#"{"a":1}"#, r#"{"a":1}"#),
        Row::new(
            "pattern_keys",
            Said::of::<PatternKeys>(
                This(r#""patternProperties":{"^x-":"#),
                This("`^x-` (names that match)"),
                Python::Shows(&["**^x-**"]),
            )
            .but(&[OpenApi30, Strict], Refused("`patternProperties`")),
        )
        .refuses::<PatternKeys>("wrong_type", r#"{"id":1,"x-a":"b"}"#)
        .refuses::<PatternKeys>("unknown_key", r#"{"id":1,"y":1}"#)
        .refuses_built("bad_key", PatternKeys::builder().id(1).extensions("y", 1).build())
        .keeps::<PatternKeys>(r#"{"id":1,"x-a":2}"#, r#"{"id":1,"x-a":2}"#),
        Row::new(
            "rename",
            Said::of::<Renamed>(
                This(r#""last":{"#),
                This("`last`"),
                Python::Shows(&["\n**last** | str,  | str,  |  | \n"]),
            ),
        )
        .refuses::<Renamed>("missing_key", r#"{"firstName":"a"}"#)
        .keeps::<Renamed>(r#"{"last":"b","firstName":"a"}"#, r#"{"firstName":"a","last":"b"}"#)
        .builds(Renamed::builder().first_name("a").last_name("b").build(), r#"{"firstName":"a","last":"b"}"#),
        Row::new(
            "rename_all",
            Said::of::<Renamed>(
                This(r#""firstName":{"#),
                This("`firstName`"),
                Python::Shows(&["\n**firstName** | str,  | str,  |  | \n"]),
            ),
        )
        .refuses::<Renamed>("missing_key", r#"{"last":"a"}"#)
        .keeps::<Renamed>(r#"{"firstName":"a","last":"b"}"#, r#"{"firstName":"a","last":"b"}"#),
        Row::new(
            "alias",
            Said::of::<Alias>(
                This(r#"{"required":["e_mail"]}"#),
                This("also read as `e_mail`"),
                Python::like::<plain::Alias>(),
            )
            .but(&[Strict], Refused("require every key")),
        )
        .keeps::<Alias>(r#"{"e_mail":"a"}"#, r#"{"email":"a"}"#)
        .keeps::<Alias>(r#"{"email":"a"}"#, r#"{"email":"a"}"#)
        .keeps::<AliasOfValue>(r#""Left""#, r#""Down""#)
        .refuses::<Alias>("duplicate_key", r#"{"e_mail":"a","email":"b"}"#)
        .refuses::<AliasOfValue>("not_in_enum", r#""Right""#),
    ]
}
