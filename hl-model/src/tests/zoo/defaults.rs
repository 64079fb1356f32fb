//! Keys that a server fills in.

use super::*;
use crate::description::Format;

pub(crate) static DEFAULTS: Schema = model("Defaults", "humanloop.model.defaults", Shape::Object(&DEFAULT_KEYS));

static DEFAULT_KEYS: Object = object!(
    &[
        optional("text", || &TEXT).default("\"x\""),
        optional("empty_text", || &TEXT).default("\"\""),
        optional("quoted_text", || &TEXT).default("\"'x'\""),
        optional("odd_text", || &TEXT).default(r#""a\"b\\c\nd<""#),
        optional("listed_text", || &TEXT).default("\"b\"").with(&[Constraint::Values(&[Literal::String("b")])]),
        optional("nullable_text", || &NULLABLE_TEXT).default("null"),
        optional("email", || &TEXT).default("\"a@b.example\"").with(&[Constraint::Format(Format::Email)]),
        optional("uri", || &TEXT).default("\"a:b\"").with(&[Constraint::Format(Format::Uri)]),
        optional("number_text", || &DECIMAL_STRING).default("\"1.50\""),
        optional("uuid", || &UUID).default("\"123E4567-e89b-12d3-a456-426614174000\""),
        optional("no_uuid", || &UUID).default("\"none\""),
        optional("date_time", || &DATE_TIME).default("\"2020-02-03t04:05:06.100+01:00\""),
        optional("date", || &DATE).default("\"2020-02-03\""),
        optional("integer", || &INTEGER).default("-3"),
        optional("big_integer", || &INTEGER).default("5000000000"),
        optional("int64", || &I64).default("1").with(&[Constraint::Values(&[Literal::Json("1"), Literal::Json("2")])]),
        optional("number", || &DECIMAL).default("10000000000000000000000"),
        optional("small_number", || &DECIMAL).default("0.0000001"),
        optional("double", || &F64).default("1.50"),
        optional("boolean", || &BOOLEAN).default("false"),
        optional("dict", || &DICT).default("{}"),
        optional("full_dict", || &DICT).default(r#"{ "b": 1, "a": "x\"yé", "c": [ 1, 2.50, 1e3 ], "d": null }"#),
        optional("list", || &LIST_OF_TEXT).default("[\"a\"]"),
        optional("point", || &POINT_INLINE).default("{\"x\":1}"),
        optional("model", || &SORT_ORDER).default("\"asc\""),
    ],
    Rest::Any,
);

/// A default of an object with required keys is not shown.
static POINT_INLINE: Schema = inline(model(
    "Point",
    "humanloop.model.point",
    Shape::Object(&object!(&[required("x", || &INTEGER), optional("y", || &INTEGER)], Rest::Closed)),
));

pub(crate) static ANY_DEFAULTS: Schema = model(
    "AnyDefaults",
    "humanloop.model.any_defaults",
    Shape::Object(&object!(
        &[
            optional("text", || &ANY).default("\"openai\""),
            optional("empty_text", || &ANY).default("\"\""),
            optional("number", || &ANY).default("1e30"),
            optional("boolean", || &ANY).default("true"),
            optional("list", || &ANY).default(r#"[1, "a", {"x": null}]"#),
            optional("wrapped", || &SORT_ORDER).default("\"asc\"").in_all_of().describe("Sort by."),
        ],
        Rest::Any,
    )),
);
