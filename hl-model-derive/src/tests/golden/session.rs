/// A session.
#[hl(module = "humanloop.model.session_response")]
pub struct SessionResponse {
    /// List of projects.
    projects: Vec<SessionProjectResponse>,
    created_at: DateTime,
    /// String ID of session. Starts with `sesh_`.
    #[hl(pattern = "^sesh_")]
    id: String,
    reference_id: Option<String>,
    #[hl(rename = "lastOutput", alias = "output", null = "absent", secret)]
    last_output: Option<String>,
    #[hl(default = 0.7, minimum = 0, maximum = 2)]
    temperature: Option<f64>,
    #[hl(default = "asc")]
    order: Option<SortOrder>,
    #[deprecated = "use `id`"]
    r#type: Option<Nullable<Box<Kind>>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}
