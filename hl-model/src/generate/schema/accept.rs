//! Whether a schema accepts a value that the document itself contains: a default, an example, a listed value.

use std::collections::{HashMap, HashSet};

use super::graph::Graph;
use super::json::{ByValue, equal};
use super::kinds::Kinds;
use super::schema::{Branch, Contains, ListRules, NumberRules, ObjectRules, Schema, SchemaId, StringRules, Union};
use super::verdict::Verdict;
use crate::generate::capabilities::{has_format, is_multiple, number_has_format};
use crate::tree::{Content, Node};

/// Maximum number of schemas that are visited for a value and its parts.
const FUEL: usize = 20_000;

/// Maximum number of listed values that are compared one by one.
const FEW_VALUES: usize = 16;

/// Whether a schema accepts a listed value. If this is unknown, the value counts as accepted.
pub(crate) fn accepts<'d>(graph: &Graph<'d>, schema: &Schema<'d>, value: &Node) -> bool {
    Judge::of_listed(graph).iter_mut().any(|judge| judge.judge(schema, value) != Verdict::Refused)
}

/// Whether the schema with an identifier accepts the value. If this is unknown, the value counts as accepted.
pub(crate) fn accepts_at(graph: &Graph<'_>, id: SchemaId, value: &Node) -> bool {
    Judge::new(graph, Formats::Checked).judge_at(id, value) != Verdict::Refused
}

/// Those of many listed values that the schema with an identifier accepts. If this is unknown, a value counts as accepted.
pub(crate) fn accepted<'d>(graph: &Graph<'d>, id: SchemaId, values: &[&'d Node]) -> Vec<&'d Node> {
    let mut judges = Judge::of_listed(graph);
    let mut is_accepted = |value: &Node| judges.iter_mut().any(|judge| judge.judge_at(id, value) != Verdict::Refused);
    values.iter().copied().filter(|value| is_accepted(value)).collect()
}

/// Whether the schema with an identifier accepts all of several listed values. If this is unknown, it does not.
pub(crate) fn surely_accepts(graph: &Graph<'_>, id: SchemaId, values: &[&Node]) -> bool {
    let mut judges = Judge::of_listed(graph);
    values.iter().all(|value| judges.iter_mut().any(|judge| judge.judge_at(id, value) == Verdict::Accepted))
}

/// Whether a value must have the formats of its schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Formats {
    Checked,
    Ignored,
}

/// Tests values against schemas, within a limit of effort and depth. Beyond it the verdict is [`Verdict::Unknown`].
struct Judge<'g, 'd> {
    graph: &'g Graph<'d>,
    formats: Formats,
    fuel: usize,
    depth: usize,
    /// The values that schemas list, where there are many.
    listed: HashMap<SchemaId, HashSet<ByValue<'d>>>,
}

impl<'g, 'd> Judge<'g, 'd> {
    fn new(graph: &'g Graph<'d>, formats: Formats) -> Self {
        Self { graph, formats, fuel: FUEL, depth: 0, listed: HashMap::new() }
    }

    /// The judges of values that a document lists. A format beside the list is only an annotation for many validators, so
    /// it is enough that a value is accepted without it.
    fn of_listed(graph: &'g Graph<'d>) -> [Self; 2] {
        [Self::new(graph, Formats::Checked), Self::new(graph, Formats::Ignored)]
    }
}

impl<'d> Judge<'_, 'd> {
    fn judge_at(&mut self, id: SchemaId, value: &Node) -> Verdict {
        if self.depth == 0 {
            // One of many values does not share the effort for the others.
            self.fuel = FUEL;
        }
        let schema = self.graph.get(id);
        let Some(values) = schema.values.as_ref().filter(|values| values.len() > FEW_VALUES) else {
            return self.judge(&schema, value);
        };
        let listed = self.listed.entry(id).or_insert_with(|| values.iter().copied().map(ByValue).collect());
        Verdict::of(listed.contains(&ByValue(value))).and(|| self.judge_listed(&schema, value))
    }

    fn judge(&mut self, schema: &Schema<'d>, value: &Node) -> Verdict {
        let is_listed = schema.values.iter().all(|values| values.iter().any(|listed| equal(listed, value)));
        Verdict::of(is_listed).and(|| self.judge_listed(schema, value))
    }

    /// Judges a value that the schema lists, if it lists values.
    fn judge_listed(&mut self, schema: &Schema<'d>, value: &Node) -> Verdict {
        let Some(fuel) = self.fuel.checked_sub(1).filter(|_| self.depth < 64) else { return Verdict::Unknown };
        self.fuel = fuel;
        self.depth += 1;
        let verdict = Verdict::of(Kinds::of(value).is_within(schema.kinds))
            .and(|| self.judge_rules(schema, value))
            .and(|| Verdict::all(schema.all_of.iter().map(|part| self.judge_at(*part, value))))
            .and(|| Verdict::all(schema.unions.iter().map(|union| self.judge_union(union, value))))
            .and(|| !Verdict::any(schema.not.iter().map(|refused| self.judge_at(*refused, value))))
            .and(|| Verdict::all(schema.branches.iter().map(|branch| self.judge_branch(branch, value))))
            .and(|| if schema.losses.is_empty() { Verdict::Accepted } else { Verdict::Unknown });
        self.depth -= 1;
        verdict
    }

    fn judge_union(&mut self, union: &Union<'_>, value: &Node) -> Verdict {
        let members = union.members.iter().map(|member| self.judge_at(*member, value));
        if union.is_one_of { Verdict::count(members, 1, Some(1)) } else { Verdict::any(members) }
    }

    fn judge_branch(&mut self, branch: &Branch, value: &Node) -> Verdict {
        match self.judge_at(branch.condition, value) {
            Verdict::Accepted => self.judge_at(branch.then, value),
            Verdict::Refused => self.judge_at(branch.otherwise, value),
            Verdict::Unknown => {
                let verdict = self.judge_at(branch.then, value);
                let is_same = verdict == self.judge_at(branch.otherwise, value);
                if is_same { verdict } else { Verdict::Unknown }
            }
        }
    }

    fn judge_rules(&mut self, schema: &Schema<'d>, value: &Node) -> Verdict {
        match &value.content {
            Content::String(text) => Verdict::of(self.is_string_of(&schema.string, text)),
            Content::Number(text) => Verdict::of(self.is_number_of(&schema.number, text)),
            Content::List(items) => self.judge_list(&schema.list, items),
            Content::Object(_) => self.judge_object(&schema.object, value),
            Content::Null | Content::Bool(_) => Verdict::Accepted,
        }
    }

    fn is_string_of(&self, rules: &StringRules<'_>, text: &str) -> bool {
        rules.length.allow(text.chars().count())
            && rules.patterns.iter().all(|pattern| self.graph.matches(pattern, text))
            && (self.formats == Formats::Ignored || rules.formats.iter().all(|format| has_format(format, text)))
    }

    fn is_number_of(&self, rules: &NumberRules<'_>, text: &str) -> bool {
        rules.minimum.iter().chain(&rules.maximum).all(|bound| bound.admits_number(text))
            && (self.formats == Formats::Ignored || rules.formats.iter().all(|format| number_has_format(format, text)))
            && rules.multiples_of.iter().all(|divisor| is_multiple(text, divisor))
    }

    fn judge_list(&mut self, rules: &ListRules, items: &[Node]) -> Verdict {
        let schema_at = |index: usize| rules.first.get(index).copied().or(rules.items);
        Verdict::of(rules.count.allow(items.len()))
            .and(|| if rules.unique { judge_unique(items) } else { Verdict::Accepted })
            .and(|| {
                let items = items.iter().enumerate();
                let items = items.filter_map(|(index, item)| Some((schema_at(index)?, item)));
                Verdict::all(items.map(|(schema, item)| self.judge_at(schema, item)))
            })
            .and(|| Verdict::all(rules.contains.iter().map(|contains| self.judge_contained(contains, items))))
    }

    fn judge_contained(&mut self, contains: &Contains, items: &[Node]) -> Verdict {
        let items = items.iter().map(|item| self.judge_at(contains.schema, item));
        Verdict::count(items, contains.min, contains.max)
    }

    fn judge_object(&mut self, rules: &ObjectRules<'d>, value: &Node) -> Verdict {
        let entries = value.entries();
        let fits = rules.count.allow(entries.len())
            && rules.required.iter().all(|key| value.get(key).is_some())
            && rules
                .requires
                .iter()
                .all(|(key, others)| value.get(key).is_none() || others.iter().all(|other| value.get(other).is_some()));
        Verdict::of(fits)
            .and(|| {
                let holds = |key: &str| self.graph.at_key(rules, key);
                let entries = entries.iter().map(|entry| (holds(&entry.key), &entry.value)).collect::<Vec<_>>();
                Verdict::all(entries.into_iter().map(|(schema, value)| self.judge_at(schema, value)))
            })
            .and(|| {
                Verdict::all(entries.iter().map(|entry| {
                    let key = Node::text(&entry.key, entry.key_place);
                    Verdict::all(rules.names.iter().map(|names| self.judge_at(*names, &key)))
                }))
            })
    }
}

/// Whether no two items are equal. This is unknown for very many items.
fn judge_unique(items: &[Node]) -> Verdict {
    if items.len() > 1000 {
        return Verdict::Unknown;
    }
    let mut items = items.iter().enumerate().map(|(index, item)| (item, items.iter().take(index)));
    Verdict::of(items.all(|(item, mut others)| !others.any(|other| equal(other, item))))
}
