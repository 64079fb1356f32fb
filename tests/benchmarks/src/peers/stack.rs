//! The combination that Rust users have today: serde, unknown keys flattened into a map, chrono, garde.

use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::ProjectType;

/// A session.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, Validate)]
pub struct Session {
    #[garde(dive)]
    projects: Vec<Project>,
    #[garde(skip)]
    created_at: DateTime<Utc>,
    #[garde(skip)]
    datapoints_count: i64,
    #[garde(pattern("^sesh_"))]
    id: String,
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    reference_id: Option<String>,
    /// The inputs.
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_inputs: Option<Map<String, Value>>,
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    last_output: Option<String>,
    /// The keys that the session does not declare.
    #[garde(skip)]
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, Validate)]
pub struct Project {
    #[garde(skip)]
    id: String,
    #[garde(skip)]
    name: String,
    #[garde(skip)]
    r#type: ProjectType,
    #[garde(skip)]
    #[serde(flatten)]
    others: Map<String, Value>,
}
