//! The types that are not models, and models that are one of them under a name.

use super::*;
use crate::description::Format;

pub(crate) static TEXT: Schema = Schema::of(Shape::String).rust("String");
pub(crate) static INTEGER: Schema = Schema::of(Shape::Integer).rust("Integer");
pub(crate) static DECIMAL: Schema = Schema::of(Shape::Number).rust("Decimal");
pub(crate) static BOOLEAN: Schema = Schema::of(Shape::Boolean).rust("bool");
pub(crate) static NULL: Schema = Schema::of(Shape::Null).rust("Null");
pub(crate) static ANY: Schema = Schema::of(Shape::Any).rust("Value");
pub(crate) static BYTES: Schema = Schema::of(Shape::Binary).rust("Bytes");
pub(crate) static DICT: Schema = Schema::of(Shape::AnyObject).rust("Dict");
pub(crate) static DATE_TIME: Schema = formatted(Shape::String, &[Constraint::Format(Format::DateTime)], "DateTime");
pub(crate) static DATE: Schema = formatted(Shape::String, &[Constraint::Format(Format::Date)], "Date");
pub(crate) static UUID: Schema = formatted(Shape::String, &[Constraint::Format(Format::Uuid)], "Uuid");
pub(crate) static DECIMAL_STRING: Schema =
    formatted(Shape::String, &[Constraint::Format(Format::Number)], "DecimalString");
pub(crate) static I32: Schema = formatted(Shape::Integer, &[Constraint::Format(Format::Int32)], "i32");
pub(crate) static I64: Schema = formatted(Shape::Integer, &[Constraint::Format(Format::Int64)], "i64");
pub(crate) static U8: Schema = formatted(Shape::Integer, &[Constraint::Minimum("0"), Constraint::Maximum("255")], "u8");
pub(crate) static F32: Schema = formatted(Shape::Number, &[Constraint::Format(Format::Float)], "f32");
pub(crate) static F64: Schema = formatted(Shape::Number, &[Constraint::Format(Format::Double)], "f64");
pub(crate) static LIST_OF_TEXT: Schema = Schema::of(Shape::List(|| &TEXT));
pub(crate) static LIST_OF_UUIDS: Schema = Schema::of(Shape::List(|| &UUID));
pub(crate) static LIST_OF_LISTS: Schema = Schema::of(Shape::List(|| &LIST_OF_UUIDS));

const fn formatted(shape: Shape, constraints: &'static [Constraint], rust_type: &'static str) -> Schema {
    Schema::of(shape).with(constraints).rust(rust_type)
}

pub(crate) const fn nullable(schema: SchemaFn) -> Schema {
    Schema::of(Shape::Nullable(schema))
}

pub(crate) static NULLABLE_TEXT: Schema = nullable(|| &TEXT);
pub(crate) static NULLABLE_SORT_ORDER: Schema = nullable(|| &SORT_ORDER);

pub(crate) static TEXTS: Schema = model(
    "Texts",
    "humanloop.model.texts",
    Shape::Object(&object!(
        &[
            required("plain", || &TEXT),
            required("date", || &DATE),
            required("date_time", || &DATE_TIME),
            required("uuid", || &UUID),
            required("number", || &DECIMAL_STRING),
            required("binary", || &BYTES),
            optional("email", || &TEXT).with(&[Constraint::Format(Format::Email), Constraint::MaxLength(64)]),
            optional("byte", || &TEXT).with(&[Constraint::Format(Format::Byte)]),
            optional("unknown", || &TEXT).with(&[Constraint::Format(Format::Other("colour"))]),
            optional("listed", || &TEXT).with(&[Constraint::Values(&[
                Literal::String("a"),
                Literal::String("\"b\""),
                Literal::String("'c'"),
                Literal::String("<d>\t\\"),
            ])]),
            optional("chosen", || &SORT_ORDER),
        ],
        Rest::Any,
    )),
);

pub(crate) static NUMBERS: Schema = model(
    "Numbers",
    "humanloop.model.numbers",
    Shape::Object(&object!(
        &[
            required("integer", || &INTEGER),
            required("number", || &DECIMAL),
            required("boolean", || &BOOLEAN),
            required("null", || &NULL),
            optional("int32", || &I32),
            optional("int64", || &I64).describe("Counts `=` & <more>."),
            optional("byte", || &U8),
            optional("float", || &F32),
            optional("double", || &F64),
            optional("even", || &INTEGER).with(&[Constraint::MultipleOf("2"), Constraint::ExclusiveMinimum("0")]),
            optional("listed", || &DECIMAL).with(&[Constraint::Values(&[
                Literal::Json("1.5"),
                Literal::Json("-1"),
                Literal::Json("1e10"),
                Literal::Json("10000000000"),
            ])]),
        ],
        Rest::Any,
    )),
);

pub(crate) static NULLABLES: Schema = model("Nullables", "humanloop.model.nullables", Shape::Object(&NULLABLE_KEYS));

static NULLABLE_KEYS: Object = object!(
    &[
        required("text", || &NULLABLE_TEXT),
        required("date", || const { &nullable(|| &DATE) }),
        required("date_time", || const { &nullable(|| &DATE_TIME) }),
        required("uuid", || const { &nullable(|| &UUID) }),
        required("binary", || const { &nullable(|| &BYTES) }),
        required("integer", || const { &nullable(|| &INTEGER) }),
        required("number", || const { &nullable(|| &DECIMAL) }),
        optional("boolean", || const { &nullable(|| &BOOLEAN) }),
        optional("list", || const { &nullable(|| &LIST_OF_TEXT) }).describe("A list or nothing."),
        optional("dict", || const { &nullable(|| &DICT) }),
        optional("any", || const { &nullable(|| &ANY) }),
        optional("model", || &NULLABLE_SORT_ORDER).describe("Which way."),
        optional("wrapped", || &NULLABLE_SORT_ORDER).in_all_of(),
        optional("choice", || const { &nullable(|| &TOOL_CHOICE_INLINE) }),
    ],
    Rest::Closed,
);

pub(crate) static PATH_PARTS: Schema = described(
    model("PathParts", "humanloop.model.path_parts", Shape::Newtype(|| &LIST_OF_TEXT)).with(&[
        Constraint::MinItems(1),
        Constraint::Items(&[
            Constraint::MinLength(1),
            Constraint::Values(&[Literal::String("a"), Literal::String("b")]),
        ]),
    ]),
    "The parts of a path.",
);

pub(crate) static LEVEL: Schema = model("Level", "humanloop.model.level", Shape::Newtype(|| &I64))
    .with(&[Constraint::Values(&[Literal::Json("1"), Literal::Json("2")])]);

pub(crate) static UPLOAD: Schema = model("Upload", "humanloop.model.upload", Shape::Newtype(|| &BYTES));

pub(crate) static FREE: Schema = described(
    model("Free", "humanloop.model.free", Shape::Newtype(|| &ANY)),
    "Tabs\tand lines\nbecome \"spaces\" \\ '''.",
);

pub(crate) static NOTHING: Schema = model("Nothing", "humanloop.model.nothing", Shape::Newtype(|| &NULL));
