//! The types of lists.

use std::rc::Rc;

use super::constraint::Constraint;
use super::model::Use;
use super::planner::{Context, Planner};
use super::types::Type;
use crate::generate::names::singular;
use crate::generate::schema::{ANY, Contains, Kinds, ListRules, NEVER, Schema, SchemaId};
use hl_model_ground::bound::Bound;

impl<'d> Planner<'_, 'd> {
    pub(super) fn list(&mut self, id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let flat = &self.with_one_schema_for_items(flat);
        if !flat.list.first.is_empty() {
            return self.list_of_places(id, flat, context);
        }
        self.named_in_itself(id, context, |planner, context| planner.list_of_items(flat, context))
    }

    /// A list whose items have one schema.
    fn list_of_items(&mut self, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let item = flat.list.items.unwrap_or(ANY);
        let mut constraints = Constraint::of_lists(&flat.list);
        if item == NEVER {
            constraints.retain(|constraint| !matches!(constraint, Constraint::Bound(Bound::MaxItems(_))));
            constraints.push(Constraint::Bound(Bound::MaxItems(0)));
            return Use { ty: Type::list(Type::Value), constraints };
        }
        let inner = Context { other_name: Some(format!("{}Item", context.name)), ..context.named(item_name(context)) };
        let planned = self.value(item, &inner);
        if !planned.constraints.is_empty() {
            constraints.push(Constraint::Items(planned.constraints));
        }
        constraints.extend(self.contained(flat, item, &planned.ty, context));
        Use { ty: Type::list(planned.ty), constraints }
    }

    /// A schema with a single schema for all items, if those of the first items add nothing to it.
    fn with_one_schema_for_items(&self, flat: &Rc<Schema<'d>>) -> Rc<Schema<'d>> {
        let Some(first) = flat.list.first.first().copied() else { return Rc::clone(flat) };
        let mut rules = flat.list.clone();
        cut(&mut rules);
        let is_whole = rules.items == Some(NEVER);
        if is_whole && rules.first.iter().all(|item| self.graph.are_equal(*item, first)) {
            let length = u64::try_from(rules.first.len()).unwrap_or(u64::MAX);
            rules.count.max = Some(rules.count.max.map_or(length, |most| most.min(length)));
            rules.items = Some(first);
            rules.first.clear();
        }
        let rest = rules.items.unwrap_or(ANY);
        while rules.first.last().is_some_and(|last| !is_whole && self.graph.are_equal(*last, rest)) {
            rules.first.pop();
        }
        Rc::new(Schema { list: rules, ..(**flat).clone() })
    }

    /// Rewrites `contains` whose schema cannot be expressed by constraints of the items: the list must not be one whose
    /// items are all refused by that schema.
    pub(super) fn with_countable_items(&self, flat: Rc<Schema<'d>>) -> Rc<Schema<'d>> {
        if flat.kinds != Kinds::LIST || flat.list.contains.is_empty() {
            return flat;
        }
        let mut schema = (*flat).clone();
        let is_only = flat.list.contains.len() == 1;
        schema.list.contains.retain(|contains| {
            let stays = contains.min != 1 || contains.max.is_some() || is_only && self.is_countable(&flat, contains);
            if !stays {
                let origin = self.graph.get(contains.schema).origin.clone();
                let mut without = Schema::of_kinds(Kinds::LIST, origin);
                without.list.items = Some(self.graph.not(contains.schema));
                schema.not.push(self.graph.add(without));
            }
            stays
        });
        Rc::new(schema)
    }

    /// Whether constraints of an item describe the counted items.
    fn is_countable(&self, flat: &Schema<'d>, contains: &Contains) -> bool {
        let item = flat.list.items.unwrap_or(ANY);
        let counted = self.graph.flat(self.graph.all_of(&[item, contains.schema]));
        let has_type = match item {
            ANY => counted.values.is_some() || counted.kinds == Kinds::ALL,
            item => counted.kinds.is_single() && self.graph.flat(item).kinds.is_single(),
        };
        has_type && flat.list.first.is_empty() && is_scalar(&counted)
    }

    /// The constraints for `contains`, if constraints on the type of the items can express it.
    fn contained(&mut self, flat: &Schema<'d>, item: SchemaId, ty: &Type, context: &Context) -> Vec<Constraint<'d>> {
        let [contains] = flat.list.contains.as_slice() else {
            if !flat.list.contains.is_empty() {
                self.lose(context, flat.loss("contains", "a second `contains` is not checked"));
            }
            return Vec::new();
        };
        let id = self.graph.all_of(&[item, contains.schema]);
        let said = self.graph.flat(id);
        let counted = &said;
        if is_scalar(counted) && (counted.kinds.is_single() || *ty == Type::Value) {
            let counted = match &counted.values {
                Some(values) if *ty == Type::Value => Some(vec![Constraint::values(values.iter().copied())]),
                _ => {
                    let mut planned = self.value(id, &context.inner("Contains"));
                    planned.constraints.retain(|constraint| !matches!(constraint, Constraint::Not(_)));
                    (planned.ty == *ty && !planned.constraints.is_empty()).then_some(planned.constraints)
                }
            };
            if let Some(counted) = counted.filter(|_| contains.min > 0 || contains.max.is_some()) {
                let most = self.most_contained(flat, contains, &said, context);
                if contains.min == 0 && most.is_none() {
                    return Vec::new();
                }
                let least = Some(contains.min).filter(|least| *least != 1).map(Constraint::MinContains);
                let most = most.map(Constraint::MaxContains);
                return [Constraint::Contains(counted)].into_iter().chain(least).chain(most).collect();
            }
        }
        if contains.min > 0 || contains.max.is_some() {
            self.lose(context, flat.loss("contains", "`contains` is not checked"));
        }
        Vec::new()
    }

    /// The maximum number of items that a schema may accept. If a part of the schema is not checked, it accepts too many
    /// items, so they are not limited.
    fn most_contained(
        &mut self,
        flat: &Schema<'d>,
        contains: &Contains,
        said: &Schema<'d>,
        context: &Context,
    ) -> Option<u64> {
        for loss in &said.losses {
            self.lose(context, loss.clone());
        }
        let most = contains.max?;
        if said.losses.is_empty() {
            return Some(most);
        }
        let reason = "`maxContains` is not checked, since a part of `contains` is not";
        self.lose(context, flat.loss("maxContains", reason));
        None
    }
}

/// Whether a schema has only constraints on texts and numbers.
fn is_scalar(schema: &Schema<'_>) -> bool {
    schema.is_plain() && schema.list.is_empty() && schema.object.is_empty() && !schema.kinds.is_empty()
}

/// Removes the schemas of items that cannot be present.
pub(super) fn cut(rules: &mut ListRules) {
    let Some(most) = rules.count.max.and_then(|most| usize::try_from(most).ok()) else { return };
    if most <= rules.first.len() {
        rules.first.truncate(most);
        rules.items = Some(NEVER);
    }
}

/// The name of the model of an item.
pub(super) fn item_name(context: &Context) -> String {
    let singular = singular(&context.name);
    if singular == context.name { format!("{}Item", context.name) } else { singular }
}
