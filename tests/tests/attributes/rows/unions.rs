//! Attributes of unions.

use hl_model::schema::Dialect::{OpenApi30, Strict};

use crate::models::*;
use crate::row::Row;
use crate::said::Say::{Refused, This};
use crate::said::{Python, Said};

pub(crate) fn rows() -> Vec<Row> {
    [untagged(), tagged()].into_iter().flatten().collect()
}

fn untagged() -> Vec<Row> {
    vec![
        Row::new(
            "one_of",
            Said::of::<Exactly>(
                This(r#""oneOf":["#),
                This("Exactly one of these."),
                Python::Shows(&["\n#### oneOf\n"]),
            )
            .but(&[Strict], Refused("`anyOf` only")),
        )
        .refuses::<Exactly>("one_of_none", "true")
        .refuses::<Exactly>("one_of_many", "3")
        .keeps::<Exactly>("300", "300"),
        Row::new(
            "one_of",
            Said::of::<Apart>(This(r#""oneOf":["#), This("Exactly one of these."), Python::Shows(&["\n#### oneOf\n"]))
                .but(&[Strict], This(r#""anyOf":["#)),
        )
        .refuses::<Apart>("one_of_none", "true")
        .keeps::<Apart>("300", "300")
        .keeps::<Apart>(r#""a""#, r#""a""#),
        Row::new(
            "any_of",
            Said::of::<Any>(This(r#""anyOf":["#), This("At least one of these."), Python::Shows(&["\n#### anyOf\n"])),
        )
        .refuses::<Any>("any_of_none", "true")
        .keeps::<Any>("3", "3")
        .keeps::<Any>("300", "300"),
    ]
}

fn tagged() -> Vec<Row> {
    vec![
        Row::new(
            "discriminator",
            Said::of::<Tags>(
                This(r#""version":{"const":1}"#),
                This("The key `version` says which."),
                Python::like::<plain::Tags>(),
            )
            .but(&[OpenApi30], This(r#""version":{"enum":[1]}"#))
            .but(&[Strict], This(r#""version":{"enum":[1]}"#)),
        )
        .refuses::<Tags>("missing_tag", r#"{"a":1}"#)
        .refuses::<Tags>("unknown_tag", r#"{"version":3,"a":1}"#)
        .keeps::<Tags>(r#"{"version":1,"a":1}"#, r#"{"version":1,"a":1}"#),
        Row::new(
            "tag",
            Said::of::<Tags>(This(r#""version":{"const":2}"#), This("| `New` | `2` |"), Python::like::<plain::Tags>())
                .but(&[OpenApi30, Strict], This(r#""version":{"enum":[2]}"#)),
        )
        .refuses::<Tags>("wrong_type", r#"{"version":"New","b":1}"#)
        .keeps::<Tags>(r#"{"version":2,"b":1}"#, r#"{"version":2,"b":1}"#),
        Row::new(
            "content",
            Said::of::<Adjacent>(
                This(r#""data":{"type":"integer""#),
                This("its content is at `data`"),
                Python::Shows(&["**data**"]),
            ),
        )
        .refuses::<Adjacent>("missing_key", r#"{"kind":"Number"}"#)
        .refuses::<Adjacent>("unknown_key", r#"{"kind":"Ping","data":1}"#)
        .keeps::<Adjacent>(r#"{"kind":"Ping"}"#, r#"{"kind":"Ping"}"#)
        .keeps::<Adjacent>(r#"{"kind":"Number","data":1}"#, r#"{"kind":"Number","data":1}"#),
        Row::new(
            "external",
            Said::of::<External>(
                This(r#""properties":{"Number":{"#),
                This("The one key of the object, or the string, says which."),
                Python::Shows(&["**Number**"]),
            ),
        )
        .keeps::<External>(r#"{"Number":1}"#, r#"{"Number":1}"#)
        .keeps::<External>(r#""Ping""#, r#""Ping""#)
        .refuses::<External>("unknown_tag", r#"{"Other":1}"#),
    ]
}
