//! The schema of problem details, for `schemars` and `utoipa`.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::problem::ProblemDetails;

const NAME: &str = "ProblemDetails";

/// The JSON Schema of serialized [`ProblemDetails`]. It is open, as the RFC demands.
fn schema() -> Value {
    json!({
        "type": "object",
        "title": "Problem details",
        "description": "Why the request is refused (RFC 9457), with every problem of its content.",
        "required": ["title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "description": "A URI of the kind of problem."},
            "title": {"type": "string", "description": "The kind of problem."},
            "status": {"type": "integer", "description": "The status code of the response."},
            "detail": {"type": "string", "description": "What is wrong with this request."},
            "instance": {"type": "string", "description": "A URI of this occurrence."},
            "errors": {
                "type": "array",
                "description": "Every problem of the content.",
                "items": {
                    "type": "object",
                    "required": ["detail", "pointer", "code"],
                    "properties": {
                        "detail": {"type": "string", "description": "What is wrong."},
                        "pointer": {"type": "string", "description": "Its place: a JSON Pointer as a URI fragment."},
                        "code": {"type": "string", "description": "The kind of problem, as a name that does not change."},
                        "parameters": {"type": "object", "description": "What the text of the problem is made of."},
                        "line": {"type": "integer", "description": "Line in the text, from 1."},
                        "column": {"type": "integer", "description": "Column in the line, from 1."}
                    }
                }
            }
        },
        "examples": [{
            "title": "Unprocessable Content",
            "status": 422,
            "detail": "Order: 1 problem",
            "errors": [{"detail": "required key is missing", "pointer": "#/item", "code": "missing_key"}]
        }]
    })
}

#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for ProblemDetails<'_> {
    fn schema_name() -> Cow<'static, str> {
        NAME.into()
    }

    fn schema_id() -> Cow<'static, str> {
        "hl_model::ProblemDetails".into()
    }

    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::Schema::try_from(schema()).unwrap_or_default()
    }
}

#[cfg(feature = "utoipa")]
impl ::utoipa::PartialSchema for ProblemDetails<'_> {
    fn schema() -> super::utoipa::RefOrSchema {
        super::utoipa::typed(schema())
    }
}

#[cfg(feature = "utoipa")]
impl ::utoipa::ToSchema for ProblemDetails<'_> {
    fn name() -> Cow<'static, str> {
        NAME.into()
    }
}
