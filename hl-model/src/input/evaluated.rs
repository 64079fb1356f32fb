//! The keys of an object that its schema evaluates.

use super::composed::ComposedValue;
use super::reading::Reading;
use crate::description::{Composition, CompositionKind, Object, Rest, Schema, Shape, is_same};

/// The keys that the parts of an `allOf` evaluate, in the sense of JSON Schema's `unevaluatedProperties`: keys that they
/// declare, or all keys if they describe undeclared ones.
#[derive(Debug, Default)]
pub(crate) struct Evaluated {
    /// Whether every key is evaluated.
    every: bool,
    objects: Vec<&'static Object>,
    tags: Vec<&'static str>,
    /// The models that have been visited, and whether as parts of an `allOf`.
    seen: Vec<(&'static Schema, bool)>,
}

/// Chooses the schemas of an `anyOf` or `oneOf` whose keys count, by their indexes among [`Composition::schemas`].
type Choose<'c> = &'c mut dyn FnMut(&'static Composition) -> Vec<usize>;

impl Evaluated {
    fn of(composition: &'static Composition, choose: Choose<'_>) -> Self {
        let mut evaluated = Self::default();
        evaluated.add_members(composition, choose);
        evaluated
    }

    /// The keys that would be evaluated if a value matched all members of its unions.
    pub(crate) fn perhaps(composition: &'static Composition) -> Self {
        Self::of(composition, &mut all)
    }

    /// The keys that are evaluated whichever members of its unions a value matches.
    pub(crate) fn always(composition: &'static Composition) -> Self {
        Self::of(composition, &mut |_| Vec::new())
    }

    /// The objects that declare the keys.
    pub(crate) fn objects(&self) -> impl Iterator<Item = &'static Object> + '_ {
        self.objects.iter().copied()
    }

    /// The declared name of a key, which may be written as an alias.
    pub(crate) fn key_of<'k>(&self, name: &'k str) -> &'k str {
        self.objects.iter().find_map(|object| object.find(name)).map_or(name, |(_, key)| key.name)
    }

    /// Whether a key is evaluated.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.every || self.tags.contains(&key) || self.objects.iter().any(|object| object.declares(key))
    }

    /// Adds the keys of a schema. A part of an `allOf` evaluates only keys that it declares, because undeclared keys
    /// are left to the whole.
    fn add(&mut self, schema: &'static Schema, is_part: bool, choose: Choose<'_>) {
        if schema.is_model() {
            if self.seen.iter().any(|(seen, part)| *part == is_part && is_same(seen, schema)) {
                return;
            }
            self.seen.push((schema, is_part));
        }
        match schema.shape {
            Shape::Newtype(inner) | Shape::Nullable(inner) => self.add(inner(), is_part, choose),
            Shape::Map(_) => self.every = true,
            Shape::Object(object) => {
                self.objects.push(object);
                self.every |= !is_part && matches!(object.rest, Rest::Of(_));
            }
            Shape::Composition(composition) => {
                self.add_members(composition, choose);
                self.every |= !is_part && matches!(composition.rest, Rest::Of(_));
            }
            _ => {}
        }
    }

    fn add_members(&mut self, composition: &'static Composition, choose: Choose<'_>) {
        let is_all = composition.kind == CompositionKind::AllOf;
        let chosen = if is_all { all(composition) } else { choose(composition) };
        for schema in chosen.into_iter().filter_map(|index| composition.schemas().nth(index)) {
            self.add(schema, is_all, choose);
        }
        self.tags.extend(composition.discriminator);
    }
}

fn all(composition: &'static Composition) -> Vec<usize> {
    (0..composition.schemas().count()).collect()
}

impl Reading {
    /// The keys of an object that an `allOf` evaluates. In its unions, only members that match the object count.
    pub(crate) fn evaluated(&mut self, value: ComposedValue<'_>) -> Evaluated {
        let choose = &mut |composition| self.evaluating(ComposedValue { composition, ..value });
        Evaluated::of(value.composition, choose)
    }
}
