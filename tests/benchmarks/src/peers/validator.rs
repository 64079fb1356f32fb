//! The plain serde derive, then validator. Unknown keys are dropped, and the date-time is not checked.

use serde::Deserialize;
use serde_json::{Map, Value};
use validator::{Validate, ValidationError};

use super::ProjectType;

/// A session.
#[derive(Clone, Debug, PartialEq, Deserialize, Validate)]
pub struct Session {
    #[validate(nested)]
    projects: Vec<Project>,
    created_at: String,
    datapoints_count: u64,
    #[validate(custom(function = starts_with_sesh))]
    id: String,
    reference_id: Option<String>,
    first_inputs: Option<Map<String, Value>>,
    last_output: Option<String>,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Deserialize, Validate)]
pub struct Project {
    id: String,
    name: String,
    r#type: ProjectType,
}

/// Its `regex` needs a static of the caller's, and this test takes less time.
fn starts_with_sesh(id: &str) -> Result<(), ValidationError> {
    if id.starts_with("sesh_") { Ok(()) } else { Err(ValidationError::new("prefix")) }
}
