//! The plain serde derive, then garde. Unknown keys are dropped, and the date-time is not checked.

use garde::Validate;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::ProjectType;

/// A session.
#[derive(Clone, Debug, PartialEq, Deserialize, Validate)]
pub struct Session {
    #[garde(dive)]
    projects: Vec<Project>,
    #[garde(skip)]
    created_at: String,
    #[garde(skip)]
    datapoints_count: u64,
    #[garde(pattern("^sesh_"))]
    id: String,
    #[garde(skip)]
    reference_id: Option<String>,
    #[garde(skip)]
    first_inputs: Option<Map<String, Value>>,
    #[garde(skip)]
    last_output: Option<String>,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Deserialize, Validate)]
pub struct Project {
    #[garde(skip)]
    id: String,
    #[garde(skip)]
    name: String,
    #[garde(skip)]
    r#type: ProjectType,
}
