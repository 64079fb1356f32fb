//! Objects that several schemas describe, as the parts of a struct.

use std::rc::Rc;

use super::constraint::Constraint;
use super::key_rule::{KeyRule, KeyRules};
use super::model::{Body, Field, Struct, Use};
use super::planner::{Context, Planner, Role, Subject};
use super::types::Type;
use crate::generate::names::{pascal, snake};
use crate::generate::schema::{ANY, Counts, Kinds, ObjectRules, Schema, SchemaId, Union};

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
            self.lose(context, flat.loss("unevaluatedProperties", reason));
        }
        let count = flat.unions.iter().map(|union| union.members.len()).fold(1_usize, usize::saturating_mul);
        if count > MOST_MEMBERS {
            let reason = "keys that one part refuses and another declares are not checked";
            self.lose(context, flat.loss("allOf", reason));
        }
        count > MOST_MEMBERS
    }

    /// Whether no member of a union refuses keys of the others.
    pub(super) fn are_parts(&self, own: &Schema<'d>, flat: &Schema<'d>) -> bool {
        flat.unions.iter().flat_map(|union| &union.members).all(|member| self.is_open(*member, own, 0))
    }

    /// Whether a member of a union refuses no keys, and looks at no key that the schema around it refuses.
    fn is_open(&self, member: SchemaId, own: &Schema<'d>, depth: usize) -> bool {
        let (flat, rules) = self.with_key_rules(self.graph.flat(member));
        let object = &flat.object;
        let is_own = |key: &str| own.property(key).is_some();
        let mut named = keys_named(object, &rules);
        // A member without keys is a map, which looks at all keys.
        let is_map = object.properties.is_empty() && named.is_empty() && flat.unions.is_empty();
        let looks_at_own_keys =
            named.iter().all(|key| is_own(key)) && object.properties.iter().all(|other| is_own(other.key));
        named.retain(|key| flat.property(key).is_none());
        let looks_at_declared_keys =
            object.additional.is_none() && object.unevaluated.is_none() && named.iter().all(|key| is_own(key));
        let takes_others = takes_others(object.additional)
            && takes_others(object.unevaluated)
            && object.patterns.is_empty()
            && object.names.is_empty();
        depth < MAX_DEPTH
            && takes_others
            && (takes_all(own) || !is_map && looks_at_own_keys)
            && (!own.refuses_unevaluated() || !is_map && looks_at_declared_keys)
            && flat.unions.iter().flat_map(|union| &union.members).all(|member| self.is_open(*member, own, depth + 1))
    }

    /// An object as a struct of parts: its own keys, and each union.
    pub(super) fn parts(&mut self, subject: &Subject<'d>, own: Schema<'d>, context: &Context) -> Use<'d> {
        self.shared_model(subject.id, context, |planner, context| {
            let body = planner.own_keys_and_unions(subject, own, context);
            (Body::Struct(body), Constraint::of_objects(&subject.flat.object))
        })
    }

    fn own_keys_and_unions(&mut self, subject: &Subject<'d>, mut own: Schema<'d>, context: &Context) -> Struct<'d> {
        let Subject { flat, rules, .. } = subject;
        if own.refuses_unevaluated() {
            for names in std::mem::take(&mut own.object.names) {
                self.lose_at(context, names, "propertyNames", "the names of keys are not checked");
            }
        }
        let rest = own.object.unevaluated.take().or(own.object.additional).unwrap_or(ANY);
        own.object.count = Counts::default();
        let has_own = !own.object.is_empty() || !rules.is_empty();
        let own = has_own.then(|| ("keys".to_owned(), self.graph.add(rules.within(own))));
        let parts = own.into_iter().chain(self.parts_of_unions(flat)).collect();
        self.struct_of_parts(parts, rest, context)
    }

    /// A struct of parts, which come with their names.
    pub(super) fn struct_of_parts(
        &mut self,
        parts: Vec<(String, SchemaId)>,
        rest: SchemaId,
        context: &Context,
    ) -> Struct<'d> {
        let mut fields: Vec<Field<'d>> = Vec::new();
        for (name, part) in parts {
            let inner = Context { role: Role::Part, ..context.inner(&pascal(&name)) };
            let ty = self.bare(part, &inner);
            // A part without rules on keys is left out.
            if ty != Type::Dict(None) {
                fields.push(Field::part(snake(&name), ty));
            }
        }
        let rest = self.rest(rest, context);
        Struct { is_all_of: true, key_rules: Vec::new(), pattern_keys: Vec::new(), fields, rest, convention: None }
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

/// The keys that a schema names without declaring them.
fn keys_named<'d>(object: &ObjectRules<'d>, rules: &KeyRules<'d>) -> Vec<&'d str> {
    let requiring = object.requires.iter().flat_map(|(key, others)| std::iter::once(key).chain(others)).copied();
    let named = object.required.iter().copied().chain(requiring);
    named.chain(rules.rules.iter().flat_map(KeyRule::keys)).collect()
}

/// Whether a schema allows any undeclared key, apart from unevaluated ones.
fn takes_all(schema: &Schema<'_>) -> bool {
    takes_others(schema.object.additional) && schema.object.patterns.is_empty()
}

/// Whether a rule for undeclared keys allows all of them.
pub(super) fn takes_others(rest: Option<SchemaId>) -> bool {
    rest.is_none_or(|rest| rest == ANY)
}
