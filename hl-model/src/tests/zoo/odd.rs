//! What seldom stands together: descriptions and names with everything that is escaped, places within places, enums
//! where they are least expected, and what pages in Python's vocabulary never show.

use super::*;
use crate::description::{Composition, CompositionKind, Member};

pub(crate) static ODDITIES: Schema = described(
    Schema {
        deprecated: true,
        ..model(
            "Oddities",
            "humanloop.model.oddities",
            Shape::Object(&object!(ODDITY_KEYS, Rest::Of(|| &DEGREE_INLINE))),
        )
    },
    "\tIt's \"odd\":\r\na\\b \\/ ''' & <i>\n",
);

const ODDITY_KEYS: &[Key] = &[
    required("say \"a\\b\" & <c>", || &DICT).describe("'''Three'''\tquotes \\ \"two\"\r\none `tick` = 1."),
    required("degree", || const { &nullable(|| &DEGREE_INLINE) }),
    Key {
        deprecated: true,
        read_only: true,
        example: Some("\"x\""),
        ..required("marked", || &TEXT).with(&[
            Constraint::MinLength(1),
            Constraint::MaxLength(9),
            Constraint::MultipleOf("2"),
        ])
    },
    optional("rows", || const { &Schema::of(Shape::Map(|| &LIST_OF_CELLS)) }),
    optional("cube", || const { &Schema::of(Shape::List(|| &LIST_OF_LISTS)) }).describe("  "),
    optional("pick", || &PICK_INLINE).describe("One of several."),
    optional("degree_or_none", || const { &nullable(|| &DEGREE_INLINE) }).default("null"),
    optional("mode", || const { &Schema::of(Shape::List(|| &MODE_INLINE)) }),
    optional("degrees", || const { &Schema::of(Shape::List(|| &DEGREE_INLINE)) }).default("[1]"),
];

static LIST_OF_CELLS: Schema = Schema::of(Shape::List(|| &CELL_INLINE));

static CELL_INLINE: Schema = inline(described(
    model("Cell", "humanloop.model.cell", Shape::Object(&object!(&[required("text", || &TEXT)], Rest::Any))),
    "A <cell>.",
));

static DEGREE_INLINE: Schema = inline(described(
    model("Degree", "humanloop.model.degree", Shape::Newtype(|| &I32))
        .with(&[Constraint::Values(&[Literal::Json("1"), Literal::Json("2")])]),
    "How much; at most 'two'.",
));

static MODE_INLINE: Schema = inline(model(
    "Mode",
    "humanloop.model.mode",
    Shape::Enum(&Enum { variants: &[variant("Slow", "slow"), variant("Fast", "fast")], open: true, ..Enum::NEW }),
));

static PICK_INLINE: Schema =
    inline(model("Pick", "humanloop.model.pick", Shape::Composition(&PICK_MEMBERS)).with(&[Constraint::Not(|| &NULL)]));

static PICK_MEMBERS: Composition = Composition {
    kind: CompositionKind::OneOf,
    members: &[
        pick("Degree", || &DEGREE_INLINE),
        pick("Order", || &SORT_ORDER),
        pick("Flag", || const { &nullable(|| &BOOLEAN) }),
        pick("Cells", || &LIST_OF_CELLS),
    ],
    discriminator: None,
    content: None,
    external: false,
    other: None,
    rest: Rest::Any,
};

const fn pick(name: &'static str, schema: SchemaFn) -> Member {
    Member::new(name, schema, "")
}
