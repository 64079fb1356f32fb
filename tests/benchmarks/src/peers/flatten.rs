//! The serde derive with unknown keys flattened into a map; nothing is checked but types.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::ProjectType;

/// A session.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Session {
    projects: Vec<Project>,
    created_at: String,
    datapoints_count: u64,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_inputs: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_output: Option<String>,
    #[serde(flatten)]
    others: Map<String, Value>,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Project {
    id: String,
    name: String,
    r#type: ProjectType,
    #[serde(flatten)]
    others: Map<String, Value>,
}

/// The JSON Schema of a session, for the peer that checks with it.
#[must_use]
pub fn json_schema() -> Value {
    serde_json::json!({
        "type": "object",
        "required": ["projects", "created_at", "datapoints_count", "id"],
        "properties": {
            "projects": {"type": "array", "items": {
                "type": "object",
                "required": ["id", "name", "type"],
                "properties": {
                    "id": {"type": "string"},
                    "name": {"type": "string"},
                    "type": {"enum": ["text", "chat", "evaluation"]},
                },
            }},
            "created_at": {"type": "string", "format": "date-time"},
            "datapoints_count": {"type": "integer"},
            "id": {"type": "string", "pattern": "^sesh_"},
            "reference_id": {"type": "string"},
            "first_inputs": {"type": "object"},
            "last_output": {"type": "string"},
        },
    })
}
