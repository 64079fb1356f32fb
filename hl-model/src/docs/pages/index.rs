//! The index of a folder of pages.

use super::diagram;
use crate::description::Schema;
use crate::docs::file_names::{FileNames, INDEX, sort};
use crate::docs::links::Links;
use crate::docs::markdown::table;
use crate::docs::vocabulary::Vocabulary;
use crate::docs::{python, rust};

/// The line that marks an index as written by this crate, so that the pages in its list may be removed.
const MARK: &str = "<!-- Written by hl-model: a list of the pages that it keeps in this folder. -->";

/// The index page: every model with its summary, ordered by name. For Rust readers it has a diagram of the references.
pub(super) fn page(models: &[&'static Schema], files: &FileNames, vocabulary: Vocabulary) -> String {
    let mut models = models.to_vec();
    sort(&mut models, &Schema::full_name);
    let row = |model: &&'static Schema| {
        let file = files.name(model);
        let name = file.strip_suffix(".md").unwrap_or(&file);
        let links = Links { pages: &models, files, current: model };
        [links.page_link(name, model), links.summary(model.description)]
    };
    let rows: Vec<_> = models.iter().map(row).collect();
    let diagram = match vocabulary {
        Vocabulary::Python => String::new(),
        Vocabulary::Rust => diagram::of(&models),
    };
    format!("# Models\n\n{}\n{diagram}{MARK}\n", table(["Model", "Description"], &rows))
}

/// The pages that an index lists; empty if this crate has not written the index.
pub(super) fn listed(index: &str) -> Vec<String> {
    if !is_ours(index) {
        return Vec::new();
    }
    let rows = index.lines().filter_map(|line| line.strip_prefix("| [")?.split_once("](")?.1.split_once(") |"));
    let files = rows.map(|(file, _)| file.to_owned());
    // A name with a separator would lead out of the folder.
    files.filter(|file| file != INDEX && !file.contains(['/', '\\', ':'])).collect()
}

pub(super) fn is_ours(index: &str) -> bool {
    index.lines().any(|line| line == MARK)
}

/// Whether a text ends like the pages of a vocabulary.
pub(super) fn is_page(text: &str, vocabulary: Vocabulary) -> bool {
    let footer = match vocabulary {
        Vocabulary::Python => python::FOOTER,
        Vocabulary::Rust => rust::FOOTER,
    };
    text.ends_with(footer)
}
