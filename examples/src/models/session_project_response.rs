//! A project that a session belongs to.

use hl_model::{Dict, HlModel};

/// A project, as a session names it.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(module = "humanloop.model.session_project_response")]
pub struct SessionProjectResponse {
    /// String ID of project. Starts with `pr_`.
    id: String,
    /// Unique project name.
    name: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}
