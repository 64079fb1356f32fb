//! The parts of a schema that are for people.

use super::schema::Prose;
use crate::tree::{Content, Node};

pub(super) fn read_prose(node: &Node) -> Prose<'_> {
    let text = |key: &str| node.get(key).and_then(Node::as_str).map(str::trim).filter(|text| !text.is_empty());
    let flag = |key: &str| node.get(key).is_some_and(|value| matches!(value.content, Content::Bool(true)));
    let description = text("description").or_else(|| text("markdownDescription"));
    let examples = node.get("examples").and_then(Node::as_list).and_then(<[Node]>::first);
    Prose {
        title: text("title"),
        description,
        default: node.get("default"),
        example: node.get("example").or(examples),
        deprecated: flag("deprecated"),
        read_only: flag("readOnly"),
        write_only: flag("writeOnly"),
        value_names: words_of(node, &["x-enum-varnames", "x-enumNames", "enumNames"]),
        value_descriptions: words_of(
            node,
            &["x-enum-descriptions", "x-enumDescriptions", "enumDescriptions", "markdownEnumDescriptions", "meta:enum"],
        ),
    }
}

/// The words for each value of `enum`: a list in the order of the values, or an object by value.
fn words_of<'d>(node: &'d Node, keys: &[&str]) -> Vec<Option<&'d str>> {
    let Some(words) = keys.iter().find_map(|key| node.get(key)) else { return Vec::new() };
    let Some(values) = node.get("enum").and_then(Node::as_list) else { return Vec::new() };
    let word = |index: usize, value: &Node| match &words.content {
        Content::List(list) => list.get(index).and_then(Node::as_str),
        Content::Object(_) => {
            words.get(&value.as_str().map_or_else(|| value.to_json(), str::to_owned)).and_then(Node::as_str)
        }
        _ => None,
    };
    values.iter().enumerate().map(|(index, value)| word(index, value).filter(|word| !word.trim().is_empty())).collect()
}
