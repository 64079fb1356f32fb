//! `if`, `then` and `else` as unions, with a member for objects in which a key has a value, and a member for all
//! others.

use std::rc::Rc;

use super::planner::Planner;
use crate::generate::schema::{ANY, Branch, Kinds, NEVER, Property, Schema, SchemaId, Union, equal, surely_accepts};
use crate::tree::Node;

/// A condition on one key.
#[derive(Clone, Debug)]
pub(super) struct Condition<'d> {
    pub(super) key: &'d str,
    /// The values that the key must have; `None` if it must only be present.
    pub(super) values: Option<Vec<&'d Node>>,
    /// Whether the condition fails if the key is missing.
    pub(super) is_required: bool,
    /// Whether the condition fails for values that are not objects.
    is_object: bool,
}

impl<'d> Planner<'_, 'd> {
    /// The schema with unions instead of branches, as far as their conditions can be negated.
    pub(super) fn branches_as_unions(&self, flat: &Rc<Schema<'d>>) -> Rc<Schema<'d>> {
        if flat.branches.is_empty() {
            return Rc::clone(flat);
        }
        let mut schema = (**flat).clone();
        let mut groups: Vec<Vec<(Branch, Condition<'d>)>> = Vec::new();
        let mut others: Vec<Union<'d>> = Vec::new();
        schema.branches.retain(|branch| {
            let branch = self.without_not(*branch);
            // The key of a condition that fails is not looked at, but the union says that its value is another.
            let looks_at_others = flat.refuses_unevaluated();
            let is_looked_at = |condition: &Condition<'d>| !looks_at_others || flat.property(condition.key).is_some();
            let Some(condition) = self.condition(branch.condition).filter(is_looked_at) else {
                others.push(self.union_with_not(branch));
                return false;
            };
            let fits =
                |group: &&mut Vec<(Branch, Condition<'d>)>| group.iter().all(|(_, other)| are_apart(other, &condition));
            match groups.iter_mut().find(fits) {
                Some(group) => group.push((branch, condition)),
                None => groups.push(vec![(branch, condition)]),
            }
            false
        });
        if groups.is_empty() && others.is_empty() {
            return Rc::clone(flat);
        }
        schema.unions.extend(groups.iter().map(|group| self.union_of(group)).chain(others));
        self.graph.flat(self.graph.add(schema))
    }

    /// A branch whose condition is only a `not`, with `then` and `else` swapped.
    fn without_not(&self, branch: Branch) -> Branch {
        // When it is flat, it is without the kinds that `not` refuses.
        let condition = self.graph.get(branch.condition);
        let said = Schema { not: Vec::new(), ..(*condition).clone() };
        match condition.not.as_slice() {
            [refused] if said.is_unconstrained() && said.kinds == Kinds::ALL => {
                Branch { condition: *refused, then: branch.otherwise, otherwise: branch.then }
            }
            _ => branch,
        }
    }

    /// One member for what meets a condition of any kind, and one for what does not.
    fn union_with_not(&self, branch: Branch) -> Union<'d> {
        let elsewhere = self.graph.all_of(&[self.graph.not(branch.condition), branch.otherwise]);
        Union::of_apart(vec![self.graph.all_of(&[branch.condition, branch.then]), elsewhere])
    }

    /// A union with a member for each branch, and a member for values that meet no condition.
    fn union_of(&self, group: &[(Branch, Condition<'d>)]) -> Union<'d> {
        let others = |index: usize| {
            group.iter().enumerate().filter(move |(other, _)| *other != index).map(|(_, (branch, _))| branch.otherwise)
        };
        let mut members: Vec<SchemaId> = group
            .iter()
            .enumerate()
            .map(|(index, (branch, _))| {
                let parts: Vec<_> = [branch.condition, branch.then].into_iter().chain(others(index)).collect();
                self.graph.all_of(&parts)
            })
            .collect();
        let elsewhere =
            group.iter().flat_map(|(branch, condition)| [self.negated(branch.condition, condition), branch.otherwise]);
        members.push(self.graph.all_of(&elsewhere.collect::<Vec<_>>()));
        Union::of_apart(members)
    }

    /// The condition of a schema, if it is about only one key.
    pub(super) fn condition(&self, id: SchemaId) -> Option<Condition<'d>> {
        let flat = self.graph.flat(id);
        let rest = Schema { object: <_>::default(), ..(*flat).clone() };
        let object = &flat.object;
        let is_about_keys = rest.is_unconstrained() && object.additional.is_none() && object.patterns.is_empty();
        let is_object = flat.kinds == Kinds::OBJECT;
        if !is_about_keys || !is_object && flat.kinds != Kinds::ALL {
            return None;
        }
        let said: Vec<Property<'d>> =
            object.properties.iter().copied().filter(|property| property.schema != ANY).collect();
        match (said.as_slice(), object.required.as_slice()) {
            ([], [key]) => Some(Condition { key, values: None, is_required: true, is_object }),
            ([Property { key, schema }], required) if required.iter().all(|other| other == key) => {
                let value = self.graph.flat(*schema);
                let is_known = |values: &Vec<&'d Node>| value.is_plain() && surely_accepts(self.graph, *schema, values);
                let values = value.values.clone().filter(is_known);
                let is_required = !required.is_empty();
                if *schema == ANY && is_required {
                    return Some(Condition { key, values: None, is_required, is_object });
                }
                Some(Condition { key, values: Some(values?), is_required, is_object })
            }
            _ => None,
        }
    }

    /// The schema of values that do not meet the condition of a schema.
    fn negated(&self, id: SchemaId, condition: &Condition<'d>) -> SchemaId {
        let origin = self.graph.get(id).origin.clone();
        let kinds = if condition.is_object { Kinds::ALL } else { Kinds::OBJECT };
        let mut schema = Schema::of_kinds(kinds, origin.clone());
        let value = match &condition.values {
            None => NEVER,
            Some(values) => {
                let listed = Schema { values: Some(values.clone()), ..Schema::of_kinds(Kinds::ALL, origin) };
                self.graph.not(self.graph.add(listed))
            }
        };
        schema.object.properties.push(Property { key: condition.key, schema: value });
        if !condition.is_required {
            schema.object.required.push(condition.key);
        }
        self.graph.add(schema)
    }
}

/// Whether two conditions are about the same key and never hold together.
fn are_apart(left: &Condition<'_>, right: &Condition<'_>) -> bool {
    let (Some(values), Some(others)) = (&left.values, &right.values) else { return false };
    let is_strict = |condition: &Condition<'_>| condition.is_required;
    left.key == right.key
        && left.is_object == right.is_object
        && is_strict(left)
        && is_strict(right)
        && !values.iter().any(|value| others.iter().any(|other| equal(value, other)))
}
