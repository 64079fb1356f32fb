//! Checking a model that was built.

use std::collections::HashMap;

use crate::description::{Schema, Shape};
use crate::door;
use crate::field::FieldType;
use crate::input::{ComposedValue, Reading};
use crate::kinds::Record;
use crate::options::ReadOptions;
use crate::output::{Field, Output, to_value};
use crate::problem::{Errors, Pointer, Problem, ProblemKind};
use crate::value::{Node, Value};

/// Conflicts between the parts of an `allOf`: keys for which several parts have different values, and keys that were
/// added as undeclared although a part declares or keeps them.
pub(super) fn conflicts<T: Record>(model: &T, schema: &'static Schema) -> Vec<Problem> {
    let Shape::Composition(composition) = schema.shape else { return Vec::new() };
    let values: Vec<_> = model.parts().iter().map(|part| to_value(*part)).collect();
    let mut first = HashMap::new();
    let mut problems = Vec::new();
    let mut report = |key: &str, kind| problems.push(Problem::new(&Pointer::of_key(key), kind, None));
    let differs = || ProblemKind::Custom { message: "two parts have different values for this key".into() };
    for (key, value) in values.iter().filter_map(Value::as_dict).flatten() {
        if *first.entry(key).or_insert(value) != value {
            report(key, differs());
        }
    }
    let Some(rest) = model.rest() else { return problems };
    let mut output = Output::json();
    model.write(&mut output);
    let evaluated = with_node(model, output, |node| {
        Reading::new(&ReadOptions::unlimited()).evaluated(ComposedValue::of(composition, node))
    });
    for key in rest.keys() {
        if evaluated.has(key) {
            report(key, ProblemKind::DeclaredKey);
        } else if first.get(key).is_some_and(|value| rest.get(key).map(to_value).as_ref() != Some(*value)) {
            report(key, differs());
        }
    }
    problems
}

/// Checks a model that was built, and returns it if reading would accept it. Its parts are checked again, because a value of
/// a union, or of a model in the same module, can be made without a builder.
///
/// # Errors
///
/// All problems at once.
pub fn checked<T: FieldType>(model: T) -> Result<T, Errors> {
    door::check(&model)?;
    Ok(model)
}

/// Calls a function with a model as JSON.
fn with_node<R>(model: &dyn Field, output: Output, look: impl FnOnce(Node<'_>) -> R) -> R {
    match output.into_json() {
        Some(json) => look(Node::Text(&json)),
        None => look(Node::Value(&to_value(model))),
    }
}
