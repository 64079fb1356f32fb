//! A row of the table.

use hl_model::{Errors, HlModel};

use super::said::Said;

/// One attribute.
pub(crate) struct Row {
    pub(crate) attribute: &'static str,
    /// How a value was refused, the code of the problem, and the result.
    pub(crate) refused: Vec<(&'static str, &'static str, Result<(), Errors>)>,
    /// What was written, and what should be.
    pub(crate) kept: Vec<(String, &'static str)>,
    pub(crate) said: Said,
}

impl Row {
    pub(crate) const fn new(attribute: &'static str, said: Said) -> Self {
        Self { attribute, refused: Vec::new(), kept: Vec::new(), said }
    }

    /// Text that is refused when it is read.
    pub(crate) fn refuses<T: HlModel>(mut self, code: &'static str, json: &str) -> Self {
        self.refused.push(("read", code, T::from_json(json).map(drop)));
        self
    }

    /// A model that is refused when it is built.
    pub(crate) fn refuses_built<T>(mut self, code: &'static str, built: Result<T, Errors>) -> Self {
        self.refused.push(("built", code, built.map(drop)));
        self
    }

    /// Text that is read, and the text that is written then.
    pub(crate) fn keeps<T: HlModel>(mut self, json: &str, expected: &'static str) -> Self {
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
}
