//! Values of several shapes: a union whose members are selected by a key, unknown members, and a report that explains.

use std::error::Error;

use hl_model::{Errors, HlModel};
use hl_model_examples::{ChatMessage, EvaluatorSpec, LlmEvaluator, ReturnType, Template};

const LLM: &str =
    r#"{"evaluator_type":"llm","return_type":"boolean","template":[{"role":"user","content":"Polite?"}]}"#;
const CODE: &str = r#"{"evaluator_type":"python","return_type":"ranking","code":"def rank(log): ..."}"#;
const AGENT: &str = r#"{"evaluator_type":"agent","return_type":"text","budget":0.10}"#;
const UNKNOWN_TEMPLATE: &str = r#"{
  "evaluator_type": "llm",
  "return_type": "boolean",
  "template": [
    {"role": "usr", "content": "Is this polite?"},
    {"role": "assistant"}
  ]
}"#;

fn main() -> Result<(), Box<dyn Error>> {
    println!("The key `evaluator_type` says which shape is meant");
    for json in [LLM, CODE, AGENT] {
        let spec = EvaluatorSpec::from_json(json)?;
        println!("  {}", describe(&spec));
        // The tag is not a key of the models, but it is written. A value with an unknown tag is written unchanged.
        assert_eq!(spec.to_json()?, json, "nothing is lost");
    }

    println!("Built from Rust values");
    println!("  {}", built()?.to_json()?);

    println!("A report names the closest shape");
    if let Err(errors) = EvaluatorSpec::from_json(UNKNOWN_TEMPLATE) {
        println!("{errors}");
        println!("and with `{{:#}}` why it is none of the others either");
        println!("{errors:#}");
    }
    Ok(())
}

/// Shows how a caller accesses a value of several shapes: by `match`.
fn describe(spec: &EvaluatorSpec) -> String {
    match spec {
        EvaluatorSpec::Llm(llm) => match llm.template() {
            Template::Text(text) => format!("a model is asked {text:?}"),
            Template::Message(message) => format!("a model is asked {:?}", message.content()),
            Template::Messages(messages) => {
                format!("a model is asked {} message(s), for a {}", messages.len(), llm.return_type().as_str())
            }
        },
        EvaluatorSpec::Code(code) => match code.return_type() {
            ReturnType::Other(other) => format!("code returns a {other}, which this version does not know"),
            known => format!("code returns a {}", known.as_str()),
        },
        EvaluatorSpec::Unknown(dict) => format!("an evaluator of a kind that is not known, with {} keys", dict.len()),
    }
}

/// Gives a builder the payload of a union.
fn built() -> Result<EvaluatorSpec, Errors> {
    let message = ChatMessage::builder().role("user").content("Is this polite?").build()?;
    let llm = LlmEvaluator::builder().return_type(ReturnType::Boolean).template(message).build()?;
    Ok(llm.into())
}
