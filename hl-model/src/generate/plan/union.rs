//! The types of unions.

use std::rc::Rc;

use super::field::description;
use super::model::{Body, Member, UnionModel, Use};
use super::planner::{Context, Planner, Subject};
use super::types::Type;
use super::union_names::{MemberName, Tags, is_word};
use crate::generate::options::{Discriminators, Enums};
use crate::generate::schema::{ANY, Choice, Kinds, Prose, Schema, SchemaId, Union, accepts_at, surely_accepts};
use crate::tree::{Content, Node, Place};
use hl_model_ground::prose::code;

/// Maximum length of a chain of aliases.
const MAX_ALIASES: usize = 16;

impl<'d> Planner<'_, 'd> {
    /// The type of a schema with `anyOf` or `oneOf`.
    pub(super) fn union(&mut self, subject: &Subject<'d>, context: &Context) -> Use<'d> {
        let Subject { id, flat, rules } = subject;
        let id = *id;
        if let Some((choices, enums)) = self.listed_by_members(id, flat)
            && (choices.len() > 1 || enums == Enums::Open)
        {
            return Use::plain(self.enumeration(id, &choices, enums, context));
        }
        if let Some(known) = self.shared(id, context) {
            return Use::plain(Type::Model(known));
        }
        let own = Schema { unions: Vec::new(), ..(**flat).clone() };
        match flat.unions.as_slice() {
            [union] if own.without_exceptions().is_type_only() && rules.is_empty() => {
                self.members(id, union, flat.kinds, context)
            }
            _ if flat.kinds == Kinds::OBJECT && self.can_be_parts(&own, flat, context) => {
                self.parts(subject, own, context)
            }
            [union, others @ ..] => {
                let union = self.with_rules_beside(union, others, own, subject, context);
                match union.members.as_slice() {
                    [] => return Self::never(),
                    [only] => return self.value(*only, context),
                    _ => {}
                }
                let outer = self.multiplied;
                self.multiplied = outer.saturating_mul(union.members.len());
                let planned = self.members(id, &union, flat.kinds, context);
                self.multiplied = outer;
                planned
            }
            [] => self.single(subject, context),
        }
    }

    /// A union to each of whose members the rules beside it apply. A member that they refuse is left out.
    fn with_rules_beside(
        &mut self,
        union: &Union<'d>,
        others: &[Union<'d>],
        mut own: Schema<'d>,
        Subject { flat, rules, .. }: &Subject<'d>,
        context: &Context,
    ) -> Union<'d> {
        let unevaluated = own.object.unevaluated.take();
        // In the document, all members that a value matches evaluate keys. In the multiplied union, only one
        // does.
        let unevaluated = unevaluated.filter(|rest| *rest == ANY || !flat.unions.iter().any(Union::may_match_several));
        if unevaluated.is_some_and(|rest| rest != ANY) && union.is_one_of && self.may_overlap(union, flat) {
            let reason = "a value of several members is not refused, if only one of them looks at all of its keys";
            self.lose(context, flat.loss("unevaluatedProperties", reason));
        }
        let mut beside = rules.within(own);
        beside.unions.splice(0..0, others.iter().cloned());
        let beside = self.graph.add(beside);
        let with_beside = |member: &SchemaId| {
            let member = self.graph.all_of(&[*member, beside]);
            unevaluated.map_or(member, |rest| self.with_unevaluated(member, rest))
        };
        let members = union.members.iter().map(with_beside).filter(|member| !self.is_never(*member)).collect();
        Union { members, ..union.clone() }
    }

    /// Whether an object can match several members of a union, of which one looks at more keys than another.
    fn may_overlap(&self, union: &Union<'d>, beside: &Schema<'d>) -> bool {
        let is_object = |member: &&SchemaId| self.graph.flat(**member).kinds.meets(Kinds::OBJECT);
        let members = union.members.iter().filter(is_object).map(|member| self.restricted(*member, Kinds::OBJECT));
        let members: Vec<SchemaId> = members.collect();
        let looks_at_more = |member: &SchemaId| {
            let flat = self.graph.flat(*member);
            let object = &flat.object;
            !flat.unions.is_empty()
                || !flat.branches.is_empty()
                || !object.patterns.is_empty()
                || object.additional.or(object.unevaluated).is_some()
                || object.properties.iter().any(|property| beside.property(property.key).is_none())
        };
        members.len() > 1 && members.iter().any(looks_at_more) && self.tags(union, &members).is_none()
    }

    /// A schema with a rule for keys that it does not evaluate.
    fn with_unevaluated(&self, id: SchemaId, rest: SchemaId) -> SchemaId {
        let mut schema = Schema::of_kinds(Kinds::ALL, self.graph.get(id).origin.clone());
        schema.all_of.push(id);
        schema.object.unevaluated = Some(rest);
        self.graph.add(schema)
    }

    /// The values of a union whose members list texts, or single integers with a name, and whether a member allows every
    /// other value.
    fn listed_by_members(&self, id: SchemaId, flat: &Schema<'d>) -> Option<(Vec<Choice<'d>>, Enums)> {
        let [union] = flat.unions.as_slice() else { return None };
        let is_text = flat.kinds == Kinds::STRING;
        if !is_text && flat.kinds != Kinds::INTEGER {
            return None;
        }
        let mut choices: Vec<Choice<'d>> = Vec::new();
        let mut enums = Enums::Closed;
        for member in &union.members {
            let member = self.graph.core(*member);
            let said = self.graph.flat(member);
            if said.values.is_some() {
                choices.extend(self.listed_by_member(member, &said, flat.kinds)?);
            } else if !union.is_one_of && said.is_unconstrained() && flat.kinds.is_within(said.kinds) {
                enums = Enums::Open;
            } else {
                return None;
            }
        }
        let is_named = choices.iter().all(Choice::is_worded_integer);
        let values: Vec<&Node> = choices.iter().map(|choice| choice.value).collect();
        let is_whole = flat.is_type_only()
            || enums == Enums::Closed && flat.has_no_exceptions() && surely_accepts(self.graph, id, &values);
        if choices.is_empty() || !is_text && !is_named || !is_whole {
            return None;
        }
        let count = choices.len();
        let mut seen = std::collections::HashSet::new();
        choices.retain(|choice| seen.insert(choice.value.to_json()));
        // A value that two members of a `oneOf` list is refused.
        (choices.len() == count || !union.is_one_of).then_some((choices, enums))
    }

    /// The values that a member of a union lists, if it does nothing else. The title and the description of a member with
    /// one value are those of the value.
    fn listed_by_member(&self, member: SchemaId, flat: &Schema<'d>, kinds: Kinds) -> Option<Vec<Choice<'d>>> {
        let is_list = flat.unions.is_empty() && flat.has_no_exceptions() && flat.kinds.is_within(kinds);
        let mut choices = self.choices(member, flat);
        if let [only] = choices.as_mut_slice() {
            only.name = only.name.or(flat.prose.title.filter(|title| is_word(title)));
            only.description = only.description.or(flat.prose.description);
        }
        is_list.then_some(choices)
    }

    /// The type of a schema that is only a union.
    fn members(&mut self, id: SchemaId, union: &Union<'d>, kinds: Kinds, context: &Context) -> Use<'d> {
        self.shared_model(id, context, |planner, context| {
            (planner.union_of_members(id, union, kinds, context), Vec::new())
        })
    }

    pub(super) fn union_of_members(
        &mut self,
        id: SchemaId,
        union: &Union<'d>,
        kinds: Kinds,
        context: &Context,
    ) -> Body<'d> {
        let members: Vec<SchemaId> = union.members.iter().map(|member| self.restricted(*member, kinds)).collect();
        let tags = self.tags(union, &members).or_else(|| self.tags_that_decide(id, union, &members, context));
        let names = self.member_names(&members, tags.as_ref().map(|(key, tags)| (key.as_str(), tags.as_slice())));
        let of_union = description(&self.graph.flat(id).prose);
        let mut planned = Vec::new();
        for ((index, member), MemberName { ident, words }) in members.iter().enumerate().zip(names) {
            let inner = context.inner(&words);
            let before = self.loss_count;
            let ty = self.bare(self.without_alias(*member), &inner);
            let allows_more = self.loss_count > before;
            let tags = tags.as_ref().and_then(|(_, tags)| tags.get(index)).cloned().unwrap_or_default();
            let docs = self.member_docs(*member, &ty, &of_union);
            planned.push(Member { tags, docs, allows_more, ..Member::plain(ident, ty) });
        }
        let discriminator = tags.map(|(key, _)| key);
        Body::Union(UnionModel { is_one_of: union.is_one_of, discriminator, members: planned })
    }

    /// The tags of a discriminator that decides, though the members allow other values at its key: an option asks for it,
    /// or the members extend the schema.
    fn tags_that_decide(
        &mut self,
        id: SchemaId,
        union: &Union<'d>,
        members: &[SchemaId],
        context: &Context,
    ) -> Option<Tags<'d>> {
        let decides = self.options.discriminators == Discriminators::Tags || self.is_of_extensions(id, union);
        let tags = self.tags_by_name(union, members).filter(|_| decides)?;
        let reason = format!("the tag at {} decides, though the members allow other values there", code(&tags.0));
        self.lose_at(context, id, "discriminator", &reason);
        Some(tags)
    }

    /// The named schema behind an alias, because two members of one type could not be distinguished in Rust.
    fn without_alias(&self, member: SchemaId) -> SchemaId {
        let mut target = self.graph.core(member);
        for _ in 0..MAX_ALIASES {
            let next = self.graph.unwrapped(target);
            if next == target || !self.graph.is_named(next) || !self.graph.is_named(target) {
                break;
            }
            target = next;
        }
        if self.graph.is_named(target) { target } else { member }
    }

    /// Whether the members of a union that allow `null` are named schemas, or allow any value. Such a member reads `null`
    /// itself; without `null` it would need a type of its own.
    pub(super) fn members_have_null(&self, flat: &Schema<'d>) -> bool {
        let [union] = flat.unions.as_slice() else { return false };
        let null = Node::made(Content::Null, Place::NOWHERE);
        let mut with_null = union.members.iter().filter(|member| accepts_at(self.graph, **member, &null)).peekable();
        flat.is_type_only()
            && with_null.peek().is_some()
            && with_null.all(|member| {
                let member = self.graph.core(*member);
                let is_only_null = self.graph.flat(member).kinds.is_within(Kinds::NULL);
                !is_only_null && self.graph.is_named(member) || self.allows_all(member, Kinds::ALL)
            })
    }

    /// A member that allows no other kinds than the union as a whole.
    fn restricted(&self, member: SchemaId, kinds: Kinds) -> SchemaId {
        let flat = self.graph.flat(member);
        if flat.kinds.is_within(kinds) { member } else { self.graph.of_kinds(member, flat.kinds.and(kinds)) }
    }

    /// The type of a schema with rules for several kinds of values.
    pub(super) fn kinds_apart(&mut self, id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        self.shared_model(id, context, |planner, context| {
            // Titles and descriptions are those of the union; each of its members would repeat them.
            let own = planner.graph.add(Schema { prose: Prose::default(), ..flat.without_exceptions() });
            let members = flat.kinds.parts().map(|kind| planner.graph.of_kinds(own, kind)).collect();
            (planner.union_of_members(id, &Union::of(members), flat.kinds, context), Vec::new())
        })
    }
}
