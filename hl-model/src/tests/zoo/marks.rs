//! What the pages of the Python SDK never show: constraints, notes on the use of a key, other names, open enums.

use super::*;
use crate::description::{Format, NullPolicy, Pattern};
use hl_model_ground::pattern::Search;

pub(crate) static ACCOUNT: Schema = Schema {
    deprecated: true,
    ..described(
        model("Account", "humanloop.model.account", Shape::Object(&ACCOUNT_KEYS)).with(&[Constraint::MinProperties(2)]),
        "An account.\n\nIts [`Mood`] is one of [these](crate::zoo::Mood), not of [those](https://example.com/a|b).",
    )
};

// Pages show the source only; no value is read here.
const SLUG: Pattern = Pattern { source: "^[a-z]+(\\|[a-z]+)?$", search: Search::Contains("") };

static ACCOUNT_KEYS: Object = Object::new(
    &[
        Key { read_only: true, example: Some("\"acc_1\""), ..required("id", || &TEXT) }.with(&[
            Constraint::Pattern(&SLUG),
            Constraint::MinLength(3),
            Constraint::MaxLength(12),
        ]),
        Key { aliases: &["title"], ..required("name", || &TEXT) }
            .describe("Shown to `a|b`\nand others, see [`Account`]."),
        Key { secret: true, write_only: true, ..optional("api_key", || &TEXT) },
        Key { aliases: &["old_tags"], ..optional("tags", || &LIST_OF_TEXT) }.with(&[
            Constraint::MinItems(1),
            Constraint::MaxItems(3),
            Constraint::UniqueItems,
            Constraint::Items(&[Constraint::MinLength(1)]),
        ]),
        Key { deprecated: true, ..optional("age", || &U8) }.with(&[
            Constraint::Minimum("18"),
            Constraint::ExclusiveMaximum("200.50"),
            Constraint::MultipleOf("2"),
        ]),
        optional("mood", || &MOOD).default("\"calm\"").describe("How it is."),
        Key { null: NullPolicy::Absent, ..optional("label", || &TEXT) }
            .with(&[Constraint::Values(&[Literal::String("a|b"), Literal::String("c")])]),
        optional("quota", || const { &nullable(|| &DECIMAL) })
            .with(&[Constraint::Minimum("-0.10"), Constraint::Values(&[Literal::Json("1"), Literal::Json("1.50")])]),
    ],
    &[
        ("age", 4),
        ("api_key", 2),
        ("id", 0),
        ("label", 6),
        ("mood", 5),
        ("name", 1),
        ("old_tags", 3),
        ("quota", 7),
        ("tags", 3),
        ("title", 1),
    ],
    Rest::Closed,
);
pub(crate) static MOOD: Schema = described(
    model(
        "Mood",
        "humanloop.model.mood",
        Shape::Enum(&Enum {
            variants: &[
                Variant { description: "At rest.", ..variant("Calm", "calm") },
                Variant { description: "Not | at\nrest.", deprecated: true, ..variant("Upset", "upset") },
                variant("Unknown", "?"),
            ],
            open: true,
            ..Enum::NEW
        }),
    ),
    "How someone is.",
);

pub(crate) static DIGITS: Schema = model(
    "Digits",
    "humanloop.model.digits",
    Shape::Enum(&Enum {
        variants: &[
            Variant { value: Literal::Json("1"), ..variant("One", "") },
            Variant { value: Literal::Json("2"), ..variant("Two", "") },
        ],
        ..Enum::NEW
    }),
);

/// Bounds of the key, of the type's format and of the type itself meet.
pub(crate) static BOUNDS: Schema = model("Bounds", "humanloop.model.bounds", Shape::Object(&BOUND_KEYS));

static BOUND_KEYS: Object = Object::new(
    &[
        optional("short", || &I32).with(&[Constraint::Minimum("-2147483649"), Constraint::Maximum("10")]),
        optional("wide", || &INTEGER).with(&[Constraint::Format(Format::Int64), Constraint::Minimum("0")]),
        optional("single", || &F32),
        optional("amount", || &DECIMAL_STRING),
        optional("base64", || &TEXT).with(&[Constraint::Format(Format::Byte)]),
        optional("digits", || const { &nullable(|| &DIGITS) }),
    ],
    &[("amount", 3), ("base64", 4), ("digits", 5), ("short", 0), ("single", 2), ("wide", 1)],
    Rest::Of(|| &I64),
);
