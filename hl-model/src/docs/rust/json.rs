//! The type and the format of a value in JSON.

use super::types;
use crate::description::{CompositionKind, Rest};
use crate::docs::links::Links;
use crate::docs::node::{NodeKind, PageNode};
use hl_model_ground::prose::code;

/// Maximum number of members of a union, and of items of a tuple, that a cell lists.
const LISTED: usize = 4;

/// The JSON type of a node with its format: ``string `date-time` ``. A model with a page becomes a link.
pub(super) fn type_of(links: &Links<'_>, node: &PageNode) -> String {
    let shown = not_null(links, node);
    if node.nullable { format!("{shown} or null") } else { shown }
}

/// The JSON type of a node, apart from `null`.
fn not_null(links: &Links<'_>, node: &PageNode) -> String {
    if let Some(model) = node.reference {
        let name = code(&types::owned(model));
        return if links.has_page(model) { links.page_link(&name, model) } else { name };
    }
    let kind = match node.kind {
        NodeKind::Any => of_parts(links, node),
        NodeKind::Null => "null".to_owned(),
        NodeKind::Boolean => "boolean".to_owned(),
        NodeKind::Integer => "integer".to_owned(),
        NodeKind::Number => "number".to_owned(),
        NodeKind::String => "string".to_owned(),
        NodeKind::Binary => "binary".to_owned(),
        NodeKind::List => of_list(links, node),
        NodeKind::Object => of_object(links, node),
    };
    match node.format() {
        Some(format) => format!("{kind} {}", code(format.name())),
        None => kind,
    }
}

fn of_list(links: &Links<'_>, node: &PageNode) -> String {
    if let Some(items) = node.at_items() {
        return format!("array of {}", type_of(links, &items));
    }
    let places = node.at_places();
    if places.is_empty() || places.len() > LISTED {
        return "array".to_owned();
    }
    let rest = places.len().saturating_sub(node.tuple.map_or(0, |tuple| tuple.items().count()));
    let count = places.len() - rest;
    let shown = places.iter().enumerate().map(|(index, (_, place))| {
        let more = if index < count { "" } else { ", …" };
        format!("{}{more}", type_of(links, place))
    });
    format!("array: {}", shown.collect::<Vec<_>>().join(", "))
}

fn of_object(links: &Links<'_>, node: &PageNode) -> String {
    match (node.keys, node.additional) {
        ([], Rest::Of(_)) => match node.at_additional() {
            Some(values) if !values.is_anything() => format!("object of {}", type_of(links, &values)),
            _ => "object".to_owned(),
        },
        _ => "object".to_owned(),
    }
}

/// The members of a union, or of an `allOf` with one member.
fn of_parts(links: &Links<'_>, node: &PageNode) -> String {
    let Some(parts) = &node.parts else { return "any".to_owned() };
    let mut members: Vec<String> = Vec::new();
    for part in &parts.members {
        let member = type_of(links, &node.at_part(part));
        if !members.contains(&member) {
            members.push(member);
        }
    }
    match parts.kind {
        CompositionKind::AllOf if members.len() > 1 => "object".to_owned(),
        _ if members.len() > LISTED => format!("one of {} types", members.len()),
        _ => members.join(" or "),
    }
}
