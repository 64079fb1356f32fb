//! Externally tagged unions. A value is an object whose only key is the tag, or a string that is the tag.

use std::borrow::Cow;

use super::composed::ComposedValue;
use super::explain::not_an_object;
use super::reading::Reading;
use super::tag::{Tag, text_of};
use crate::description::{Composition, Literal, Member};
use crate::problem::{HIDDEN, ProblemKind, Step, describe_node};
use crate::rules::{is_literal, shown_string};
use crate::value::{Look, Node};
use hl_model_ground::suggest::nearest;

/// The tag of a value of an externally tagged union: the key of an object, or a string.
pub(super) fn external_tag<'a>(composition: &'static Composition, node: Node<'a>) -> Tag<'a> {
    let position = |is_meant: &dyn Fn(&Member) -> bool| composition.members.iter().position(is_meant);
    match node.look() {
        Look::String(_) => {
            let is_meant =
                |member: &Member| is_text(composition, member) && has_tag(member, |tag| is_literal(tag, node));
            position(&is_meant).map_or(Tag::Unknown(node), Tag::Member)
        }
        Look::Object => {
            let of_key = |key: &str| {
                position(&|member| !is_text(composition, member) && has_tag(member, |tag| tag.is_string(key)))
            };
            // An empty object has no tag, so it is treated like an object with an unknown tag.
            let first = match node.entries().next() {
                Some(entry) => Tag::Unknown(entry.value),
                None if composition.other.is_some() => Tag::Unknown(node),
                None => Tag::Missing,
            };
            node.entries().find_map(|entry| of_key(entry.key.as_deref()?)).map_or(first, Tag::Member)
        }
        _ => Tag::WrongType(node),
    }
}

/// Whether a member has no payload, so that its value is a string.
fn is_text(composition: &'static Composition, member: &Member) -> bool {
    composition.wrapper(member).is_none()
}

fn has_tag(member: &Member, is_meant: impl Fn(Literal) -> bool) -> bool {
    member.accepted_tags().any(is_meant)
}

impl Reading {
    /// Reports why a value matches no member of an externally tagged union.
    pub(super) fn explain_external_tag(&mut self, value: ComposedValue<'_>) {
        let ComposedValue { composition, start, node, .. } = value;
        let members = composition.members.iter();
        let (texts, wrapped): (Vec<_>, Vec<_>) = members.partition(|member| is_text(composition, member));
        let tags = |members: &[&'static Member]| -> Vec<Literal> {
            members.iter().flat_map(|member| member.tags).copied().collect()
        };
        let Some(collector) = &mut self.collector else { return };
        collector.level().fits = false;
        let is_hidden = collector.is_hidden();
        match node.look() {
            Look::Object => match node.entries().next() {
                Some(entry) => {
                    let name = entry.key.as_deref().unwrap_or_default();
                    let kind = unknown(&tags(&wrapped), name, is_hidden);
                    let place = match &entry.key {
                        Some(Cow::Borrowed(name)) => {
                            start.of_part(Node::Text(name)).offset().and_then(|at| at.checked_sub(1))
                        }
                        _ => start.of_part(entry.value).offset(),
                    };
                    let step = Step::Key(collector.shown_key(name, None));
                    collector.below([step], |collector| collector.push_at_key(kind, place));
                }
                None => {
                    let known = tags(&wrapped).iter().map(Literal::json).collect();
                    collector.push_unfit(ProblemKind::MissingTag { known });
                }
            },
            Look::String(Some(text)) if !texts.is_empty() => {
                let kind = unknown(&tags(&texts), &text, is_hidden);
                collector.push_unfit(kind);
            }
            _ if texts.is_empty() => not_an_object(self, node),
            _ => {
                let found = if is_hidden { HIDDEN.into() } else { describe_node(node) };
                let expected = if wrapped.is_empty() { "a string" } else { "a string or an object" };
                collector.push_unfit(ProblemKind::WrongType { expected: expected.into(), found });
            }
        }
    }
}

fn unknown(tags: &[Literal], text: &str, is_hidden: bool) -> ProblemKind {
    let known = tags.iter().map(Literal::json).collect();
    if is_hidden {
        return ProblemKind::UnknownTag { known, found: HIDDEN.into(), suggestion: None };
    }
    let suggestion = nearest(text, tags.iter().copied().filter_map(text_of));
    ProblemKind::UnknownTag { known, found: shown_string(text), suggestion }
}
