//! What a model is asked: a text, or a conversation.

use hl_model::HlModel;

use super::ChatMessage;

/// What a model is asked.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, module = "humanloop.model.template")]
pub enum Template {
    /// A text.
    Text(String),
    /// A conversation.
    Messages(Vec<ChatMessage>),
    /// One message.
    Message(ChatMessage),
}
