//! Events, in a module of their own.

use hl_model::{Dict, HlModel};

/// What happened.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
pub enum Event {
    /// Somebody has written.
    ///
    /// ```
    /// assert!("Hello!".ends_with('!'));
    /// ```
    Sent(Message),
    /// It has failed; see [`Failure::code`].
    #[hl(tag = "error", tag = "fatal")]
    Failed(Box<Failure>),
    /// Anything else.
    #[hl(other)]
    Other(Dict),
}

/// A text that is sent.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Message {
    /// The text.
    text: String,
    /// What it answers.
    reply_to: Option<Box<Self>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Something that has failed.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Failure {
    /// A number for it.
    code: i64,
    /// The account that it happened to.
    account: Option<super::Account>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// An ID, as a number or as a text.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
pub enum Id {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}
