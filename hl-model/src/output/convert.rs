//! The JSON text and the [`Value`] of a field.

use super::fields::Field;
use super::output::{Flaw, Output, Spelling};
use crate::problem::{Errors, Pointer, Problem, ProblemKind, Step};
use crate::value::{Repr, Text, Value, push_lossy};

/// Writes a value as JSON text. `name` is the name of its model in errors.
pub(crate) fn to_json(value: &dyn Field, name: &'static str) -> Result<String, Errors> {
    let mut output = Output::json();
    value.write(&mut output);
    output.into_text().map_err(|flaw| not_json_errors(name, &to_tree(value), flaw))
}

/// The value as JSON text, with base64 text for bytes and the name for a file.
pub(crate) fn to_json_lossy(value: &dyn Field) -> String {
    let mut output = Output::json();
    value.write(&mut output);
    output.into_json().unwrap_or_else(|| lossy(&to_tree(value)))
}

#[cold]
fn lossy(value: &Value) -> String {
    let mut text = String::new();
    push_lossy(&mut text, value);
    text
}

/// Converts a value to a [`Value`]: text if JSON can express it, otherwise a tree with the bytes and files in it.
pub(crate) fn to_value(value: &dyn Field) -> Value {
    let mut output = Output::json();
    value.write(&mut output);
    match output.into_json() {
        Some(json) => Value::from_text(Text::new(json)),
        None => to_tree(value),
    }
}

/// A value within a larger value that is being written.
pub(super) struct Part {
    pub(super) value: Value,
    /// Whether the announced tags are missing in the value.
    pub(super) lacks_tags: bool,
    pub(super) spellings: Vec<Spelling>,
}

/// The value as a [`Value`] within a larger value that is being written.
pub(super) fn to_part(value: &dyn Field, whole: &mut Output) -> Value {
    part_of(whole, value, &|_| {}).value
}

/// Writes a part of a larger value. `prepare` is called with the output of the part first.
pub(super) fn part_of(whole: &mut Output, value: &dyn Field, prepare: &dyn Fn(&mut Output)) -> Part {
    let mut output = Output::json();
    prepare(&mut output);
    value.write(&mut output);
    if let Some(flaw) = output.flaw() {
        whole.take_flaw(flaw);
    }
    let (lacks_tags, spellings) = (!output.tags.is_empty(), output.spellings.take().unwrap_or_default());
    let value = match output.into_json() {
        Some(json) => Value::from_text(Text::new(json)),
        None => to_prepared_tree(value, prepare),
    };
    Part { value, lacks_tags, spellings }
}

fn to_tree(value: &dyn Field) -> Value {
    to_prepared_tree(value, &|_| {})
}

#[cold]
fn to_prepared_tree(value: &dyn Field, prepare: &dyn Fn(&mut Output)) -> Value {
    let mut output = Output::tree();
    prepare(&mut output);
    value.write(&mut output);
    output.into_tree()
}

/// The errors of all parts that JSON cannot express.
#[cold]
fn not_json_errors(name: &'static str, value: &Value, flaw: Option<Box<Flaw>>) -> Errors {
    let mut problems = Vec::new();
    let mut parts = vec![(Pointer::default(), value.clone())];
    while let Some((pointer, part)) = parts.pop() {
        let found = match &part.0 {
            Repr::Bytes(_) => "bytes",
            Repr::File(_) => "a file",
            Repr::List(node) => {
                let items = node.items().iter().enumerate().rev();
                parts.extend(items.map(|(index, item)| (pointer.then(Step::Index(index)), item.clone())));
                continue;
            }
            Repr::Dict(dict) => {
                let first = parts.len();
                parts.extend(dict.iter().map(|(key, value)| (pointer.then(Step::Key(key)), value.clone())));
                // The stack pops the last part first.
                parts.get_mut(first..).unwrap_or_default().reverse();
                continue;
            }
            _ => continue,
        };
        problems.push(Problem::new(&pointer, ProblemKind::NotJson { found }, None));
    }
    if let Some(Flaw { pointer, kind: kind @ ProblemKind::NotJson { .. } }) = flaw.map(|flaw| *flaw) {
        problems.push(Problem::new(&pointer, kind, None));
    }
    let unnamed = || Errors::one(name, ProblemKind::NotJson { found: "a value" }, None);
    Errors::new(name, problems).unwrap_or_else(unnamed)
}
