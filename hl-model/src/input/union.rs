//! Reading a union: a value that must match one of several schemas (`oneOf`) or at least one (`anyOf`).

use super::composed::ComposedValue;
use super::evaluated::Evaluated;
use super::explain::{endless, not_an_object};
use super::external::external_tag;
use super::input::Input;
use super::reading::Reading;
use super::report_budget::ReportBudget;
use super::tag::{Tag, could_be, is_of_kind, tag, text_of};
use crate::description::{Composition, CompositionKind, Member, Schema};
use crate::problem::{HIDDEN, MemberProblems, Problem, ProblemKind, Step, describe_node, quote};
use crate::rules::shown_string;
use crate::stop::Stop;
use crate::value::{Look, Node};
use hl_model_ground::suggest::nearest;

/// The member of a union to which a value belongs.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Picked {
    /// The member with an index.
    Member {
        index: usize,
        /// Whether the value is known to match it.
        is_certain: bool,
    },
    /// The variant that keeps other values: objects with unknown tags, or values that match no member.
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
    input.secretly_as(schema, |input| {
        let (start, node) = input.take_whole()?;
        if !input.satisfies_as(schema, node) {
            return Err(Stop);
        }
        let value = ComposedValue { composition, start, node, handled: input.handled };
        input.reading.within(schema, |reading| reading.read_member_of(value, read))
    })
}

impl Reading {
    /// Reads a composition. If the composition is already being read on this value, because it contains itself without a
    /// list or an object between, the value does not match: a match would have no other reason than itself.
    pub(crate) fn within(
        &mut self,
        schema: &'static Schema,
        read: impl FnOnce(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let depth = self.depth;
        if !self.verdicts().enter(schema, depth) {
            if self.collector.is_some() {
                endless(self, schema);
            }
            return Err(Stop);
        }
        self.begin_rereadable();
        let result = read(self);
        if result.is_ok() {
            self.verdicts().leave_matched();
        } else {
            self.verdicts().leave_unmatched();
        }
        self.end_rereadable();
        result
    }

    /// Picks the member of a value, and reads it.
    fn read_member_of(&mut self, value: ComposedValue<'_>, read: ReadMember<'_>) -> Result<(), Stop> {
        let composition = value.composition;
        let picked = self.pick(value);
        self.hide_secrets(composition);
        let Ok(picked) = picked else { return Err(self.explain_union(value)) };
        if let Picked::Member { index, .. } = picked {
            return self.read_with_tag(value, index, &mut |input| read(picked, input));
        }
        let handled = self.tags.of_other(value.handled, composition);
        self.read_at(value.start, handled, |input| match (read(picked, input), composition.other) {
            (Err(Stop), Some(other)) => Err(input.refuse(other())),
            (taken, _) => taken,
        })
    }

    /// Picks the member of a value.
    fn pick(&mut self, value: ComposedValue<'_>) -> Result<Picked, Stop> {
        let composition = value.composition;
        let other = composition.members.len();
        let (index, is_certain) = match self.selected_by_tag(value) {
            Some(selected) => (selected?, false),
            None => {
                // For a `oneOf`, a second matching member is a problem.
                let most = if composition.kind == CompositionKind::OneOf { 2 } else { 1 };
                let (matching, is_certain) = self.matching_schemas(value, most);
                let [index] = matching[..] else { return Err(Stop) };
                (index, is_certain)
            }
        };
        Ok(if index == other { Picked::Other } else { Picked::Member { index, is_certain } })
    }

    /// The schemas of a union whose keys count as evaluated, by their indexes among [`Composition::schemas`]: those that an
    /// object matches. If it matches none, that is the problem, so the keys of all count and no key is reported as unknown.
    pub(super) fn evaluating(&mut self, value: ComposedValue<'_>) -> Vec<usize> {
        let matching = match self.selected_by_tag(value) {
            Some(selected) => selected.into_iter().collect(),
            None => self.matching_schemas(value, usize::MAX).0,
        };
        if matching.is_empty() { (0..value.composition.schemas().count()).collect() } else { matching }
    }

    /// The schema that the tag of a value selects, by its index among [`Composition::schemas`]; `None` for a union without
    /// tags.
    fn selected_by_tag(&self, value: ComposedValue<'_>) -> Option<Result<usize, Stop>> {
        let ComposedValue { composition, node, .. } = value;
        Some(match self.tag(composition, node)? {
            Tag::Member(index) => Ok(index),
            Tag::Unknown(_) if composition.other.is_some() && node.is_object() => Ok(composition.members.len()),
            _ => Err(Stop),
        })
    }

    /// The tag of a value, if the union has tags.
    fn tag<'a>(&self, composition: &'static Composition, node: Node<'a>) -> Option<Tag<'a>> {
        if composition.external {
            return Some(external_tag(composition, node));
        }
        composition.discriminator.map(|key| tag(composition, key, node, self.tolerance))
    }

    /// At most `most` schemas of a union without tags that a value matches, by their indexes among [`Composition::schemas`],
    /// and whether the value is known to match them. A single candidate is not tested, because the reading that follows
    /// tests it. What matches no member may match the variant for other values.
    fn matching_schemas(&mut self, value: ComposedValue<'_>, most: usize) -> (Vec<usize>, bool) {
        let (composition, node) = (value.composition, value.node);
        let possible = possible(composition, node);
        let is_certain = possible.len() > 1 || self.collector.is_some() || composition.other.is_some();
        let mut matching = if is_certain { self.matching(value, &possible, most) } else { possible };
        if matching.is_empty() && keeps(composition, node) {
            matching.push(composition.members.len());
        }
        (matching, is_certain)
    }

    /// At most `most` of the candidates that a value matches, by their indexes. Members are tried strictly first, and with
    /// tolerance only if the value matches no member. So tolerance does not change the member of a value that matches
    /// strictly.
    fn matching(&mut self, value: ComposedValue<'_>, possible: &[usize], most: usize) -> Vec<usize> {
        let (composition, start) = (value.composition, value.start);
        let mut matching = Vec::new();
        for tolerance in self.tolerance.trials() {
            let members = possible.iter().filter(|index| {
                let member = composition.members.get(**index);
                member.is_some_and(|member| {
                    self.matches_with((member.schema)(), start, tolerance, value.handled.of_member())
                })
            });
            matching = members.copied().take(most).collect();
            // If less tolerance lets the variant for other values keep the value, more tolerance does not try the members.
            let is_kept = matching.is_empty()
                && tolerance != self.tolerance
                && composition
                    .other
                    .is_some_and(|other| self.matches_with(other(), start, tolerance, value.handled.of_member()));
            if !matching.is_empty() || is_kept {
                break;
            }
        }
        matching
    }

    /// The names of the members that a value matches.
    pub(super) fn names_of_matching(&mut self, value: ComposedValue<'_>) -> Vec<&'static str> {
        let matching = self.matching(value, &possible(value.composition, value.node), usize::MAX);
        matching.into_iter().filter_map(|index| value.composition.members.get(index)).map(Member::name).collect()
    }

    /// Hides the keys of a value that are secret in any member.
    pub(super) fn hide_secrets(&mut self, composition: &'static Composition) {
        self.collect(|collector| collector.add_secrets(Evaluated::perhaps(composition).objects()));
    }

    /// Reports why a value matches no member of a union.
    #[cold]
    fn explain_union(&mut self, value: ComposedValue<'_>) -> Stop {
        let ComposedValue { composition, node, .. } = value;
        if self.collector.is_none() {
            return Stop;
        }
        match composition.discriminator {
            _ if composition.external => self.explain_external_tag(value),
            Some(_) if !node.is_object() => not_an_object(self, node),
            Some(key) => self.explain_tag(value, key),
            None => {
                let members = self.names_of_matching(value);
                if members.is_empty() {
                    self.explain_members(value);
                } else if let Some(collector) = &mut self.collector {
                    collector.push_unfit(ProblemKind::OneOfMany { members });
                }
            }
        }
        Stop
    }

    /// Reports why a tag selects no member of a union.
    fn explain_tag(&mut self, value: ComposedValue<'_>, key: &'static str) {
        let ComposedValue { composition, start, node, .. } = value;
        let found = tag(composition, key, node, self.tolerance);
        let Some(collector) = &mut self.collector else { return };
        collector.level().fits = false;
        let known = || composition.tags().map(|tag| tag.json()).collect();
        let is_hidden = collector.is_hidden() || collector.is_secret(key);
        let (kind, value) = match found {
            Tag::Missing => {
                let end = collector.level().start().map(|start| start + node.length());
                return collector.push_missing(key, ProblemKind::MissingTag { known: known() }, end);
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
                    Look::String(Some(text)) => {
                        (shown_string(&text), nearest(&text, composition.tags().filter_map(text_of)))
                    }
                    Look::Number(text) => (quote(text), None),
                    _ => (describe_node(value), None),
                };
                (ProblemKind::UnknownTag { known: known(), found, suggestion }, value)
            }
            Tag::Member(_) => return,
        };
        let place = start.of_part(value).offset();
        collector.below([Step::Key(key)], |collector| collector.push_at_key(kind, place));
    }

    /// Reports why no member matches, beginning with the closest one.
    ///
    /// Every member is tried, its problems are counted, and the members share the budget for problems. Only then is the
    /// closest member known. It is tried once more if it needs the budget that the others have left.
    fn explain_members(&mut self, value: ComposedValue<'_>) {
        let composition = value.composition;
        let Some(collector) = &mut self.collector else { return };
        collector.level().fits = false;
        let unions_left = collector.unions_left();
        if unions_left == 0 || !collector.has_budget() {
            return collector.push(ProblemKind::none_of(composition.kind, Vec::new()));
        }
        let mut left = collector.budget().without_union();
        let share = left.share(composition.members.len());
        let mut members: Vec<_> = composition
            .members
            .iter()
            .map(|member| {
                let (problems, count) = self.problems_with(member, value, share, 0);
                let distance = super::closest::distance((member.schema)(), value.node, count);
                (distance, member, problems, count)
            })
            .collect();
        super::closest::discount_constants(members.iter_mut().map(|(distance, ..)| distance));
        members.sort_by_key(|(distance, ..)| *distance);
        if let Some(((_, closest, problems, count), others)) = members.split_first_mut() {
            for (.., problems, _) in others.iter_mut() {
                left.take_fitting(problems);
            }
            let has_more = problems.len() < *count || problems.iter().any(|problem| problem.kind.is_of_union());
            if has_more {
                problems.clear();
                (*problems, _) = self.problems_with(closest, value, left, unions_left - 1);
            }
        }
        let members = members.into_iter();
        let members = members.map(|(_, member, problems, _)| MemberProblems { name: member.name(), problems });
        let kind = ProblemKind::none_of(composition.kind, members.collect());
        self.collect(|collector| collector.push(kind));
    }

    /// The problems of a value under a member, as far as the budget allows, and their number. `unions_left` is the number of
    /// nested unions that may be explained.
    fn problems_with(
        &mut self,
        member: &Member,
        value: ComposedValue<'_>,
        budget: ReportBudget,
        unions_left: usize,
    ) -> (Vec<Problem>, usize) {
        let Some(collector) = &mut self.collector else { return (Vec::new(), 0) };
        let trial = collector.start_trial(budget, COUNTED, unions_left);
        let depth = self.depth;
        _ = self.read_at(value.start, value.handled.of_member(), |input| input.read_by_schema((member.schema)()));
        self.depth = depth;
        self.collector.as_mut().map(|collector| collector.end_trial(trial)).unwrap_or_default()
    }
}

/// Whether the variant for other values may keep a value, judging by its kind.
fn keeps(composition: &'static Composition, node: Node<'_>) -> bool {
    composition.other.is_some_and(|other| is_of_kind(other(), &node.look()))
}

/// Maximum number of problems that are counted to tell how close a member is.
const COUNTED: usize = 100;

/// The members that a value may match, judging by its kind and its keys.
fn possible(composition: &'static Composition, node: Node<'_>) -> Vec<usize> {
    let members = composition.members.iter().enumerate();
    members.filter(|(_, member)| could_be((member.schema)(), node)).map(|(index, _)| index).collect()
}
