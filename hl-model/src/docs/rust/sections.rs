//! The sections of a page, for types without a page that do not fit into a row.

use std::collections::VecDeque;

use super::example::EXAMPLE;
use super::shown::shown_in_place;
use crate::docs::links::Links;
use crate::docs::markdown::Anchors;
use crate::docs::node::PageNode;
use hl_model_ground::markdown::first_paragraph;
use hl_model_ground::prose::code;

/// The sections that rows link to and that are still to be written. They keep the order of their links, because anchors are
/// numbered in that order.
#[derive(Debug)]
pub(super) struct Sections {
    anchors: Anchors,
    waiting: VecDeque<Section>,
    /// The anchor of the example of the whole model, if there is one.
    example: Option<String>,
}

/// A section that is still to be written.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) description: &'static str,
    /// The content; `None` if the section only has a description.
    pub(super) node: Option<PageNode>,
}

impl Section {
    /// The descriptions of the place and of its type.
    pub(super) fn descriptions(&self) -> impl Iterator<Item = &'static str> + use<> {
        let own = self.node.as_ref().map_or("", |node| node.description);
        let own = if own == self.description { "" } else { own };
        [self.description, own].into_iter().filter(|text| !text.is_empty())
    }
}

/// The context of the rows of a section.
pub(super) struct Rows<'r> {
    pub(super) links: &'r Links<'r>,
    pub(super) sections: &'r mut Sections,
    /// The heading of the section; empty for the rows of the model itself.
    pub(super) outer: &'r str,
}

impl Rows<'_> {
    /// The first cell of a row: a name as code. It becomes a link if the node gets a section.
    pub(super) fn name(&mut self, name: &str, node: &PageNode) -> String {
        self.sections.name(self.links, self.outer, name, node)
    }

    /// The summary of a node. `own` is the description of the place; the section of the node shows the description of its
    /// type.
    pub(super) fn summary(&self, node: &PageNode, own: &str) -> String {
        self.links.summary(if shown_in_place(node).is_none() { node.description } else { own })
    }
}

impl Sections {
    /// The sections of a page below other headings: `prose` are those of the title and the description, `own` those of the
    /// page.
    pub(super) fn below(prose: impl IntoIterator<Item = String>, own: &[&str]) -> Self {
        let mut anchors = Anchors::default();
        for heading in prose {
            anchors.next(&heading);
        }
        let own: Vec<_> = own.iter().map(|heading| (*heading, anchors.next(heading))).collect();
        let example = own.into_iter().find(|(heading, _)| *heading == EXAMPLE).map(|(_, anchor)| anchor);
        Self { anchors, waiting: VecDeque::new(), example }
    }

    /// The anchor of the example of the whole model, if there is one.
    pub(super) fn example(&self) -> Option<&str> {
        self.example.as_deref()
    }

    /// The first cell of a row. Adds a section if the node does not fit into the row, or its description is longer than a
    /// summary.
    fn name(&mut self, links: &Links<'_>, outer: &str, name: &str, node: &PageNode) -> String {
        let shown = shown_in_place(node);
        let description =
            if first_paragraph(node.description).len() < node.description.trim().len() { node.description } else { "" };
        if shown.is_none() && description.is_empty() {
            return code(name);
        }
        let heading = if outer.is_empty() { name.to_owned() } else { format!("{outer}.{name}") };
        let anchor = self.anchors.next(&heading);
        let section = Section { heading, description, node: shown };
        // The headings in its descriptions come before the heading of the next section.
        for heading in section.descriptions().flat_map(|text| links.headings(text)) {
            self.anchors.next(&heading);
        }
        self.waiting.push_back(section);
        format!("[{}](#{anchor})", code(name))
    }

    /// The next section to write.
    pub(super) fn next(&mut self) -> Option<Section> {
        self.waiting.pop_front()
    }
}
