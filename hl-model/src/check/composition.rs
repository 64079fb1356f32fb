//! Compositions: which member a value matches, and why it matches none.

use super::checker::{Checker, Found};
use super::node::{Entry, Look};
use super::{Node, suggest};
use crate::problem::{ProblemKind, Step};
use crate::read::{Limits, ReadOptions};
use crate::schema::{Composition, CompositionKind, Constraint, Member, Rest, Schema, Shape};
use crate::value::Value;

/// Which member of a composition a value is.
pub(crate) enum Choice {
    /// The member with that index.
    Member(usize),
    /// An object with a tag that is not known.
    Other,
}

/// What the discriminator of an object says.
enum Tag<'a> {
    Member(usize),
    Missing,
    NotText(Node<'a>),
    Unknown(String, Node<'a>),
}

/// The member that a value is, or nothing if it is none. Where several could be meant, those that do not match are ruled
/// out; the member that is returned has yet to be read in full.
pub(crate) fn member(
    composition: &'static Composition,
    node: Node<'_>,
    limits: &Limits,
    depth: usize,
) -> Option<Choice> {
    if let Some(key) = composition.discriminator {
        return match tag(composition, key, &node.entries()) {
            Tag::Member(index) => Some(Choice::Member(index)),
            Tag::Unknown(..) if composition.open && node.is_object() => Some(Choice::Other),
            _ => None,
        };
    }
    let candidates: Vec<usize> = possible(composition, node);
    if let [only] = candidates[..] {
        return Some(Choice::Member(only));
    }
    let mut checker = Checker::silent(limits, depth);
    let schema = |index: usize| composition.members.get(index).map(|member| (member.schema)());
    let mut matching =
        candidates.into_iter().filter(|index| schema(*index).is_some_and(|schema| checker.matches(schema, node)));
    let first = matching.next()?;
    let is_ambiguous = composition.kind == CompositionKind::OneOf && matching.next().is_some();
    (!is_ambiguous).then_some(Choice::Member(first))
}

/// The members that a value could be, told by its kind and by the keys that it has.
fn possible(composition: &'static Composition, node: Node<'_>) -> Vec<usize> {
    let entries = if node.is_object() { node.entries() } else { Vec::new() };
    let members = composition.members.iter().enumerate();
    members.filter(|(_, member)| could_be((member.schema)(), node, &entries)).map(|(index, _)| index).collect()
}

/// Whether a value could match a schema, as far as its kind and its keys tell.
fn could_be(schema: &'static Schema, node: Node<'_>, entries: &[Entry<'_>]) -> bool {
    match (schema.resolved().shape, node.look()) {
        (Shape::Object(object), Look::Object) => {
            let has = |name: &str| entries.iter().any(|entry| entry.key.as_deref() == Some(name));
            let mut required = object.keys.iter().filter(|key| key.required);
            required.all(|key| has(key.name) || key.aliases.iter().any(|alias| has(alias)))
        }
        (Shape::Any | Shape::Nullable(_) | Shape::Composition(_), _)
        | (Shape::Null, Look::Null)
        | (Shape::Boolean, Look::Boolean)
        | (Shape::Integer | Shape::Number | Shape::Enum(_), Look::Number(_))
        | (Shape::String | Shape::Enum(_), Look::String(_))
        | (Shape::Binary, Look::Binary)
        | (Shape::List(_), Look::List)
        | (Shape::Map(_) | Shape::AnyObject, Look::Object) => true,
        _ => false,
    }
}

fn tag<'a>(composition: &'static Composition, key: &str, entries: &[Entry<'a>]) -> Tag<'a> {
    let Some(entry) = entries.iter().find(|entry| entry.key.as_deref() == Some(key)) else { return Tag::Missing };
    let Look::String(Some(text)) = entry.value.look() else { return Tag::NotText(entry.value) };
    let is_meant = |member: &Member| member.tags.contains(&&*text);
    match composition.members.iter().position(is_meant) {
        Some(index) => Tag::Member(index),
        None => Tag::Unknown(text.into_owned(), entry.value),
    }
}

/// The names of the members that a value matches.
pub(crate) fn matching_members(value: &Value, schema: &'static Schema) -> Vec<&'static str> {
    let Shape::Composition(composition) = schema.shape else { return Vec::new() };
    let mut checker = Checker::silent(&ReadOptions::new().limits, 0);
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
        match (composition.kind, composition.discriminator) {
            (CompositionKind::AllOf, _) => self.all_of(composition, node, true),
            (_, Some(_)) if !node.is_object() => self.wrong_type(schema, node, &node.look(), optional),
            (_, Some(key)) => self.discriminated(composition, key, node),
            (kind, None) => self.untagged(composition, kind, node),
        }
    }

    fn discriminated(&mut self, composition: &'static Composition, key: &'static str, node: Node<'a>) -> bool {
        let known =
            || composition.members.iter().flat_map(|member| member.tags).map(|tag| format!("{tag:?}")).collect();
        let (kind, place) = match tag(composition, key, &node.entries()) {
            Tag::Member(index) => {
                return composition.members.get(index).is_some_and(|member| self.check((member.schema)(), node, false));
            }
            Tag::Missing => (ProblemKind::MissingTag { known: known() }, None),
            Tag::NotText(value) => {
                let found = self.shown(|| value.describe());
                (ProblemKind::WrongType { expected: "a string".into(), found }, super::checker::place(value))
            }
            Tag::Unknown(..) if composition.open => return self.check(const { &Schema::NEW }, node, false),
            Tag::Unknown(text, value) => {
                let tags = composition.members.iter().flat_map(|member| member.tags).copied();
                let suggestion = if self.hidden > 0 { None } else { suggest::nearest(&text, tags) };
                let found = self.shown(|| super::rules::shown_string(&text));
                (ProblemKind::UnknownTag { known: known(), found, suggestion }, super::checker::place(value))
            }
        };
        self.steps.push(Step::Key(key.into()));
        self.push(kind, place);
        self.steps.pop();
        false
    }

    fn untagged(&mut self, composition: &'static Composition, kind: CompositionKind, node: Node<'a>) -> bool {
        let matching: Vec<&'static str> = composition
            .members
            .iter()
            .filter(|member| self.matches((member.schema)(), node))
            .map(Member::shown_name)
            .collect();
        match (matching.len(), kind) {
            (1, _) => return true,
            (0, _) => self.none_matches(composition, kind, node),
            (_, CompositionKind::OneOf) => {
                self.report(ProblemKind::OneOfMany { members: matching }, node);
            }
            _ => return true,
        }
        false
    }

    /// Reports why no member matches. The closest one comes first: the one that got furthest.
    fn none_matches(&mut self, composition: &'static Composition, kind: CompositionKind, node: Node<'a>) {
        if self.is_silent() {
            // Nobody reads the reasons, and looking for them in nested compositions would take ever longer.
            return self.report(ProblemKind::none_of(kind), node);
        }
        let entries = if node.is_object() { node.entries() } else { Vec::new() };
        let mut members: Vec<(bool, &'static str, Vec<Found<'a>>)> = composition
            .members
            .iter()
            .map(|member| {
                let schema = (member.schema)();
                (!could_be(schema, node, &entries), member.shown_name(), self.problems_with(schema, node))
            })
            .collect();
        members.sort_by_key(|(is_unlike, _, problems)| (*is_unlike, problems.len()));
        let members = members.into_iter().map(|(_, name, problems)| (name, problems)).collect();
        self.report_members(ProblemKind::none_of(kind), node, members);
    }

    /// Checks an object against every part. `is_outermost` says that no `allOf` around this one knows of more keys.
    fn all_of(&mut self, composition: &'static Composition, node: Node<'a>, is_outermost: bool) -> bool {
        let mut fits = true;
        for member in composition.members {
            fits &= self.part((member.schema)(), node);
        }
        if is_outermost && node.is_object() {
            let entries = node.entries();
            let undeclared: Vec<&Entry<'a>> = entries
                .iter()
                .filter(|entry| entry.key.as_deref().is_none_or(|key| !composition.declares(key)))
                .collect();
            self.undeclared(composition.rest, &[], &undeclared);
        }
        fits
    }

    /// Checks one part: only what it says of the keys that it declares.
    fn part(&mut self, schema: &'static Schema, node: Node<'a>) -> bool {
        let fits = match (schema.shape, node.look()) {
            (Shape::Newtype(inner), _) => self.part(inner(), node),
            (Shape::Composition(inner), _) if inner.kind == CompositionKind::AllOf => self.all_of(inner, node, false),
            (Shape::Object(object), Look::Object) => self.object(object, node, Some(Rest::Any)),
            _ => return self.check(schema, node, false),
        };
        if fits {
            self.constraints(Some(schema), schema.constraints, node);
        }
        fits
    }
}

impl Member {
    /// The member as reports name it.
    pub(crate) fn shown_name(&self) -> &'static str {
        self.rename.unwrap_or(self.name)
    }
}

/// Whether a value satisfies all of the constraints that need it as a whole, and those that do not.
pub(crate) fn satisfies(constraints: &'static [Constraint], node: Node<'_>, limits: &Limits, depth: usize) -> bool {
    let mut checker = Checker::silent(limits, depth);
    checker.constraints(None, constraints, node);
    checker.has_found_nothing()
}

/// Whether a value satisfies those of the constraints that need it as a whole.
pub(crate) fn satisfies_whole(
    constraints: &'static [Constraint],
    node: Node<'_>,
    limits: &Limits,
    depth: usize,
) -> bool {
    let mut checker = Checker::silent(limits, depth);
    checker.only_whole = true;
    checker.constraints(None, constraints, node);
    checker.has_found_nothing()
}
