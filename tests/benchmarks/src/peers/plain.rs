//! The plain serde derive: drops unknown keys and checks nothing but types.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::ProjectType;

/// A session. Its inputs are trees unless another type is given for them.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Session<Inputs = Map<String, Value>> {
    projects: Vec<Project>,
    created_at: String,
    datapoints_count: u64,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference_id: Option<String>,
    /// The inputs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_inputs: Option<Inputs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_output: Option<String>,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Project {
    id: String,
    name: String,
    r#type: ProjectType,
}
