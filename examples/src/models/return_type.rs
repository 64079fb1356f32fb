//! What an evaluator answers.

use hl_model::{HlModel, OtherValue};

/// What an evaluator answers.
#[derive(Clone, Debug, PartialEq, Eq, HlModel)]
#[hl(rename_all = "lowercase", module = "humanloop.model.return_type")]
pub enum ReturnType {
    /// Yes or no.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// What a later version of the API has added.
    #[hl(other)]
    Other(OtherValue),
}
