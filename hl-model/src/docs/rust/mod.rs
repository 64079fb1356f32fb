//! Model pages for Rust readers, in Markdown that GitHub, mdBook and their like show well.

mod notes;
mod sections;
mod tables;
#[cfg(test)]
mod tests;
mod types;

use super::links::Links;
use super::markdown;
use super::node::Node;
use crate::schema::Schema;
use sections::Sections;

/// What a page written here ends with.
pub(super) const FOOTER: &str = "\n---\n\n[All models](README.md)\n\n\
    <!-- Written by hl-model out of the model's own description: change that, not this page. -->\n";

/// The page of a model. `pages` are the models that have pages.
pub(super) fn page(model: &'static Schema, pages: &[&'static Schema]) -> String {
    let links = Links { pages, current: model };
    let name = types::owned(model);
    // Angle brackets would be taken for HTML.
    let title = if name.contains('<') { markdown::code(&name) } else { name.clone() };
    let mut page = format!("# {title}\n");
    if !model.path.is_empty() {
        put!(&mut page, "\n{}\n", markdown::code(&format!("{}::{name}", model.path)));
    }
    if model.deprecated {
        page.push_str("\n**Deprecated.**\n");
    }
    if !model.description.is_empty() {
        put!(&mut page, "\n{}\n", links.markdown(model.description).trim());
    }
    let mut sections = Sections::new();
    tables::of_root(&mut page, &links, &mut sections, model, &Node::root(model));
    sections.write(&mut page, &links);
    page.push_str(FOOTER);
    page
}
