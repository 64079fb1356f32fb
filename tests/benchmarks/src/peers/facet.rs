//! The plain facet derive: drops unknown keys and checks nothing but types.

use facet::Facet;
use facet_value::Value;

/// A session.
#[derive(Debug, Facet)]
pub struct Session {
    projects: Vec<Project>,
    created_at: String,
    datapoints_count: u64,
    id: String,
    #[facet(default)]
    reference_id: Option<String>,
    #[facet(default)]
    first_inputs: Option<Value>,
    #[facet(default)]
    last_output: Option<String>,
}

/// A project.
#[derive(Debug, Facet)]
pub struct Project {
    id: String,
    name: String,
    r#type: ProjectType,
}

/// What a project is for.
#[derive(Debug, Facet)]
#[repr(u8)]
#[facet(rename_all = "snake_case")]
pub enum ProjectType {
    /// Texts.
    Text,
    /// Conversations.
    Chat,
    /// Evaluations.
    Evaluation,
}
