//! A session: datapoints that belong together.

use hl_model::{DateTime, Dict, HlModel, Integer};

use super::SessionProjectResponse;

// The page of this model has no description of its own; this comment is for whoever reads the code.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(module = "humanloop.model.session_response")]
#[allow(missing_docs, reason = "the original page describes its keys only")]
pub struct SessionResponse {
    /// List of projects that have datapoints associated to this session.
    projects: Vec<SessionProjectResponse>,
    created_at: DateTime,
    /// Number of datapoints associated to this session.
    datapoints_count: Integer,
    /// String ID of session. Starts with `sesh_`.
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
