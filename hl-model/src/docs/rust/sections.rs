//! The sections of a page for what has no page of its own and too much to say for a row.

use std::collections::VecDeque;

use super::{notes, tables};
use crate::docs::links::{Links, summary};
use crate::docs::markdown::{Anchors, code};
use crate::docs::node::{Kind, Node};
use crate::schema::Shape;

/// The sections that rows link to and that are not written yet. They come in the order of their links, which is what
/// their anchors are counted by.
#[derive(Debug)]
pub(super) struct Sections {
    anchors: Anchors,
    waiting: VecDeque<Section>,
}

#[derive(Debug)]
struct Section {
    heading: String,
    description: &'static str,
    /// What is shown; nothing if the section is there for its description.
    node: Option<Node>,
}

impl Sections {
    pub(super) fn new() -> Self {
        let mut anchors = Anchors::default();
        for heading in tables::HEADINGS {
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

    pub(super) fn write(mut self, page: &mut String, links: &Links<'_>) {
        while let Some(Section { heading, description, node }) = self.waiting.pop_front() {
            put!(page, "\n## {}\n", code(&heading));
            let own = node.as_ref().map_or("", |node| node.description);
            for text in [description, own].into_iter().filter(|text| !text.is_empty()) {
                put!(page, "\n{}\n", links.markdown(text).trim());
                if description == own {
                    break;
                }
            }
            if let Some(node) = node {
                page.push_str(&notes::paragraph(links, node.schema));
                tables::of_part(page, links, &mut self, &heading, &node);
            }
        }
    }
}

/// The part of a node that no other page shows and no row has room for: an object with keys, a composition, or an enum
/// with something to say of its values; in a list or a map, that of its items.
pub(super) fn shown_in_place(node: &Node) -> Option<Node> {
    if node.reference.is_some() {
        return None;
    }
    if !node.keys.is_empty() || notes::describes(node.variants) || matches!(node.schema.shape, Shape::Composition(_)) {
        return Some(node.clone());
    }
    match node.kind {
        Kind::List => shown_in_place(&node.at_items()?),
        Kind::Object => shown_in_place(&node.at_additional()?),
        _ => None,
    }
}
