//! A set of pages.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::index;
use crate::description::{Schema, is_same};
use crate::docs::file_names::{FileNames, INDEX};
use crate::docs::page::page_in;
use crate::docs::reachable::reachable;
use crate::docs::vocabulary::Vocabulary;
use crate::field::FieldType;
use crate::model::HlModel;

/// The pages of models and of every model that they refer to, with an index page, `README.md`.
///
/// [`write`](Self::write) writes them into a folder. [`check`](Self::check) checks whether a folder is current.
/// [`check_or_update`](Self::check_or_update) does one or the other and is all that a test needs; see the
/// [module](crate::docs).
///
/// Equal models give equal bytes on every platform. A page is named after its model, and after the model's module as well where
/// the names of two models are equal or differ only in case: `app.users.Status.md`, `app.orders.Status.md`.
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
    pub(super) fn files(&self) -> BTreeMap<String, String> {
        let names = Rc::new(FileNames::of(&self.models));
        let mut files = BTreeMap::new();
        for model in &self.models {
            files.insert(names.name(model), page_in(model, self.vocabulary, &self.models, &names));
        }
        files.insert(INDEX.to_owned(), index::page(&self.models, &names, self.vocabulary));
        files
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}
