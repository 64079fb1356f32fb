//! What the kind of a value, its keys and its tag tell about the member of a composition that it is.

use crate::options::{DuplicateKeys, Tolerance};
use crate::schema::{Composition, CompositionKind, Member, Schema, Shape};
use crate::value::{Entry, Look, Node};

/// What the discriminator of an object says.
pub(crate) enum Tag<'a> {
    Member(usize),
    Missing,
    NotText(Node<'a>),
    Unknown(String, Node<'a>),
}

/// Whether a value could match a schema, as far as its kind and its keys tell.
pub(crate) fn could_be(schema: &'static Schema, node: Node<'_>, entries: &[Entry<'_>]) -> bool {
    let look = node.look();
    let has = |name: &str| entries.iter().any(|entry| entry.key.as_deref() == Some(name));
    let has_required = match (schema.resolved().shape, &look) {
        (Shape::Object(object), Look::Object) => {
            let mut required = object.keys.iter().filter(|key| key.required);
            required.all(|key| has(key.name) || key.aliases.iter().any(|alias| has(alias)))
        }
        _ => true,
    };
    has_required && is_of_kind(schema, &look)
}

/// Whether a value is of a kind that a schema speaks of.
pub(crate) fn is_of_kind(schema: &'static Schema, look: &Look<'_>) -> bool {
    is_of_kind_within(schema, look, NESTED)
}

/// Maximum number of unions and other types within each other that are followed.
const NESTED: usize = 4;

fn is_of_kind_within(schema: &'static Schema, look: &Look<'_>, nested: usize) -> bool {
    match (schema.resolved().shape, look) {
        (Shape::Nullable(inner), _) if nested > 0 => {
            matches!(look, Look::Null) || is_of_kind_within(inner(), look, nested - 1)
        }
        (Shape::Composition(composition), _) if nested > 0 => {
            let mut of_kind =
                composition.members.iter().map(|member| is_of_kind_within((member.schema)(), look, nested - 1));
            if composition.kind == CompositionKind::AllOf { of_kind.all(|is| is) } else { of_kind.any(|is| is) }
        }
        (Shape::Any | Shape::Nullable(_) | Shape::Composition(_), _)
        | (Shape::Null, Look::Null)
        | (Shape::Boolean, Look::Boolean)
        | (Shape::Integer | Shape::Number, Look::Number(_))
        | (Shape::String, Look::String(_))
        | (Shape::Binary, Look::Binary)
        | (Shape::List(_) | Shape::Tuple(_), Look::List)
        | (Shape::Object(_) | Shape::Map(_) | Shape::AnyObject, Look::Object) => true,
        (Shape::Enum(choice), Look::String(_)) => choice.is_of_text(),
        (Shape::Enum(choice), Look::Number(_)) => !choice.is_of_text(),
        _ => false,
    }
}

pub(crate) fn tag<'a>(
    composition: &'static Composition,
    key: &str,
    entries: &[Entry<'a>],
    tolerance: Tolerance,
) -> Tag<'a> {
    let mut found = entries.iter().filter(|entry| entry.key.as_deref() == Some(key));
    let entry = if tolerance.duplicates == DuplicateKeys::Last { found.next_back() } else { found.next() };
    let Some(entry) = entry else { return Tag::Missing };
    let Look::String(Some(text)) = entry.value.look() else { return Tag::NotText(entry.value) };
    let is_meant = |member: &Member| member.tags.contains(&&*text);
    match composition.members.iter().position(is_meant) {
        Some(index) => Tag::Member(index),
        None => Tag::Unknown(text.into_owned(), entry.value),
    }
}
