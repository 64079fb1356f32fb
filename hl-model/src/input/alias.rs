//! Aliases of tags. A value with an alias is read as if it had the tag itself, so that no model keeps an alias.

use super::input::{Input, Reading};
use super::spot::Spot;
use super::tag::{is_literal, tag_of};
use crate::description::{Composition, Literal};
use crate::options::Elsewhere;
use crate::scan::number_limit;
use crate::stop::Stop;
use crate::value::{Dict, Look, Node, Text, Value};

/// A value with a tag in place of its alias.
pub(super) enum Retagged {
    Text(String),
    Value(Value),
}

impl Retagged {
    /// The value with the first tag of its member, if it has an alias of the tag.
    pub(super) fn of(
        composition: &'static Composition,
        index: usize,
        node: Node<'_>,
        reading: &Reading,
    ) -> Option<Self> {
        let member = composition.members.get(index)?;
        if member.aliases.is_empty() {
            return None;
        }
        let (key, tag) = (composition.discriminator?, member.tags.first()?);
        let found = tag_of(key, node, reading.tolerance)?;
        // A tag that exceeds a limit would be refused, although the alias in the text does not exceed it; an alias that
        // exceeds one would be accepted, if it were replaced.
        let is_tag_within = match tag {
            Literal::String(text) => text.len() <= reading.limits.text_length,
            Literal::Json(number) => number.len() <= reading.limits.digits,
        };
        let is_found_within = match found.look() {
            Look::String(text) => text.is_some_and(|text| text.len() <= reading.limits.text_length),
            Look::Number(number) => number_limit(number, &reading.limits).is_none(),
            _ => true,
        };
        if !is_tag_within || !is_found_within || !member.aliases.iter().any(|alias| is_literal(found, *alias)) {
            return None;
        }
        Some(match (node, found) {
            (Node::Text(whole), Node::Text(part)) => Self::Text(replaced(whole, part, *tag)?),
            (Node::Value(value), _) => {
                let tag = Value::from_text(Text::new(tag.json()));
                let entries = value.as_dict()?.iter();
                let entries =
                    entries.map(|(name, value)| (name, if name == key { tag.clone() } else { value.clone() }));
                Self::Value(entries.collect::<Dict>().into())
            }
            (Node::Text(_), Node::Value(_)) => return None,
        })
    }

    /// Reads the value. Verdicts about places in the original text do not apply to it.
    pub(super) fn read(
        &self,
        reading: &mut Reading,
        elsewhere: Elsewhere,
        read: impl FnOnce(&mut Input<'_, '_>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let spot = match self {
            Self::Text(text) => Spot::of(Node::Text(text)),
            Self::Value(value) => Spot::Value(value),
        };
        let verdicts = reading.verdicts.take();
        let result = reading.read_at(spot, elsewhere, read);
        reading.verdicts = verdicts;
        result
    }
}

/// The text with a tag instead of one of its parts.
fn replaced(whole: &str, part: &str, tag: Literal) -> Option<String> {
    let start = (part.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
    let (before, after) = (whole.get(..start)?, whole.get(start + part.len()..)?);
    Some([before, &tag.json(), after].concat())
}
