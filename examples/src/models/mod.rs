//! One file a model.

mod chat_message;
mod code_evaluator;
mod evaluator_spec;
mod llm_evaluator;
mod return_type;
mod session_project_response;
mod session_response;
mod template;

pub use chat_message::{ChatMessage, ChatMessageBuilder, ChatMessageParts};
pub use code_evaluator::{CodeEvaluator, CodeEvaluatorBuilder, CodeEvaluatorParts};
pub use evaluator_spec::EvaluatorSpec;
pub use llm_evaluator::{LlmEvaluator, LlmEvaluatorBuilder, LlmEvaluatorParts};
pub use return_type::ReturnType;
pub use session_project_response::{
    SessionProjectResponse, SessionProjectResponseBuilder, SessionProjectResponseParts,
};
pub use session_response::{SessionResponse, SessionResponseBuilder, SessionResponseParts};
pub use template::Template;
