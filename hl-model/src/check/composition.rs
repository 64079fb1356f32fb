//! Compositions: which member a value matches, and why it matches none.

use super::checker::{Checker, Found};
use super::evaluated::Evaluated;
use super::memo::Memo;
use super::tag::{Tag, could_be, is_of_kind, tag};
use crate::options::{Elsewhere, Limits, ReadOptions, Tolerance};
use crate::problem::{ProblemKind, Step, describe_node};
use crate::rules;
use crate::schema::{Composition, CompositionKind, Constraint, Member, Schema, Shape};
use crate::value::Value;
use crate::value::{Entry, Look, Node};
use hl_model_ground::suggest::nearest;

/// Which member of a composition a value is.
pub(crate) enum Choice {
    /// The member with that index.
    Member(usize),
    /// An object with a tag that is not known.
    Other,
}

/// The member that a value is, or nothing if it is none. Where several could be meant, those that do not match are ruled
/// out; the member that is returned has yet to be read in full.
pub(crate) fn member(
    composition: &'static Composition,
    node: Node<'_>,
    limits: &Limits,
    tolerance: Tolerance,
    depth: usize,
    memo: &mut Memo,
) -> Option<Choice> {
    if let Some(key) = composition.discriminator {
        return match tag(composition, key, &node.entries(), tolerance) {
            Tag::Member(index) => Some(Choice::Member(index)),
            Tag::Unknown(..) if composition.open && node.is_object() => Some(Choice::Other),
            _ => None,
        };
    }
    let candidates: Vec<usize> = possible(composition, node);
    if let [only] = candidates[..] {
        return Some(Choice::Member(only));
    }
    let schema = |index: usize| composition.members.get(index).map(|member| (member.schema)());
    Checker::within(limits, tolerance, depth, memo, |checker| {
        let mut matching =
            candidates.into_iter().filter(|index| schema(*index).is_some_and(|schema| checker.matches(schema, node)));
        let first = matching.next();
        let is_ambiguous = composition.kind == CompositionKind::OneOf && matching.next().is_some();
        first.filter(|_| !is_ambiguous).map(Choice::Member)
    })
}

/// The members that a value could be, told by its kind and by the keys that it has.
fn possible(composition: &'static Composition, node: Node<'_>) -> Vec<usize> {
    let entries = if node.is_object() { node.entries() } else { Vec::new() };
    let members = composition.members.iter().enumerate();
    members.filter(|(_, member)| could_be((member.schema)(), node, &entries)).map(|(index, _)| index).collect()
}

/// The names of the members that a value matches.
pub(crate) fn matching_members(value: &Value, schema: &'static Schema) -> Vec<&'static str> {
    let Shape::Composition(composition) = schema.shape else { return Vec::new() };
    let mut checker = Checker::silent(&ReadOptions::new().limits, Tolerance::default(), 0);
    let matching = composition.members.iter().filter(|member| checker.matches((member.schema)(), Node::Value(value)));
    matching.map(Member::shown_name).collect()
}

impl<'a> Checker<'a> {
    pub(super) fn composition(
        &mut self,
        schema: &'static Schema,
        composition: &'static Composition,
        node: Node<'a>,
        optional: bool,
    ) -> bool {
        if !self.memo.open(schema, self.depth) {
            return self.endless(schema, node);
        }
        let fits = match (composition.kind, composition.discriminator) {
            (CompositionKind::AllOf, _) => self.all_of(composition, node, Elsewhere::None),
            (_, Some(_)) if !node.is_object() => {
                self.wrong_type(const { &Schema::of(Shape::AnyObject) }, node, &node.look(), optional)
            }
            (_, Some(key)) => self.discriminated(composition, key, node),
            (kind, None) => self.untagged(composition, kind, node),
        };
        if fits {
            self.memo.close_matched();
        } else {
            self.memo.close();
        }
        fits
    }

    fn discriminated(&mut self, composition: &'static Composition, key: &'static str, node: Node<'a>) -> bool {
        let known =
            || composition.members.iter().flat_map(|member| member.tags).map(|tag| format!("{tag:?}")).collect();
        let (kind, place) = match tag(composition, key, &node.entries(), self.tolerance) {
            Tag::Member(index) => {
                let member = composition.members.get(index);
                return member.is_some_and(|member| {
                    self.part((member.schema)(), node, Elsewhere::of_member(composition, member))
                });
            }
            Tag::Missing => (ProblemKind::MissingTag { known: known() }, None),
            Tag::NotText(value) => {
                let found = self.shown(|| describe_node(value));
                (ProblemKind::WrongType { expected: "a string".into(), found }, super::checker::place(value))
            }
            Tag::Unknown(..) if composition.open => return self.check(const { &Schema::NEW }, node, false),
            Tag::Unknown(text, value) => {
                let tags = composition.members.iter().flat_map(|member| member.tags).copied();
                let suggestion = if self.hidden > 0 { None } else { nearest(&text, tags) };
                let found = self.shown(|| rules::shown_string(&text));
                (ProblemKind::UnknownTag { known: known(), found, suggestion }, super::checker::place(value))
            }
        };
        self.steps.push(Step::Key(key.into()));
        self.push(kind, place);
        self.steps.pop();
        false
    }

    fn untagged(&mut self, composition: &'static Composition, kind: CompositionKind, node: Node<'a>) -> bool {
        let mut matching = composition.members.iter().filter(|member| self.matches((member.schema)(), node));
        let Some(first) = matching.next() else {
            drop(matching);
            self.none_matches(composition, kind, node);
            return false;
        };
        if kind != CompositionKind::OneOf {
            return true;
        }
        let others: Vec<&'static str> = matching.map(Member::shown_name).collect();
        let is_one = others.is_empty();
        if !is_one {
            let members = [vec![first.shown_name()], others].concat();
            self.report(ProblemKind::OneOfMany { members }, node);
        }
        is_one
    }

    /// Reports why no member matches. The closest one comes first: the one that got furthest.
    fn none_matches(&mut self, composition: &'static Composition, kind: CompositionKind, node: Node<'a>) {
        if !self.explains {
            return self.report(ProblemKind::none_of(kind), node);
        }
        let entries = if node.is_object() { node.entries() } else { Vec::new() };
        // Were every member of every composition within explained, there would be ever more to say. Only what is
        // within the closest one is.
        self.explains = false;
        let mut members: Vec<(Distance, &'static Member, Vec<Found<'a>>)> = composition
            .members
            .iter()
            .map(|member| {
                let problems = self.problems_with((member.schema)(), node);
                (distance((member.schema)(), node, &entries, problems.len()), member, problems)
            })
            .collect();
        self.explains = true;
        members.sort_by_key(|(distance, ..)| *distance);
        if let Some((_, closest, problems)) = members.first_mut()
            && problems.iter().any(|problem| is_unexplained(&problem.kind))
        {
            *problems = self.problems_with((closest.schema)(), node);
        }
        let members = members.into_iter().map(|(_, member, problems)| (member.shown_name(), problems)).collect();
        self.report_members(ProblemKind::none_of(kind), node, members);
    }

    /// Checks an object against every part.
    fn all_of(&mut self, composition: &'static Composition, node: Node<'a>, elsewhere: Elsewhere) -> bool {
        // Too deep an object is reported once, not by every part.
        if node.is_object() {
            if !self.enter(node) {
                return false;
            }
            self.leave();
        }
        let mut fits = true;
        for member in composition.members {
            fits &= self.part((member.schema)(), node, Elsewhere::All);
        }
        if node.is_object() && !matches!(elsewhere, Elsewhere::All) {
            let entries = node.entries();
            let evaluated = self.evaluated(composition, node);
            let is_left_over = |entry: &&Entry<'a>| entry.key.as_deref().is_none_or(|key| !evaluated.has(key));
            let undeclared: Vec<&Entry<'a>> = entries.iter().filter(is_left_over).collect();
            self.depth += 1;
            self.undeclared(composition.rest, &[], &undeclared, elsewhere);
            self.leave();
        }
        fits
    }

    /// Checks a value of whose undeclared keys some are none of the schema's business.
    fn part(&mut self, schema: &'static Schema, node: Node<'a>, elsewhere: Elsewhere) -> bool {
        let fits = match (schema.shape, node.look()) {
            (Shape::Newtype(inner) | Shape::Nullable(inner), Look::Object) if !schema.is_endless(false) => {
                self.part(inner(), node, elsewhere)
            }
            (Shape::Composition(inner), Look::Object) if inner.kind == CompositionKind::AllOf => {
                if !self.memo.open(schema, self.depth) {
                    return self.endless(schema, node);
                }
                let fits = self.all_of(inner, node, elsewhere);
                self.memo.close();
                fits
            }
            (Shape::Object(object), Look::Object) => self.object(object, node, elsewhere),
            _ => return self.check(schema, node, false),
        };
        if fits {
            self.constraints(Some(schema), schema.constraints, node);
        }
        fits
    }
}

/// How far a value is from a member: whether it is of another kind, how many problems there are, and how many of its
/// keys the member does not declare.
type Distance = (bool, usize, usize);

fn distance(schema: &'static Schema, node: Node<'_>, entries: &[Entry<'_>], problems: usize) -> Distance {
    let count = |is_known: &dyn Fn(&str) -> bool| {
        entries.iter().filter(|entry| !entry.key.as_deref().is_some_and(is_known)).count()
    };
    let unknown = match schema.resolved().shape {
        Shape::Object(object) => count(&|key| object.find(key).is_some()),
        Shape::Composition(composition) => {
            let evaluated = Evaluated::perhaps(composition);
            count(&|key| evaluated.has(key))
        }
        _ => count(&|_| true),
    };
    (!is_of_kind(schema, &node.look()), problems, unknown)
}

/// Whether a problem is that no member of a composition matches.
const fn is_unexplained(kind: &ProblemKind) -> bool {
    matches!(kind, ProblemKind::OneOfNone { .. } | ProblemKind::AnyOfNone { .. })
}

/// Whether a value satisfies all of the constraints that need it as a whole, and those that do not. `schema` is that of
/// the value, where it is known.
pub(crate) fn satisfies(
    schema: Option<&'static Schema>,
    constraints: &'static [Constraint],
    node: Node<'_>,
    limits: &Limits,
    tolerance: Tolerance,
    depth: usize,
) -> bool {
    is_silent_on(schema, constraints, node, Checker::silent(limits, tolerance, depth))
}

/// Whether a value satisfies those of the constraints that need it as a whole.
pub(crate) fn satisfies_whole(
    constraints: &'static [Constraint],
    node: Node<'_>,
    limits: &Limits,
    tolerance: Tolerance,
    depth: usize,
) -> bool {
    let mut checker = Checker::silent(limits, tolerance, depth);
    checker.only_whole = true;
    is_silent_on(None, constraints, node, checker)
}

fn is_silent_on<'a>(
    schema: Option<&'static Schema>,
    constraints: &'static [Constraint],
    node: Node<'a>,
    mut checker: Checker<'a>,
) -> bool {
    checker.constraints(schema, constraints, node);
    checker.has_found_nothing()
}
