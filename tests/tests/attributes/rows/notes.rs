//! Attributes that say something of a key and refuse little.

use hl_model::HlModel;
use hl_model::schema::Dialect::{Draft07, OpenApi30, OpenApi31, Strict};

use crate::models::*;
use crate::row::Row;
use crate::said::Say::{Not, Refused, This};
use crate::said::{NO_NOTES, OF_RUST_ONLY, Python, Said};

pub(crate) fn rows() -> Vec<Row> {
    [notes(), of_directions(), others()].into_iter().flatten().collect()
}

fn notes() -> Vec<Row> {
    vec![
        Row::new(
            "default",
            Said::of::<Default>(
                This(r#""default":7"#),
                This("the server assumes `7`"),
                Python::Shows(&[concat!(
                    "\n**a** | decimal.Decimal, int,  | decimal.Decimal,  |  | ",
                    "[optional] if omitted the server will use the default value of 7value must be a 64 bit integer\n"
                )]),
            )
            .but(&[Strict], NO_NOTES),
        )
        .keeps::<Default>("{}", "{}")
        .keeps::<Default>(r#"{"a":8}"#, r#"{"a":8}"#)
        .refuses::<Default>("wrong_type", r#"{"a":"b"}"#)
        .builds(
            Ok(Default::builder().a(Default::from_json("{}").unwrap().a_or_default()).build().unwrap()),
            r#"{"a":7}"#,
        ),
        Row::new(
            "null",
            Said::of::<Null>(
                This(r#""a":{"type":["integer","null"],"format":"int64"}"#),
                This("`null` is read as if it were left out"),
                Python::like::<plain::Null>(),
            )
            .but(&[OpenApi30], This(r#""a":{"type":"integer","nullable":true,"format":"int64"}"#))
            .but(&[Strict], This(r#""a":{"type":["integer","null"],"#)),
        )
        .keeps::<Null>(r#"{"a":null}"#, "{}")
        .keeps::<Null>(r#"{"b":null}"#, r#"{"b":null}"#)
        .refuses::<Null>("wrong_type", r#"{"a":true}"#)
        .refuses::<Requires>("null_not_allowed", r#"{"a":null,"b":1}"#),
        Row::new(
            "example",
            Said::of::<Default>(This(r#""examples":[99]"#), This("`99`"), Python::like::<plain::Default>())
                .but(&[OpenApi30], This(r#""example":99"#))
                .but(&[Strict], NO_NOTES),
        )
        .keeps::<Default>(r#"{"b":1}"#, r#"{"b":1}"#),
        Row::new(
            "description",
            Said::of::<Default>(
                This(r#""description":"Described.""#),
                This("Described."),
                Python::Shows(&["\n**c** | decimal.Decimal, int,  | decimal.Decimal,  | Described. | [optional] "]),
            ),
        )
        .keeps::<Default>(r#"{"c":1}"#, r#"{"c":1}"#),
        Row::new(
            "title",
            Said::of::<Title>(This(r#""title":"The name""#), This("titled `The name`"), Python::like::<plain::Title>())
                .but(&[Strict], NO_NOTES),
        )
        .keeps::<Title>(r#"{"name":"a"}"#, r#"{"name":"a"}"#),
    ]
}

fn of_directions() -> Vec<Row> {
    vec![
        Row::new(
            "read_only",
            Said::of::<Flags>(This(r#""readOnly":true"#), This("in responses only"), Python::like::<plain::Flags>())
                .but(&[Strict], NO_NOTES),
        )
        .keeps::<Flags>(r#"{"a":1}"#, r#"{"a":1}"#),
        Row::new(
            "write_only",
            Said::of::<Flags>(This(r#""writeOnly":true"#), This("in requests only"), Python::like::<plain::Flags>())
                .but(&[Strict], NO_NOTES),
        )
        .keeps::<Flags>(r#"{"b":1}"#, r#"{"b":1}"#)
        .refuses::<Flags>("wrong_type", r#"{"b":"hunter2"}"#),
        Row::new(
            "secret",
            Said::of::<Flags>(
                Not("a format of its own says more"),
                This("secret: its value never appears in a message"),
                Python::like::<plain::Flags>(),
            ),
        )
        .keeps::<Flags>(
            r#"{"c":"hunter2"}"#,
            "Flags: 1 problem\n  /c: expected an integer, found a value that is not shown (line 1, column 6)",
        ),
    ]
}

fn others() -> Vec<Row> {
    vec![
        Row::new(
            "copy",
            Said::of::<Copied>(
                OF_RUST_ONLY,
                This("[`Level`](Level.md) | [`Level`](Level.md) |"),
                Python::like::<plain::Copied>(),
            ),
        )
        .keeps::<Copied>(r#"{"level":1}"#, r#"{"level":1}"#),
        Row::new(
            "all_of",
            Said::of::<Both>(
                This(r#""allOf":["#),
                This("All of these, of the same object."),
                Python::Shows(&[
                    "#### allOf\n",
                    "\n[Part](Part.md) | [**Part**](Part.md) | [**Part**](Part.md) |  | \n",
                ]),
            )
            .but(&[Draft07, OpenApi30], Refused("`unevaluatedProperties`"))
            .but(&[Strict], Refused("`allOf`")),
        )
        .refuses::<Both>("missing_key", r#"{"p":1}"#)
        .refuses::<Both>("unknown_key", r#"{"p":1,"q":1,"r":1}"#)
        .keeps::<Both>(r#"{"p":1,"q":1}"#, r#"{"p":1,"q":1}"#),
        Row::new(
            "all_of",
            Said::of::<OpenBoth>(
                This(r##""allOf":[{"$ref":"#/$defs/OpenPart"}"##),
                This("All of these, of the same object."),
                Python::Shows(&["#### allOf\n"]),
            )
            .but(&[Draft07], This(r##""allOf":[{"$ref":"#/definitions/OpenPart"}"##))
            .but(&[OpenApi31, OpenApi30], This(r##""allOf":[{"$ref":"#/components/schemas/OpenPart"}"##))
            .but(&[Strict], Refused("`allOf`")),
        )
        .refuses::<OpenBoth>("missing_key", r#"{"p":1}"#)
        .keeps::<OpenBoth>(r#"{"p":1,"q":1,"r":"s"}"#, r#"{"p":1,"q":1,"r":"s"}"#),
    ]
}
