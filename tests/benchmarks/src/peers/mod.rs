//! The peers that hl-model is compared with. They all describe one kind of session.

#[cfg(feature = "peers")]
pub mod facet;
#[cfg(feature = "peers")]
pub mod flatten;
#[cfg(feature = "peers")]
pub mod garde;
pub mod plain;
#[cfg(feature = "peers")]
pub mod stack;
#[cfg(feature = "peers")]
pub mod validator;
pub mod visitor;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What a project is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectType {
    /// Texts.
    Text,
    /// Conversations.
    Chat,
    /// Evaluations.
    Evaluation,
}

/// Looks at every value of an object as [`model::look`](crate::model::look) does.
#[must_use]
pub fn look(map: &Map<String, Value>) -> usize {
    map.values().map(look_at).sum()
}

fn look_at(value: &Value) -> usize {
    match value {
        Value::Object(map) => look(map),
        Value::Array(list) => list.iter().map(look_at).sum(),
        Value::String(text) => usize::from(!text.is_empty()),
        Value::Number(number) => usize::from(number.as_f64().is_some()),
        Value::Bool(_) | Value::Null => 0,
    }
}
