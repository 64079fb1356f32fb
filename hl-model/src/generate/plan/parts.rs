//! Objects that several schemas describe, as the parts of a struct.

use std::rc::Rc;

use super::key_rule::KeyRules;
use super::model::{Body, Constraint, Field, Struct, Use};
use super::planner::{Context, Planner};
use super::types::{ModelId, Type};
use crate::generate::names::{pascal, snake};
use crate::generate::schema::{ANY, Kinds, Schema, SchemaId, Union};

/// Maximum depth of nested unions.
const MAX_DEPTH: usize = 4;

/// Maximum number of members when unions are multiplied out.
const MOST_MEMBERS: usize = 64;

impl<'d> Planner<'_, 'd> {
    /// Whether parts can express the schema. In a struct of parts, the rules of a part for undeclared keys have no
    /// effect, so no member of a union may refuse keys of other parts.
    pub(super) fn can_be_parts(&mut self, own: &Schema<'d>, flat: &Rc<Schema<'d>>, context: &Context) -> bool {
        if self.are_parts(own, flat) {
            return true;
        }
        let is_any_of = flat.unions.iter().any(Union::may_match_several);
        if own.refuses_unevaluated() && is_any_of {
            let reason =
                "keys that no other keyword describes are not refused, as several members of a union may describe them";
            self.unsaid(context, flat.unsaid_of("unevaluatedProperties", reason));
        }
        let count = flat.unions.iter().map(|union| union.members.len()).fold(1_usize, usize::saturating_mul);
        if count > MOST_MEMBERS {
            let reason = "keys that one part refuses and another declares are not checked";
            self.unsaid(context, flat.unsaid_of("allOf", reason));
        }
        count > MOST_MEMBERS
    }

    /// Whether no member of a union refuses keys of the others.
    pub(super) fn are_parts(&self, own: &Schema<'d>, flat: &Schema<'d>) -> bool {
        flat.unions.iter().flat_map(|union| &union.members).all(|member| self.is_open(*member, own, 0))
    }

    /// Whether a member of a union refuses no keys, and declares no key that the schema around it refuses.
    fn is_open(&self, member: SchemaId, own: &Schema<'d>, depth: usize) -> bool {
        let flat = self.graph.flat(member);
        // A member without declared keys is a map, which would evaluate all keys.
        let looks_at_declared_keys_only = flat.object.additional.is_none()
            && flat.object.unevaluated.is_none()
            && flat.object.required.iter().all(|key| flat.property(key).is_some() || own.property(key).is_some())
            && (!flat.object.is_empty() || !flat.unions.is_empty());
        let fits = flat.object.properties.iter().all(|property| own.property(property.key).is_some());
        depth < MAX_DEPTH
            && takes_others(flat.object.additional)
            && takes_others(flat.object.unevaluated)
            && flat.object.patterns.is_empty()
            && (takes_others(own.object.additional) && own.object.patterns.is_empty() || fits)
            && (takes_others(own.object.unevaluated) || looks_at_declared_keys_only)
            && flat.unions.iter().flat_map(|union| &union.members).all(|member| self.is_open(*member, own, depth + 1))
    }

    /// The parts of an object: its own keys, and each union.
    pub(super) fn parts(
        &mut self,
        id: SchemaId,
        mut own: Schema<'d>,
        flat: &Rc<Schema<'d>>,
        rules: &KeyRules<'d>,
        context: &Context,
    ) -> Use<'d> {
        let model = self.open_shared(id, context);
        let context = Context { blame: model, ..context.clone() };
        let rest = own.object.unevaluated.take().or(own.object.additional).unwrap_or(ANY);
        own.unions.clone_from(&rules.unions);
        own.not.clone_from(&rules.not);
        own.branches.clone_from(&rules.branches);
        own.unsaid.clear();
        let constraints = Self::key_constraints(flat);
        own.object.min_properties = None;
        own.object.max_properties = None;
        let has_own = !own.object.is_empty() || !rules.is_empty();
        let own = has_own.then(|| ("keys".to_owned(), self.graph.add(own)));
        let parts: Vec<_> = own.into_iter().chain(self.parts_of_unions(flat)).collect();
        self.close_parts(model, parts, rest, constraints, &context);
        self.describe(model, id);
        Use::plain(Type::Model(model))
    }

    /// Ends a model that is a struct of parts, which come with their names.
    pub(super) fn close_parts(
        &mut self,
        model: ModelId,
        parts: Vec<(String, SchemaId)>,
        rest: SchemaId,
        constraints: Vec<Constraint<'d>>,
        context: &Context,
    ) {
        let mut fields: Vec<Field<'d>> = Vec::new();
        for (name, part) in parts {
            let inner = Context { is_part: true, ..context.inner(format!("{}{}", context.name, pascal(&name))) };
            let ty = self.bare(part, &inner);
            // A part without rules on keys is left out.
            if ty != Type::Dict(None) {
                fields.push(Field::part(snake(&name), ty));
            }
        }
        let rest = self.rest(rest, context);
        let body =
            Struct { is_all_of: true, groups: Vec::new(), pattern_keys: Vec::new(), fields, rest, convention: None };
        self.close(model, Body::Struct(body), constraints);
    }

    /// A part for each union of a schema, with its name.
    fn parts_of_unions(&self, flat: &Schema<'d>) -> impl Iterator<Item = (String, SchemaId)> {
        let is_only = flat.unions.len() == 1;
        flat.unions.iter().enumerate().map(move |(index, union)| {
            let mut schema = Schema::of_kinds(Kinds::OBJECT, flat.origin.clone());
            schema.unions.push(union.clone());
            let name = if is_only { "kind".to_owned() } else { format!("kind_{}", index + 1) };
            (name, self.graph.add(schema))
        })
    }
}

/// Whether a rule for undeclared keys allows all of them.
pub(super) fn takes_others(rest: Option<SchemaId>) -> bool {
    rest.is_none_or(|rest| rest == ANY)
}
