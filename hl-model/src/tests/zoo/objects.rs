//! Objects: what their undeclared keys are, how names are escaped, what is shown in place.

use super::*;
use crate::description::{KeyPattern, Object, Pattern};
use hl_model_ground::pattern::Search;

pub(crate) static EMPTY: Schema = model("Empty", "humanloop.model.empty", Shape::Object(&object!(&[], Rest::Any)));

pub(crate) static CLOSED: Schema =
    described(model("Closed", "humanloop.model.closed", Shape::Object(&object!(&[], Rest::Closed))), "No keys.");

pub(crate) static ESCAPED: Schema = described(
    model(
        "Escaped",
        "humanloop.model.escaped",
        Shape::Object(&object!(
            &[
                required("a<b", || &TEXT).describe("A pipe | and `code` = 'text' & <b>.\n\nA second paragraph."),
                optional("c<\"d\\e", || &TEXT).describe("   "),
                optional("f&g", || &DICT).describe("\"Quoted\" \\ and a slash \\/."),
                optional("@type", || &TEXT).describe("Not a [link](#x), {{template}}, $dollar, *star*, _line_, é 🙂."),
            ],
            Rest::Any,
        )),
    ),
    "Line one.\nLine two.",
);

pub(crate) static MAP_OF_MODELS: Schema = model(
    "MapOfModels",
    "humanloop.model.map_of_models",
    Shape::Newtype(|| const { &Schema::of(Shape::Map(|| &SESSION_PROJECT_RESPONSE)) }),
);

pub(crate) static MAP_OF_LISTS: Schema = model(
    "MapOfLists",
    "humanloop.model.map_of_lists",
    Shape::Newtype(|| const { &Schema::of(Shape::Map(|| &LIST_OF_LISTS)) }),
);

pub(crate) static MAP_OF_ANYTHING: Schema = model(
    "MapOfAnything",
    "humanloop.model.map_of_anything",
    Shape::Newtype(|| const { &Schema::of(Shape::Map(|| &ANY)) }),
);

pub(crate) static MAP_OF_DATES: Schema = model(
    "MapOfDates",
    "humanloop.model.map_of_dates",
    Shape::Object(&object!(&[optional("total", || &INTEGER)], Rest::Of(|| &DATE))),
);

pub(crate) static MAP_OF_DESCRIBED: Schema = model(
    "MapOfDescribed",
    "humanloop.model.map_of_described",
    Shape::Object(&object!(&[], Rest::Of(|| &DESCRIBED_INLINE))),
);

static DESCRIBED_INLINE: Schema =
    inline(described(model("Described", "humanloop.model.described", Shape::Newtype(|| &ANY)), "Anything <at> all."));

/// Sections within sections: a list of inline objects that hold a list, a dict and a model.
pub(crate) static NESTED: Schema = model(
    "Nested",
    "humanloop.model.nested",
    Shape::Object(&object!(
        &[
            required("project", || &SESSION_PROJECT_RESPONSE).describe("Not shown of a reference."),
            required("rows", || const { &Schema::of(Shape::List(|| &ROW_INLINE)) }).describe("The rows."),
            optional("by_name", || const { &Schema::of(Shape::Map(|| &ROW_INLINE)) }),
            optional("matrix", || &LIST_OF_LISTS),
            optional("project_or_none", || &SESSION_PROJECT_RESPONSE).describe("Not shown either."),
        ],
        Rest::Of(|| &LIST_OF_UUIDS),
    )),
);

static ROW_INLINE: Schema = inline(described(
    model(
        "Row",
        "humanloop.model.row",
        Shape::Object(&object!(
            &[
                required("cells", || &LIST_OF_TEXT)
                    .with(&[Constraint::Items(&[Constraint::Values(&[Literal::String("x")])])]),
                optional("meta", || &DICT).describe("More."),
                optional("parent", || &SESSION_PROJECT_RESPONSE),
            ],
            Rest::Closed,
        )),
    ),
    "A row.",
));

/// A model that holds itself, once by reference and once through an inline model.
pub(crate) static TREE: Schema = model(
    "Tree",
    "humanloop.model.tree",
    Shape::Object(&object!(
        &[
            optional("left", || &TREE),
            optional("children", || const { &Schema::of(Shape::List(|| &TREE)) }),
            optional("branch", || &BRANCH_INLINE),
        ],
        Rest::Closed,
    )),
);

static BRANCH_INLINE: Schema = inline(model(
    "Branch",
    "humanloop.model.branch",
    Shape::Object(&object!(&[required("tree", || &TREE), optional("branch", || &BRANCH_INLINE)], Rest::Closed)),
));

pub(crate) static PAGE_OF_TEXT: Schema = Schema {
    arguments: &[|| &TEXT],
    ..model(
        "Page",
        "humanloop.model.page",
        Shape::Object(&object!(&[required("items", || &LIST_OF_TEXT), optional("next", || &PAGE_OF_TEXT)], Rest::Any)),
    )
};

/// Keys that are known by the pattern of their names, in a closed object.
pub(crate) static PATTERNED: Schema = model(
    "Patterned",
    "humanloop.model.patterned",
    Shape::Object(&Object {
        patterns: &[
            KeyPattern {
                pattern: &Pattern { source: "^x-", search: Search::StartsWith("x-") },
                values: None,
                field: "extensions",
                description: "Extensions <of> anyone.",
            },
            KeyPattern {
                pattern: &Pattern { source: "^(at|on)_", search: Search::StartsWith("at_") },
                values: Some(|| &DATE),
                field: "dates",
                description: "",
            },
            KeyPattern {
                pattern: &Pattern { source: "^row", search: Search::StartsWith("row") },
                values: Some(|| &ROW_INLINE),
                field: "rows",
                description: "",
            },
            KeyPattern {
                pattern: &Pattern { source: "^project", search: Search::StartsWith("project") },
                values: Some(|| &SESSION_PROJECT_RESPONSE),
                field: "projects",
                description: "Not shown of a reference.",
            },
        ],
        ..object!(&[optional("name", || &TEXT)], Rest::Closed)
    }),
);
