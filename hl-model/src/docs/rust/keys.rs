//! The tables of an object's keys: one for JSON, one for Rust.

use super::sections::Rows;
use super::{example, inputs, json, notes, types};
use crate::description::{Key, KeyPattern, Rest, Schema};
use crate::docs::links::Links;
use crate::docs::markdown::table;
use crate::docs::node::PageNode;
use hl_model_ground::markdown::with_notes;
use hl_model_ground::prose::code;
use hl_model_ground::well_known::Given;

/// The description comes before the type, because a narrow screen shows only the first columns.
const JSON: [&str; 5] = ["Key", "Required", "Description", "JSON", "Example"];
const RUST: [&str; 3] = ["Key", "Input Type", "Accessed Type"];

/// The keys as API users see them, the required ones first.
pub(super) fn in_json(rows: &mut Rows<'_>, node: &PageNode) -> String {
    let mut lines: Vec<_> = node.required_first().map(|key| row(rows, node, key)).collect();
    lines.extend(node.patterns.iter().map(|known| matching(rows, node, known)));
    lines.extend(any_other(rows, node));
    table(JSON, &lines)
}

/// The types that the setter of a key accepts, and that its accessor returns.
pub(super) fn in_rust(links: &Links<'_>, node: &PageNode) -> String {
    let mut rows: Vec<_> = node.required_first().map(|key| types_of(links, node, key)).collect();
    rows.extend(node.patterns.iter().map(|known| kept(links, known.pattern.source, values_of(known))));
    rows.extend(undeclared(node).map(|values| kept(links, "*", values)));
    table(RUST, &rows)
}

fn row(rows: &mut Rows<'_>, object: &PageNode, key: &'static Key) -> [String; 5] {
    let node = object.at_key(key);
    [
        rows.name(key.name, &node),
        if key.required { "yes" } else { "no" }.to_owned(),
        with_notes(&rows.summary(&node, key.description), &notes::of_key(rows.links, key, &node)),
        json::type_of(rows.links, &node),
        example::of_key(key, rows.sections.example()),
    ]
}

fn types_of(links: &Links<'_>, object: &PageNode, key: &'static Key) -> [String; 3] {
    let written = types::of_key(object.schema, key);
    let view = types::view(&written);
    let view = if key.copy { view.replacen('&', "", 1) } else { view };
    let view = if key.required { view } else { format!("Option<{view}>") };
    [
        code(key.name),
        inputs::of_type(links, key.schema(), &written, Given::AtKey),
        notes::type_link(links, key.schema(), &view),
    ]
}

/// The types of the values at undeclared keys. Accessors return references to them.
fn kept(links: &Links<'_>, name: &str, values: &'static Schema) -> [String; 3] {
    let written = types::owned(values);
    let input = inputs::of_type(links, values, &written, Given::Within);
    [code(name), input, notes::type_link(links, values, &format!("&{written}"))]
}

fn values_of(known: &KeyPattern) -> &'static Schema {
    known.values().unwrap_or(const { &Schema::NEW })
}

/// The row for the keys whose names match a pattern.
fn matching(rows: &mut Rows<'_>, object: &PageNode, known: &'static KeyPattern) -> [String; 5] {
    let node = object.at_pattern(known);
    [
        format!("{} (names that match)", rows.name(known.pattern.source, &node)),
        "no".to_owned(),
        with_notes(
            &rows.summary(&node, known.description),
            &notes_of_kept(rows.links, known.values.is_some(), values_of(known)),
        ),
        json::type_of(rows.links, &node),
        String::new(),
    ]
}

/// The notes on undeclared keys, whose values may be checked.
fn notes_of_kept(links: &Links<'_>, is_checked: bool, values: &'static Schema) -> Vec<String> {
    let kept = if is_checked { "kept in order; checked" } else { "kept in order" };
    [kept.to_owned()].into_iter().chain(notes::of_inline(links, values)).collect()
}

/// The schema of the values at undeclared keys, if these are allowed.
fn undeclared(node: &PageNode) -> Option<&'static Schema> {
    match node.additional {
        Rest::Closed => None,
        Rest::Any => Some(const { &Schema::NEW }),
        Rest::Of(values) => Some(values()),
    }
}

fn any_other(rows: &mut Rows<'_>, node: &PageNode) -> Option<[String; 5]> {
    let values = undeclared(node)?;
    let shown = node.at_additional();
    // The section for the values is named after the wildcard, because there is no key.
    let name = shown.as_ref().map_or_else(|| code("*"), |shown| rows.name("*", shown));
    let description = shown.as_ref().map_or("", |shown| shown.description);
    Some([
        format!("{name} (any other)"),
        "no".to_owned(),
        with_notes(&rows.links.summary(description), &notes_of_kept(rows.links, shown.is_some(), values)),
        shown.map_or_else(|| "any".to_owned(), |shown| json::type_of(rows.links, &shown)),
        String::new(),
    ])
}
