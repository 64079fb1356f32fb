//! The model pages of the Humanloop Python SDK, to the byte.
//!
//! Those pages were written by `OpenAPI` Generator 6.2.1 (generator `python`). Where this module's output looks odd (a
//! space at the end of a line, no space where one belongs, a blank line left out), it repeats what the generator writes.

mod cells;
mod composed;
mod defaults;
mod escape;
#[cfg(test)]
mod grammar;
mod java;
mod keys;
mod notes;
#[cfg(test)]
mod tests;

use super::node::{Kind, Node};
use crate::schema::Schema;
use cells::Row;

pub(super) const FOOTER: &str = "\n[[Back to Model list]](../../README.md#documentation-for-models) \
    [[Back to API list]](../../README.md#documentation-for-api-endpoints) [[Back to README]](../../README.md)\n\n";

/// The page of a model.
pub(super) fn page(model: &'static Schema) -> String {
    let mut page = format!("# {}\n", super::title(model));
    section(&mut page, &Node::root(model));
    page.push_str(FOOTER);
    page
}

/// Everything below a heading: of the page itself and of each nested part of it.
fn section(page: &mut String, node: &Node) {
    let description = escape::text(node.description);
    if !description.is_empty() {
        put!(page, "\n{description}\n");
    }
    page.push_str("\n## Model Type Info\nInput Type | Accessed Type | Description | Notes\n");
    page.push_str("------------ | ------------- | ------------- | -------------\n");
    put!(page, "{}\n", Row::of(node));
    keys::tables(page, node);
    composed::tables(page, node);
}

/// A part of a page that has a heading of its own. The headings are of the first level at every depth.
fn nested(page: &mut String, name: &str, node: &Node) {
    put!(page, "\n# {}\n", escape::html(name));
    section(page, node);
}

/// Whether a row for this node links to a section: it has more to show than a row has room for.
fn is_linked(node: &Node) -> bool {
    node.reference.is_none() && (matches!(node.kind, Kind::List | Kind::Object) || node.is_composed())
}
