//! Reading a union: a value that must match one of several schemas, or at least one.

use super::alias::Retagged;
use super::collector::Found;
use super::evaluated::Evaluated;
use super::explain::{endless, not_an_object};
use super::input::{Input, Reading};
use super::spot::Spot;
use super::tag::{Tag, could_be, tag};
use crate::options::{Elsewhere, Tolerance};
use crate::problem::{HIDDEN, ProblemKind, describe_node, quote};
use crate::rules::shown_string;
use crate::schema::{Composition, CompositionKind, Literal, Member, Schema};
use crate::stop::Stop;
use crate::value::{Look, Node};
use hl_model_ground::suggest::nearest;

/// Which member of a union a value is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Picked {
    /// The member with that index.
    Member {
        index: usize,
        /// Whether the value is known to match it, so that it need not be read only to find that out.
        is_certain: bool,
    },
    /// An object with a tag that is not known.
    Other,
}

/// Reads the payload of a member.
pub(crate) type ReadMember<'f> = &'f mut dyn FnMut(Picked, &mut Input<'_, '_>) -> Result<(), Stop>;

/// Reads a value of a union, whose member is read by `read`.
pub(crate) fn read_union(
    input: &mut Input<'_, '_>,
    schema: &'static Schema,
    composition: &'static Composition,
    read: ReadMember<'_>,
) -> Result<(), Stop> {
    let spot = input.spot();
    let node = input.whole()?;
    if !input.satisfies_as(schema, node, &|| node.entries().len()) {
        return Err(Stop);
    }
    input.reading.within(schema, |reading| {
        let picked = reading.pick(composition, spot, node);
        reading.hide_secrets(composition);
        let Ok(picked) = picked else { return Err(reading.explain_union(composition, spot, node)) };
        let (elsewhere, retagged) = match picked {
            Picked::Member { index, .. } => (
                composition
                    .members
                    .get(index)
                    .map(|member| Elsewhere::of_member(composition, member))
                    .unwrap_or_default(),
                // Reports are of the text as it came.
                if reading.collector.is_some() { None } else { Retagged::of(composition, index, node, reading) },
            ),
            Picked::Other => (Elsewhere::None, None),
        };
        if let Some(retagged) = retagged {
            return retagged.read(reading, elsewhere, |input| read(picked, input));
        }
        spot.read(reading, elsewhere, |input| match (read(picked, input), picked) {
            // An object with an unknown tag is of any type.
            (Err(Stop), Picked::Other) => Err(input.explained(const { &Schema::NEW })),
            (taken, _) => taken,
        })
    })
}

impl Reading {
    /// Reads a composition. One that contains itself without a list or an object around it is not read for ever: what a
    /// value could match only if it matched it already, it does not match.
    pub(crate) fn within(
        &mut self,
        schema: &'static Schema,
        read: impl FnOnce(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        if !self.verdicts.open(schema, self.depth) {
            if self.collector.is_some() {
                endless(self, schema);
            }
            return Err(Stop);
        }
        self.open();
        let result = read(self);
        if result.is_ok() {
            self.verdicts.close_matched();
        } else {
            self.verdicts.close();
        }
        self.close();
        result
    }

    /// Which member a value is. Where several could be meant, those that do not match are ruled out; the member that is
    /// returned has yet to be read in full.
    fn pick(&mut self, composition: &'static Composition, spot: Spot<'_>, node: Node<'_>) -> Result<Picked, Stop> {
        if let Some(key) = composition.discriminator {
            return match tag(composition, key, &node.entries(), self.tolerance) {
                Tag::Member(index) => Ok(Picked::Member { index, is_certain: false }),
                Tag::Unknown(_) if composition.open && node.is_object() => Ok(Picked::Other),
                _ => Err(Stop),
            };
        }
        // One more than are needed tells whether there are too many.
        let most = if composition.kind == CompositionKind::OneOf { 2 } else { 1 };
        let possible = possible(composition, node);
        let is_certain = possible.len() > 1 || self.collector.is_some();
        match self.matching(composition, spot, possible, most)[..] {
            [index] => Ok(Picked::Member { index, is_certain }),
            [index, ..] if composition.kind != CompositionKind::OneOf => Ok(Picked::Member { index, is_certain }),
            _ => Err(Stop),
        }
    }

    /// The members that an object matches whose keys count as evaluated. If it matches none, that is reported, and nothing
    /// is known of its keys: then every member has its say, so that no key is reported as well.
    pub(super) fn evaluating(
        &mut self,
        composition: &'static Composition,
        spot: Spot<'_>,
        node: Node<'_>,
    ) -> Vec<usize> {
        let all = || (0..composition.members.len()).collect();
        if let Some(key) = composition.discriminator {
            return match tag(composition, key, &node.entries(), self.tolerance) {
                Tag::Member(index) => vec![index],
                Tag::Unknown(_) if composition.open => Vec::new(),
                _ => all(),
            };
        }
        let possible = possible(composition, node);
        // It matches one of them, so it matches the only one.
        if possible.len() == 1 {
            return possible;
        }
        let matching = self.matching(composition, spot, possible, usize::MAX);
        if matching.is_empty() { all() } else { matching }
    }

    /// The members among the possible ones that a value matches, by their indexes, up to so many; if only one is possible,
    /// that one, which has yet to be read. What is tolerated does not count unless the value matches none without it, so
    /// that tolerance does not change which member a value is.
    fn matching(
        &mut self,
        composition: &'static Composition,
        spot: Spot<'_>,
        possible: Vec<usize>,
        most: usize,
    ) -> Vec<usize> {
        if possible.len() <= 1 && self.collector.is_none() {
            return possible;
        }
        let mut matching = self.matching_of(&possible, composition, spot, most, true);
        if matching.is_empty() && !self.tolerance.is_strict() {
            matching = self.matching_of(&possible, composition, spot, most, false);
        }
        if matching.is_empty() && self.tolerance.lenient {
            let tolerance = self.tolerance;
            matching = possible;
            matching.retain(|index| self.takes(composition, *index, spot, tolerance));
        }
        matching
    }

    fn matching_of(
        &mut self,
        possible: &[usize],
        composition: &'static Composition,
        spot: Spot<'_>,
        most: usize,
        is_strict: bool,
    ) -> Vec<usize> {
        let mut matching = Vec::new();
        for index in possible {
            let Some(member) = composition.members.get(*index) else { continue };
            if self.matches((member.schema)(), spot, is_strict) {
                matching.push(*index);
                if matching.len() == most {
                    break;
                }
            }
        }
        matching
    }

    /// Whether a member takes a value if so much is tolerated.
    fn takes(&mut self, composition: &'static Composition, index: usize, spot: Spot<'_>, tolerance: Tolerance) -> bool {
        let Some(member) = composition.members.get(index) else { return false };
        self.quietly(tolerance, |reading| {
            spot.read(reading, Elsewhere::None, |input| input.read_by_schema((member.schema)())).is_ok()
        })
    }

    /// Hides what is secret in a value, whichever member speaks of it.
    pub(super) fn hide_secrets(&mut self, composition: &'static Composition) {
        if let Some(collector) = &mut self.collector {
            collector.add_secrets(Evaluated::perhaps(composition).objects());
        }
    }

    /// Collects why a value is no member of a union.
    #[cold]
    fn explain_union(&mut self, composition: &'static Composition, spot: Spot<'_>, node: Node<'_>) -> Stop {
        if self.collector.is_none() {
            return Stop;
        }
        match composition.discriminator {
            Some(_) if !node.is_object() => not_an_object(self, node),
            Some(key) => self.explain_tag(composition, key, node),
            None => {
                let matching = self.matching(composition, spot, possible(composition, node), usize::MAX);
                if matching.is_empty() {
                    self.explain_members(composition, spot, node);
                } else if let Some(collector) = &mut self.collector {
                    let members = composition.members.iter().enumerate();
                    let matching = members.filter(|(index, _)| matching.contains(index));
                    let members = matching.map(|(_, member)| member.shown_name()).collect();
                    collector.push_unfit(ProblemKind::OneOfMany { members });
                }
            }
        }
        Stop
    }

    fn explain_tag(&mut self, composition: &'static Composition, key: &'static str, node: Node<'_>) {
        let entries = node.entries();
        let found = tag(composition, key, &entries, self.tolerance);
        let end = node_range(node, &mut self.collector);
        let Some(collector) = &mut self.collector else { return };
        collector.level().fits = false;
        let known = || composition.tags().map(|tag| tag.json()).collect();
        let is_hidden = collector.is_hidden() || collector.is_secret(key);
        let (kind, value) = match found {
            Tag::Missing => {
                return collector.push_missing(
                    key,
                    ProblemKind::MissingTag { known: known() },
                    end.map(|(_, end)| end),
                );
            }
            Tag::WrongType(value) => {
                let found = if is_hidden { HIDDEN.into() } else { describe_node(value) };
                let expected = composition.tag_schema().expected();
                (ProblemKind::WrongType { expected, found }, value)
            }
            Tag::Unknown(value) if is_hidden => {
                (ProblemKind::UnknownTag { known: known(), found: HIDDEN.into(), suggestion: None }, value)
            }
            Tag::Unknown(value) => {
                let (found, suggestion) = match value.look() {
                    Look::String(Some(text)) => (shown_string(&text), nearest(&text, tag_texts(composition))),
                    Look::Number(text) => (quote(text), None),
                    _ => (describe_node(value), None),
                };
                (ProblemKind::UnknownTag { known: known(), found, suggestion }, value)
            }
            Tag::Member(_) => return,
        };
        let place = match (end, value, node) {
            (Some((start, _)), Node::Text(value), Node::Text(node)) => {
                Some(start + (value.as_ptr() as usize).saturating_sub(node.as_ptr() as usize))
            }
            _ => None,
        };
        collector.step(super::collector::StepAt::Missing(key));
        collector.push_at_key(kind, place);
        collector.step_back();
    }

    /// Collects why no member matches. The closest one comes first.
    fn explain_members(&mut self, composition: &'static Composition, spot: Spot<'_>, node: Node<'_>) {
        let kind = ProblemKind::none_of(composition.kind);
        let Some(collector) = &mut self.collector else { return };
        collector.level().fits = false;
        if !collector.explains() || collector.is_full {
            return collector.push(kind);
        }
        let within = collector.explained_within();
        let entries = if node.is_object() { node.entries() } else { Vec::new() };
        let mut members: Vec<_> = composition
            .members
            .iter()
            .map(|member| {
                let problems = self.problems_with((member.schema)(), spot, 0);
                (super::closest::distance((member.schema)(), node, &entries, problems.len()), member, problems)
            })
            .collect();
        members.sort_by_key(|(distance, ..)| *distance);
        if let Some((_, closest, problems)) = members.first_mut()
            && within > 0
            && problems.iter().any(|problem| is_unexplained(&problem.kind))
        {
            *problems = self.problems_with((closest.schema)(), spot, within);
        }
        let Some(collector) = &mut self.collector else { return };
        let members = members.into_iter().map(|(_, member, mut problems)| {
            // One reason of the closest member is always given.
            while !problems.is_empty() && !collector.keeps(problems.iter().map(Found::count).sum()) {
                problems.truncate(problems.len() / 2);
            }
            (Member::shown_name(member), problems)
        });
        let members = members.collect();
        collector.push_with(kind, members);
    }

    /// What is wrong with a value if it is to match a schema. So many unions within each other are explained.
    fn problems_with(&mut self, schema: &'static Schema, spot: Spot<'_>, explained: usize) -> Vec<Found> {
        let Some(collector) = &mut self.collector else { return Vec::new() };
        let trial = collector.start_trial(explained);
        let depth = self.depth;
        _ = spot.read(self, Elsewhere::None, |input| input.read_by_schema(schema));
        self.depth = depth;
        self.collector.as_mut().map(|collector| collector.end_trial(trial)).unwrap_or_default()
    }
}

/// The tags that are strings.
fn tag_texts(composition: &'static Composition) -> impl Iterator<Item = &'static str> {
    composition.tags().filter_map(|tag| match tag {
        Literal::String(text) => Some(text),
        Literal::Json(_) => None,
    })
}

/// Where an object stands in the text, if there is a text.
fn node_range(node: Node<'_>, collector: &mut Option<Box<super::collector::Collector>>) -> Option<(usize, usize)> {
    match (node, collector) {
        (Node::Text(text), Some(collector)) => {
            let start = collector.level().start;
            Some((start, start + text.len()))
        }
        _ => None,
    }
}

/// The members that a value could be, told by its kind and by the keys that it has.
fn possible(composition: &'static Composition, node: Node<'_>) -> Vec<usize> {
    let entries = if node.is_object() { node.entries() } else { Vec::new() };
    let members = composition.members.iter().enumerate();
    members.filter(|(_, member)| could_be((member.schema)(), node, &entries)).map(|(index, _)| index).collect()
}

/// Whether a problem is that no member of a union matches.
const fn is_unexplained(kind: &ProblemKind) -> bool {
    matches!(kind, ProblemKind::OneOfNone { .. } | ProblemKind::AnyOfNone { .. })
}
