//! The tables of a page: values, members, types. The tables of keys are in `keys`.

use super::example::EXAMPLE;
use super::sections::{Rows, Sections};
use super::{example, inputs, json, keys, notes, types};
use crate::description::{Composition, CompositionKind, Literal, Member, Rest, Schema, Shape, Variant};
use crate::docs::links::Links;
use crate::docs::markdown::table;
use crate::docs::node::{PageNode, Part, Parts};
use crate::docs::put::put;
use hl_model_ground::markdown::with_notes;
use hl_model_ground::prose::code;
use hl_model_ground::well_known::Given;

/// The content between the description of a model and the sections.
pub(super) struct Root {
    model: &'static Schema,
    node: PageNode,
    /// The section with the example; empty if the model has no example.
    example: String,
    /// The table of Rust types; empty if the model has no keys.
    rust: String,
}

impl Root {
    pub(super) fn of(links: &Links<'_>, model: &'static Schema) -> Self {
        let node = PageNode::root(model);
        let rust = in_rust(links, &node);
        Self { model, node, example: example::section(model), rust }
    }

    /// The headings in their order.
    pub(super) fn headings(&self) -> Vec<&'static str> {
        let mut headings = vec![heading(&self.node).unwrap_or(TYPE)];
        if !self.example.is_empty() {
            headings.push(EXAMPLE);
        }
        if !self.rust.is_empty() {
            headings.push(IN_RUST);
        }
        headings
    }

    pub(super) fn write(&self, page: &mut String, links: &Links<'_>, sections: &mut Sections) {
        match heading(&self.node) {
            None => put!(page, "\n## {TYPE}\n\n{}", of_type(links, self.model, &self.node)),
            Some(heading) => {
                page.push_str(&notes::paragraph(links, self.model));
                put!(page, "\n## {heading}\n");
                in_json(page, &mut Rows { links, sections, outer: "" }, &self.node);
            }
        }
        page.push_str(&self.example);
        if !self.rust.is_empty() {
            put!(page, "\n## {IN_RUST}\n\n{}", self.rust);
        }
    }
}

/// The heading of a model without a table: a newtype.
const TYPE: &str = "Type";

const IN_RUST: &str = "In Rust";

fn heading(node: &PageNode) -> Option<&'static str> {
    match node.schema.shape {
        Shape::Object(_) => Some("Keys"),
        Shape::Enum(_) => Some("Values"),
        Shape::Composition(_) => Some("Members"),
        Shape::Tuple(_) if node.schema.is_model() => Some("Items"),
        _ => None,
    }
}

fn of_type(links: &Links<'_>, model: &'static Schema, node: &PageNode) -> String {
    let inner = match model.shape {
        Shape::Newtype(inner) => inner(),
        _ => model,
    };
    let written = types::owned(inner);
    let row = [
        json::type_of(links, node),
        notes::of_model(links, model).join("; "),
        inputs::of_type(links, inner, &written, Given::Within),
        notes::type_link(links, inner, &types::view(&written)),
    ];
    table(["JSON", "Notes", "Input Type", "Accessed Type"], &[row])
}

/// The tables of a node in a section.
pub(super) fn of_part(page: &mut String, rows: &mut Rows<'_>, node: &PageNode) {
    in_json(page, rows, node);
    let rust = in_rust(rows.links, node);
    if !rust.is_empty() {
        put!(page, "\n{rust}");
    }
}

/// The tables about JSON.
fn in_json(page: &mut String, rows: &mut Rows<'_>, node: &PageNode) {
    match node.schema.shape {
        Shape::Object(_) => {
            let keys = keys::in_json(rows, node);
            if !keys.is_empty() {
                put!(page, "\n{keys}");
            }
            if matches!(node.additional, Rest::Closed) {
                page.push_str("\nAny other key is rejected.\n");
            }
        }
        Shape::Enum(list) => {
            put!(page, "\n{}", values(rows.links, list.variants));
            if list.open {
                page.push_str("\nAny other value is kept.\n");
            }
        }
        Shape::Composition(composition) => members(page, rows, node, composition),
        Shape::Tuple(tuple) if node.schema.is_model() => {
            put!(page, "\n{}", items(rows, node));
            if matches!(tuple.rest, Rest::Closed) {
                page.push_str("\nThere are no other items.\n");
            }
        }
        _ => {}
    }
}

/// The table of the Rust types of keys; for an `all_of` only of undeclared keys. Empty if there are no keys.
fn in_rust(links: &Links<'_>, node: &PageNode) -> String {
    match node.schema.shape {
        Shape::Object(_) | Shape::Composition(Composition { kind: CompositionKind::AllOf, .. }) => {
            keys::in_rust(links, node)
        }
        _ => String::new(),
    }
}

/// The table of the items of a tuple.
fn items(rows: &mut Rows<'_>, node: &PageNode) -> String {
    let lines = node.at_places().into_iter().map(|(name, place)| {
        let name = if name == "items" { "others" } else { &name };
        let description = with_notes(&rows.summary(&place, ""), &notes::of_place(rows.links, &place));
        [rows.name(name, &place), json::type_of(rows.links, &place), description]
    });
    table(["Item", "JSON", "Description"], &lines.collect::<Vec<_>>())
}

fn values(links: &Links<'_>, variants: &[Variant]) -> String {
    let rows: Vec<_> = variants.iter().map(|variant| value(links, variant)).collect();
    table(["Value", "Variant", "Description"], &rows)
}

fn value(links: &Links<'_>, variant: &Variant) -> [String; 3] {
    let deprecated = if variant.deprecated { "**deprecated**. " } else { "" };
    let description = links.summary(variant.description);
    let aliases = if variant.aliases.is_empty() {
        String::new()
    } else {
        format!(" Also read as {}.", literals(variant.aliases))
    };
    [literal(variant.value), code(variant.name), format!("{deprecated}{description}{aliases}").trim().to_owned()]
}

/// A list of values in JSON.
fn literals(values: &[Literal]) -> String {
    values.iter().copied().map(literal).collect::<Vec<_>>().join(", ")
}

fn literal(value: Literal) -> String {
    code(&value.json())
}

/// Writes the table of the members of a composition.
fn members(page: &mut String, rows: &mut Rows<'_>, node: &PageNode, composition: &'static Composition) {
    let Some(Parts { kind, members: parts }) = &node.parts else { return };
    put!(page, "\n{}{}\n", rule(*kind), which(composition));
    let has_tags = composition.discriminator.is_some() || composition.external;
    let members = composition.members.iter().zip(parts);
    let links = rows.links;
    let members = members.map(|(member, part)| {
        let name = rows.name(member.name, &node.at_part(part));
        (name, member, row(links, node, composition, (member, part)))
    });
    if has_tags {
        let with_tags = |(name, member, [json, description, rust]): (String, &Member, [String; 3])| {
            let aliases = match member.aliases {
                [] => String::new(),
                aliases => format!(", also read: {}", literals(aliases)),
            };
            [name, format!("{}{aliases}", literals(member.tags)), description, json, rust]
        };
        let members: Vec<_> = members.map(with_tags).collect();
        put!(page, "\n{}", table(["Member", "Tags", "Description", "JSON", "Type"], &members));
    } else {
        let members: Vec<_> =
            members.map(|(name, _, [json, description, rust])| [name, description, json, rust]).collect();
        put!(page, "\n{}", table(["Member", "Description", "JSON", "Type"], &members));
    }
    if let Some(other) = composition.other {
        let other = other();
        let as_model =
            other.is_model().then(|| format!(", as {}", notes::type_link(links, other, &types::owned(other))));
        let what = if has_tags { "An object with any other tag" } else { "Any other value" };
        put!(page, "\n{what} is kept{}.\n", as_model.unwrap_or_default());
    }
    if matches!(node.additional, Rest::Closed) {
        page.push_str("\nA key that no member declares is rejected.\n");
    } else if *kind == CompositionKind::AllOf {
        put!(page, "\n{}", keys::in_json(rows, node));
    }
}

/// A sentence that says how the member of a value is selected; empty if nothing selects it.
fn which(composition: &Composition) -> String {
    match (composition.discriminator, composition.content) {
        (Some(key), None) => format!(" The key {} says which.", code(key)),
        (Some(key), Some(content)) => {
            format!(" The key {} says which; its content is at {}.", code(key), code(content))
        }
        (None, _) if composition.external => " The one key of the object, or the string, says which.".to_owned(),
        (None, _) => String::new(),
    }
}

/// The type in JSON, the description and the Rust type of a member.
fn row(
    links: &Links<'_>,
    node: &PageNode,
    composition: &'static Composition,
    (member, part): (&'static Member, &Part),
) -> [String; 3] {
    let description = if member.description.is_empty() { part.schema.description } else { member.description };
    let inline = notes::of_inline(links, part.schema).map(|inline| format!("{inline}."));
    let deprecated = member.deprecated.then(|| "**deprecated**.".to_owned());
    let description: Vec<_> = deprecated.into_iter().chain([links.summary(description)]).chain(inline).collect();
    // The row shows the payload; the section of the member shows the object around the payload.
    let payload =
        composition.wrapper(member).map(|(object, content)| content.and_then(|content| object.keys.get(content)));
    let ty = match payload {
        None => notes::type_link(links, part.schema, &types::owned(part.schema)),
        Some(Some(key)) => notes::type_link(links, key.schema(), &types::of_key(part.schema, key)),
        Some(None) => code("()"),
    };
    [json::type_of(links, &node.at_part(part)), description.join(" ").trim_start().to_owned(), ty]
}

const fn rule(kind: CompositionKind) -> &'static str {
    match kind {
        CompositionKind::AllOf => "All of these, of the same object.",
        CompositionKind::AnyOf => "At least one of these.",
        CompositionKind::OneOf => "Exactly one of these.",
    }
}
