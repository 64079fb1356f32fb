//! Values that satisfy a description.

use hl_model::schema::{CompositionKind, Constraint, Contains, Enum, Literal, Rest, Schema, Shape, Tuple};

use super::{Choices, Numbers, numbers, texts};
use crate::described;
use crate::json::Json;

/// Maximum depth of a value of any type.
const ANY_DEPTH: usize = 3;

/// Depth from which on optional parts are left out, so that values of recursive models end.
const MODEL_DEPTH: usize = 8;

/// Makes values.
#[derive(Debug)]
pub struct Generator<'a, 'd> {
    pub(super) choices: &'a mut Choices<'d>,
    pub(super) numbers: Numbers,
    pub(super) depth: usize,
    /// Whether constraints are broken now and then.
    is_sloppy: bool,
}

impl<'a, 'd> Generator<'a, 'd> {
    /// Makes values by some decisions.
    pub fn new(choices: &'a mut Choices<'d>, numbers: Numbers) -> Self {
        Self { choices, numbers, depth: 0, is_sloppy: false }
    }

    /// Makes values by some decisions. The values break a constraint now and then.
    #[must_use]
    pub fn sloppy(self) -> Self {
        Self { is_sloppy: true, ..self }
    }

    /// A value that satisfies a description.
    pub fn value(&mut self, schema: &'static Schema) -> Json {
        self.constrained(schema, &[])
    }

    /// A value that satisfies a description and further constraints.
    pub(super) fn constrained(&mut self, schema: &'static Schema, outer: &[Constraint]) -> Json {
        let mut constraints = [schema.constraints(), outer].concat();
        if self.is_sloppy {
            constraints.retain(|_| !self.choices.one_in(3));
        }
        let mut json = self.shaped(schema, &constraints);
        for attempt in 0..50 {
            if constraints.iter().all(|constraint| is_outside(constraint, &json)) && self.is_whole(schema, &json) {
                break;
            }
            json = self.again(attempt, |generator| generator.shaped(schema, &constraints));
        }
        json
    }

    /// Whether the parts of a composition make a value of it together.
    fn is_whole(&self, schema: &'static Schema, json: &Json) -> bool {
        let is_joined = matches!(schema.shape(), Shape::Composition(composition)
            if composition.kind == CompositionKind::AllOf || composition.discriminator.is_some());
        let is_ruled = schema.constraints().iter().any(is_rule);
        !(is_joined || is_ruled) || self.is_sloppy || described(schema, &json.to_string()).is_ok()
    }

    /// Makes another value than in the last attempt, even if all decisions have been used up.
    pub(super) fn again<T>(&mut self, attempt: u32, make: impl FnOnce(&mut Generator<'_, '_>) -> T) -> T {
        if !self.choices.is_empty() {
            return make(self);
        }
        let decisions: Vec<u32> =
            (1..20).map(|n: u32| n.wrapping_mul(attempt + 1).wrapping_mul(2_654_435_761) >> 7).collect();
        let choices = &mut Choices::new(&decisions);
        make(&mut Generator { choices, ..*self })
    }

    fn shaped(&mut self, schema: &'static Schema, constraints: &[Constraint]) -> Json {
        let values = constraints.iter().find_map(|constraint| match constraint {
            Constraint::Values(values) => Some(*values),
            _ => None,
        });
        match (schema.shape(), values) {
            (Shape::Nullable(_), None) if self.choices.below(3) == 0 || !self.is_shallow() => Json::Null,
            (Shape::Nullable(inner) | Shape::Newtype(inner), None) => self.constrained(inner(), constraints),
            (Shape::Nullable(_), Some(values)) if is_plain(values) && self.choices.one_in(4) => Json::Null,
            (_, Some(values)) => literal(self.choices.pick(values)),
            (Shape::Boolean, _) => Json::Bool(self.choices.one_in(2)),
            (Shape::Integer, _) => self.number(constraints, true),
            (Shape::Number, _) => self.number(constraints, false),
            (Shape::String, _) => Json::String(texts::text(constraints, self.choices)),
            (Shape::Enum(listed), _) => self.listed(listed),
            (Shape::List(items), _) => self.list(items(), constraints),
            (Shape::Tuple(tuple), _) => self.tuple(tuple),
            (Shape::AnyObject, _) => self.map(None, constraints),
            (Shape::Map(values), _) => self.map(Some(values()), constraints),
            (Shape::Object(object), _) => self.object(object, constraints),
            (Shape::Composition(composition), _) => self.composed(composition, constraints),
            (Shape::Any, _) => self.any_constrained(constraints),
            // JSON has no other value for `Null`, and no value for bytes.
            _ => Json::Null,
        }
    }

    pub(super) const fn is_sloppy(&self) -> bool {
        self.is_sloppy
    }

    pub(super) fn is_shallow(&self) -> bool {
        self.depth < MODEL_DEPTH
    }

    fn number(&mut self, constraints: &[Constraint], is_integer: bool) -> Json {
        let slack = if self.is_sloppy && self.choices.one_in(3) { self.choices.pick(&[-1, 1]) } else { 0 };
        Json::Number(numbers::number(constraints, is_integer, self.choices, self.numbers, slack))
    }

    fn listed(&mut self, listed: &'static Enum) -> Json {
        let variant = self.choices.pick(listed.variants());
        let value = literal(self.choices.pick(&[&[variant.value()], variant.aliases()].concat()));
        if !listed.is_open() || !self.choices.one_in(3) {
            return value;
        }
        match value {
            Json::Number(_) => self.number(&[], true),
            _ => Json::String(texts::any_text(0, 8, self.choices)),
        }
    }

    fn list(&mut self, items: &'static Schema, constraints: &[Constraint]) -> Json {
        let (mut least, mut most, mut is_unique, mut of_items) = (0, usize::MAX, false, Vec::new());
        let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        for constraint in constraints {
            match constraint {
                Constraint::MinItems(items) => least = least.max(count(*items)),
                Constraint::MaxItems(items) => most = most.min(count(*items)),
                Constraint::UniqueItems => is_unique = true,
                Constraint::Items(constraints) => of_items.extend_from_slice(constraints),
                _ => {}
            }
        }
        let more = if self.is_shallow() { self.choices.below(4) } else { 0 };
        let length = (least + more).min(most);
        let mut list: Vec<Json> = Vec::new();
        self.depth += 1;
        for attempt in 0..100 {
            if list.len() == length {
                break;
            }
            let item = self.again(attempt, |generator| generator.constrained(items, &of_items));
            if !is_unique || !list.iter().any(|other| other.is_same(&item)) {
                list.push(item);
            }
        }
        self.depth -= 1;
        Json::List(list)
    }

    fn tuple(&mut self, tuple: &'static Tuple) -> Json {
        let (least, listed) = (tuple.required(), tuple.items().len());
        let slack = usize::from(self.is_sloppy && self.choices.one_in(4));
        let more = match tuple.rest() {
            Rest::Closed => 0,
            Rest::Any | Rest::Of(_) => self.choices.below(3),
        };
        let length = (least + self.choices.below(listed - least + 1)).saturating_sub(slack);
        let length = if length == listed { length + more + slack * 2 } else { length };
        self.depth += 1;
        let items: Vec<_> = tuple.items().collect();
        let rest = match tuple.rest() {
            Rest::Of(rest) => rest(),
            Rest::Any | Rest::Closed => const { &Schema::NEW },
        };
        let list = (0..length).map(|index| self.value(items.get(index).copied().unwrap_or(rest))).collect();
        self.depth -= 1;
        Json::List(list)
    }

    /// A value of any type that satisfies the constraints of its type.
    fn any_constrained(&mut self, constraints: &[Constraint]) -> Json {
        match self.choices.below(if constraints.is_empty() { 1 } else { 4 }) {
            0 if constraints.is_empty() => self.any(ANY_DEPTH),
            1 => self.number(constraints, false),
            2 => self.list(const { &Schema::NEW }, constraints),
            3 => self.map(None, constraints),
            _ => Json::String(texts::text(constraints, self.choices)),
        }
    }

    /// A value of any type.
    pub(super) fn any(&mut self, depth: usize) -> Json {
        match self.choices.below(if depth == 0 { 5 } else { 7 }) {
            0 => Json::Number(numbers::any_number(self.choices, self.numbers)),
            1 => Json::Null,
            2 => Json::Bool(self.choices.one_in(2)),
            3 | 4 => Json::String(texts::any_text(0, 6, self.choices)),
            5 => Json::List((0..self.choices.below(4)).map(|_| self.any(depth - 1)).collect()),
            _ => {
                let mut entries: Vec<(String, Json)> = Vec::new();
                for _ in 0..self.choices.below(4) {
                    let key = texts::key(self.choices);
                    if entries.iter().all(|(other, _)| *other != key) {
                        entries.push((key, self.any(depth - 1)));
                    }
                }
                Json::Object(entries)
            }
        }
    }
}

pub(crate) fn literal(literal: Literal) -> Json {
    match literal {
        Literal::String(text) => Json::string(text),
        Literal::Json(json) => Json::parse(json).expect("what stands in an attribute is JSON"),
    }
}

/// Whether a constraint is a rule on several keys.
fn is_rule(constraint: &Constraint) -> bool {
    matches!(
        constraint,
        Constraint::Requires(..)
            | Constraint::AnyOfKeys(_)
            | Constraint::OneOfKeys(_)
            | Constraint::NotTogether(_)
            | Constraint::IfKey(_)
    )
}

/// Whether the number of items that satisfy `contains` is allowed. Only the constraints of the zoo are tested.
fn is_counted(contains: &Contains, json: &Json) -> bool {
    let Json::List(items) = json else { return true };
    let satisfies = |item: &&Json| {
        contains.constraints().iter().all(|constraint| match (constraint, item) {
            (Constraint::Values(values), _) => values.iter().any(|value| literal(*value).is_same(item)),
            (Constraint::Minimum(least), Json::Number(number)) => {
                number.parse::<f64>().is_ok_and(|number| least.parse::<f64>().is_ok_and(|least| number >= least))
            }
            _ => true,
        })
    };
    let count = items.iter().filter(satisfies).count() as u64;
    count >= contains.min() && contains.max().is_none_or(|most| count <= most)
}

/// Whether the names of an object's keys satisfy the constraint on them.
fn names_are_kept(constraint: &Constraint, json: &Json) -> bool {
    let (Constraint::Keys(schema), Json::Object(entries)) = (constraint, json) else { return true };
    entries.iter().all(|(name, _)| {
        let is_number = name.parse::<i64>().is_ok_and(|number| number.to_string() == *name);
        let text = Json::string(name).to_string();
        let shown = if is_number && described(schema(), &text).is_err() { name } else { &text };
        described(schema(), shown).is_ok()
    })
}

/// Whether a list is of strings and numbers only, so that a nullable value may still be `null`.
fn is_plain(values: &[Literal]) -> bool {
    values.iter().all(|value| matches!(literal(*value), Json::String(_) | Json::Number(_)))
}

/// Whether a value satisfies a constraint that refuses values by a schema, by a function or by the names of keys.
fn is_outside(constraint: &Constraint, json: &Json) -> bool {
    match constraint {
        Constraint::Not(schema) => described(schema(), &json.to_string()).is_err(),
        Constraint::Custom(check) => json.to_string().parse().is_ok_and(|value| check(&value).is_ok()),
        Constraint::Keys(_) => names_are_kept(constraint, json),
        Constraint::Contains(contains) => is_counted(contains, json),
        _ => true,
    }
}
