//! The models that are measured.

use hl_model::{DateTime, Dict, HlModel, Integer, Value};

/// A session: datapoints that belong together.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct SessionResponse {
    /// List of projects that have datapoints associated to this session.
    projects: Vec<SessionProjectResponse>,
    created_at: DateTime,
    /// Number of datapoints associated to this session.
    datapoints_count: Integer,
    /// String ID of session. Starts with `sesh_`.
    #[hl(pattern = "^sesh_")]
    id: String,
    /// Unique user-provided string identifying the session.
    reference_id: Option<String>,
    /// Inputs for the first datapoint in the session.
    first_inputs: Option<Dict>,
    /// Output for the last datapoint in the session.
    last_output: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A project that a session belongs to.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct SessionProjectResponse {
    /// String ID of project.
    id: String,
    /// Unique project name.
    name: String,
    r#type: ProjectType,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// What a project is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, HlModel)]
#[hl(rename_all = "snake_case")]
pub enum ProjectType {
    /// Texts.
    Text,
    /// Conversations.
    Chat,
    /// Evaluations.
    Evaluation,
}

/// Different values.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(unique_items)]
pub struct Unique(Vec<Value>);

/// Accesses every value that the session keeps as text, and returns the number of texts and numbers.
#[must_use]
pub fn look(session: &SessionResponse) -> usize {
    let inputs = session.first_inputs().into_iter().flatten();
    inputs.chain(session.any_string_names()).map(|(_, value)| look_at(value)).sum()
}

/// Accesses a value and all that it contains, and returns the number of texts and numbers.
#[must_use]
pub fn look_at(value: &Value) -> usize {
    if let Some(dict) = value.as_dict() {
        dict.values().map(look_at).sum()
    } else if let Some(list) = value.as_list() {
        list.iter().map(look_at).sum()
    } else {
        usize::from(value.as_str().is_some_and(|text| !text.is_empty()) || value.as_number().is_some())
    }
}
