//! The tables of a list's items and of a composition's members, and the sections that their rows link to.

use super::cells::{Row, bold_link, link};
use super::{escape, is_linked, nested};
use crate::docs::node::Node;
use crate::schema::CompositionKind;

/// The first rule is longer here than in the other tables.
const HEADER: &str = "Class Name | Input Type | Accessed Type | Description | Notes\n\
    ------------- | ------------- | ------------- | ------------- | -------------\n";

/// Writes the Tuple Items and the Composed Schemas of a node, if it has any.
pub(super) fn tables(page: &mut String, node: &Node) {
    if let Some(items) = node.at_items() {
        tuple_items(page, &items);
    }
    if node.is_composed() {
        page.push_str("\n### Composed Schemas (allOf/anyOf/oneOf/not)\n");
        for (heading, members) in groups(node) {
            group(page, heading, &members);
        }
    }
}

fn tuple_items(page: &mut String, items: &Node) {
    let name = match items.reference {
        Some(model) => bold_link(model),
        None if is_linked(items) => "[items](#items)".to_owned(),
        None => "items".to_owned(),
    };
    put!(page, "\n### Tuple Items\n{HEADER}{name} | {}\n", Row::of(items));
    if is_linked(items) {
        nested(page, "items", items);
    }
}

/// The members under each heading, with the names of those that are not references.
fn groups(node: &Node) -> Vec<(&'static str, Vec<(String, Node)>)> {
    let mut groups = Vec::new();
    if let Some(parts) = &node.parts {
        let (heading, prefix) = match parts.kind {
            CompositionKind::AllOf => ("allOf", "all_of"),
            CompositionKind::AnyOf => ("anyOf", "any_of"),
            CompositionKind::OneOf => ("oneOf", "one_of"),
        };
        let members = parts.members.iter().enumerate().map(|(index, part)| {
            let name = part.rename.map_or_else(|| format!("{prefix}_{index}"), escape::name);
            (name, node.at_part(part))
        });
        groups.push((heading, members.collect()));
    }
    let not: Vec<_> = node.at_not().map(|not| ("not_schema".to_owned(), not)).collect();
    if !not.is_empty() {
        groups.push(("not", not));
    }
    groups
}

/// No blank line stands before the heading, not even after a section.
fn group(page: &mut String, heading: &str, members: &[(String, Node)]) {
    put!(page, "#### {heading}\n{HEADER}");
    for (name, member) in members {
        let name = match member.reference {
            Some(model) => link(model),
            None => format!("[{0}](#{0})", escape::html(name)),
        };
        put!(page, "{name} | {}\n", Row::of(member));
    }
    for (name, member) in members.iter().filter(|(_, member)| member.reference.is_none()) {
        nested(page, name, member);
    }
}
