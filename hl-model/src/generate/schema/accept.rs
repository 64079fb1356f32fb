//! Whether a schema accepts a value that the document itself contains: a default, an example, a listed value.

use std::collections::{HashMap, HashSet};

use super::graph::Graph;
use super::json::{ByValue, decimal, equal};
use super::kinds::Kinds;
use super::schema::{Contains, ListRules, NumberRules, ObjectRules, Schema, SchemaId, StringRules, Union};
use crate::generate::capabilities::{has_format, number_has_format};
use crate::tree::{Kind, Node};

/// Maximum number of schemas that are visited for a value and its parts.
const FUEL: usize = 20_000;

/// Maximum number of listed values that are compared one by one.
const FEW_VALUES: usize = 16;

/// Whether the schema accepts the value. If this is unknown, the value counts as accepted.
pub(crate) fn accepts<'d>(graph: &Graph<'d>, schema: &Schema<'d>, value: &Node) -> bool {
    Judge::new(graph).accepts(schema, value)
}

/// Whether the schema with an identifier accepts the value.
pub(crate) fn accepts_at(graph: &Graph<'_>, id: SchemaId, value: &Node) -> bool {
    Judge::new(graph).accepts_at(id, value)
}

/// Those of many values that the schema with an identifier accepts.
pub(crate) fn accepted<'d>(graph: &Graph<'d>, id: SchemaId, values: &[&'d Node]) -> Vec<&'d Node> {
    let mut judge = Judge::new(graph);
    let mut accepts = |value: &Node| {
        judge.fuel = FUEL;
        judge.accepts_at(id, value)
    };
    values.iter().copied().filter(|value| accepts(value)).collect()
}

struct Judge<'g, 'd> {
    graph: &'g Graph<'d>,
    fuel: usize,
    depth: usize,
    /// The values that schemas list, where there are many.
    listed: HashMap<SchemaId, HashSet<ByValue<'d>>>,
}

impl<'g, 'd> Judge<'g, 'd> {
    fn new(graph: &'g Graph<'d>) -> Self {
        Self { graph, fuel: FUEL, depth: 0, listed: HashMap::new() }
    }
}

impl<'d> Judge<'_, 'd> {
    fn accepts_at(&mut self, id: SchemaId, value: &Node) -> bool {
        let schema = self.graph.get(id);
        let Some(values) = schema.values.as_ref().filter(|values| values.len() > FEW_VALUES) else {
            return self.accepts(&schema, value);
        };
        let listed = self.listed.entry(id).or_insert_with(|| values.iter().copied().map(ByValue).collect());
        listed.contains(&ByValue(value)) && self.accepts_listed(&schema, value)
    }

    fn accepts(&mut self, schema: &Schema<'d>, value: &Node) -> bool {
        let is_listed = schema.values.iter().all(|values| values.iter().any(|listed| equal(listed, value)));
        is_listed && self.accepts_listed(schema, value)
    }

    /// Whether the schema accepts a value that it lists, if it lists values.
    fn accepts_listed(&mut self, schema: &Schema<'d>, value: &Node) -> bool {
        let Some(fuel) = self.fuel.checked_sub(1).filter(|_| self.depth < 64) else { return true };
        self.fuel = fuel;
        self.depth += 1;
        let accepted = Kinds::of(value).is_within(schema.kinds)
            && self.satisfies_rules(schema, value)
            && schema.all_of.iter().all(|part| self.accepts_at(*part, value))
            && schema.unions.iter().all(|union| self.is_in(union, value))
            && !schema.not.iter().any(|refused| self.accepts_at(*refused, value))
            && schema.branches.iter().all(|branch| {
                let holds = self.accepts_at(branch.condition, value);
                self.accepts_at(if holds { branch.then } else { branch.otherwise }, value)
            });
        self.depth -= 1;
        accepted
    }

    fn is_in(&mut self, union: &Union<'_>, value: &Node) -> bool {
        if !union.is_one_of {
            return union.members.iter().any(|member| self.accepts_at(*member, value));
        }
        union.members.iter().filter(|member| self.accepts_at(**member, value)).count() == 1
    }

    fn satisfies_rules(&mut self, schema: &Schema<'d>, value: &Node) -> bool {
        match &value.kind {
            Kind::String(text) => is_string_of(self.graph, &schema.string, text),
            Kind::Number(text) => is_number_of(&schema.number, text),
            Kind::List(items) => self.is_list_of(&schema.list, items),
            Kind::Object(_) => self.is_object_of(&schema.object, value),
            Kind::Null | Kind::Bool(_) => true,
        }
    }

    fn is_list_of(&mut self, rules: &ListRules, items: &[Node]) -> bool {
        let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
        let is_unique = || {
            !rules.unique
                || items
                    .iter()
                    .enumerate()
                    .all(|(index, item)| !items.iter().take(index).any(|other| equal(other, item)))
        };
        rules.min_items.is_none_or(|min| count >= min)
            && rules.max_items.is_none_or(|max| count <= max)
            && (items.len() > 1000 || is_unique())
            && items.iter().enumerate().all(|(index, item)| {
                rules.first.get(index).copied().or(rules.items).is_none_or(|schema| self.accepts_at(schema, item))
            })
            && rules.contains.iter().all(|contains| self.is_contained(contains, items))
    }

    fn is_contained(&mut self, contains: &Contains, items: &[Node]) -> bool {
        let count = items.iter().filter(|item| self.accepts_at(contains.schema, item)).count();
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        count >= contains.min && contains.max.is_none_or(|max| count <= max)
    }

    fn is_object_of(&mut self, rules: &ObjectRules<'d>, value: &Node) -> bool {
        let entries = value.entries();
        let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        rules.min_properties.is_none_or(|min| count >= min)
            && rules.max_properties.is_none_or(|max| count <= max)
            && rules.required.iter().all(|key| value.get(key).is_some())
            && entries.iter().all(|entry| self.accepts_at(rules.what_holds(self.graph, &entry.key), &entry.value))
            && rules
                .requires
                .iter()
                .all(|(key, others)| value.get(key).is_none() || others.iter().all(|other| value.get(other).is_some()))
            && entries.iter().all(|entry| {
                let key = Node::text(&entry.key, entry.key_place);
                rules.names.iter().all(|names| self.accepts_at(*names, &key))
            })
    }
}

fn is_string_of(graph: &Graph<'_>, rules: &StringRules<'_>, text: &str) -> bool {
    let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
    rules.min_length.is_none_or(|min| length >= min)
        && rules.max_length.is_none_or(|max| length <= max)
        && rules.patterns.iter().all(|pattern| graph.matches(pattern, text))
        && rules.formats.iter().all(|format| has_format(format, text))
}

fn is_number_of(rules: &NumberRules<'_>, text: &str) -> bool {
    let Some(number) = decimal(text) else { return true };
    let least = rules.minimum.and_then(|bound| Some((decimal(bound.number)?, bound.is_exclusive)));
    let most = rules.maximum.and_then(|bound| Some((decimal(bound.number)?, bound.is_exclusive)));
    least.is_none_or(|(least, is_exclusive)| if is_exclusive { number > least } else { number >= least })
        && most.is_none_or(|(most, is_exclusive)| if is_exclusive { number < most } else { number <= most })
        && rules.formats.iter().all(|format| number_has_format(format, text))
        && rules.multiples_of.iter().all(|divisor| crate::generate::capabilities::is_multiple(text, divisor))
}
