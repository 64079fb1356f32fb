//! The generator's form of a schema, which is independent of the dialect.

use std::borrow::Cow;
use std::collections::HashMap;

use super::counts::Counts;
use super::kinds::Kinds;
use super::loss::Loss;
use super::sparse::{Sparse, kind_rules};
use crate::generate::document::Origin;
use crate::tree::{HasKey, Keyed, Node};
use hl_model_ground::bound::Bound;
use hl_model_ground::number::is_plain_integer;

/// A schema in a [`Graph`](super::graph::Graph).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SchemaId(pub(crate) usize);

/// The schema that allows any value.
pub(crate) const ANY: SchemaId = SchemaId(0);
/// The schema that allows nothing.
pub(crate) const NEVER: SchemaId = SchemaId(1);
/// The schema that allows everything but `null`.
pub(crate) const NOT_NULL: SchemaId = SchemaId(2);
/// The schema that allows only `null`.
pub(crate) const NULL: SchemaId = SchemaId(3);

/// The rules and the prose of a schema.
#[derive(Clone, Debug, Default)]
pub(crate) struct Schema<'d> {
    pub(crate) origin: Origin,
    pub(crate) prose: Prose<'d>,
    pub(crate) kinds: Kinds,
    /// The values of `enum` or `const`.
    pub(crate) values: Option<Vec<&'d Node>>,
    pub(crate) string: Sparse<StringRules<'d>>,
    pub(crate) number: Sparse<NumberRules<'d>>,
    pub(crate) list: Sparse<ListRules>,
    pub(crate) object: Sparse<ObjectRules<'d>>,
    /// `allOf`, and the targets of `$ref`.
    pub(crate) all_of: Vec<SchemaId>,
    pub(crate) unions: Vec<Union<'d>>,
    pub(crate) not: Vec<SchemaId>,
    pub(crate) branches: Vec<Branch>,
    /// What tells apart the schemas that extend this one, if it is no union.
    pub(crate) discriminator: Option<Discriminator<'d>>,
    /// The rules that no model can express.
    pub(crate) losses: Vec<Loss>,
}

/// The parts of a schema that are for people, and do not change which values are allowed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose<'d> {
    pub(crate) title: Option<&'d str>,
    pub(crate) description: Option<&'d str>,
    pub(crate) default: Option<&'d Node>,
    pub(crate) example: Option<&'d Node>,
    pub(crate) deprecated: bool,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    /// The values of an enum that has words for them.
    pub(crate) choices: Vec<Choice<'d>>,
}

/// A listed value with its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice<'d> {
    pub(crate) value: &'d Node,
    pub(crate) name: Option<&'d str>,
    pub(crate) description: Option<&'d str>,
}

impl Choice<'_> {
    /// Whether the value is an integer that has a word for its name.
    pub(crate) fn is_worded_integer(&self) -> bool {
        self.name.is_some() && self.value.as_number().is_some_and(is_plain_integer)
    }
}

impl Prose<'_> {
    /// Adds what another schema says.
    pub(super) fn merge(&mut self, other: &Self) {
        if self.title.is_none() && self.description.is_none() {
            self.title = other.title;
        }
        self.description = self.description.or(other.description);
        self.default = self.default.or(other.default);
        self.example = self.example.or(other.example);
        self.deprecated |= other.deprecated;
        self.read_only |= other.read_only;
        self.write_only |= other.write_only;
        if self.choices.is_empty() {
            self.choices.clone_from(&other.choices);
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct StringRules<'d> {
    pub(crate) length: Counts,
    pub(crate) patterns: Vec<Cow<'d, str>>,
    pub(crate) formats: Vec<&'d str>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct NumberRules<'d> {
    pub(crate) minimum: Option<Bound<&'d str>>,
    pub(crate) maximum: Option<Bound<&'d str>>,
    pub(crate) multiples_of: Vec<&'d str>,
    pub(crate) formats: Vec<&'d str>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ListRules {
    /// The schemas of the first items.
    pub(crate) first: Vec<SchemaId>,
    /// The schema of the items after them.
    pub(crate) items: Option<SchemaId>,
    pub(crate) count: Counts,
    pub(crate) unique: bool,
    pub(crate) contains: Vec<Contains>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Contains {
    pub(crate) schema: SchemaId,
    pub(crate) min: u64,
    pub(crate) max: Option<u64>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ObjectRules<'d> {
    pub(crate) properties: Keyed<Property<'d>>,
    pub(crate) required: Keyed<&'d str>,
    pub(crate) patterns: Vec<PatternProperty<'d>>,
    /// The schema of keys that are neither declared nor match a pattern.
    pub(crate) additional: Option<SchemaId>,
    /// The schema of unevaluated keys.
    pub(crate) unevaluated: Option<SchemaId>,
    pub(crate) count: Counts,
    /// `propertyNames`
    pub(crate) names: Vec<SchemaId>,
    pub(crate) requires: Vec<(&'d str, Vec<&'d str>)>,
}

kind_rules! { StringRules<'_>, NumberRules<'_>, ListRules, ObjectRules<'_> }

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Property<'d> {
    pub(crate) key: &'d str,
    /// All that is said of its values, also by patterns that the key matches.
    pub(crate) schema: SchemaId,
}

impl HasKey for Property<'_> {
    fn key(&self) -> &str {
        self.key
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PatternProperty<'d> {
    pub(crate) pattern: Cow<'d, str>,
    pub(crate) schema: SchemaId,
}

/// `anyOf` or `oneOf`
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Union<'d> {
    pub(crate) is_one_of: bool,
    /// Whether no value matches two members, whatever the keyword.
    pub(crate) is_apart: bool,
    pub(crate) members: Vec<SchemaId>,
    pub(crate) discriminator: Option<Discriminator<'d>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Discriminator<'d> {
    pub(crate) key: &'d str,
    /// The tags that lead to each schema.
    pub(crate) mapping: HashMap<SchemaId, Vec<&'d str>>,
}

/// `if`, `then`, `else`
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Branch {
    pub(crate) condition: SchemaId,
    pub(crate) then: SchemaId,
    pub(crate) otherwise: SchemaId,
}

impl Union<'_> {
    pub(crate) fn of(members: Vec<SchemaId>) -> Self {
        Self { is_one_of: false, is_apart: false, members, discriminator: None }
    }

    /// A union whose members do not overlap: a value matches at most one of them.
    pub(crate) fn of_apart(members: Vec<SchemaId>) -> Self {
        Self { is_apart: true, ..Self::of(members) }
    }

    /// Whether a value may match several members.
    pub(crate) fn may_match_several(&self) -> bool {
        !self.is_one_of && !self.is_apart && self.members.len() > 1
    }
}

impl Schema<'_> {
    /// The note that a keyword of the schema is not expressed.
    pub(crate) fn loss(&self, keyword: &str, reason: &str) -> Loss {
        Loss::of(&self.origin, keyword, reason)
    }

    /// Notes a rule that the schema has lost.
    pub(super) fn lose(&mut self, keyword: &str, reason: &str) {
        self.losses.push(self.loss(keyword, reason));
    }

    /// A schema that allows all values of several kinds.
    pub(crate) fn of_kinds(kinds: Kinds, origin: Origin) -> Self {
        Self { origin, kinds, ..Self::default() }
    }

    /// The schema without `not`, `if`, and what cannot be expressed.
    pub(crate) fn without_exceptions(&self) -> Self {
        Self { not: Vec::new(), branches: Vec::new(), losses: Vec::new(), ..self.clone() }
    }

    /// Whether the schema has no `not`, no `if`, and nothing that cannot be expressed.
    pub(crate) const fn has_no_exceptions(&self) -> bool {
        self.not.is_empty() && self.branches.is_empty() && self.losses.is_empty()
    }

    /// Whether no union, no `not` and no `if` is beside the other rules.
    pub(crate) const fn is_plain(&self) -> bool {
        self.unions.is_empty() && self.not.is_empty() && self.branches.is_empty()
    }

    /// Whether the schema itself only restricts the kinds of values. Schemas that it refers to, and unions, do not count.
    pub(crate) fn is_type_only(&self) -> bool {
        self.values.is_none()
            && self.has_no_exceptions()
            && self.string.is_empty()
            && self.number.is_empty()
            && self.list.is_empty()
            && self.object.is_empty()
    }

    /// The target of a schema that is only a reference.
    pub(super) fn target(&self) -> Option<SchemaId> {
        match self.all_of.as_slice() {
            [only] if self.is_type_only() && self.kinds == Kinds::ALL && self.unions.is_empty() => Some(*only),
            _ => None,
        }
    }

    /// Whether all values of the allowed kinds are allowed.
    pub(crate) fn is_unconstrained(&self) -> bool {
        self.is_type_only() && self.all_of.is_empty() && self.unions.is_empty()
    }

    /// Whether all values of a kind are allowed.
    pub(super) fn is_unconstrained_for(&self, kind: Kinds) -> bool {
        let is_any_of_kind = |of: Kinds, is_empty: bool| is_empty || !kind.meets(of);
        self.has_no_exceptions()
            && self.values.is_none()
            && self.all_of.is_empty()
            && self.unions.is_empty()
            && is_any_of_kind(Kinds::STRING, self.string.is_empty())
            && is_any_of_kind(Kinds::NUMBER, self.number.is_empty())
            && is_any_of_kind(Kinds::LIST, self.list.is_empty())
            && is_any_of_kind(Kinds::OBJECT, self.object.is_empty())
    }

    /// Removes the rules for kinds that are not allowed, because they have no effect.
    pub(super) fn forget_other_kinds(&mut self) {
        if !self.kinds.meets(Kinds::STRING) {
            self.string = Sparse::default();
        }
        if !self.kinds.meets(Kinds::NUMBER) {
            self.number = Sparse::default();
        }
        if !self.kinds.meets(Kinds::LIST) {
            self.list = Sparse::default();
        }
        if !self.kinds.meets(Kinds::OBJECT) {
            self.object = Sparse::default();
        }
    }

    /// Turns the rule for unevaluated keys into one for undeclared keys, if no other part may evaluate keys.
    pub(crate) fn apply_unevaluated(&mut self) {
        if self.unions.is_empty() && self.branches.is_empty() {
            let unevaluated = self.take_unevaluated();
            if unevaluated.is_some() && self.object.additional.is_none() {
                self.object.additional = unevaluated;
            }
        }
    }

    /// Takes the rule for unevaluated keys out of the schema.
    pub(crate) fn take_unevaluated(&mut self) -> Option<SchemaId> {
        let rest = self.object.unevaluated;
        if rest.is_some() {
            self.object.unevaluated = None;
        }
        rest
    }

    /// Puts a rule for unevaluated keys in the place of the schema's own.
    pub(crate) fn put_unevaluated(&mut self, rest: Option<SchemaId>) {
        if rest.is_some() {
            self.object.unevaluated = rest;
        }
    }

    /// Whether keys are refused that no part evaluates.
    pub(crate) fn refuses_unevaluated(&self) -> bool {
        self.object.unevaluated.is_some_and(|rest| rest != ANY)
    }

    /// The schema of a key in `properties`.
    pub(crate) fn property(&self, key: &str) -> Option<SchemaId> {
        self.object.properties.find(key).map(|property| property.schema)
    }
}
