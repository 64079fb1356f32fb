//! The table of attributes beside those that constrain a single value.

use hl_model::schema::Dialect::{self, Draft07, OpenApi30, Strict};
use hl_model::{Dict, Errors, HlModel, Nullable};

use super::models::*;
use super::row::Row;
use super::said::Say::{Not, This};
use super::said::{NOT_IN_PYTHON, OF_RUST_ONLY, Said};

/// Optional keys must be null in strict schemas.
const OPTIONAL: &[Dialect] = &[Strict];

pub(crate) fn rows() -> Vec<Row> {
    [keys(), notes(), of_several_keys(), values(), unions(), names()].into_iter().flatten().collect()
}

fn keys() -> Vec<Row> {
    vec![
        Row::new(
            "any_string_name",
            Said::of::<Open>(
                This(r#""additionalProperties":{"#),
                This("(any other)"),
                This("**any_string_name**"),
                &[Strict],
            ),
        )
        .refuses::<Open>("wrong_type", r#"{"a":1,"x":"y"}"#)
        .refuses_built("declared_key", Open::builder().a(1).any_string_name("a", 2).build())
        .keeps::<Open>(r#"{"x":2,"a":1}"#, r#"{"x":2,"a":1}"#),
        Row::new(
            "closed",
            Said::of::<Closed>(
                This(r#""additionalProperties":false"#),
                This("Any other key is rejected."),
                Not("a page of a closed model has no row for other keys"),
                &[],
            ),
        )
        .refuses::<Closed>("unknown_key", r#"{"a":1,"b":2}"#),
        Row::new(
            "pattern_keys",
            Said::of::<PatternKeys>(
                This(r#""patternProperties":{"^x-":"#),
                This("`^x-` (names that match)"),
                This("**^x-**"),
                &[OpenApi30, Strict],
            ),
        )
        .refuses::<PatternKeys>("wrong_type", r#"{"id":1,"x-a":"b"}"#)
        .refuses_built("bad_key", PatternKeys::builder().id(1).extensions("y", 1).build()),
        Row::new("rename", Said::of::<Renamed>(This(r#""last":{"#), This("`last`"), This("**last**"), &[]))
            .refuses::<Renamed>("missing_key", r#"{"firstName":"a"}"#)
            .builds(Renamed::builder().first_name("a").last_name("b").build(), r#"{"firstName":"a","last":"b"}"#),
        Row::new(
            "rename_all",
            Said::of::<Renamed>(This(r#""firstName":{"#), This("`firstName`"), This("**firstName**"), &[]),
        )
        .refuses::<Renamed>("missing_key", r#"{"last":"a"}"#),
        Row::new(
            "alias",
            Said::of::<Alias>(
                This(r#"{"required":["e_mail"]}"#),
                This("also read as `e_mail`"),
                NOT_IN_PYTHON,
                &[Strict],
            ),
        )
        .keeps::<Alias>(r#"{"e_mail":"a"}"#, r#"{"email":"a"}"#)
        .keeps::<AliasOfValue>(r#""Left""#, r#""Down""#)
        .refuses::<Alias>("duplicate_key", r#"{"e_mail":"a","email":"b"}"#),
    ]
}

/// What is said of a key.
fn notes() -> Vec<Row> {
    vec![
        Row::new(
            "default",
            Said::of::<Default>(
                This(r#""default":7"#),
                This("the server assumes `7`"),
                This("if omitted the server will use the default value of 7"),
                OPTIONAL,
            ),
        )
        .keeps::<Default>("{}", "{}")
        .builds(
            Ok(Default::builder().a(Default::from_json("{}").unwrap().a_or_default()).build().unwrap()),
            r#"{"a":7}"#,
        ),
        Row::new(
            "null",
            Said::of::<Null>(
                This(r#""type":["integer","null"]"#),
                This("`null` is read as if it were left out"),
                NOT_IN_PYTHON,
                &[],
            ),
        )
        .keeps::<Null>(r#"{"a":null}"#, "{}")
        .refuses::<Default>("null_not_allowed", r#"{"a":null}"#),
        Row::new("example", Said::of::<Default>(This(r#""examples":[99]"#), This("`99`"), NOT_IN_PYTHON, OPTIONAL)),
        Row::new(
            "description",
            Said::of::<Default>(
                This(r#""description":"Described.""#),
                This("Described."),
                This("Described."),
                OPTIONAL,
            ),
        ),
        Row::new(
            "title",
            Said::of::<Title>(This(r#""title":"The name""#), This("titled \"The name\""), NOT_IN_PYTHON, &[]),
        ),
        Row::new(
            "read_only",
            Said::of::<Flags>(This(r#""readOnly":true"#), This("in responses only"), NOT_IN_PYTHON, OPTIONAL),
        ),
        Row::new(
            "write_only",
            Said::of::<Flags>(This(r#""writeOnly":true"#), This("in requests only"), NOT_IN_PYTHON, OPTIONAL),
        )
        .refuses::<Flags>("wrong_type", r#"{"b":"hunter2"}"#),
        Row::new(
            "secret",
            Said::of::<Flags>(
                Not("a format of its own says more"),
                This("secret: its value never appears in a message"),
                NOT_IN_PYTHON,
                OPTIONAL,
            ),
        )
        .keeps::<Flags>(
            r#"{"c":"hunter2"}"#,
            "Flags: 1 problem\n  /c: expected an integer, found a value that is not shown (line 1, column 6)",
        ),
        Row::new(
            "copy",
            Said::of::<Copied>(OF_RUST_ONLY, This("[`Level`](Level.md) | [`Level`](Level.md) |"), OF_RUST_ONLY, &[]),
        ),
        Row::new(
            "all_of",
            Said::of::<Both>(
                This(r#""allOf":["#),
                This("All of these, of the same object."),
                This("#### allOf"),
                &[Draft07, OpenApi30, Strict],
            ),
        )
        .refuses::<Both>("missing_key", r#"{"p":1}"#)
        .refuses::<Both>("unknown_key", r#"{"p":1,"q":1,"r":1}"#),
    ]
}

fn of_several_keys() -> Vec<Row> {
    vec![
        Row::new(
            "any_of_keys",
            Said::of::<AnyOfKeys>(
                This(r#""anyOf":[{"required":["a"]},{"required":["b"]}]"#),
                This("at least one of `a`, `b`"),
                NOT_IN_PYTHON,
                OPTIONAL,
            ),
        )
        .refuses::<AnyOfKeys>("any_of_keys", "{}")
        .refuses_built("any_of_keys", AnyOfKeys::builder().build()),
        Row::new(
            "one_of_keys",
            Said::of::<OneOfKeys>(
                This(r#""oneOf":[{"required":["a"]},{"required":["b"]}]"#),
                This("exactly one of `a`, `b`"),
                NOT_IN_PYTHON,
                OPTIONAL,
            ),
        )
        .refuses::<OneOfKeys>("one_of_keys", r#"{"a":1,"b":1}"#)
        .refuses_built("one_of_keys", OneOfKeys::builder().build()),
        Row::new(
            "not_together",
            Said::of::<NotTogether>(
                This(r#""not":{"required":["a","b"]}"#),
                This("at most one of `a`, `b`"),
                NOT_IN_PYTHON,
                OPTIONAL,
            ),
        )
        .refuses::<NotTogether>("not_together", r#"{"a":1,"b":1}"#)
        .refuses_built("not_together", NotTogether::builder().a(1).b(1).build()),
        Row::new(
            "if_key",
            Said::of::<IfKey>(
                This(r#""if":{"properties":{"kind":{"const":"card"}},"required":["kind"]},"then":"#),
                This("where `kind` is `\"card\"`, `number` must be present and `iban` must be absent"),
                NOT_IN_PYTHON,
                &[OpenApi30, Strict],
            ),
        )
        .refuses::<IfKey>("required_if", r#"{"kind":"card"}"#)
        .refuses_built("refused_if", IfKey::builder().kind("card").number(1).iban("a").build())
        .keeps::<IfKey>(r#"{"kind":"cash"}"#, r#"{"kind":"cash"}"#),
        Row::new(
            "requires",
            Said::of::<Requires>(
                This(r#""dependentRequired":{"a":["b"]}"#),
                This("`a` requires `b`"),
                NOT_IN_PYTHON,
                OPTIONAL,
            ),
        )
        .refuses::<Requires>("dependent_required", r#"{"a":1}"#)
        .refuses_built("dependent_required", Requires::builder().a(1).build()),
        Row::new(
            "check",
            Said::of::<Range>(
                Not("JSON Schema cannot call a function"),
                This("checked by `ordered`"),
                NOT_IN_PYTHON,
                &[],
            ),
        )
        .refuses::<Range>("before_from", r#"{"from":2,"to":1}"#)
        .refuses_built("before_from", Range::builder().from(2).to(1).build()),
    ]
}

fn values() -> Vec<Row> {
    vec![
        Row::new(
            "constant",
            Said::of::<Constant>(
                This(r#""const":"card""#),
                This("always `\"card\"`"),
                This(r#"must be one of ["card", ]"#),
                &[],
            ),
        )
        .refuses::<Constant>("not_in_enum", r#"{"kind":"cash","id":1}"#)
        .builds(Constant::builder().id(1).build(), r#"{"kind":"card","id":1}"#),
        Row::new(
            "value",
            Said::of::<Level>(This(r#""enum":[1,2]"#), This("| `1` | `Low` |"), This("must be one of [1, 2, ]"), &[]),
        )
        .refuses::<Level>("not_in_enum", "3"),
        Row::new(
            "other",
            Said::of::<Listed>(
                This(r#""anyOf":[{"type":"string","enum":["Up","Down"]},{"type":"string"}]"#),
                This("Any other value is kept."),
                This("must be one of"),
                &[],
            ),
        )
        .keeps::<Listed>(r#""Left""#, r#""Left""#)
        .keeps::<OtherMember>(r#"{"kind":"B","x":1}"#, r#"{"kind":"B","x":1}"#),
        Row::new(
            "schema",
            Said::of::<Foreign>(
                This(r#""a":{"type":"integer","minimum":0}"#),
                This(r#"JSON Schema `{"type":"integer","minimum":0}`"#),
                NOT_IN_PYTHON,
                &[],
            ),
        )
        .refuses::<Foreign>("custom", r#"{"a":-1}"#),
        Row::new(
            "tuple",
            Said::of::<Tuple>(
                This(r#""prefixItems":["#),
                This("| `1` | string |"),
                This("### Tuple Items"),
                &[OpenApi30, Strict],
            ),
        )
        .refuses::<Tuple>("too_few_items", "[1]")
        .builds(Tuple::new(1, "a", [2]), r#"[1,"a",2]"#),
        Row::new(
            "rest",
            Said::of::<Tuple>(
                This(r#""items":{"type":"integer""#),
                This("| `others` | integer"),
                This("items | decimal.Decimal"),
                &[OpenApi30, Strict],
            ),
        )
        .refuses::<Tuple>("wrong_type", r#"[1,"a","b"]"#),
    ]
}

fn unions() -> Vec<Row> {
    vec![
        Row::new(
            "one_of",
            Said::of::<Exactly>(This(r#""oneOf":["#), This("Exactly one of these."), This("#### oneOf"), &[Strict]),
        )
        .refuses::<Exactly>("one_of_none", "true")
        .refuses::<Exactly>("one_of_many", "3"),
        Row::new(
            "any_of",
            Said::of::<Any>(This(r#""anyOf":["#), This("At least one of these."), This("#### anyOf"), &[]),
        )
        .refuses::<Any>("any_of_none", "true"),
        Row::new(
            "discriminator",
            Said::of::<Tags>(
                This(r#""version":{"const":1}"#),
                This("The key `version` says which."),
                This("#### oneOf"),
                &[],
            ),
        )
        .refuses::<Tags>("missing_tag", r#"{"a":1}"#)
        .refuses::<Tags>("unknown_tag", r#"{"version":3,"a":1}"#),
        Row::new(
            "tag",
            Said::of::<Tags>(This(r#""version":{"const":2}"#), This("| `New` | `2` |"), NOT_IN_PYTHON, &[]),
        )
        .keeps::<Tags>(r#"{"version":2,"b":1}"#, r#"{"version":2,"b":1}"#),
        Row::new(
            "content",
            Said::of::<Adjacent>(
                This(r#""data":{"type":"integer""#),
                This("its content is at `data`"),
                This("**data**"),
                &[],
            ),
        )
        .refuses::<Adjacent>("missing_key", r#"{"kind":"Number"}"#)
        .keeps::<Adjacent>(r#"{"kind":"Number","data":1}"#, r#"{"kind":"Number","data":1}"#),
        Row::new(
            "external",
            Said::of::<External>(
                This(r#""properties":{"Number":{"#),
                This("The one key of the object, or the string, says which."),
                This("**Number**"),
                &[],
            ),
        )
        .keeps::<External>(r#"{"Number":1}"#, r#"{"Number":1}"#)
        .keeps::<External>(r#""Ping""#, r#""Ping""#)
        .refuses::<External>("unknown_tag", r#"{"Other":1}"#),
    ]
}

fn names() -> Vec<Row> {
    vec![
        Row::new(
            "module",
            Said::of::<Moduled>(OF_RUST_ONLY, Not("a Rust page has the Rust path"), This("# shop.model.moduled"), &[]),
        ),
        Row::new(
            "inline",
            Said::of::<User>(Not("schemas refer to models"), This("## `inline`"), This("# inline"), &[]),
        ),
        Row::new("builder", Said::of::<Named>(OF_RUST_ONLY, OF_RUST_ONLY, OF_RUST_ONLY, &[]))
            .builds(Maker::from(Named::builder().a(1).build().unwrap()).build(), r#"{"a":1}"#),
        Row::new("parts", Said::of::<Named>(OF_RUST_ONLY, OF_RUST_ONLY, OF_RUST_ONLY, &[]))
            .builds(named_again(&Named::builder().a(1).build().unwrap().into_parts()), r#"{"a":1}"#),
        Row::new("bound", Said::of::<Bound<Nullable<i64>>>(OF_RUST_ONLY, OF_RUST_ONLY, OF_RUST_ONLY, &[]))
            .keeps::<Bound<Dict>>(r#"{"a":{}}"#, r#"{"a":{}}"#),
        Row::new("crate", Said::of::<Elsewhere>(OF_RUST_ONLY, OF_RUST_ONLY, OF_RUST_ONLY, &[]))
            .keeps::<Elsewhere>(r#"{"a":1}"#, r#"{"a":1}"#),
    ]
}

fn named_again(parts: &Pieces) -> Result<Named, Errors> {
    Named::builder().a(parts.a).build()
}
