//! Aliases of tags. A value with an alias is read as if it had the tag itself, so that no model keeps an alias.
//!
//! It is read from a copy that has the tag. Any reader of the object may look at the tag or keep it: the declared key, the
//! slot for undeclared keys, a union in the union, a constraint on several keys, a type that keeps the text. A copy serves
//! all of them. It costs the length of the value for each level of nested aliases.

use super::composed::ComposedValue;
use super::handled_keys::HandledKeys;
use super::input::Input;
use super::reading::Reading;
use super::tag::tag_of;
use super::verdicts::{Retagged, RetaggedValue};
use crate::description::{Composition, Literal, Member};
use crate::options::Tolerance;
use crate::rules::is_literal;
use crate::scan::number_limit;
use crate::stop::Stop;
use crate::value::{Dict, Look, Node, Text, Value};

impl Reading {
    /// Reads a value by `read`. An alias of its tag is replaced by the first tag of its member before.
    pub(super) fn read_with_tag(
        &mut self,
        value: ComposedValue<'_>,
        index: usize,
        read: &mut dyn FnMut(&mut Input<'_, '_>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let ComposedValue { composition, start, node, .. } = value;
        let Some(member) = composition.members.get(index) else { return Err(Stop) };
        // A report quotes the original text, so the alias is not replaced.
        let is_alias = self.collector.is_some() && alias_of(composition, member, node, self.tolerance).is_some();
        let handled = self.tags.of_member(value.handled, composition, member, is_alias);
        if member.aliases.is_empty() || self.collector.is_some() {
            return self.read_at(start, handled, read);
        }
        let key = (std::ptr::from_ref(composition) as usize, index, start.id());
        let known = self.verdicts().retagged.remove(&key);
        let Some(mut retagged) = known.or_else(|| Retagged::of(composition, member, node, self)) else {
            return self.read_at(start, handled, read);
        };
        let result = retagged.read(self, handled, read);
        if self.copies.are_shared {
            self.verdicts().retagged.insert(key, retagged);
        }
        result
    }
}

impl Retagged {
    /// The value with the first tag of a member, if it has an alias of the tag.
    fn of(
        composition: &'static Composition,
        member: &'static Member,
        node: Node<'_>,
        reading: &Reading,
    ) -> Option<Self> {
        let (key, tag) = (composition.discriminator?, member.tags.first()?);
        let alias = alias_of(composition, member, node, reading.tolerance)?;
        // A tag that exceeds a limit would be refused, although the alias in the text does not exceed it; an alias that
        // exceeds one would be accepted, if it were replaced.
        let is_tag_within = match tag {
            Literal::String(text) => text.len() <= reading.limits.text_length,
            Literal::Json(number) => number.len() <= reading.limits.digits,
        };
        let is_alias_within = match alias.look() {
            Look::String(text) => text.is_some_and(|text| text.len() <= reading.limits.text_length),
            Look::Number(number) => number_limit(number, &reading.limits).is_none(),
            _ => true,
        };
        if !is_tag_within || !is_alias_within {
            return None;
        }
        let value = match (node, alias) {
            (Node::Text(whole), Node::Text(part)) => RetaggedValue::Text(replaced(whole, part, *tag)?),
            (Node::Value(value), _) => {
                let tag = Value::from_text(Text::new(tag.json()));
                let entries = value.as_dict()?.iter();
                let entries =
                    entries.map(|(name, value)| (name, if name == key { tag.clone() } else { value.clone() }));
                RetaggedValue::Memory(entries.collect::<Dict>().into())
            }
            (Node::Text(_), Node::Value(_)) => return None,
        };
        Some(Self { value, verdicts: None })
    }

    fn read(
        &mut self,
        reading: &mut Reading,
        handled: HandledKeys,
        read: &mut dyn FnMut(&mut Input<'_, '_>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let around = std::mem::replace(&mut reading.verdicts, self.verdicts.take());
        reading.verdicts().shared.inside = 0;
        let result = reading.read_at(self.checkpoint(), handled, read);
        let inside = reading.verdicts().shared.inside;
        self.verdicts = std::mem::replace(&mut reading.verdicts, around);
        let shared = &mut reading.verdicts().shared;
        shared.inside = shared.inside.max(inside);
        result
    }
}

/// The alias of the tag of a member, if an object has one.
fn alias_of<'a>(
    composition: &Composition,
    member: &Member,
    object: Node<'a>,
    tolerance: Tolerance,
) -> Option<Node<'a>> {
    let found = tag_of(composition.discriminator?, object, tolerance)?;
    member.aliases.iter().any(|alias| is_literal(*alias, found)).then_some(found)
}

/// The text with a tag instead of one of its parts.
fn replaced(whole: &str, part: &str, tag: Literal) -> Option<String> {
    let start = (part.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
    let (before, after) = (whole.get(..start)?, whole.get(start + part.len()..)?);
    Some([before, &tag.json(), after].concat())
}
