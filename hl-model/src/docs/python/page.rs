//! The page of a model, section by section.

use std::rc::Rc;

use super::cells::{Row, bold_link, link};
use super::escape;
use crate::description::{CompositionKind, Key, Rest, Schema};
use crate::docs::file_names::FileNames;
use crate::docs::node::{NodeKind, PageNode};
use crate::docs::put::put;
use crate::docs::title::title;

pub(in crate::docs) const FOOTER: &str = "\n[[Back to Model list]](../../README.md#documentation-for-models) \
    [[Back to API list]](../../README.md#documentation-for-api-endpoints) [[Back to README]](../../README.md)\n\n";

const ANY_STRING_NAME: &str = "any_string_name";
const PATTERN_TEXT: &str =
    "any string name that matches this pattern can be used but the value must be the correct type";
const ANY_STRING_NAME_TEXT: &str = "any string name can be used but the value must be the correct type";

/// The row for undeclared keys of an object without a rule for them. The order of types differs from the other rows.
const ANY_STRING_NAME_UNSET: &str = "**any_string_name** | dict, frozendict.frozendict, str, date, datetime, int, \
    float, bool, decimal.Decimal, None, list, tuple, bytes, io.FileIO, io.BufferedReader | frozendict.frozendict, str, \
    BoolClass, decimal.Decimal, NoneClass, tuple, bytes, FileIO | any string name can be used but the value must be the \
    correct type | [optional]\n";

/// The first rule is longer than in the other tables.
const HEADER: &str = "Class Name | Input Type | Accessed Type | Description | Notes\n\
    ------------- | ------------- | ------------- | ------------- | -------------\n";

/// The page of a model.
pub(in crate::docs) fn page(model: &'static Schema, files: &Rc<FileNames>) -> String {
    let mut page = format!("# {}\n", title(model));
    section(&mut page, &PageNode::root_among(model, files));
    page.push_str(FOOTER);
    page
}

/// Writes the contents of a page, or of a nested part, below its heading.
fn section(page: &mut String, node: &PageNode) {
    let description = escape::text(node.description);
    if !description.is_empty() {
        put!(page, "\n{description}\n");
    }
    page.push_str("\n## Model Type Info\nInput Type | Accessed Type | Description | Notes\n");
    page.push_str("------------ | ------------- | ------------- | -------------\n");
    put!(page, "{}\n", Row::of(node));
    key_tables(page, node);
    composed_tables(page, node);
}

/// Writes a part of a page with its own heading, which has the first level at every depth.
fn nested(page: &mut String, name: &str, node: &PageNode) {
    put!(page, "\n# {}\n", escape::html(name));
    section(page, node);
}

/// Whether a row for this node links to a section, because the node does not fit into a row.
fn is_linked(node: &PageNode) -> bool {
    node.reference.is_none() && (matches!(node.kind, NodeKind::List | NodeKind::Object) || node.is_composed())
}

/// Writes the Dictionary Keys of a node, if it has any, with their sections.
fn key_tables(page: &mut String, node: &PageNode) {
    if !node.has_keys() {
        return;
    }
    let entries: Vec<_> = node.required_first().map(|key| (key, node.at_key(key))).collect();
    page.push_str("\n### Dictionary Keys\nKey | Input Type | Accessed Type | Description | Notes\n");
    page.push_str("------------ | ------------- | ------------- | ------------- | -------------\n");
    for (key, value) in &entries {
        page.push_str(&row(key, value));
    }
    let patterns: Vec<_> = node.patterns.iter().map(|known| (known.pattern.source, node.at_pattern(known))).collect();
    for (pattern, values) in &patterns {
        page.push_str(&pattern_row(pattern, values));
    }
    let additional = node.at_additional();
    page.push_str(&any_string_name(node, additional.as_ref()));

    for (key, value) in entries.iter().filter(|(_, value)| is_linked(value)) {
        nested(page, &escape::name(key.name), value);
    }
    for (pattern, values) in patterns.iter().filter(|(_, values)| is_linked(values)) {
        nested(page, &escape::name(pattern), values);
    }
    if let Some(values) = additional.filter(is_linked) {
        nested(page, ANY_STRING_NAME, &values);
    }
}

fn row(key: &Key, value: &PageNode) -> String {
    let name = escape::name(key.name);
    let anchor = escape::html(&name);
    // The name of a required key is the only one that is not escaped for HTML.
    let shown = if key.required { &name } else { &anchor };
    let shown = if is_linked(value) { format!("[{shown}](#{anchor})") } else { shown.clone() };
    let cells = Row::of(value);
    let cells = if key.required { cells } else { cells.optional() };
    format!("**{shown}** | {cells}\n")
}

/// The row for the keys whose names match a pattern. The generator has no such row, so the row for all other keys is the
/// model.
fn pattern_row(pattern: &str, values: &PageNode) -> String {
    let anchor = escape::html(&escape::name(pattern));
    let shown = if is_linked(values) { format!("[{anchor}](#{anchor})") } else { anchor };
    format!("**{shown}** | {}\n", Row::of(values).described(PATTERN_TEXT).optional())
}

fn any_string_name(node: &PageNode, values: Option<&PageNode>) -> String {
    let values = match (node.additional, values) {
        (Rest::Closed, _) => return String::new(),
        (Rest::Any, _) | (Rest::Of(_), None) => return ANY_STRING_NAME_UNSET.to_owned(),
        (Rest::Of(_), Some(values)) => values,
    };
    let shown = if is_linked(values) { "[any_string_name](#any_string_name)" } else { ANY_STRING_NAME };
    let row = format!("**{shown}** | {}", Row::of(values).described(ANY_STRING_NAME_TEXT).optional());
    // Without a restriction on the values, the generator omits the space after `[optional]`.
    let row = if values.is_anything() { row.trim_end() } else { &row };
    format!("{row}\n")
}

/// Writes the Tuple Items and the Composed Schemas of a node, if it has any.
fn composed_tables(page: &mut String, node: &PageNode) {
    if let Some(items) = node.at_items() {
        tuple_items(page, &[("items".to_owned(), items)]);
    }
    let places = node.at_places();
    if !places.is_empty() {
        tuple_items(page, &places);
    }
    if node.is_composed() {
        page.push_str("\n### Composed Schemas (allOf/anyOf/oneOf/not)\n");
        for (heading, members) in groups(node) {
            group(page, heading, &members);
        }
    }
}

/// Writes one row for the items of a list, or one for each place of a tuple.
fn tuple_items(page: &mut String, items: &[(String, PageNode)]) {
    put!(page, "\n### Tuple Items\n{HEADER}");
    for (name, item) in items {
        let name = match item.reference {
            Some(model) => bold_link(item, model),
            None if is_linked(item) => format!("[{name}](#{name})"),
            None => name.clone(),
        };
        put!(page, "{name} | {}\n", Row::of(item));
    }
    for (name, item) in items.iter().filter(|(_, item)| is_linked(item)) {
        nested(page, name, item);
    }
}

/// The members under each heading, with the names of those that are not references.
fn groups(node: &PageNode) -> Vec<(&'static str, Vec<(String, PageNode)>)> {
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

/// Writes a group. There is no blank line before the heading, not even after a section.
fn group(page: &mut String, heading: &str, members: &[(String, PageNode)]) {
    put!(page, "#### {heading}\n{HEADER}");
    for (name, member) in members {
        let name = match member.reference {
            Some(model) => link(member, model),
            None => format!("[{0}](#{0})", escape::html(name)),
        };
        put!(page, "{name} | {}\n", Row::of(member));
    }
    for (name, member) in members.iter().filter(|(_, member)| member.reference.is_none()) {
        nested(page, name, member);
    }
}
