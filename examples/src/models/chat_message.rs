//! A message of a conversation.

use hl_model::HlModel;

/// A message of a conversation.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, module = "humanloop.model.chat_message")]
pub struct ChatMessage {
    /// Who speaks.
    #[hl(values = ["user", "assistant", "system"])]
    role: String,
    /// What is said.
    content: String,
}
