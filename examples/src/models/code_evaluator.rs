//! An evaluator that runs a function.

use hl_model::HlModel;

use super::ReturnType;

/// An evaluator that runs a function.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, module = "humanloop.model.code_evaluator")]
pub struct CodeEvaluator {
    /// What the evaluator answers.
    return_type: ReturnType,
    /// The function's source.
    #[hl(min_length = 1)]
    code: String,
}
