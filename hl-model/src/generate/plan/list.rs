//! The types of lists.

use std::rc::Rc;

use super::model::{Constraint, ConstraintValue, Use};
use super::planner::{Context, Planner, keyword_unsaid};
use super::types::Type;
use crate::generate::names::singular;
use crate::generate::schema::{ANY, NEVER, Schema, SchemaId};

/// Number of items that a tuple of the derive can have. Items of one type are a list instead.
const TUPLE: std::ops::RangeInclusive<usize> = 2..=8;

impl<'d> Planner<'_, 'd> {
    pub(super) fn list(&mut self, _id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let rules = &flat.list;
        let mut constraints = Self::list_constraints(flat);
        let mut item = rules.items.unwrap_or(ANY);
        if let Some(items) = self.items_of_tuple(flat) {
            return Use::plain(self.tuple(&items, context));
        }
        if !rules.first.is_empty() {
            item = self.tuple_items(flat, &mut constraints, context);
        }
        if item == NEVER {
            constraints.retain(|constraint| constraint.name != "max_items");
            constraints.push(Constraint::count("max_items", 0));
            return Use { ty: Type::list(Type::VALUE), constraints };
        }
        let inner = Context { other_name: Some(format!("{}Item", context.name)), ..context.inner(item_name(context)) };
        let planned = self.value(item, &inner);
        if !planned.constraints.is_empty() {
            constraints.push(Constraint { name: "items", value: ConstraintValue::Items(planned.constraints) });
        }
        constraints.extend(self.contained(flat, item, &planned.ty, context));
        Use { ty: Type::list(planned.ty), constraints }
    }

    /// The constraints for `contains`, if constraints on the type of the items can express it.
    fn contained(&mut self, flat: &Schema<'d>, item: SchemaId, ty: &Type, context: &Context) -> Vec<Constraint<'d>> {
        let [contains] = flat.list.contains.as_slice() else {
            for contains in &flat.list.contains {
                let schema = self.graph.get(contains.schema);
                self.unsaid(context, keyword_unsaid(&schema, "contains", "a second `contains` is not checked"));
            }
            return Vec::new();
        };
        let counted = self.graph.flat(self.graph.all_of(&[item, contains.schema]));
        let is_plain = counted.unions.is_empty() && counted.not.is_empty() && counted.branches.is_empty();
        let is_scalar = counted.list == <_>::default() && counted.object == <_>::default() && !counted.kinds.is_empty();
        if is_plain && is_scalar && (counted.kinds.is_single() || *ty == Type::VALUE) {
            let id = self.graph.all_of(&[item, contains.schema]);
            let mut planned = self.value(id, &context.inner(format!("{}Contains", context.name)));
            planned.constraints.retain(|constraint| constraint.name != "not");
            if planned.ty == *ty && !planned.constraints.is_empty() && (contains.min > 0 || contains.max.is_some()) {
                let counts =
                    [("min_contains", (contains.min != 1).then_some(contains.min)), ("max_contains", contains.max)];
                let counts = counts.into_iter().filter_map(|(name, count)| Some(Constraint::count(name, count?)));
                let contains = Constraint { name: "contains", value: ConstraintValue::Items(planned.constraints) };
                return [contains].into_iter().chain(counts).collect();
            }
        }
        if contains.min > 0 || contains.max.is_some() {
            let schema = self.graph.get(contains.schema);
            self.unsaid(context, keyword_unsaid(&schema, "contains", "`contains` is not checked"));
        }
        Vec::new()
    }

    /// The schemas of all items of a list whose items differ, if their number is known.
    fn items_of_tuple(&self, flat: &Schema<'d>) -> Option<Vec<SchemaId>> {
        let rules = &flat.list;
        let length = rules.first.len();
        let is_whole = rules.items == Some(NEVER)
            || rules.max_items.is_some_and(|max| max <= u64::try_from(length).unwrap_or(u64::MAX));
        let most = rules.max_items.and_then(|max| usize::try_from(max).ok()).map_or(length, |max| max.min(length));
        let least = rules.min_items.and_then(|min| usize::try_from(min).ok()).unwrap_or(0);
        let items = rules.first.get(..most)?;
        let is_same =
            |item: &SchemaId| self.graph.core(*item) == self.graph.core(rules.first.first().copied().unwrap_or(ANY));
        let fits = is_whole && least == most && TUPLE.contains(&most) && !rules.unique && rules.contains.is_empty();
        (fits && !items.iter().all(is_same)).then(|| items.to_vec())
    }

    fn tuple(&mut self, items: &[SchemaId], context: &Context) -> Type {
        let name = item_name(context);
        let items = items.iter().enumerate();
        Type::Tuple(
            items.map(|(index, item)| self.bare(*item, &context.inner(format!("{name}{}", index + 1)))).collect(),
        )
    }

    /// A single schema for the items of a list whose first items have their own schemas.
    fn tuple_items(&mut self, flat: &Schema<'d>, constraints: &mut Vec<Constraint<'d>>, context: &Context) -> SchemaId {
        let rules = &flat.list;
        let rest = rules.items.unwrap_or(ANY);
        let length = u64::try_from(rules.first.len()).unwrap_or(u64::MAX);
        let first = rules.first.first().copied().unwrap_or(ANY);
        let core = self.graph.core(first);
        if rules.first.iter().all(|item| self.graph.core(*item) == core) {
            if rest == NEVER {
                if rules.max_items.is_none_or(|max| max > length) {
                    constraints.retain(|constraint| constraint.name != "max_items");
                    constraints.push(Constraint::count("max_items", length));
                }
                return first;
            }
            if self.graph.core(rest) == core || rules.max_items.is_some_and(|max| max <= length) {
                return first;
            }
        }
        if rest == NEVER && rules.max_items.is_none_or(|max| max > length) {
            constraints.retain(|constraint| constraint.name != "max_items");
            constraints.push(Constraint::count("max_items", length));
        }
        if rules.first.iter().any(|item| *item != ANY) || !matches!(rest, ANY | NEVER) {
            self.unsaid(context, keyword_unsaid(flat, "prefixItems", "the schemas of single items are not checked"));
        }
        ANY
    }
}

/// The name of the model of an item.
fn item_name(context: &Context) -> String {
    let singular = singular(&context.name);
    if singular == context.name { format!("{}Item", context.name) } else { singular }
}
