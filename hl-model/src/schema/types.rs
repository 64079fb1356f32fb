//! The types of a description. They stand in one file because they refer to each other. The methods of each are in a
//! file of its name.

use super::enumeration::Enum;
use super::literal::Literal;
use super::pattern::Pattern;
use crate::value::Value;
use hl_model_ground::format::Format;

/// A reference from one description to another. It is a function so that recursive and generic models work.
pub type SchemaFn = fn() -> &'static Schema;

/// The description of a model or of another type of fields.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    #[doc(hidden)]
    pub name: &'static str,
    #[doc(hidden)]
    pub path: &'static str,
    #[doc(hidden)]
    pub rust_type: &'static str,
    #[doc(hidden)]
    pub module: Option<&'static str>,
    #[doc(hidden)]
    pub inline: bool,
    #[doc(hidden)]
    pub description: &'static str,
    #[doc(hidden)]
    pub deprecated: bool,
    #[doc(hidden)]
    pub secret: bool,
    #[doc(hidden)]
    pub arguments: &'static [SchemaFn],
    #[doc(hidden)]
    pub shape: Shape,
    #[doc(hidden)]
    pub constraints: &'static [Constraint],
}

/// The kind of value that a [`Schema`] describes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Shape {
    /// Any value at all.
    Any,
    /// Only `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number without a fractional part: `1`, `1.0` and `1e2` are integers.
    Integer,
    /// Any number.
    Number,
    /// A string.
    String,
    /// Bytes or a file; JSON has no such value.
    Binary,
    /// An object whose keys are not described.
    AnyObject,
    /// An object whose values all satisfy one schema.
    Map(SchemaFn),
    /// A list whose items all satisfy one schema.
    List(SchemaFn),
    /// A list whose first items have a schema each.
    Tuple(&'static Tuple),
    /// `null`, or what the other schema allows.
    Nullable(SchemaFn),
    /// What the other schema allows, under another name and with further constraints: a newtype model.
    Newtype(SchemaFn),
    /// One of a list of values.
    Enum(&'static Enum),
    /// An object with declared keys.
    Object(&'static Object),
    /// Several schemas joined by `allOf`, `anyOf` or `oneOf`, or a `not`.
    Composition(&'static Composition),
}

/// One constraint, named as in JSON Schema.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Constraint {
    /// The minimum number of Unicode scalar values in a string.
    MinLength(u64),
    /// The maximum number of Unicode scalar values in a string.
    MaxLength(u64),
    /// A regular expression that must match somewhere in the string.
    Pattern(&'static Pattern),
    /// The minimum, as JSON text.
    Minimum(&'static str),
    /// The maximum, as JSON text.
    Maximum(&'static str),
    /// The exclusive minimum, as JSON text.
    ExclusiveMinimum(&'static str),
    /// The exclusive maximum, as JSON text.
    ExclusiveMaximum(&'static str),
    /// The number must be an integer multiple of this one, by decimal value. As JSON text.
    MultipleOf(&'static str),
    /// The minimum number of items in a list.
    MinItems(u64),
    /// The maximum number of items in a list.
    MaxItems(u64),
    /// No two items of the list are equal.
    UniqueItems,
    /// The minimum number of keys in an object, undeclared keys included.
    MinProperties(u64),
    /// The maximum number of keys in an object, undeclared keys included.
    MaxProperties(u64),
    /// The format of a string or a number.
    Format(Format),
    /// The allowed values.
    Values(&'static [Literal]),
    /// The constraints of each item of a list.
    Items(&'static [Constraint]),
    /// What the name of each key of an object must satisfy: a text, or an integer that is written in it.
    Keys(SchemaFn),
    /// An object that has the first key has the second one as well.
    Requires(&'static RuleKey, &'static RuleKey),
    /// An object has at least one of these keys.
    AnyOfKeys(&'static [RuleKey]),
    /// An object has exactly one of these keys.
    OneOfKeys(&'static [RuleKey]),
    /// An object has at most one of these keys.
    NotTogether(&'static [RuleKey]),
    /// One key decides which others must be there and which must not.
    IfKey(&'static IfKey),
    /// Some items of a list satisfy constraints of their own.
    Contains(&'static Contains),
    /// A schema that the value must not satisfy.
    Not(SchemaFn),
    /// The check of a user's own type, which returns what is wrong.
    Custom(fn(&Value) -> Result<(), String>),
}

/// An object with declared keys.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    #[doc(hidden)]
    pub keys: &'static [Key],
    /// Every name and alias with the index of its key, sorted by name.
    #[doc(hidden)]
    pub lookup: &'static [(&'static str, u16)],
    /// Union of the names' marks, for a quick negative test.
    pub(super) marks: u64,
    #[doc(hidden)]
    pub rest: Rest,
}

/// What happens to undeclared keys of an object.
#[derive(Clone, Copy, Debug)]
pub enum Rest {
    /// `#[hl(closed)]`: the key is a problem.
    Closed,
    /// `any_string_name: Dict`: the key is kept with any value.
    Any,
    /// `any_string_name: Dict<T>`: the key is kept, its value is checked.
    Of(SchemaFn),
}

/// A declared key of an object.
#[allow(clippy::struct_excessive_bools, reason = "each is a keyword of JSON Schema or an attribute")]
#[derive(Clone, Copy, Debug)]
pub struct Key {
    #[doc(hidden)]
    pub name: &'static str,
    /// The start of an entry with the key in compact JSON, from the comma before it to the colon. Empty if the derive
    /// has not written it.
    #[doc(hidden)]
    pub entry: &'static str,
    /// Empty if it equals the name.
    #[doc(hidden)]
    pub field: &'static str,
    #[doc(hidden)]
    pub aliases: &'static [&'static str],
    #[doc(hidden)]
    pub required: bool,
    #[doc(hidden)]
    pub schema: SchemaFn,
    #[doc(hidden)]
    pub rust_type: &'static str,
    #[doc(hidden)]
    pub description: &'static str,
    #[doc(hidden)]
    pub constraints: &'static [Constraint],
    #[doc(hidden)]
    pub default: Option<&'static str>,
    #[doc(hidden)]
    pub example: Option<&'static str>,
    #[doc(hidden)]
    pub null: NullPolicy,
    #[doc(hidden)]
    pub all_of: bool,
    #[doc(hidden)]
    pub constant: bool,
    #[doc(hidden)]
    pub read_only: bool,
    #[doc(hidden)]
    pub write_only: bool,
    #[doc(hidden)]
    pub secret: bool,
    #[doc(hidden)]
    pub deprecated: bool,
}

/// The meaning of `null` at an optional key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum NullPolicy {
    /// `null` is a value like any other: a problem unless the type allows it.
    #[default]
    Value,
    /// `#[hl(null = "absent")]`: `null` is read as if the key were not there.
    Absent,
}

/// How the members of a [`Composition`] are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompositionKind {
    /// Every member must match.
    AllOf,
    /// At least one member must match.
    AnyOf,
    /// Exactly one member must match.
    OneOf,
}

/// Schemas joined by `allOf`, `anyOf` or `oneOf`.
#[derive(Clone, Copy, Debug)]
pub struct Composition {
    #[doc(hidden)]
    pub kind: CompositionKind,
    #[doc(hidden)]
    pub members: &'static [Member],
    /// The key whose value selects the member.
    #[doc(hidden)]
    pub discriminator: Option<&'static str>,
    /// Whether an object with an unknown tag is kept.
    #[doc(hidden)]
    pub open: bool,
    /// What happens to keys that no part of an `allOf` struct declares. [`Rest::Any`] for other kinds.
    #[doc(hidden)]
    pub rest: Rest,
}

/// One member of a [`Composition`].
#[derive(Clone, Copy, Debug)]
pub struct Member {
    #[doc(hidden)]
    pub name: &'static str,
    #[doc(hidden)]
    pub rename: Option<&'static str>,
    #[doc(hidden)]
    pub schema: SchemaFn,
    #[doc(hidden)]
    pub tags: &'static [&'static str],
    #[doc(hidden)]
    pub description: &'static str,
}

/// A list whose items at the first places have a schema each: `prefixItems` of JSON Schema.
#[derive(Clone, Copy, Debug)]
pub struct Tuple {
    #[doc(hidden)]
    pub items: &'static [SchemaFn],
    /// Number of items that must be there; the ones behind them may be left out from the end.
    #[doc(hidden)]
    pub required: usize,
    /// What becomes of more items.
    #[doc(hidden)]
    pub rest: Rest,
}

/// A key as a rule on several keys names it.
#[derive(Clone, Copy, Debug)]
pub struct RuleKey {
    /// The name of the key, then its aliases.
    #[doc(hidden)]
    pub names: &'static [&'static str],
    /// What `null` at the key means: one that counts as absent is not there.
    #[doc(hidden)]
    pub null: NullPolicy,
}

/// `if_key`: which other keys must be there, and which must not, where a key is there or has a value.
#[derive(Clone, Copy, Debug)]
pub struct IfKey {
    #[doc(hidden)]
    pub key: RuleKey,
    #[doc(hidden)]
    pub value: Option<Literal>,
    #[doc(hidden)]
    pub requires: &'static [RuleKey],
    #[doc(hidden)]
    pub not: &'static [RuleKey],
}

/// `contains(…)`: how many items of a list satisfy some constraints.
#[derive(Clone, Copy, Debug)]
pub struct Contains {
    #[doc(hidden)]
    pub constraints: &'static [Constraint],
    #[doc(hidden)]
    pub min: u64,
    #[doc(hidden)]
    pub max: Option<u64>,
}
