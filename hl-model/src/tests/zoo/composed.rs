//! Compositions.

use super::*;
use crate::description::{Composition, CompositionKind, Member};

const fn member(name: &'static str, schema: SchemaFn) -> Member {
    Member::new(name, schema, "")
}

const fn composition(kind: CompositionKind, members: &'static [Member]) -> Composition {
    Composition { kind, members, ..Composition::NEW }
}

pub(crate) static TOOL_CHOICE: Schema = described(
    model("ToolChoice", "humanloop.model.tool_choice", Shape::Composition(&TOOL_CHOICE_MEMBERS)),
    "How tools are chosen.",
);

pub(crate) static TOOL_CHOICE_INLINE: Schema = inline(TOOL_CHOICE_COPY);
const TOOL_CHOICE_COPY: Schema =
    model("ToolChoiceInline", "humanloop.model.tool_choice_inline", Shape::Composition(&TOOL_CHOICE_MEMBERS));

static TOOL_CHOICE_MEMBERS: Composition =
    composition(CompositionKind::AnyOf, &[member("Name", || &TEXT), member("Full", || &DICT)]);

/// A member of every kind.
pub(crate) static EVENT: Schema =
    model("Event", "humanloop.model.event", Shape::Composition(&EVENT_MEMBERS)).with(&[Constraint::Not(|| &INTEGER)]);

static EVENT_MEMBERS: Composition = composition(
    CompositionKind::AnyOf,
    &[
        Member { description: "A <name>.", ..member("Name", || &TEXT) },
        member("Project", || &SESSION_PROJECT_RESPONSE),
        Member { rename: Some("items"), ..member("Many", || &LIST_OF_LISTS) },
        member("Row", || &EVENT_ROW_INLINE),
        member("Order", || &NULLABLE_SORT_ORDER),
        member("Nothing", || &NULL),
        member("Anything", || &ANY),
        member("Inner", || &TOOL_CHOICE_INLINE),
    ],
);

static EVENT_ROW_INLINE: Schema = inline(model(
    "EventRow",
    "humanloop.model.event_row",
    Shape::Object(&object!(
        &[
            required("z", || &TEXT),
            optional("y", || {
                const { &nullable(|| const { &Schema::of(Shape::List(|| const { &nullable(|| &DATE_TIME) })) }) }
            }),
        ],
        Rest::Closed,
    )),
));

pub(crate) static PETS: Schema = model("Pets", "humanloop.model.pets", Shape::Composition(&PETS_MEMBERS));

static PETS_MEMBERS: Composition = Composition {
    discriminator: Some("kind"),
    ..composition(
        CompositionKind::OneOf,
        &[
            Member { tags: &[Literal::String("cat")], ..member("Cat", || &CAT) },
            Member { tags: &[Literal::String("dog"), Literal::String("wolf")], ..member("Dog", || &DOG) },
        ],
    )
};

pub(crate) static CAT: Schema = model(
    "Cat",
    "humanloop.model.cat",
    Shape::Object(&object!(&[required("kind", || &TEXT), optional("lives", || &U8)], Rest::Closed)),
);

pub(crate) static DOG: Schema = model(
    "Dog",
    "humanloop.model.dog",
    Shape::Object(&object!(&[required("kind", || &TEXT), optional("bark", || &TEXT)], Rest::Any)),
);

pub(crate) static WRAPPED: Schema = model(
    "Wrapped",
    "humanloop.model.wrapped",
    Shape::Object(&object!(
        &[
            required("usage", || &SESSION_PROJECT_RESPONSE).in_all_of().describe("Counts of tokens."),
            optional("text", || &TEXT).in_all_of(),
            optional("choice", || &TOOL_CHOICE_INLINE).describe("Controls 'tools'."),
            optional("pets", || &PETS),
        ],
        Rest::Closed,
    )),
);

pub(crate) static UNLIKE: Schema = model(
    "Unlike",
    "humanloop.model.unlike",
    Shape::Object(&object!(
        &[
            required("text", || &TEXT).with(&[Constraint::Not(|| &SHOUT_INLINE)]),
            optional("any", || &ANY).with(&[Constraint::Not(|| &SORT_ORDER)]),
            optional("list", || &LIST_OF_TEXT).with(&[Constraint::Not(|| &PATH_PARTS)]),
        ],
        Rest::Any,
    )),
);

static SHOUT_INLINE: Schema = inline(
    model("Shout", "humanloop.model.shout", Shape::Newtype(|| &TEXT))
        .with(&[Constraint::Values(&[Literal::String("HO")])]),
);

pub(crate) static MERGED: Schema = described(
    model(
        "Merged",
        "humanloop.model.merged",
        Shape::Composition(&composition(
            CompositionKind::AllOf,
            &[member("Cat", || &CAT_OPEN), member("Dog", || &DOG)],
        )),
    ),
    "Both at once.",
);

static CAT_OPEN: Schema = inline(model(
    "CatOpen",
    "humanloop.model.cat_open",
    Shape::Object(&object!(&[required("kind", || &TEXT), optional("lives", || &U8)], Rest::Any)),
));

pub(crate) static STRICT_MERGED: Schema = model(
    "StrictMerged",
    "humanloop.model.strict_merged",
    Shape::Composition(&Composition {
        rest: Rest::Closed,
        ..composition(CompositionKind::AllOf, &[member("Dog", || &DOG)])
    }),
);
