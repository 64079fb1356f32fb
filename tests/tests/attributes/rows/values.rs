//! Attributes about values.

use hl_model::schema::Dialect::{Draft07, OpenApi30, Strict};

use crate::models::*;
use crate::row::Row;
use crate::said::Say::{Refused, This};
use crate::said::{Python, Said};

pub(crate) fn rows() -> Vec<Row> {
    [scalars(), tuples()].into_iter().flatten().collect()
}

fn scalars() -> Vec<Row> {
    vec![
        Row::new(
            "constant",
            Said::of::<Constant>(
                This(r#""const":"card""#),
                This("always `\"card\"`"),
                Python::Shows(&["\n**kind** | str,  | str,  |  | must be one of [\"card\", ] \n"]),
            )
            .but(&[OpenApi30, Strict], This(r#""enum":["card"]"#)),
        )
        .refuses::<Constant>("not_in_enum", r#"{"kind":"cash","id":1}"#)
        .keeps::<Constant>(r#"{"kind":"card","id":1}"#, r#"{"kind":"card","id":1}"#)
        .builds(Constant::builder().id(1).build(), r#"{"kind":"card","id":1}"#),
        Row::new(
            "value",
            Said::of::<Level>(
                This(r#""enum":[1,2]"#),
                This("| `1` | `Low` |"),
                Python::Shows(&["\ndecimal.Decimal, int,  | decimal.Decimal,  |  | must be one of [1, 2, ] \n"]),
            ),
        )
        .refuses::<Level>("not_in_enum", "3")
        .keeps::<Level>("2", "2"),
        Row::new(
            "other",
            Said::of::<Listed>(
                This(r#""anyOf":[{"type":"string","enum":["Up","Down"]},{"type":"string"}]"#),
                This("Any other value is kept."),
                Python::Shows(&["must be one of [\"Up\", \"Down\", ] \n"]),
            ),
        )
        .keeps::<Listed>(r#""Left""#, r#""Left""#)
        .refuses::<Listed>("wrong_type", "1")
        .keeps::<OtherMember>(r#"{"kind":"B","x":1}"#, r#"{"kind":"B","x":1}"#)
        .refuses::<OtherMember>("wrong_type", r#"{"kind":"A","a":"b"}"#),
        Row::new(
            "schema",
            Said::of::<Foreign>(
                This(r#""a":{"type":"integer","minimum":0}"#),
                This(r#"JSON Schema `{"type":"integer","minimum":0}`"#),
                Python::like::<plain::Foreign>(),
            ),
        )
        .refuses::<Foreign>("custom", r#"{"a":-1}"#)
        .keeps::<Foreign>(r#"{"a":1}"#, r#"{"a":1}"#),
    ]
}

fn tuples() -> Vec<Row> {
    vec![
        Row::new(
            "tuple",
            Said::of::<Tuple>(
                This(r#""prefixItems":[{"type":"integer","format":"int64"},{"type":"string"}]"#),
                This("| `1` | string |"),
                Python::Shows(&["\n### Tuple Items\n"]),
            )
            .but(&[Draft07], This(r#""items":[{"type":"integer","format":"int64"},{"type":"string"}]"#))
            .but(&[OpenApi30, Strict], Refused("`prefixItems`")),
        )
        .refuses::<Tuple>("too_few_items", "[1]")
        .refuses::<Tuple>("wrong_type", "[1,2]")
        .keeps::<Tuple>(r#"[1,"a"]"#, r#"[1,"a"]"#)
        .builds(Tuple::new(1, "a", [2]), r#"[1,"a",2]"#),
        Row::new(
            "rest",
            Said::of::<Tuple>(
                This(r#""items":{"type":"integer","format":"int64"}"#),
                This("| `others` | integer"),
                Python::Shows(&[
                    "\nitems | decimal.Decimal, int,  | decimal.Decimal,  |  | value must be a 64 bit integer\n",
                ]),
            )
            .but(&[Draft07], This(r#""additionalItems":{"type":"integer","format":"int64"}"#))
            .but(&[OpenApi30, Strict], Refused("`prefixItems`")),
        )
        .refuses::<Tuple>("wrong_type", r#"[1,"a","b"]"#)
        .keeps::<Tuple>(r#"[1,"a",2,3]"#, r#"[1,"a",2,3]"#),
    ]
}
