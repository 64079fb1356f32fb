//! One file a model.

mod session_project_response;
mod session_response;

pub use session_project_response::{
    SessionProjectResponse, SessionProjectResponseBuilder, SessionProjectResponseParts,
};
pub use session_response::{SessionResponse, SessionResponseBuilder, SessionResponseParts};
