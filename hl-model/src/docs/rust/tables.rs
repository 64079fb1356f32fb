//! The tables of a page: keys, values, members, types.

use super::sections::Sections;
use super::shown::shown_in_place;
use super::{notes, types};
use crate::docs::links::Links;
use crate::docs::markdown::{code, table};
use crate::docs::node::{Additional, PageNode, Parts};
use crate::docs::put::put;
use crate::schema::{Composition, CompositionKind, Key, Literal, Schema, Shape, Variant};

/// Everything below the description of a model.
pub(super) fn of_root(
    page: &mut String,
    links: &Links<'_>,
    sections: &mut Sections,
    model: &'static Schema,
    node: &PageNode,
) {
    match heading(node) {
        // Everything that is not an object with keys, an enum or a composition is a type under a name.
        None => put!(page, "\n## Type\n\n{}", of_type(links, model)),
        Some(heading) => {
            page.push_str(&notes::paragraph(links, model));
            put!(page, "\n## {heading}\n");
            of_part(page, links, sections, "", node);
        }
    }
}

fn heading(node: &PageNode) -> Option<&'static str> {
    match node.schema.shape {
        Shape::Object(_) => Some("Keys"),
        Shape::Enum(_) => Some("Values"),
        Shape::Composition(_) => Some("Members"),
        _ => None,
    }
}

fn of_type(links: &Links<'_>, model: &'static Schema) -> String {
    let inner = match model.shape {
        Shape::Newtype(inner) => inner(),
        _ => model,
    };
    let written = types::owned(inner);
    let row =
        [input(links, inner, &written), accessed(links, inner, &written), notes::of_model(links, model).join("; ")];
    table(["Input Type", "Accessed Type", "Notes"], &[row])
}

/// The tables of a node in the section with the heading `outer`.
pub(super) fn of_part(page: &mut String, links: &Links<'_>, sections: &mut Sections, outer: &str, node: &PageNode) {
    match node.schema.shape {
        Shape::Object(_) => keys(page, links, sections, outer, node),
        Shape::Enum(list) => {
            put!(page, "\n{}", values(links, list.variants));
            if list.open {
                page.push_str("\nAny other value is kept.\n");
            }
        }
        Shape::Composition(composition) => members(page, links, sections, outer, node, composition),
        _ => {}
    }
}

fn keys(page: &mut String, links: &Links<'_>, sections: &mut Sections, outer: &str, node: &PageNode) {
    let mut rows: Vec<_> = node.keys.iter().map(|key| row(links, sections, outer, node, key)).collect();
    rows.extend(any_other(links, sections, outer, node));
    let table = table(["Key", "Input Type", "Accessed Type", "Description", "Notes"], &rows);
    if !table.is_empty() {
        put!(page, "\n{table}");
    }
    if matches!(node.additional, Additional::Closed) {
        page.push_str("\nAny other key is rejected.\n");
    }
}

fn row(links: &Links<'_>, sections: &mut Sections, outer: &str, object: &PageNode, key: &'static Key) -> [String; 5] {
    let written = types::of_key(object.schema, key);
    let view = types::view(&written);
    let view = if key.required { view } else { format!("Option<{view}>") };
    let mut inputs = types::inputs_of_key(&written);
    let own = inputs.pop().unwrap_or_default();
    let node = object.at_key(key);
    // A section shows the description of its type.
    let description = if shown_in_place(&node).is_none() { node.description } else { key.description };
    [
        sections.name(outer, key.name, &node),
        with_others(&inputs, &notes::type_link(links, key.schema(), &own)),
        notes::type_link(links, key.schema(), &view),
        links.summary(description),
        notes::of_key(links, key).join("; "),
    ]
}

fn any_other(links: &Links<'_>, sections: &mut Sections, outer: &str, node: &PageNode) -> Option<[String; 5]> {
    let values: &'static Schema = match node.additional {
        Additional::Closed => return None,
        Additional::Unset => const { &Schema::NEW },
        Additional::Of(values) => values,
    };
    let written = types::owned(values);
    let shown = node.at_additional();
    // The section for the values is named after the wildcard, which is not a key.
    let name = shown.as_ref().map_or_else(|| code("*"), |shown| sections.name(outer, "*", shown));
    let kept = if shown.is_some() { "kept in order; checked" } else { "kept in order" };
    let notes: Vec<_> = [kept.to_owned()].into_iter().chain(notes::of_inline(links, values)).collect();
    let description = shown.map_or("", |shown| shown.description);
    Some([
        format!("{name} (any other)"),
        input(links, values, &written),
        accessed(links, values, &written),
        links.summary(description),
        notes.join("; "),
    ])
}

fn input(links: &Links<'_>, schema: &'static Schema, written: &str) -> String {
    let mut inputs = types::inputs(written);
    let own = inputs.pop().unwrap_or_default();
    with_others(&inputs, &notes::type_link(links, schema, &own))
}

/// Rust types are formatted as code, groups of types are words.
fn with_others(others: &[String], own: &str) -> String {
    let others = others.iter().map(|other| if other.contains(' ') { other.clone() } else { code(other) });
    others.chain([own.to_owned()]).collect::<Vec<_>>().join(", ")
}

fn accessed(links: &Links<'_>, schema: &'static Schema, written: &str) -> String {
    notes::type_link(links, schema, &types::view(written))
}

fn values(links: &Links<'_>, variants: &[Variant]) -> String {
    let rows: Vec<_> = variants.iter().map(|variant| value(links, variant)).collect();
    table(["Value", "Variant", "Description"], &rows)
}

fn value(links: &Links<'_>, variant: &Variant) -> [String; 3] {
    let shown = match variant.value {
        Literal::String(text) => code(&format!("\"{text}\"")),
        Literal::Json(json) => code(json),
    };
    let deprecated = if variant.deprecated { "**deprecated**. " } else { "" };
    let description = links.summary(variant.description);
    [shown, code(variant.name), format!("{deprecated}{description}").trim_end().to_owned()]
}

fn members(
    page: &mut String,
    links: &Links<'_>,
    sections: &mut Sections,
    outer: &str,
    node: &PageNode,
    composition: &'static Composition,
) {
    let Some(Parts { kind, members: parts }) = &node.parts else { return };
    put!(page, "\n{}", rule(*kind));
    if let Some(key) = composition.discriminator {
        put!(page, " The key {} says which.", code(key));
    }
    page.push('\n');
    let members = composition.members.iter().zip(parts);
    let rows = members.map(|(member, part)| {
        let description = if member.description.is_empty() { part.schema.description } else { member.description };
        let inline = notes::of_inline(links, part.schema).map(|inline| format!("{inline}."));
        let description: Vec<_> = [links.summary(description)].into_iter().chain(inline).collect();
        let row = [
            sections.name(outer, member.name, &node.at_part(part)),
            notes::type_link(links, part.schema, &types::owned(part.schema)),
            description.join(" ").trim_start().to_owned(),
        ];
        (row, member.tags)
    });
    if composition.discriminator.is_some() {
        let with_tags = |([name, ty, description], tags): ([String; 3], &[&str])| {
            let tags: Vec<String> = tags.iter().map(|tag| code(&format!("\"{tag}\""))).collect();
            [name, ty, tags.join(", "), description]
        };
        let rows: Vec<_> = rows.map(with_tags).collect();
        put!(page, "\n{}", table(["Member", "Type", "Tags", "Description"], &rows));
    } else {
        let rows: Vec<_> = rows.map(|(row, _)| row).collect();
        put!(page, "\n{}", table(["Member", "Type", "Description"], &rows));
    }
    if composition.open {
        page.push_str("\nAn object with any other tag is kept.\n");
    }
    if matches!(node.additional, Additional::Closed) {
        page.push_str("\nA key that no member declares is rejected.\n");
    }
}

const fn rule(kind: CompositionKind) -> &'static str {
    match kind {
        CompositionKind::AllOf => "All of these, of the same object.",
        CompositionKind::AnyOf => "At least one of these.",
        CompositionKind::OneOf => "Exactly one of these.",
    }
}
