//! The sections of a page for what has no page of its own and too much to say for a row.

use std::collections::VecDeque;

use super::shown::shown_in_place;
use crate::docs::links::summary;
use crate::docs::markdown::{Anchors, code};
use crate::docs::node::Node;

/// The headings that a page may have besides those of its sections.
const HEADINGS: [&str; 4] = ["Keys", "Values", "Members", "Type"];

/// The sections that rows link to and that are not written yet. They come in the order of their links, which is what
/// their anchors are counted by.
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
    /// What is shown; nothing if the section is there for its description.
    pub(super) node: Option<Node>,
}

impl Sections {
    pub(super) fn new() -> Self {
        let mut anchors = Anchors::default();
        for heading in HEADINGS {
            anchors.next(heading);
        }
        Self { anchors, waiting: VecDeque::new() }
    }

    /// A name in code for the first cell of a row; a link, if there is a section for what stands there. `outer` is the
    /// heading of the section in which the row stands.
    pub(super) fn name(&mut self, outer: &str, name: &str, node: &Node) -> String {
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
