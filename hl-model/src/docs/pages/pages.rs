//! A set of pages.

use std::collections::BTreeMap;

use super::index::{self, INDEX};
use crate::docs::page::page_in;
use crate::docs::reachable::reachable;
use crate::docs::title::title;
use crate::docs::vocabulary::Vocabulary;
use crate::field::FieldType;
use crate::model::HlModel;
use crate::schema::{Schema, is_same};

/// The pages of models and of every model that they refer to, with an index page, `README.md`.
///
/// [`write`](Self::write) writes them into a folder. [`check`](Self::check) checks whether a folder is current.
/// [`check_or_update`](Self::check_or_update) does one or the other and is all that a test needs; see the
/// [module](crate::docs).
///
/// Equal models give equal bytes on every platform. A page is named after its model. Two models whose names are equal,
/// or differ only in case, cannot have pages in one folder.
#[derive(Clone, Debug)]
pub struct Pages {
    pub(super) vocabulary: Vocabulary,
    models: Vec<&'static Schema>,
}

impl Pages {
    /// Creates an empty set of pages for Rust readers.
    #[must_use]
    pub const fn new() -> Self {
        Self { vocabulary: Vocabulary::Rust, models: Vec::new() }
    }

    /// Sets the vocabulary of the pages.
    #[must_use]
    pub fn vocabulary(self, vocabulary: Vocabulary) -> Self {
        Self { vocabulary, ..self }
    }

    /// Adds the page of a model and of every model that it refers to.
    #[must_use]
    pub fn model<T: HlModel>(self) -> Self {
        self.add_schema(<T as FieldType>::field_schema())
    }

    /// Like [`model`](Self::model), but for a model that is given by its description.
    #[must_use]
    pub fn add_schema(mut self, model: &'static Schema) -> Self {
        for model in reachable(model) {
            if !self.models.iter().any(|known| is_same(known, model)) {
                self.models.push(model);
            }
        }
        self
    }

    /// The text of every file by its name.
    pub(super) fn files(&self) -> Result<BTreeMap<String, String>, NameClash> {
        let mut owners = BTreeMap::new();
        let mut files = BTreeMap::new();
        for model in &self.models {
            let file = format!("{}.md", model.full_name());
            // Some file systems ignore case.
            if let Some(other) = owners.insert(file.to_lowercase(), title(model)) {
                return Err(NameClash { file, first: other, second: title(model) });
            }
            files.insert(file, page_in(model, self.vocabulary, &self.models));
        }
        if let Some(second) = owners.remove(&INDEX.to_lowercase()) {
            return Err(NameClash { file: INDEX.to_owned(), first: "the index".to_owned(), second });
        }
        files.insert(INDEX.to_owned(), index::page(&self.models, self.vocabulary));
        Ok(files)
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

/// Two models whose pages would have the same file name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NameClash {
    file: String,
    first: String,
    second: String,
}

impl std::fmt::Display for NameClash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { file, first, second } = self;
        write!(f, "`{file}` would be the page of both {first} and {second}; write one of them to another folder")
    }
}
