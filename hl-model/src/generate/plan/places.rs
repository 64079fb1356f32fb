//! Lists whose items have different schemas, by their places.

use std::rc::Rc;

use super::constraint::Constraint;
use super::list::{cut, item_name};
use super::model::{Body, Tuple, Use};
use super::planner::{Context, Planner};
use super::types::Type;
use crate::generate::names::{field_names, pascal, snake};
use crate::generate::schema::{ANY, Counts, Kinds, ListRules, NEVER, Schema, SchemaId, Union};
use hl_model_ground::bound::Bound;

/// Number of items of a Rust tuple that is a field type.
const RUST_TUPLE: std::ops::RangeInclusive<usize> = 2..=8;

/// Names that the items of a list do not have, because the field for further items and methods of the model have them.
const TAKEN: [&str; 3] = ["into_items", "new", "rest"];

/// Names for the lists of each length.
const LENGTHS: [&str; 9] = [
    "No items", "One item", "Two items", "Three items", "Four items", "Five items", "Six items", "Seven items",
    "Eight items",
];

impl<'d> Planner<'_, 'd> {
    /// A list whose first items have different schemas: a tuple if all of these items are required, and a union of the
    /// lists of each length otherwise.
    pub(super) fn list_of_places(&mut self, id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let mut rules = flat.list.clone();
        cut(&mut rules);
        let places = rules.first.len();
        let least = rules.count.min.and_then(|least| usize::try_from(least).ok()).unwrap_or(0);
        if let Some(contains) = rules.contains.first() {
            self.lose_at(context, contains.schema, "contains", "`contains` is not checked");
        }
        let flat = Rc::new(Schema { list: rules, ..(**flat).clone() });
        if least >= places {
            return self.tuple(id, &flat, context);
        }
        if places >= LENGTHS.len() {
            let reason = "the schemas of single items are not checked, since any number of them may be missing";
            self.lose(context, flat.loss("prefixItems", reason));
            return Use { ty: Type::list(Type::Value), constraints: Constraint::of_lists(&flat.list) };
        }
        self.shared_model(id, context, |planner, context| {
            let lengths = (least..=places).map(|length| planner.of_length(&flat, length));
            let union = Union::of(lengths.collect());
            (planner.union_of_members(id, &union, Kinds::LIST, context), Vec::new())
        })
    }

    /// The lists with a number of items. The greatest number includes lists with more items.
    fn of_length(&self, flat: &Schema<'d>, length: usize) -> SchemaId {
        let mut schema = Schema { unions: Vec::new(), ..flat.without_exceptions() };
        let is_last = length == flat.list.first.len();
        let rules = &mut schema.list;
        rules.contains.clear();
        rules.first.truncate(length);
        let count = u64::try_from(length).unwrap_or(u64::MAX);
        rules.count.min = Some(count).filter(|count| *count > 0);
        if !is_last {
            (rules.count.max, rules.items) = (Some(count), Some(NEVER));
        }
        schema.prose = <_>::default();
        let title = if is_last && rules.items != Some(NEVER) { Some(&"All items") } else { LENGTHS.get(length) };
        schema.prose.title = title.copied();
        self.graph.add(schema)
    }

    /// A list whose first items are all required.
    fn tuple(&mut self, id: SchemaId, flat: &Rc<Schema<'d>>, context: &Context) -> Use<'d> {
        let rules = &flat.list;
        let rest = rules.items.unwrap_or(ANY);
        let places = u64::try_from(rules.first.len()).unwrap_or(u64::MAX);
        let mut constraints = Constraint::of_lists(rules);
        constraints.retain(|constraint| match constraint {
            Constraint::Bound(Bound::MinItems(least)) => *least > places,
            Constraint::Bound(Bound::MaxItems(_)) => rest != NEVER,
            _ => true,
        });
        if !constraints.is_empty() {
            return self.named_in_itself(id, context, |planner, context| Use {
                constraints,
                ..planner.tuple_without_constraints(flat, context)
            });
        }
        let fits_rust = rest == NEVER && RUST_TUPLE.contains(&rules.first.len()) && context.own.is_none();
        // A tuple that contains itself is a model inside of itself.
        if fits_rust && self.without_model.insert(id) {
            let name = item_name(context);
            let items = rules.first.iter().enumerate();
            let items =
                items.map(|(index, item)| self.bare(*item, &context.named(format!("{name}{}", index + 1)))).collect();
            self.without_model.remove(&id);
            return Use::plain(Type::Tuple(items));
        }
        self.tuple_model(id, flat, context)
    }

    /// The model of a list whose first items are all required.
    fn tuple_model(&mut self, id: SchemaId, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        self.shared_model(id, context, |planner, context| {
            (Body::Tuple(planner.tuple_of(&flat.list, context)), Vec::new())
        })
    }

    fn tuple_of(&mut self, rules: &ListRules, context: &Context) -> Tuple<'d> {
        let texts = self.place_names(&rules.first);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (names, _) = field_names(&texts);
        let mut fields = Vec::new();
        let is_optional = false;
        for (item, field) in rules.first.iter().zip(names) {
            let inner = context.inner(&pascal(&field.ident));
            let planned = self.value(*item, &inner);
            fields.push(self.field(field.ident, None, *item, planned, is_optional).of_item());
        }
        let rest = rules.items.unwrap_or(ANY);
        let rest = (rest != NEVER).then(|| self.bare(rest, &context.named(item_name(context))));
        Tuple { fields, rest }
    }

    /// The model of a tuple with further constraints, which are on a newtype around it. It is no Rust tuple, because
    /// those have no constraints.
    fn tuple_without_constraints(&mut self, flat: &Schema<'d>, context: &Context) -> Use<'d> {
        let mut plain = Schema { unions: Vec::new(), ..flat.without_exceptions() };
        let places = u64::try_from(plain.list.first.len()).unwrap_or(u64::MAX);
        let rules = &mut plain.list;
        (rules.count, rules.unique) = (Counts { min: Some(places), max: None }, false);
        rules.contains.clear();
        let plain = self.graph.add(plain);
        self.tuple_model(plain, &self.graph.flat(plain), &context.inner("List"))
    }

    /// The names of the items: by their titles or their models, or by their places.
    fn place_names(&self, items: &[SchemaId]) -> Vec<String> {
        let word = |item: &SchemaId| {
            let core = self.graph.core(*item);
            let prose = &self.graph.get(*item).prose;
            let title = prose.title.filter(|title| title.split_whitespace().count() <= 2 && title.len() <= 20);
            let model = self.named_model(core);
            title.map(snake).or_else(|| model.map(|model| snake(&model.name)))
        };
        let names: Vec<Option<String>> = items.iter().map(word).collect();
        let is_free = |name: &String| {
            names.iter().flatten().filter(|other| *other == name).count() == 1 && !TAKEN.contains(&name.as_str())
        };
        let names = names.iter().enumerate();
        names
            .map(|(index, name)| name.clone().filter(is_free).unwrap_or_else(|| format!("item_{}", index + 1)))
            .collect()
    }
}
