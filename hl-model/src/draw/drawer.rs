//! Drawing the value of one schema.

use super::choices::Choices;
use super::entries::json;
use super::rules::{Rules, bounds, rules_of};
use super::{any, number, text};
use crate::description::{Constraint, Contains, Literal, Rest, Schema, Shape, is_same};
use hl_model_ground::bound::Measure;
use hl_model_ground::json::quoted;
use hl_model_ground::number::is_number;

/// Depth from which only required parts are drawn.
const DEEP: usize = 4;

/// Depth at which a draw fails.
const TOO_DEEP: usize = 48;

/// Maximum number of values in one draw.
const VALUES: usize = 4_000;

/// A draw in progress.
pub(super) struct Drawer<'c, 'b> {
    pub(super) choices: &'c mut Choices<'b>,
    depth: usize,
    values: usize,
    /// The models around the current place, if an example is drawn.
    around: Vec<&'static Schema>,
}

impl<'c, 'b> Drawer<'c, 'b> {
    pub(super) fn new(choices: &'c mut Choices<'b>) -> Self {
        Self { choices, depth: 0, values: 0, around: Vec::new() }
    }

    /// Whether only required parts are drawn.
    pub(super) const fn is_deep(&self) -> bool {
        self.depth >= DEEP
    }

    /// The JSON text of a value; `None` if there is no value, or if no value was found.
    pub(super) fn value(&mut self, schema: &'static Schema, rules: &Rules) -> Option<String> {
        // An example avoids showing a model inside itself.
        let is_shown = self.choices.is_typical() && schema.is_model();
        if is_shown && self.around.iter().any(|model| is_same(model, schema)) {
            return None;
        }
        self.around.extend(is_shown.then_some(schema));
        let value = self.one_deeper(|drawer| {
            let rules: Vec<_> = rules.iter().copied().chain(schema.constraints()).collect();
            drawer.shape(schema, &rules)
        });
        if is_shown {
            self.around.pop();
        }
        value
    }

    /// Draws a part of a value. Fails if the value becomes too deep or too large, because a description may be recursive.
    pub(super) fn one_deeper<T>(&mut self, draw: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.values += 1;
        if self.values > VALUES || self.depth > TOO_DEEP {
            return None;
        }
        self.depth += 1;
        let drawn = draw(self);
        self.depth -= 1;
        drawn
    }

    fn shape(&mut self, schema: &'static Schema, rules: &Rules) -> Option<String> {
        if let Some(values) = rules_of!(rules, Values).next() {
            return self.choices.pick(values).map(Literal::json);
        }
        match schema.shape() {
            Shape::Null => Some("null".into()),
            Shape::Boolean if self.choices.is_typical() => Some("true".into()),
            Shape::Boolean => Some(if self.choices.one_in(2) { "true" } else { "false" }.into()),
            Shape::Any => Some(any::value(self.choices, 0)),
            Shape::Integer => number::integer(self.choices, rules),
            Shape::Number => number::decimal(self.choices, rules),
            Shape::String => text::draw(self.choices, rules),
            Shape::List(item) => self.list(item(), rules),
            Shape::Tuple(tuple) => {
                let mut items = tuple.items().map(|item| self.value(item, &[])).collect::<Option<Vec<_>>>()?;
                if let Rest::Of(rest) = tuple.rest() {
                    let count = self.count(0, usize::MAX);
                    items.extend((0..count).filter_map(|_| self.value(rest(), &[])));
                }
                Some(format!("[{}]", items.join(",")))
            }
            Shape::Nullable(inner) => {
                if self.is_deep() || self.choices.one_in(4) {
                    Some("null".into())
                } else {
                    let value = self.value(inner(), rules);
                    value.or_else(|| self.choices.is_typical().then(|| "null".into()))
                }
            }
            Shape::Newtype(inner) => self.value(inner(), rules),
            Shape::Enum(choice) => {
                let accepted: Vec<_> = choice.accepted().collect();
                let listed = *self.choices.pick(&accepted)?;
                if choice.is_open() && self.choices.one_in(8) { other_than(listed) } else { Some(listed.json()) }
            }
            Shape::Composition(composition) => self.composition(composition, rules),
            Shape::Object(_) | Shape::Map(_) | Shape::AnyObject => self.entries(schema, rules, &[]).map(json),
            _ => None,
        }
    }

    fn list(&mut self, item: &'static Schema, rules: &Rules) -> Option<String> {
        let (min, max) = bounds(rules, Measure::Items);
        let counted: Vec<_> = rules_of!(rules, Contains).collect();
        let counts = counted.iter().map(|contains| usize::try_from(contains.min).unwrap_or(usize::MAX));
        let count = self.count(min.max(counts.fold(0, usize::saturating_add)).min(max), max);
        let is_unique = rules.iter().any(|rule| matches!(rule, Constraint::UniqueItems));
        let mut item_rules: Vec<_> = rules_of!(rules, Items).flatten().collect();
        let of_all = item_rules.len();
        let mut items: Vec<String> = Vec::new();
        // Duplicates are dropped, so a few more items are drawn.
        for _ in 0..count.saturating_mul(4) {
            if items.len() == count {
                break;
            }
            // The first items are drawn for `contains`.
            item_rules.truncate(of_all);
            item_rules.extend(counted_at(&counted, items.len() as u64));
            let Some(drawn) = self.value(item, &item_rules) else { break };
            if !is_unique || !items.contains(&drawn) {
                items.push(drawn);
            }
        }
        (items.len() >= min).then(|| format!("[{}]", items.join(",")))
    }

    /// A number of items or keys: a few more than required, and sometimes the maximum.
    pub(super) fn count(&mut self, min: usize, max: usize) -> usize {
        if self.choices.is_typical() {
            return max.min(min.max(1));
        }
        if self.is_deep() {
            return min;
        }
        let usual = max.min(min.saturating_add(3));
        if max < min.saturating_add(64) && self.choices.one_in(6) { max } else { self.choices.between(min, usual) }
    }
}

/// The additional constraints on the item with an index. As many items as needed are drawn for each `contains` in turn.
fn counted_at(counted: &[&'static Contains], index: u64) -> &'static [Constraint] {
    let mut end: u64 = 0;
    for contains in counted {
        end = end.saturating_add(contains.min);
        if index < end {
            return contains.constraints;
        }
    }
    &[]
}

/// The JSON text of another value of the type of an allowed value; `None` for a boolean. It is longer, so it differs.
pub(super) fn other_than(listed: Literal) -> Option<String> {
    match listed {
        Literal::String(text) => Some(quoted(&format!("{text}-other"))),
        Literal::Json(number) if is_number(number) => Some(format!("{number}000271")),
        Literal::Json(_) => None,
    }
}
