//! The parts of a schema that are for people.

use super::schema::{Choice, Prose};
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
        choices: read_choices(node),
    }
}

/// The values of `enum` with the words for them: a list in the order of the values, or an object by value.
fn read_choices(node: &Node) -> Vec<Choice<'_>> {
    let words = |keys: &[&str]| keys.iter().find_map(|key| node.get(key));
    let names = words(&["x-enum-varnames", "x-enumNames", "enumNames"]);
    let descriptions = words(&[
        "x-enum-descriptions", "x-enumDescriptions", "enumDescriptions", "markdownEnumDescriptions", "meta:enum",
    ]);
    let values = node.get("enum").and_then(Node::as_list).filter(|_| names.or(descriptions).is_some());
    let choice = |(index, value)| Choice {
        value,
        name: names.and_then(|words| word(words, index, value)),
        description: descriptions.and_then(|words| word(words, index, value)),
    };
    values.unwrap_or_default().iter().enumerate().map(choice).collect()
}

/// The word for a value.
fn word<'d>(words: &'d Node, index: usize, value: &Node) -> Option<&'d str> {
    let word = match &words.content {
        Content::List(list) => list.get(index)?,
        Content::Object(_) => words.get(&value.as_str().map_or_else(|| value.to_json(), str::to_owned))?,
        _ => return None,
    };
    word.as_str().filter(|word| !word.trim().is_empty())
}
