//! The rules of schemas that models leave out.

use crate::generate::document::{Documents, Origin};

/// A keyword that the model leaves out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Loss {
    pub(crate) origin: Origin,
    pub(crate) keyword: String,
    /// The text of the rule in the document, shortened.
    pub(crate) text: String,
    pub(crate) reason: String,
}

impl Loss {
    /// The loss of a keyword of the schema at an origin.
    pub(crate) fn of(origin: &Origin, keyword: &str, reason: &str) -> Self {
        let (origin, keyword) = (origin.clone(), keyword.to_owned());
        Self { origin, text: keyword.clone(), keyword, reason: reason.to_owned() }
    }

    /// Moves from the schema to its keyword, if the keyword stands there.
    pub(crate) fn point_at_keyword(&mut self, documents: &Documents) {
        let at = self.origin.at.key(&self.keyword);
        if self.origin.at.last().as_deref() != Some(self.keyword.as_str()) && documents.node(&at).is_some() {
            self.origin = documents.origin(at);
        }
    }
}
