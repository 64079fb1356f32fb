//! Examples for readers.

use super::choices::Choices;
use super::drawer::Drawer;
use super::valid::is_value_of;
use crate::description::{CompositionKind, Key, Schema, Shape};
use crate::field::FieldType;
use crate::input::by_description;
use crate::model::HlModel;
use crate::options::ReadOptions;

/// Maximum number of attempts for one example.
const ATTEMPTS: u64 = 400;

/// Maximum number of examples of one model.
const EXAMPLES: usize = 6;

/// An example of a model: `example` attributes, then defaults, then typical values of the types. `None` if no example
/// was found.
pub(crate) fn example<T: FieldType + HlModel>() -> Option<T> {
    (0..ATTEMPTS).find_map(|attempt| T::from_json(&draw(T::field_schema(), &[], attempt)?).ok())
}

/// Examples of a model; for a union, one for each member.
pub(crate) fn examples(schema: &'static Schema) -> Vec<String> {
    let members = match schema.resolved().shape {
        Shape::Composition(union) if union.kind != CompositionKind::AllOf => union.members.len().min(EXAMPLES),
        _ => return decided_by(schema, &[]).into_iter().collect(),
    };
    let mut found = Vec::new();
    for index in 0..u8::try_from(members).unwrap_or_default() {
        // The first decision of a draw selects the member.
        found.extend(decided_by(schema, &[index]).filter(|json| !found.contains(json)));
    }
    found
}

/// Compact JSON of an example of the value of a key.
pub(crate) fn example_of_key(key: &'static Key) -> Option<String> {
    let draw = |attempt| Drawer::new(&mut Choices::typical(&[], attempt)).at_key(key);
    (0..ATTEMPTS).find_map(|attempt| draw(attempt).filter(|json| is_value_of(key, json)))
}

/// Compact JSON of an example whose first decisions are given.
fn decided_by(schema: &'static Schema, first: &[u8]) -> Option<String> {
    let is_valid = |json: &String| by_description(schema, json, &ReadOptions::new()).is_ok();
    (0..ATTEMPTS).find_map(|attempt| draw(schema, first, attempt).filter(is_valid))
}

fn draw(schema: &'static Schema, first: &[u8], attempt: u64) -> Option<String> {
    Drawer::new(&mut Choices::typical(first, attempt)).value(schema, &[])
}
