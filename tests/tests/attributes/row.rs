//! A row of the table.

use hl_model::{Errors, HlModel};
use hl_model_tests::dialects::Schema;
use serde_json::Value;

use super::said::Said;

/// One attribute.
pub(crate) struct Row {
    pub(crate) attribute: &'static str,
    /// How a value was refused, the code of the problem, and the result.
    pub(crate) refused: Vec<(&'static str, &'static str, Result<(), Errors>)>,
    /// The written text, and the expected one.
    pub(crate) kept: Vec<(String, &'static str)>,
    /// Values of which a schema in some dialect says something else than the model.
    pub(crate) disagreements: Vec<String>,
    pub(crate) said: Said,
}

impl Row {
    pub(crate) const fn new(attribute: &'static str, said: Said) -> Self {
        Self { attribute, refused: Vec::new(), kept: Vec::new(), disagreements: Vec::new(), said }
    }

    /// Text that the model and its schemas refuse.
    pub(crate) fn refuses<T: HlModel>(mut self, code: &'static str, json: &str) -> Self {
        self.compare::<T>(json);
        self.refuses_beyond_schema::<T>(code, json)
    }

    /// Text that the model refuses, for a reason that no JSON Schema can say.
    pub(crate) fn refuses_beyond_schema<T: HlModel>(mut self, code: &'static str, json: &str) -> Self {
        self.refused.push(("read", code, T::from_json(json).map(drop)));
        self
    }

    /// A model that is refused when it is built.
    pub(crate) fn refuses_built<T>(mut self, code: &'static str, built: Result<T, Errors>) -> Self {
        self.refused.push(("built", code, built.map(drop)));
        self
    }

    /// Text that the model and its schemas accept, and the text that is written then.
    pub(crate) fn keeps<T: HlModel>(mut self, json: &str, expected: &'static str) -> Self {
        self.compare::<T>(json);
        let written = T::from_json(json).and_then(|model| model.to_json());
        self.kept.push((written.unwrap_or_else(|errors| errors.to_string()), expected));
        self
    }

    /// A model that is built, and the text that is written then.
    pub(crate) fn builds<T: HlModel>(mut self, built: Result<T, Errors>, expected: &'static str) -> Self {
        let written = built.and_then(|model| model.to_json());
        self.kept.push((written.unwrap_or_else(|errors| errors.to_string()), expected));
        self
    }

    /// Asks a validator of JSON Schema about a value, in each dialect that can express the model.
    fn compare<T: HlModel>(&mut self, json: &str) {
        let value: Value = serde_json::from_str(json).expect("the value is JSON");
        for schema in Schema::all::<T>() {
            let asked = schema.asked(&value).to_string();
            let refusals = schema.refusals(&schema.asked(&value));
            if T::from_json(&asked).is_ok() != refusals.is_empty() {
                self.disagreements.push(format!("{asked}: {refusals:?}, {:?}", T::from_json(&asked).map(drop)));
            }
        }
    }
}
