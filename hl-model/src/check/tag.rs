//! What the kind of a value, its keys and its tag tell about the member of a composition that it is.

use crate::options::{DuplicateKeys, Tolerance};
use crate::schema::{Composition, Member, Schema, Shape};
use crate::value::{Entry, Look, Node};

/// What the discriminator of an object says.
pub(super) enum Tag<'a> {
    Member(usize),
    Missing,
    NotText(Node<'a>),
    Unknown(String, Node<'a>),
}

/// Whether a value could match a schema, as far as its kind and its keys tell.
pub(super) fn could_be(schema: &'static Schema, node: Node<'_>, entries: &[Entry<'_>]) -> bool {
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
pub(super) fn is_of_kind(schema: &'static Schema, look: &Look<'_>) -> bool {
    match (schema.resolved().shape, look) {
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

pub(super) fn tag<'a>(
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
