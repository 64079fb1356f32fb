//! Patterns that only search for a text.

use super::tree::{Look, Node};

/// A text to search for, with the anchors of the pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) needle: String,
    pub(crate) at_start: bool,
    pub(crate) at_end: bool,
}

/// The text that a pattern searches for, if it is that simple.
pub(crate) fn recognize(tree: &Node) -> Option<Text> {
    let mut all = Vec::new();
    flatten(tree, &mut all);
    let mut nodes = all.as_slice();
    let (mut at_start, mut at_end) = (false, false);
    while let [Node::Look(Look::Start), rest @ ..] = nodes {
        (at_start, nodes) = (true, rest);
    }
    while let [rest @ .., Node::Look(Look::End)] = nodes {
        (at_end, nodes) = (true, rest);
    }
    let single = |node: &&Node| if let Node::Set(set) = node { set.single() } else { None };
    let needle = nodes.iter().map(single).collect::<Option<String>>()?;
    Some(Text { needle, at_start, at_end })
}

/// The parts of nested sequences.
fn flatten<'a>(node: &'a Node, parts: &mut Vec<&'a Node>) {
    match node {
        Node::Sequence(nodes) => nodes.iter().for_each(|node| flatten(node, parts)),
        node => parts.push(node),
    }
}
