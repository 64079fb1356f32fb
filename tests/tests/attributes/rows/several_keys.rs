//! Attributes on several keys.

use hl_model::schema::Dialect::{Draft07, OpenApi30, Strict};

use crate::models::*;
use crate::row::Row;
use crate::said::Say::{Not, Refused, This};
use crate::said::{Python, Said};

pub(crate) fn rows() -> Vec<Row> {
    [groups(), conditions()].into_iter().flatten().collect()
}

fn groups() -> Vec<Row> {
    vec![
        Row::new(
            "any_of_keys",
            Said::of::<AnyOfKeys>(
                This(r#""anyOf":[{"required":["a"]},{"required":["b"]}]"#),
                This("at least one of `a`, `b`"),
                Python::like::<plain::TwoKeys>(),
            )
            .but(&[Strict], Refused("require every key")),
        )
        .refuses::<AnyOfKeys>("any_of_keys", "{}")
        .refuses_built("any_of_keys", AnyOfKeys::builder().build())
        .keeps::<AnyOfKeys>(r#"{"b":1}"#, r#"{"b":1}"#)
        .keeps::<AnyOfKeys>(r#"{"b":1,"a":1}"#, r#"{"a":1,"b":1}"#),
        Row::new(
            "one_of_keys",
            Said::of::<OneOfKeys>(
                This(r#""oneOf":[{"required":["a"]},{"required":["b"]}]"#),
                This("exactly one of `a`, `b`"),
                Python::like::<plain::TwoKeys>(),
            )
            .but(&[Strict], Refused("require every key")),
        )
        .refuses::<OneOfKeys>("one_of_keys", r#"{"a":1,"b":1}"#)
        .refuses::<OneOfKeys>("one_of_keys", "{}")
        .refuses_built("one_of_keys", OneOfKeys::builder().build())
        .keeps::<OneOfKeys>(r#"{"b":1}"#, r#"{"b":1}"#),
        Row::new(
            "not_together",
            Said::of::<NotTogether>(
                This(r#""not":{"required":["a","b"]}"#),
                This("at most one of `a`, `b`"),
                Python::like::<plain::TwoKeys>(),
            )
            .but(&[Strict], Refused("`not`")),
        )
        .refuses::<NotTogether>("not_together", r#"{"a":1,"b":1}"#)
        .refuses_built("not_together", NotTogether::builder().a(1).b(1).build())
        .keeps::<NotTogether>(r#"{"b":1}"#, r#"{"b":1}"#)
        .keeps::<NotTogether>("{}", "{}"),
    ]
}

fn conditions() -> Vec<Row> {
    vec![
        Row::new(
            "if_key",
            Said::of::<IfKey>(
                This(r#""if":{"properties":{"kind":{"const":"card"}},"required":["kind"]},"then":"#),
                This("where `kind` is `\"card\"`, `number` must be present and `iban` must be absent"),
                Python::like::<plain::IfKey>(),
            )
            .but(&[OpenApi30, Strict], Refused("`if`")),
        )
        .refuses::<IfKey>("required_if", r#"{"kind":"card"}"#)
        .refuses::<IfKey>("refused_if", r#"{"kind":"card","number":1,"iban":"a"}"#)
        .refuses_built("refused_if", IfKey::builder().kind("card").number(1).iban("a").build())
        .keeps::<IfKey>(r#"{"kind":"card","number":1}"#, r#"{"kind":"card","number":1}"#)
        .keeps::<IfKey>(r#"{"kind":"cash"}"#, r#"{"kind":"cash"}"#),
        Row::new(
            "requires",
            Said::of::<Requires>(
                This(r#""dependentRequired":{"a":["b"]}"#),
                This("`a` requires `b`"),
                Python::like::<plain::TwoKeys>(),
            )
            .but(&[Draft07], This(r#""dependencies":{"a":["b"]}"#))
            .but(&[OpenApi30], This(r#""anyOf":[{"not":{"required":["a"]}},{"required":["b"]}]"#))
            .but(&[Strict], Refused("`dependentRequired`")),
        )
        .refuses::<Requires>("dependent_required", r#"{"a":1}"#)
        .refuses_built("dependent_required", Requires::builder().a(1).build())
        .keeps::<Requires>(r#"{"a":1,"b":1}"#, r#"{"a":1,"b":1}"#)
        .keeps::<Requires>(r#"{"b":1}"#, r#"{"b":1}"#),
        Row::new(
            "check",
            Said::of::<Range>(
                Not("JSON Schema cannot call a function"),
                This("checked by `ordered`"),
                Python::like::<plain::Range>(),
            ),
        )
        .refuses_beyond_schema::<Range>("before_from", r#"{"from":2,"to":1}"#)
        .refuses_built("before_from", Range::builder().from(2).to(1).build())
        .keeps::<Range>(r#"{"from":1,"to":2}"#, r#"{"from":1,"to":2}"#),
    ]
}
