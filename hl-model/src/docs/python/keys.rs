//! The table of an object's keys, and the sections that its rows link to.

use super::cells::Row;
use super::{escape, is_linked, nested};
use crate::docs::node::{Additional, Node};
use crate::schema::Key;

const ANY_STRING_NAME: &str = "any_string_name";
const ANY_STRING_NAME_TEXT: &str = "any string name can be used but the value must be the correct type";

/// The row for a key that is not declared, in an object that says nothing of such keys. The types stand in another
/// order than elsewhere.
const ANY_STRING_NAME_UNSET: &str = "**any_string_name** | dict, frozendict.frozendict, str, date, datetime, int, \
    float, bool, decimal.Decimal, None, list, tuple, bytes, io.FileIO, io.BufferedReader | frozendict.frozendict, str, \
    BoolClass, decimal.Decimal, NoneClass, tuple, bytes, FileIO | any string name can be used but the value must be the \
    correct type | [optional]\n";

struct Entry {
    name: &'static str,
    required: bool,
    node: Node,
}

/// Writes the Dictionary Keys of a node, if it has any, with their sections.
pub(super) fn tables(page: &mut String, node: &Node) {
    if !node.has_keys() {
        return;
    }
    let entries = entries(node);
    page.push_str("\n### Dictionary Keys\nKey | Input Type | Accessed Type | Description | Notes\n");
    page.push_str("------------ | ------------- | ------------- | ------------- | -------------\n");
    for entry in &entries {
        page.push_str(&row(entry));
    }
    let additional = node.at_additional();
    page.push_str(&any_string_name(node, additional.as_ref()));

    for entry in entries.iter().filter(|entry| is_linked(&entry.node)) {
        nested(page, &escape::name(entry.name), &entry.node);
    }
    if let Some(values) = additional.filter(is_linked) {
        nested(page, ANY_STRING_NAME, &values);
    }
}

/// The required keys, then the others, each in the order in which they are declared.
fn entries(node: &Node) -> Vec<Entry> {
    let (required, optional): (Vec<&'static Key>, Vec<_>) = node.keys.iter().partition(|key| key.required);
    let keys = required.into_iter().chain(optional);
    keys.map(|key| Entry { name: key.name, required: key.required, node: node.at_key(key) }).collect()
}

fn row(entry: &Entry) -> String {
    let name = escape::name(entry.name);
    let anchor = escape::html(&name);
    // The name of a required key is the one name that is not escaped for HTML.
    let shown = if entry.required { &name } else { &anchor };
    let shown = if is_linked(&entry.node) { format!("[{shown}](#{anchor})") } else { shown.clone() };
    let cells = Row::of(&entry.node);
    let cells = if entry.required { cells } else { cells.optional() };
    format!("**{shown}** | {cells}\n")
}

fn any_string_name(node: &Node, values: Option<&Node>) -> String {
    let values = match (node.additional, values) {
        (Additional::Closed, _) => return String::new(),
        (Additional::Unset, _) | (Additional::Of(_), None) => return ANY_STRING_NAME_UNSET.to_owned(),
        (Additional::Of(_), Some(values)) => values,
    };
    let shown = if is_linked(values) { "[any_string_name](#any_string_name)" } else { ANY_STRING_NAME };
    let row = format!("**{shown}** | {}", Row::of(values).described(ANY_STRING_NAME_TEXT).optional());
    // Where every value is allowed the line ends without the space that ends every other `[optional]`.
    let row = if values.is_anything() { row.trim_end() } else { &row };
    format!("{row}\n")
}
