//! Patterns that are no more than a text to look for.

use super::tree::{Look, Node};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) at_start: bool,
    pub(crate) at_end: bool,
}

/// The text that a pattern looks for, if it is that simple.
pub(crate) fn recognize(tree: &Node) -> Option<Text> {
    let mut nodes = match tree {
        Node::Sequence(nodes) => nodes.as_slice(),
        node => std::slice::from_ref(node),
    };
    let (mut at_start, mut at_end) = (false, false);
    while let [Node::Look(Look::Start), rest @ ..] = nodes {
        (at_start, nodes) = (true, rest);
    }
    while let [rest @ .., Node::Look(Look::End)] = nodes {
        (at_end, nodes) = (true, rest);
    }
    let single = |node: &Node| if let Node::Set(set) = node { set.single() } else { None };
    let text = nodes.iter().map(single).collect::<Option<String>>()?;
    Some(Text { text, at_start, at_end })
}
