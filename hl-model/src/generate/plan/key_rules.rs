//! Finding the rules about keys that may or must occur together, in the forms in which documents write them.

use std::collections::HashSet;
use std::rc::Rc;

use super::branches::Condition;
use super::key_rule::{KeyRule, KeyRules};
use super::planner::Planner;
use crate::generate::schema::{ANY, Branch, Kinds, NEVER, Schema, SchemaId, Union, accepts_at};
use crate::tree::Node;

/// Maximum depth of unions that are looked through for keys.
const MAX_DEPTH: usize = 8;

impl<'d> Planner<'_, 'd> {
    /// A schema without branches, and the rules on its keys. If branches require further keys, the rules are taken again,
    /// because rules on keys that are always there say something else.
    pub(super) fn with_key_rules(&self, mut flat: Rc<Schema<'d>>) -> (Rc<Schema<'d>>, KeyRules<'d>) {
        loop {
            let (split, rules) = self.split_key_rules(&flat);
            let resolved = self.branches_as_unions(&self.with_named_keys(split, &rules));
            if rules.is_empty() || resolved.object.required.len() <= flat.object.required.len() {
                return (resolved, rules);
            }
            let mut whole = (*resolved).clone();
            whole.unions.extend(rules.unions);
            whole.not.extend(rules.not);
            whole.branches.extend(rules.branches);
            flat = self.graph.flat(self.graph.add(whole));
        }
    }

    /// Takes the rules on keys out of a schema for objects, because attributes of the struct express them.
    pub(super) fn split_key_rules(&self, flat: &Rc<Schema<'d>>) -> (Rc<Schema<'d>>, KeyRules<'d>) {
        if flat.kinds != Kinds::OBJECT || flat.values.is_some() || flat.is_plain() {
            return (Rc::clone(flat), KeyRules::default());
        }
        let mut left = (**flat).clone();
        let mut found = KeyRules::default();
        let (unions, others) =
            std::mem::take(&mut left.unions).into_iter().partition(|union| self.take_union(union, flat, &mut found));
        (found.unions, left.unions) = (unions, others);
        let (not, others) =
            std::mem::take(&mut left.not).into_iter().partition(|refused| self.take_not(*refused, flat, &mut found, 0));
        (found.not, left.not) = (not, others);
        let (branches, others) = std::mem::take(&mut left.branches)
            .into_iter()
            .partition(|branch| self.take_branch(branch, flat, &mut found));
        (found.branches, left.branches) = (branches, others);
        left.apply_unevaluated();
        (Rc::new(left), found)
    }

    /// Takes an `anyOf` or `oneOf` of schemas that each require a key.
    fn take_union(&self, union: &Union<'d>, flat: &Schema<'d>, found: &mut KeyRules<'d>) -> bool {
        let keys: Option<Vec<&'d str>> = union
            .members
            .iter()
            .map(|member| match self.only_required(*member)?.as_slice() {
                [key] if self.declares_no_more(*member, &[key], flat) => Some(*key),
                _ => None,
            })
            .collect();
        let Some(keys) = keys.filter(|keys| keys.len() > 1) else { return false };
        let has_doubles = keys.iter().collect::<HashSet<_>>().len() < keys.len();
        let is_required = |key: &&str| flat.object.required.contains(key);
        if has_doubles || !keys.iter().all(|key| self.can_be(key, flat) && self.graph.may_have(flat, key)) {
            return false;
        }
        let (required, others): (Vec<&str>, Vec<&str>) = keys.iter().partition(|key| is_required(key));
        match required.len() {
            0 => {}
            1 if union.is_one_of => {
                found.absent.extend(others);
                return true;
            }
            _ => return !union.is_one_of,
        }
        found.rules.push(if union.is_one_of { KeyRule::OneOf(keys) } else { KeyRule::AnyOf(keys) });
        true
    }

    /// Takes a `not` of a schema that requires one or two keys, or of an `anyOf` of such schemas.
    fn take_not(&self, refused: SchemaId, flat: &Schema<'d>, found: &mut KeyRules<'d>, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let said = self.graph.flat(refused);
        if let ([union], true) = (said.unions.as_slice(), said.is_type_only()) {
            let mut inner = KeyRules::default();
            let all = !union.is_one_of
                && union.members.iter().all(|member| self.take_not(*member, flat, &mut inner, depth + 1));
            if all {
                found.rules.extend(inner.rules);
                found.absent.extend(inner.absent);
            }
            return all;
        }
        match self.only_required(refused).as_deref() {
            Some([key]) => {
                found.absent.push(key);
                true
            }
            Some([first, second]) => {
                if !self.graph.may_have(flat, first) || !self.graph.may_have(flat, second) {
                    return false;
                }
                let is_required = |key: &str| flat.object.required.contains(key);
                match (is_required(first), is_required(second)) {
                    (true, true) => return false,
                    (true, false) => found.absent.push(second),
                    (false, true) => found.absent.push(first),
                    // A key that cannot be present cannot occur together with another.
                    _ if !self.can_be(first, flat) || !self.can_be(second, flat) => {}
                    _ => found.rules.push(KeyRule::NotTogether([first, second])),
                }
                true
            }
            _ => false,
        }
    }

    /// Takes a branch: `if` a key has a value, or is present, `then` others must or must not be present.
    fn take_branch(&self, branch: &Branch, flat: &Schema<'d>, found: &mut KeyRules<'d>) -> bool {
        if branch.otherwise != ANY {
            return false;
        }
        let condition = self.graph.flat(branch.condition);
        let Some((mut requires, not)) = self.consequence(branch.then) else { return false };
        let is_required = |key: &str| flat.object.required.contains(key);
        requires.retain(|key| !is_required(key));
        let evaluates_others = flat.refuses_unevaluated()
            && !(self.declares_no_more(branch.then, &[], flat) && self.declares_no_more(branch.condition, &[], flat));
        if evaluates_others
            || !condition.object.required.iter().chain(&requires).all(|key| self.graph.may_have(flat, key))
        {
            return false;
        }
        if not.iter().any(|key| is_required(key)) || !requires.iter().chain(&not).all(|key| self.can_be(key, flat)) {
            return false;
        }
        let Some((key, values)) = self.deciding_key(branch.condition, flat) else { return false };
        let says_nothing = requires.is_empty() && not.is_empty();
        if says_nothing || requires.contains(&key) || not.contains(&key) || !self.can_be(key, flat) {
            return false;
        }
        let rules =
            values.into_iter().map(|value| KeyRule::If { key, value, requires: requires.clone(), not: not.clone() });
        found.rules.extend(rules);
        true
    }

    /// The key on which a condition depends, if it is a single one, and the values with which the condition holds: `None`
    /// stands for every value.
    fn deciding_key(&self, condition: SchemaId, flat: &Schema<'d>) -> Option<(&'d str, Vec<Option<&'d Node>>)> {
        let Condition { key, values, is_required, .. } = self.condition(condition)?;
        let is_always_there = flat.object.required.contains(key);
        let Some(values) = values else { return (!is_always_there).then(|| (key, vec![None])) };
        // A condition also holds if its key is missing, and a value that the key cannot have does not matter.
        let decides = self.graph.at_key(&flat.object, key);
        let can_have = |value: &&Node| accepts_at(self.graph, decides, value);
        (is_required || is_always_there).then(|| (key, values.into_iter().filter(can_have).map(Some).collect()))
    }

    /// Whether a schema declares only keys that are listed, or that the schema around it declares too.
    fn declares_no_more(&self, id: SchemaId, keys: &[&str], flat: &Schema<'d>) -> bool {
        let declared = &self.graph.flat(id).object.properties;
        declared.iter().all(|property| keys.contains(&property.key) || flat.property(property.key).is_some())
    }

    /// Whether an object of the schema can have a key.
    pub(super) fn can_be(&self, key: &str, flat: &Schema<'d>) -> bool {
        !self.is_never(self.graph.at_key(&flat.object, key))
    }

    /// The keys that a schema requires and those that it refuses, if it says nothing else.
    fn consequence(&self, id: SchemaId) -> Option<(Vec<&'d str>, Vec<&'d str>)> {
        let flat = self.graph.flat(id);
        let mut found = KeyRules::default();
        if !flat.not.iter().all(|refused| self.take_not(*refused, &flat, &mut found, 0)) || !found.rules.is_empty() {
            return None;
        }
        let mut absent = found.absent;
        let mut object = flat.object.clone();
        object.required.clear();
        object.properties.retain(|property| {
            let is_absent = property.schema == NEVER;
            if is_absent {
                absent.push(property.key);
            }
            !is_absent && property.schema != ANY
        });
        let said = Schema { object, not: Vec::new(), ..(*flat).clone() };
        (said.is_type_only() && said.unions.is_empty() && said.kinds.meets(Kinds::OBJECT))
            .then(|| (flat.object.required.to_vec(), absent))
    }

    /// The keys that a schema requires, if it says nothing else.
    fn only_required(&self, id: SchemaId) -> Option<Vec<&'d str>> {
        // With a `not` it says something else, or is its own opposite.
        if !self.graph.flat(id).not.is_empty() {
            return None;
        }
        let (required, absent) = self.consequence(id)?;
        (absent.is_empty() && !required.is_empty()).then_some(required)
    }
}
