//! Flattening: a schema together with all that `$ref` and `allOf` add to it, without members of unions that cannot
//! apply.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::accept::accepts;
use super::counts::Counts;
use super::graph::{Failure, Graph};
use super::kinds::Kinds;
use super::loss::Loss;
use super::merge::merge;
use super::schema::{ANY, NEVER, ObjectRules, Schema, SchemaId, Union};
use crate::generate::capabilities::{is_gap, matches_nothing};
use crate::generate::document::Origin;

/// Maximum number of schemas on one path.
const MAX_DEPTH: usize = 96;

/// The schemas that are being flattened.
#[derive(Default)]
struct Path<'d> {
    open: Vec<SchemaId>,
    /// The index of the first of the last open schemas that are parts of each other, so that a value is one of all of them.
    parts_from: usize,
    /// Whether a schema led back to one of them, so that the results apply only to this path.
    was_circular: bool,
    /// The results for schemas on circles, on this path. Each schema is visited once, because the number of paths
    /// through circles can be exponential.
    circular: HashMap<SchemaId, Rc<Schema<'d>>>,
}

impl<'d> Graph<'d> {
    /// The schema with the rules of its references and parts. It has no `all_of`.
    pub(crate) fn flat(&self, id: SchemaId) -> Rc<Schema<'d>> {
        if let Some(known) = self.flattened(id) {
            return known;
        }
        for part in self.bottom_up(id) {
            self.flat_on(part, &mut Path::default());
        }
        self.flat_on(id, &mut Path::default())
    }

    /// The schemas that a schema consists of, each after its own parts (post-order), so that none of them is flattened
    /// by a recursion that is as deep as a chain of references.
    fn bottom_up(&self, id: SchemaId) -> Vec<SchemaId> {
        let mut ordered = Vec::new();
        let mut seen = HashSet::from([id]);
        let mut path = vec![(id, self.parts_left(id))];
        while let Some((part, parts)) = path.last_mut() {
            let Some(next) = parts.pop() else {
                ordered.push(*part);
                path.pop();
                continue;
            };
            if seen.insert(next) && self.flattened(next).is_none() {
                path.push((next, self.parts_left(next)));
            }
        }
        ordered
    }

    fn parts_left(&self, id: SchemaId) -> Vec<SchemaId> {
        let schema = self.get(id);
        let members = schema.unions.iter().flat_map(|union| &union.members);
        members.chain(&schema.all_of).rev().copied().collect()
    }

    fn flat_on(&self, id: SchemaId, path: &mut Path<'d>) -> Rc<Schema<'d>> {
        if let Some(known) = self.flattened(id) {
            return known;
        }
        if let Some(known) = path.circular.get(&id) {
            return Rc::clone(known);
        }
        if path.open.contains(&id) {
            path.was_circular = true;
            self.fail_for_circle(id, &path.open);
            return self.get(ANY);
        }
        if path.open.len() > MAX_DEPTH {
            path.was_circular = true;
            return self.unknown(id);
        }
        let own = self.without_unions_of_extensions(id, self.get(id), path);
        path.open.push(id);
        let schema = self.flat_reference(&own, path).unwrap_or_else(|| self.with_parts(&own, path));
        path.open.pop();
        let schema = Rc::new(schema);
        if path.open.is_empty() || !path.was_circular {
            self.set_flattened(id, Rc::clone(&schema));
        } else {
            path.circular.insert(id, Rc::clone(&schema));
        }
        if path.open.is_empty() {
            path.was_circular = false;
        }
        schema
    }

    /// A schema that is only a reference, with the rules of its target, which it shares. `None` for other schemas, and if
    /// merging would change the rules.
    fn flat_reference(&self, own: &Schema<'d>, path: &mut Path<'d>) -> Option<Schema<'d>> {
        let target = own.target()?;
        let flat = self.flat_on(target, path);
        let is_whole = Rc::ptr_eq(&flat, &self.without_unions_of_extensions(target, Rc::clone(&flat), path));
        let ObjectRules { patterns, additional, .. } = &*flat.object;
        let has_idle_patterns = patterns.iter().any(|pattern| Some(pattern.schema) == *additional);
        if !is_whole || has_idle_patterns || flat.list.items == Some(ANY) {
            return None;
        }
        let mut prose = own.prose.clone();
        prose.merge(&flat.prose);
        let discriminator = own.discriminator.clone();
        Some(Schema { origin: own.origin.clone(), prose, discriminator, ..(*flat).clone() })
    }

    /// A schema with the rules of its parts.
    fn with_parts(&self, own: &Schema<'d>, path: &mut Path<'d>) -> Schema<'d> {
        let mut schema = own.clone();
        // It applies to the keys of all parts, unlike that of a part.
        let unevaluated = schema.take_unevaluated();
        for part in std::mem::take(&mut schema.all_of) {
            let flat = self.flat_on(part, path);
            merge(self, &mut schema, &self.without_unions_of_extensions(part, flat, path));
        }
        let parts_from = std::mem::replace(&mut path.parts_from, path.open.len());
        self.settle(&mut schema, path);
        path.parts_from = parts_from;
        schema.put_unevaluated(unevaluated);
        forget_unknown_keys(&mut schema);
        schema.apply_unevaluated();
        schema
    }

    /// The rules of a part without unions that have an open schema as a member, because a value of that member
    /// is known to be one of them. A member that is only a reference to the part extends nothing.
    fn without_unions_of_extensions(&self, id: SchemaId, part: Rc<Schema<'d>>, path: &mut Path<'d>) -> Rc<Schema<'d>> {
        let extensions = path.open.get(path.parts_from..).unwrap_or_default();
        if extensions.is_empty() || part.unions.is_empty() {
            return part;
        }
        let base = self.without_wrappers(id);
        let extends = |member: &SchemaId| {
            let wrappers = self.wrappers(*member);
            !wrappers.contains(&base) && wrappers.iter().any(|member| extensions.contains(member))
        };
        let is_assumed = |union: &Union<'d>| union.members.iter().any(extends);
        if !part.unions.iter().any(is_assumed) {
            return part;
        }
        path.was_circular = true;
        let mut part = Rc::unwrap_or_clone(part);
        part.unions.retain(|union| !is_assumed(union));
        Rc::new(part)
    }

    /// Reports the references that lead from a schema back to itself, if it is nothing but a reference.
    fn fail_for_circle(&self, id: SchemaId, open: &[SchemaId]) {
        let ids = open.iter().copied().skip_while(|part| *part != id);
        let next = ids.clone().skip(1).chain([id]);
        let circle: Vec<_> = ids.map(|part| self.get(part)).collect();
        // The unions of a target belong to the reference too, but their members are no references.
        let leads_to = |(schema, next): (&Rc<Schema<'d>>, SchemaId)| {
            schema.is_type_only() && schema.unions.is_empty() && schema.all_of == [next]
        };
        if !circle.iter().zip(next).all(leads_to) {
            return;
        }
        for schema in circle {
            let Origin { at, place } = schema.origin.clone();
            let at = at.key("$ref");
            if self.documents.node(&at).is_some() {
                let origin = Origin { at, place };
                self.fail(Failure { origin, message: "`$ref` leads around in a circle".to_owned() });
            }
        }
    }

    /// A schema of any value for a schema that is nested too deep. What it leaves out is noted.
    fn unknown(&self, id: SchemaId) -> Rc<Schema<'d>> {
        let mut schema = Schema::of_kinds(Kinds::ALL, self.get(id).origin.clone());
        let reason = format!("more than {MAX_DEPTH} schemas refer to each other; the last ones are not checked");
        schema.lose("$ref", &reason);
        Rc::new(schema)
    }

    /// Draws conclusions from the rules of a schema.
    fn settle(&self, schema: &mut Schema<'d>, path: &mut Path<'d>) {
        for _ in 0..8 {
            narrow_by_rules(self, schema);
            self.narrow_by_refused(schema, path);
            self.narrow_by_values(schema);
            if !self.settle_unions(schema, path) {
                break;
            }
        }
        schema.forget_other_kinds();
    }

    /// Removes a kind if `not` refuses all its values. Circular schemas are left as they are.
    fn narrow_by_refused(&self, schema: &mut Schema<'d>, path: &mut Path<'d>) {
        for refused in &schema.not {
            let was_circular = std::mem::take(&mut path.was_circular);
            let refused = self.flat_on(*refused, path);
            let is_known = !path.was_circular;
            path.was_circular |= was_circular;
            let said = beside_required(&refused, schema);
            let parts =
                schema.kinds.parts().filter(|kind| kind.is_within(said.kinds) && said.is_unconstrained_for(*kind));
            schema.kinds = if is_known { parts.fold(schema.kinds, Kinds::without) } else { schema.kinds };
        }
    }

    fn narrow_by_values(&self, schema: &mut Schema<'d>) {
        let Some(values) = schema.values.take() else { return };
        let own = Schema { unions: Vec::new(), branches: Vec::new(), ..schema.clone() };
        let values: Vec<_> = values.into_iter().filter(|value| accepts(self, &own, value)).collect();
        schema.kinds = values.iter().fold(Kinds::NONE, |kinds, value| kinds.or(Kinds::of(value)));
        schema.values = Some(values);
    }

    /// Leaves out members that cannot apply. Returns whether a union vanished into the schema.
    fn settle_unions(&self, schema: &mut Schema<'d>, path: &mut Path<'d>) -> bool {
        let mut has_changed = false;
        for mut union in std::mem::take(&mut schema.unions) {
            let mut kinds = Kinds::NONE;
            union.members.retain(|member| {
                let flat = self.flat_on(*member, path);
                let applies = flat.kinds.meets(schema.kinds) && !excludes(self, &flat, schema);
                if applies {
                    kinds = kinds.or(flat.kinds);
                }
                applies
            });
            if !union.is_one_of {
                let mut seen = HashSet::new();
                union.members.retain(|member| seen.insert(*member));
            }
            schema.kinds = schema.kinds.and(kinds);
            let (allowed, refused) = self.kinds_without_rules(&union, schema.kinds, path);
            schema.kinds = schema.kinds.without(refused);
            if schema.kinds.is_within(allowed) && !schema.kinds.is_empty() {
                continue;
            }
            match union.members.as_slice() {
                [] => {}
                [one] => {
                    let part = self.flat_on(*one, path);
                    let unevaluated = schema.take_unevaluated();
                    merge(self, schema, &part);
                    schema.put_unevaluated(unevaluated);
                    has_changed = true;
                }
                _ if !schema.unions.contains(&union) => schema.unions.push(union),
                _ => {}
            }
        }
        has_changed
    }

    /// The kinds of values that a union allows completely, and the kinds that it refuses completely, by its members without
    /// rules for a kind: one of them is enough for `anyOf`, two are too many for `oneOf`.
    fn kinds_without_rules(&self, union: &Union<'d>, kinds: Kinds, path: &mut Path<'d>) -> (Kinds, Kinds) {
        let (mut allowed, mut refused) = (Kinds::NONE, Kinds::NONE);
        let members: Vec<_> = union.members.iter().map(|member| self.flat_on(*member, path)).collect();
        // Listed values beside a type that allows them all are worth keeping: they name the usual ones.
        if members.iter().any(|member| member.values.is_some()) && !union.is_one_of {
            return (allowed, refused);
        }
        for kind in kinds.parts() {
            let free = members
                .iter()
                .filter(|member| kind.is_within(member.kinds) && member.is_unconstrained_for(kind))
                .count();
            let meeting = members.iter().filter(|member| member.kinds.meets(kind)).count();
            match (union.is_one_of, free) {
                (false, 1..) if free == meeting => allowed = allowed.or(kind),
                (true, 2..) => refused = refused.or(kind),
                (true, 1) if meeting == 1 => allowed = allowed.or(kind),
                _ => {}
            }
        }
        (allowed, refused)
    }
}

/// A schema without the rules that every object satisfies which has the keys that another schema requires.
fn beside_required<'d>(schema: &Schema<'d>, other: &Schema<'d>) -> Schema<'d> {
    let mut schema = schema.clone();
    if !schema.object.required.is_empty() {
        schema.object.required.retain(|key| !other.object.required.contains(key));
        schema.object.properties.retain(|property| property.schema != ANY);
    }
    schema
}

/// Whether a member of a union cannot apply to any of the values that the schema lists.
fn excludes<'d>(graph: &Graph<'d>, member: &Schema<'d>, schema: &Schema<'d>) -> bool {
    schema.values.as_ref().is_some_and(|values| !values.iter().any(|value| accepts(graph, member, value)))
}

/// Removes kinds whose rules cannot be satisfied.
fn narrow_by_rules<'d>(graph: &Graph<'d>, schema: &mut Schema<'d>) {
    let count = |length: usize| u64::try_from(length).ok();
    let Counts { min, max } = schema.string.length;
    let no_text_matches = || schema.string.patterns.iter().any(|pattern| matches_nothing(pattern, min, max));
    if schema.string.length.are_crossed() || no_text_matches() {
        schema.kinds = schema.kinds.without(Kinds::STRING);
    }
    let list = &schema.list;
    let contained = list.contains.iter().map(|contains| contains.min).max();
    let places = count(list.first.len()).filter(|_| list.items == Some(NEVER));
    if list.count.and(Counts { min: contained, max: places }).are_crossed() {
        schema.kinds = schema.kinds.without(Kinds::LIST);
    }
    let object = &schema.object;
    let is_impossible = object.required.iter().any(|key| graph.at_key(object, key) == NEVER);
    if is_impossible || object.count.and(Counts { min: count(object.required.len()), max: None }).are_crossed() {
        schema.kinds = schema.kinds.without(Kinds::OBJECT);
    }
    let whole = Some("1").filter(|_| !schema.kinds.meets(Kinds::FRACTION));
    let steps = schema.number.multiples_of.iter().copied().chain(whole);
    if let (Some(minimum), Some(maximum)) = (schema.number.minimum, schema.number.maximum)
        && let (Some(least), Some(most)) = (minimum.end(), maximum.end())
        && (!minimum.admits_number(most.number) || !maximum.admits_number(least.number) || is_gap(least, most, steps))
    {
        schema.kinds = schema.kinds.without(Kinds::NUMBER);
    }
}

/// Removes the rule for unevaluated keys if a schema cannot be read, because it is unknown which keys that schema
/// evaluates.
fn forget_unknown_keys(schema: &mut Schema<'_>) {
    let is_reference = |loss: &Loss| matches!(loss.keyword.as_str(), "$ref" | "$dynamicRef" | "$recursiveRef");
    if schema.object.unevaluated.is_some_and(|rest| rest != ANY) && schema.losses.iter().any(is_reference) {
        schema.object.unevaluated = None;
        schema.lose("unevaluatedProperties", "`unevaluatedProperties` is not checked beside a schema that is not read");
    }
}
