//! How an evaluator judges: one of several shapes, told apart by a key.

use hl_model::{Dict, HlModel};

use super::{CodeEvaluator, LlmEvaluator};

/// How an evaluator judges.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "evaluator_type", module = "humanloop.model.evaluator_spec")]
pub enum EvaluatorSpec {
    /// A model judges.
    #[hl(tag = "llm")]
    Llm(LlmEvaluator),
    /// A function judges.
    #[hl(tag = "python")]
    Code(CodeEvaluator),
    /// What a later version of the API has added.
    #[hl(other)]
    Unknown(Dict),
}
