//! The candidates among the members of a union, as far as the kind of a value, its keys and its tag tell.

use crate::description::{Composition, CompositionKind, Literal, Member, Object, Schema, Shape};
use crate::options::{DuplicateKeys, Tolerance};
use crate::rules::is_literal;
use crate::value::{Look, Node};
use hl_model_ground::number::is_integer;

/// The tag of a value, with the member that it selects.
pub(crate) enum Tag<'a> {
    Member(usize),
    Missing,
    /// The tag has another type than the known tags.
    WrongType(Node<'a>),
    Unknown(Node<'a>),
}

/// Whether a value could match a schema, judging by its kind and its keys.
pub(crate) fn could_be(schema: &'static Schema, node: Node<'_>) -> bool {
    let look = node.look();
    is_of_kind(schema, &look)
        && match (schema.resolved().shape, look) {
            (Shape::Object(object), Look::Object) => has_required(object, node),
            _ => true,
        }
}

/// Whether an object has all required keys.
fn has_required(object: &'static Object, node: Node<'_>) -> bool {
    let mut missing: Vec<bool> = object.keys.iter().map(|key| key.required).collect();
    let mut count = missing.iter().filter(|is_missing| **is_missing).count();
    let mut names = node.names();
    while count > 0
        && let Some(name) = names.next()
    {
        let is_missing = object.find(&name).and_then(|(index, _)| missing.get_mut(index));
        count -= usize::from(is_missing.is_some_and(std::mem::take));
    }
    count == 0
}

/// Whether a value is of a kind that a schema allows.
pub(crate) fn is_of_kind(schema: &'static Schema, look: &Look<'_>) -> bool {
    is_of_kind_within(schema, look, MAX_NESTED)
}

/// Maximum number of nested unions, newtypes and nullable types that are followed.
const MAX_NESTED: usize = 4;

/// Like [`is_of_kind`], following a limited number of nested schemas.
fn is_of_kind_within(schema: &'static Schema, look: &Look<'_>, nested: usize) -> bool {
    match (schema.resolved().shape, look) {
        (Shape::Nullable(inner), _) if nested > 0 => {
            matches!(look, Look::Null) || is_of_kind_within(inner(), look, nested - 1)
        }
        (Shape::Composition(composition), _) if nested > 0 => {
            let members = composition.members.iter().map(|member| (member.schema)());
            // A union may keep what matches no member.
            let mut of_kind = members
                .chain(composition.other.map(|other| other()))
                .map(|schema| is_of_kind_within(schema, look, nested - 1));
            if composition.kind == CompositionKind::AllOf { of_kind.all(|is| is) } else { of_kind.any(|is| is) }
        }
        (Shape::Any | Shape::Nullable(_) | Shape::Composition(_), _)
        | (Shape::Null, Look::Null)
        | (Shape::Boolean, Look::Boolean(_))
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

/// The tag of an object.
pub(crate) fn tag<'a>(composition: &'static Composition, key: &str, node: Node<'a>, tolerance: Tolerance) -> Tag<'a> {
    let Some(value) = tag_of(key, node, tolerance) else { return Tag::Missing };
    let is_of_type = match (composition.tag_schema().shape, value.look()) {
        (Shape::Integer, Look::Number(text)) => is_integer(text),
        (shape, look) => {
            matches!((shape, look), (Shape::String, Look::String(Some(_))) | (Shape::Boolean, Look::Boolean(_)))
        }
    };
    if !is_of_type {
        return Tag::WrongType(value);
    }
    let is_meant = |member: &Member| member.accepted_tags().any(|tag| is_literal(tag, value));
    composition.members.iter().position(is_meant).map_or(Tag::Unknown(value), Tag::Member)
}

/// The value of the discriminator, if the object has that key.
pub(super) fn tag_of<'a>(key: &str, node: Node<'a>, tolerance: Tolerance) -> Option<Node<'a>> {
    let mut found = node.entries().filter(|entry| entry.key.as_deref() == Some(key)).map(|entry| entry.value);
    if tolerance.duplicates == DuplicateKeys::Last { found.last() } else { found.next() }
}

/// The text of a tag that is a string.
pub(super) const fn text_of(tag: Literal) -> Option<&'static str> {
    match tag {
        Literal::String(text) => Some(text),
        Literal::Json(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Such a type has `null` as its only value, and its kinds are not followed without end.
    #[test]
    fn a_type_that_contains_itself_without_a_list_or_an_object_is_followed_a_few_times() {
        static LIST: Schema = Schema::of(Shape::Nullable(|| const { &Schema::of(Shape::List(|| &LIST)) }));
        static NULLABLE: Schema = Schema::of(Shape::Nullable(|| &NULLABLE));
        assert!(is_of_kind(&NULLABLE, &Look::Null) && is_of_kind(&NULLABLE, &Look::List));
        assert!(is_of_kind(&LIST, &Look::List) && is_of_kind(&LIST, &Look::Null) && !is_of_kind(&LIST, &Look::Object));
    }
}
