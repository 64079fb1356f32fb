//! The schemas that may describe a part of a value, before the value is known.

use super::{CompositionKind, KeyPattern, NullPolicy, Object, Rest, Schema, Shape, Tuple};

/// Maximum number of schemas that are followed to find those of one part.
const MAX_SCHEMAS: usize = 256;

/// The schemas that may describe a part of a value: one if its place has one type, several within a union, and an empty set
/// if the part is not described.
///
/// Newtypes, [`Nullable`](crate::Nullable)s and compositions are replaced by the schemas that they consist of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subschemas {
    schemas: Vec<Resolved>,
    /// The schemas for the values of undeclared keys.
    others: Vec<&'static Schema>,
    /// The discriminators of the unions among them, each with the schema of its tags.
    tags: Vec<(&'static str, &'static Schema)>,
    /// Whether `null` is allowed by a [`Nullable`](crate::Nullable).
    pub(crate) nullable: bool,
    /// Whether the part is the value of a key that may be left out.
    pub(crate) optional: bool,
}

/// A schema that is neither a newtype nor a composition, with the newtypes around it.
#[derive(Clone, Copy, Debug)]
struct Resolved {
    schema: &'static Schema,
    /// The outermost newtype, which has the constraints of all newtypes.
    whole: &'static Schema,
}

/// Finds the tag of an object by the name of its discriminator, if the tag is known.
type TagText<'t> = &'t dyn Fn(&str) -> Option<&'t str>;

impl Subschemas {
    /// The schemas of a value that one schema describes.
    pub(crate) fn of(schema: &'static Schema) -> Self {
        Self::of_tagged(schema, &|_| None)
    }

    /// The schemas of an object that one schema describes. If the tag of a union is known, only the member with that tag
    /// counts.
    pub(crate) fn of_tagged(schema: &'static Schema, tag: TagText<'_>) -> Self {
        let mut found = Self::default();
        found.add_tagged(schema, tag);
        found
    }

    /// Adds the schemas that a schema consists of.
    fn add(&mut self, schema: &'static Schema) {
        self.add_tagged(schema, &|_| None);
    }

    /// Adds the schemas that a schema consists of. If a tag is known, only the member with that tag is added.
    fn add_tagged(&mut self, schema: &'static Schema, tag: TagText<'_>) {
        let mut waiting = vec![(Resolved { schema, whole: schema }, Role::Whole)];
        let mut followed = 0;
        while let Some((Resolved { schema, whole }, role)) = waiting.pop() {
            followed += 1;
            if followed > MAX_SCHEMAS {
                // A recursive schema, or one with too many schemas, counts as unknown.
                *self = Self { optional: self.optional, ..Self::default() };
                return;
            }
            match schema.shape {
                Shape::Newtype(inner) => waiting.push((Resolved { schema: inner(), whole }, role)),
                Shape::Nullable(inner) => {
                    self.nullable = true;
                    waiting.push((Resolved { schema: inner(), whole }, role));
                }
                Shape::Composition(composition) => {
                    self.tags.extend(composition.discriminator.map(|key| (key, composition.tag_schema())));
                    self.add_rest(composition.rest, role);
                    let role = role.of_members(composition.kind);
                    let of_tag = composition.discriminator.and_then(tag).and_then(|tag| composition.member_of(tag));
                    let mut push = |schema| waiting.push((Resolved { schema, whole: schema }, role));
                    match of_tag {
                        Some(member) => push((member.schema)()),
                        None => composition.schemas().rev().for_each(push),
                    }
                }
                shape => {
                    match shape {
                        Shape::Object(object) => self.add_rest(object.rest, role),
                        Shape::Map(values) => self.others.push(values()),
                        _ => {}
                    }
                    if !self.schemas.iter().any(|known| std::ptr::eq(known.whole, whole)) {
                        self.schemas.push(Resolved { schema, whole });
                    }
                }
            }
        }
    }

    /// Adds the schema of undeclared keys. A part of an `allOf` has none, because the whole handles them.
    fn add_rest(&mut self, rest: Rest, role: Role) {
        if let (Rest::Of(values), Role::Whole | Role::MemberOfPart) = (rest, role) {
            self.others.push(values());
        }
    }

    /// The schemas of a value that is present and not `null`.
    pub(crate) fn of_value(self) -> Self {
        Self { nullable: false, optional: false, ..self }
    }

    /// The schema, if there is just one.
    pub(crate) fn only(&self) -> Option<&'static Schema> {
        match *self.schemas {
            [Resolved { schema, .. }] => Some(schema),
            _ => None,
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static Schema> + '_ {
        self.schemas.iter().map(|found| found.schema)
    }

    /// The schemas, each with the newtype around it, which has the constraints on its values.
    pub(crate) fn with_newtypes(&self) -> impl Iterator<Item = (&'static Schema, &'static Schema)> + '_ {
        self.schemas.iter().map(|found| (found.schema, found.whole))
    }

    /// Whether at least one of them describes numbers, and no other one allows text.
    pub(crate) fn have_numbers_and_no_text(&self) -> bool {
        let is_number = |schema: &Schema| matches!(schema.shape, Shape::Integer | Shape::Number);
        self.iter().any(is_number) && !self.have_text()
    }

    /// Whether a text may be one of these values. An empty set allows any text.
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
        self.iter().any(is_of_lists)
    }

    /// Whether a value may be an object. An empty set allows any value.
    #[cfg(feature = "axum")]
    pub(crate) fn have_object(&self) -> bool {
        let is_object =
            |schema: &Schema| matches!(schema.shape, Shape::Any | Shape::AnyObject | Shape::Map(_) | Shape::Object(_));
        self.schemas.is_empty() || self.iter().any(is_object)
    }

    /// Whether all of them describe lists.
    pub(crate) fn are_lists(&self) -> bool {
        !self.schemas.is_empty() && self.iter().all(is_of_lists)
    }

    /// The schemas of the value of a key.
    pub(crate) fn key(&self, name: &str) -> Self {
        let mut found = Self::default();
        let objects = || self.iter().filter_map(Schema::as_object);
        for (_, key) in objects().filter_map(|object| object.find(name)) {
            found.optional |= !key.required;
            found.nullable |= key.null == NullPolicy::Absent;
            found.add((key.schema)());
        }
        if found.schemas.is_empty() {
            let tags = self.tags.iter().filter(|(key, _)| *key == name);
            tags.for_each(|(_, tag)| found.add(tag));
        }
        let patterns = objects().flat_map(|object| object.patterns_of(name));
        patterns.filter_map(KeyPattern::values).for_each(|values| found.add(values));
        if found.schemas.is_empty() {
            self.others.iter().for_each(|values| found.add(values));
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

/// Whether a schema describes lists, of any length or as a tuple.
const fn is_of_lists(schema: &Schema) -> bool {
    matches!(schema.shape, Shape::List(_) | Shape::Tuple(_))
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
    /// The object that the schema describes, if it is one with declared keys.
    pub(crate) const fn as_object(&self) -> Option<&'static Object> {
        match self.shape {
            Shape::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The names and aliases of the declared keys of an object.
    pub(crate) fn key_names(&'static self) -> KeyNames {
        let mut names = KeyNames { names: Vec::new(), are_all: true };
        names.add(self, Role::Whole, MAX_NESTED);
        names
    }
}

/// Maximum depth to which newtypes and compositions are searched for names of keys.
const MAX_NESTED: usize = 16;

/// The names of keys that an object may have.
pub(crate) struct KeyNames {
    pub(crate) names: Vec<&'static str>,
    /// Whether the object can have no other keys.
    pub(crate) are_all: bool,
}

/// The role of a schema for the object that it describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// It describes all keys.
    Whole,
    /// It is a part of an `allOf`. The whole describes undeclared keys.
    Part,
    /// It is a member of a union that is a part.
    MemberOfPart,
}

impl KeyNames {
    /// Adds the names of a schema and of the schemas that it consists of.
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
                let of_members = role.of_members(composition.kind);
                composition.schemas().for_each(|schema| self.add(schema, of_members, depth));
                self.are_all &= composition.kind != CompositionKind::AllOf || role.is_closed(composition.rest);
            }
            Shape::AnyObject if role != Role::Whole => {}
            _ => self.are_all = false,
        }
    }
}

impl Role {
    /// The role of the members of a composition with this role.
    fn of_members(self, kind: CompositionKind) -> Self {
        match self {
            _ if kind == CompositionKind::AllOf => Self::Part,
            Self::Whole => Self::Whole,
            Self::Part | Self::MemberOfPart => Self::MemberOfPart,
        }
    }

    /// Whether only the declared keys count for a schema in this role. `rest` is its treatment of undeclared keys.
    const fn is_closed(self, rest: Rest) -> bool {
        match self {
            Self::Whole => matches!(rest, Rest::Closed),
            Self::Part => true,
            Self::MemberOfPart => !matches!(rest, Rest::Of(_)),
        }
    }
}
