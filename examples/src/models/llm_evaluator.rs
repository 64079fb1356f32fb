//! An evaluator that asks a model.

use hl_model::{Dict, HlModel};

use super::{ReturnType, Template};

/// An evaluator that asks a model.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(module = "humanloop.model.llm_evaluator")]
pub struct LlmEvaluator {
    /// What the evaluator answers.
    return_type: ReturnType,
    /// What the model is asked.
    template: Template,
    #[hl(any_string_name)]
    any_string_name: Dict,
}
