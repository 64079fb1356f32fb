//! The description of a model, as data, and JSON Schema made from it.
//!
//! `#[derive(HlModel)]` writes one constant [`Schema`] for each model. Reading, checking, reporting, pages and JSON
//! Schema are functions over it. Its terms are those of JSON Schema 2020-12 and OpenAPI 3.1.

// Hidden names are re-exported as well, because the compiler then shows them in errors without a path.
#[doc(hidden)]
pub use crate::description::{
    Accepts, AcceptsParts, Allows, Answer, CanBeSatisfied, ConstrainsList, ConstrainsNumber, ConstrainsObject,
    ConstrainsString, Known, KnownKind, Mistake, Right, assert_every_member_can_match, contradicts, has_effect,
    no_keys, refuses_literal,
};
pub use crate::description::{
    Composition, CompositionKind, Constraint, Contains, Enum, Format, IfKey, Key, KeyPattern, Literal, Member,
    NullPolicy, Object, Pattern, Rest, RuleKey, Schema, SchemaFn, Shape, Tuple, Variant,
};
pub use crate::json_schema::{
    Dialect, Inexpressible, InexpressiblePart, JsonSchema, json_schema, json_schema_of, json_schema_of_with,
    json_schema_with, openapi_components_of, openapi_components_of_with,
};
