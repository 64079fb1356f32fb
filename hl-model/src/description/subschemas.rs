//! The schemas that may describe a part of a value, before the value is known.

use super::{CompositionKind, KeyPattern, Object, Rest, Schema, SchemaFn, Shape, Tuple};

/// Maximum number of schemas that are followed to find those of one part.
const MAX_SCHEMAS: usize = 256;

/// The schemas that may describe a part of a value: one if its place has one type, several if it is within a union, and
/// an empty set if nothing is known about it.
///
/// Newtypes, [`Nullable`](crate::Nullable)s and compositions are replaced by the schemas that they consist of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subschemas {
    schemas: Vec<&'static Schema>,
    /// The discriminators of the unions among them, each with the schema of its tags.
    tags: Vec<(&'static str, &'static Schema)>,
    /// Whether `null` is allowed by a [`Nullable`](crate::Nullable).
    pub(crate) nullable: bool,
    /// Whether the part is the value of a key that may be left out.
    pub(crate) optional: bool,
}

impl Subschemas {
    /// The schemas of a value that one schema describes.
    pub(crate) fn of(schema: &'static Schema) -> Self {
        let mut found = Self::default();
        found.add(schema);
        found
    }

    /// Adds the schemas that a schema consists of.
    fn add(&mut self, schema: &'static Schema) {
        let mut waiting = vec![schema];
        let mut followed = 0;
        while let Some(schema) = waiting.pop() {
            followed += 1;
            if followed > MAX_SCHEMAS {
                // A schema that contains itself, or too many schemas, counts as unknown.
                *self = Self { optional: self.optional, ..Self::default() };
                return;
            }
            match schema.shape {
                Shape::Newtype(inner) => waiting.push(inner()),
                Shape::Nullable(inner) => {
                    self.nullable = true;
                    waiting.push(inner());
                }
                Shape::Composition(composition) => {
                    self.tags.extend(composition.discriminator.map(|key| (key, composition.tag_schema())));
                    waiting.extend(composition.members.iter().rev().map(|member| (member.schema)()));
                }
                _ if self.schemas.iter().any(|known| std::ptr::eq(*known, schema)) => {}
                _ => self.schemas.push(schema),
            }
        }
    }

    /// The schemas of a value that is present and not `null`.
    pub(crate) fn of_value(self) -> Self {
        Self { nullable: false, optional: false, ..self }
    }

    /// The schema, if there is just one.
    pub(crate) fn only(&self) -> Option<&'static Schema> {
        match *self.schemas {
            [schema] => Some(schema),
            _ => None,
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static Schema> + '_ {
        self.schemas.iter().copied()
    }

    /// Whether some of them describe numbers and all others what no text can be.
    pub(crate) fn have_numbers_and_no_text(&self) -> bool {
        let is_number = |schema: &Schema| matches!(schema.shape, Shape::Integer | Shape::Number);
        self.iter().any(is_number) && !self.have_text()
    }

    /// Whether a text may be one of these values, or nothing is known about them.
    pub(crate) fn have_text(&self) -> bool {
        let takes_text = |schema: &Schema| match schema.shape {
            Shape::String | Shape::Any | Shape::Binary => true,
            Shape::Enum(choice) => choice.is_of_text(),
            _ => false,
        };
        self.schemas.is_empty() || self.iter().any(takes_text)
    }

    /// Whether one of them describes lists.
    pub(crate) fn have_list(&self) -> bool {
        self.iter().any(|schema| matches!(schema.shape, Shape::List(_)))
    }

    /// Whether all of them describe lists.
    pub(crate) fn are_lists(&self) -> bool {
        !self.schemas.is_empty() && self.iter().all(|schema| matches!(schema.shape, Shape::List(_)))
    }

    /// The schemas of the value of a key.
    pub(crate) fn key(&self, name: &str) -> Self {
        let mut found = Self::default();
        let objects = || self.iter().filter_map(Schema::as_object);
        for (_, key) in objects().filter_map(|object| object.find(name)) {
            found.optional |= !key.required;
            found.add((key.schema)());
        }
        if found.schemas.is_empty() {
            let tags = self.tags.iter().filter(|(key, _)| *key == name);
            tags.for_each(|(_, tag)| found.add(tag));
        }
        let patterns = objects().flat_map(|object| object.patterns_of(name));
        patterns.filter_map(KeyPattern::values).for_each(|values| found.add(values));
        if found.schemas.is_empty() {
            let values = self.iter().filter_map(|schema| match schema.shape {
                Shape::Map(values) => Some(values),
                Shape::Object(object) => object.values(),
                _ => None,
            });
            values.for_each(|values: SchemaFn| found.add(values()));
        }
        found
    }

    /// The name and the schemas of the value of the declared key with an index, if the value is described by one
    /// object.
    pub(crate) fn key_at(&self, index: usize) -> Option<(&'static str, Self)> {
        let key = self.only()?.as_object()?.keys.get(index)?;
        Some((key.name, self.key(key.name)))
    }

    /// The schemas of every item of a list.
    pub(crate) fn item(&self) -> Self {
        let mut found = Self::default();
        for schema in self.iter() {
            if let Shape::List(items) = schema.shape {
                found.add(items());
            }
        }
        found
    }

    /// The schemas of the items of a list or a tuple.
    pub(crate) fn items(&self) -> Items {
        let tuples = self.iter().filter_map(|schema| match schema.shape {
            Shape::Tuple(tuple) => Some(tuple),
            _ => None,
        });
        Items { of_lists: self.item(), tuples: tuples.collect() }
    }
}

/// The schemas of the items of a list or a tuple.
pub(crate) struct Items {
    of_lists: Subschemas,
    tuples: Vec<&'static Tuple>,
}

impl Items {
    /// The schemas of the item at an index.
    pub(crate) fn at(&self, index: usize) -> Subschemas {
        let mut found = self.of_lists.clone();
        let items = self.tuples.iter().filter_map(|tuple| tuple.item(index));
        items.for_each(|item| found.add(item));
        found
    }
}

impl Schema {
    pub(super) const fn as_object(&self) -> Option<&'static Object> {
        match self.shape {
            Shape::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The names and aliases of all keys that an object may have; `None` if it may have others.
    pub(crate) fn closed_names(&'static self) -> Option<Vec<&'static str>> {
        let mut names = Names { names: Vec::new(), are_all: true };
        names.add(self, Role::Whole, MAX_NESTED);
        names.are_all.then_some(names.names)
    }

    /// The names and aliases of the declared keys of an object.
    pub(crate) fn declared_names(&'static self) -> Vec<&'static str> {
        let mut names = Names { names: Vec::new(), are_all: true };
        names.add(self, Role::Whole, MAX_NESTED);
        names.names
    }
}

/// Maximum depth to which newtypes and compositions are searched for names of keys.
const MAX_NESTED: usize = 16;

/// Names of keys that an object may have.
struct Names {
    names: Vec<&'static str>,
    /// Whether it can have no others.
    are_all: bool,
}

/// What a schema is to the object that it describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// It describes all keys.
    Whole,
    /// It is a part of an `allOf`, which leaves undeclared keys to the whole.
    Part,
    /// It is a member of a union that is a part.
    MemberOfPart,
}

impl Names {
    fn add(&mut self, schema: &'static Schema, role: Role, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            self.are_all = false;
            return;
        };
        match schema.shape {
            Shape::Newtype(inner) | Shape::Nullable(inner) => self.add(inner(), role, depth),
            Shape::Object(object) => {
                self.names.extend(object.lookup.iter().map(|(name, _)| *name));
                self.are_all &= role.is_closed(object.rest) && object.patterns.is_empty();
            }
            Shape::Composition(composition) => {
                self.names.extend(composition.discriminator);
                let is_all_of = composition.kind == CompositionKind::AllOf;
                let of_members = match role {
                    _ if is_all_of => Role::Part,
                    Role::Whole => Role::Whole,
                    Role::Part | Role::MemberOfPart => Role::MemberOfPart,
                };
                composition.members.iter().for_each(|member| self.add((member.schema)(), of_members, depth));
                self.are_all &= (!is_all_of || role.is_closed(composition.rest)) && composition.other.is_none();
            }
            Shape::AnyObject if role != Role::Whole => {}
            _ => self.are_all = false,
        }
    }
}

impl Role {
    /// Whether no keys but the declared ones count, if this is said of the others.
    const fn is_closed(self, rest: Rest) -> bool {
        match self {
            Self::Whole => matches!(rest, Rest::Closed),
            Self::Part => true,
            Self::MemberOfPart => !matches!(rest, Rest::Of(_)),
        }
    }
}

impl Object {
    /// The schema of the values of undeclared keys, if they have one.
    const fn values(&self) -> Option<SchemaFn> {
        match self.rest {
            Rest::Of(values) => Some(values),
            Rest::Any | Rest::Closed => None,
        }
    }
}
