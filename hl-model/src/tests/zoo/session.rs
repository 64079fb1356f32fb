//! The models of a session, as the Humanloop SDK has them.

use super::*;

pub(crate) static SESSION_RESPONSE: Schema =
    model("SessionResponse", "humanloop.model.session_response", Shape::Object(&SESSION_RESPONSE_KEYS));

static SESSION_RESPONSE_KEYS: Object = object!(
    &[
        required("projects", || &PROJECTS)
            .describe("List of projects that have datapoints associated to this session."),
        required("created_at", || &DATE_TIME),
        required("datapoints_count", || &INTEGER).describe("Number of datapoints associated to this session."),
        required("id", || &TEXT).describe("String ID of session. Starts with `sesh_`."),
        optional("reference_id", || &TEXT).describe("Unique user-provided string identifying the session."),
        optional("first_inputs", || &DICT).describe("Inputs for the first datapoint in the session."),
        optional("last_output", || &TEXT).describe("Output for the last datapoint in the session."),
    ],
    Rest::Any,
);

pub(crate) static PROJECTS: Schema = Schema::of(Shape::List(|| &SESSION_PROJECT_RESPONSE));

pub(crate) static SESSION_PROJECT_RESPONSE: Schema = model(
    "SessionProjectResponse",
    "humanloop.model.session_project_response",
    Shape::Object(&object!(&[required("id", || &TEXT), required("name", || &TEXT)], Rest::Any)),
);

pub(crate) static SORT_ORDER: Schema = described(
    model(
        "SortOrder",
        "humanloop.model.sort_order",
        Shape::Enum(&texts(&[variant("Asc", "asc"), variant("Desc", "desc")])),
    ),
    "An enumeration.",
);
