//! The sections of a page, for types that have no page of their own and do not fit into a row.

use std::collections::VecDeque;

use super::shown::shown_in_place;
use crate::docs::links::summary;
use crate::docs::markdown::Anchors;
use crate::docs::node::PageNode;
use hl_model_ground::prose::code;

/// The headings that a page may have besides those of its sections.
const HEADINGS: [&str; 6] = ["Keys", "Values", "Members", "Type", "Example", "In Rust"];

/// The sections that rows link to and that are not written yet, in the order of their links, because anchors are
/// numbered in that order.
#[derive(Debug)]
pub(super) struct Sections {
    anchors: Anchors,
    waiting: VecDeque<Section>,
}

/// A section that is to be written.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) description: &'static str,
    /// The content; `None` if the section only has a description.
    pub(super) node: Option<PageNode>,
}

impl Sections {
    pub(super) fn new() -> Self {
        let mut anchors = Anchors::default();
        for heading in HEADINGS {
            anchors.next(heading);
        }
        Self { anchors, waiting: VecDeque::new() }
    }

    /// The first cell of a row: a name as code; a link if the node gets a section. `outer` is the heading of the
    /// section that contains the row.
    pub(super) fn name(&mut self, outer: &str, name: &str, node: &PageNode) -> String {
        let shown = shown_in_place(node);
        let description =
            if summary(node.description).len() < node.description.trim().len() { node.description } else { "" };
        if shown.is_none() && description.is_empty() {
            return code(name);
        }
        let heading = if outer.is_empty() { name.to_owned() } else { format!("{outer}.{name}") };
        let anchor = self.anchors.next(&heading);
        self.waiting.push_back(Section { heading, description, node: shown });
        format!("[{}](#{anchor})", code(name))
    }

    /// The next section to write.
    pub(super) fn next(&mut self) -> Option<Section> {
        self.waiting.pop_front()
    }
}
