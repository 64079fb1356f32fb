//! The places of schemas, and the rules that models leave out there.

use crate::generate::document::{Documents, Location};
use crate::tree::Place;

/// The place of a schema.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origin {
    pub(crate) at: Location,
    pub(crate) place: Place,
}

impl Origin {
    /// The origin of a schema that is in no document.
    pub(super) const NOWHERE: Self = Self { at: Location::root(0), place: Place::NOWHERE };

    /// The location of the schema, if it is in a document.
    pub(crate) fn location(&self) -> Option<&Location> {
        (self.place != Place::NOWHERE).then_some(&self.at)
    }

    /// The note that a keyword of the schema is not expressed.
    pub(crate) fn loss(&self, keyword: &str, reason: &str) -> Loss {
        Loss {
            at: self.at.clone(),
            place: self.place,
            keyword: keyword.to_owned(),
            text: keyword.to_owned(),
            reason: reason.to_owned(),
        }
    }
}

/// A keyword that the model leaves out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Loss {
    pub(crate) at: Location,
    pub(crate) place: Place,
    pub(crate) keyword: String,
    /// The text of the rule in the document, shortened.
    pub(crate) text: String,
    pub(crate) reason: String,
}

impl Loss {
    /// Moves from the schema to its keyword, if the keyword stands there.
    pub(crate) fn point_at_keyword(&mut self, documents: &Documents) {
        let at = self.at.key(&self.keyword);
        if self.at.last().as_deref() != Some(self.keyword.as_str())
            && let Some(node) = documents.node(&at)
        {
            (self.at, self.place) = (at, node.place);
        }
    }
}
