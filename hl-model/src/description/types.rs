//! The types of a description. They are in one file because they refer to each other. The methods of each are in a file
//! of its name.

use super::enumeration::Enum;
use super::equal_keys::EqualKeys;
use super::literal::Literal;
use super::pattern::Pattern;
use crate::value::Value;
use hl_model_ground::format::Format;

/// Hides the fields of a type from its documentation. Generated code writes the fields; other code calls methods.
macro_rules! hidden_fields {
    ($(#[$attribute:meta])* pub struct $Type:ident {
        $($(#[$field_attribute:meta])* $visibility:vis $field:ident: $FieldType:ty,)*
    }) => {
        $(#[$attribute])*
        pub struct $Type {
            $(
                $(#[$field_attribute])*
                #[doc(hidden)]
                $visibility $field: $FieldType,
            )*
        }
    };
}

/// A reference from one description to another. It is a function so that recursive and generic models work.
pub type SchemaFn = fn() -> &'static Schema;

hidden_fields! {
    /// The description of a model or of another field type.
    #[derive(Clone, Copy, Debug)]
    pub struct Schema {
        pub name: &'static str,
        pub path: &'static str,
        pub rust_type: &'static str,
        pub module: Option<&'static str>,
        /// The title, or an empty text.
        pub title: &'static str,
        pub inline: bool,
        pub description: &'static str,
        pub deprecated: bool,
        pub secret: bool,
        pub arguments: &'static [SchemaFn],
        pub shape: Shape,
        pub constraints: &'static [Constraint],
    }
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
    /// A list whose first items have their own schemas.
    Tuple(&'static Tuple),
    /// `null`, or a value of another schema.
    Nullable(SchemaFn),
    /// A newtype model: another schema under its own name, with further constraints.
    Newtype(SchemaFn),
    /// One of a list of values.
    Enum(&'static Enum),
    /// An object with declared keys.
    Object(&'static Object),
    /// Several schemas joined by `allOf`, `anyOf` or `oneOf`.
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
    /// The number must be an integer multiple of this one, as JSON text. Decimal values are compared.
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
    /// The schema of the names of an object's keys, which are strings or integers.
    Keys(SchemaFn),
    /// No two keys of a map are equal as values of their type, even if their names differ.
    #[doc(hidden)]
    DistinctKeys(EqualKeys),
    /// An object with the first key must have the second key, too (`dependentRequired`).
    Requires(&'static RuleKey, &'static RuleKey),
    /// An object must have at least one of these keys.
    AnyOfKeys(&'static [RuleKey]),
    /// An object must have exactly one of these keys.
    OneOfKeys(&'static [RuleKey]),
    /// An object must have at most one of these keys.
    NotTogether(&'static [RuleKey]),
    /// If a key is present or has a value, other keys must be present or absent.
    IfKey(&'static IfKey),
    /// A number of items of a list satisfies further constraints.
    Contains(&'static Contains),
    /// The JSON Schema of a [`Serde`](crate::Serde), as the text of an object. Reading does not check it, because the
    /// inner type does.
    JsonSchema(&'static str),
    /// A schema that the value must not satisfy.
    Not(SchemaFn),
    /// A model's own check, which runs on the finished model after reading or building.
    Check {
        /// The path of the function.
        name: &'static str,
        /// The description of the check; may be empty.
        description: &'static str,
    },
    /// The check of a user's own type, which returns a message about the problem.
    Custom(fn(&Value) -> Result<(), String>),
}

hidden_fields! {
    /// An object with declared keys.
    #[derive(Clone, Copy, Debug)]
    pub struct Object {
        pub keys: &'static [Key],
        /// Every name and alias with the index of its key, sorted by name.
        pub lookup: &'static [(&'static str, u16)],
        /// The hashes of all names, combined by *or*: a Bloom filter, for a quick negative test.
        pub marks: u64,
        /// A bit for each of the first 64 keys, set if the key has no constraints, so that only the type of its value
        /// matters.
        pub usual: u64,
        /// The length of the longest name of a key; `usize::MAX` if the start of an entry is unknown for a key.
        pub longest_name: usize,
        pub rest: Rest,
        /// The undeclared keys that are kept and checked by their names.
        pub patterns: &'static [KeyPattern],
    }
}

hidden_fields! {
    /// Undeclared keys whose names match a pattern: `patternProperties` of JSON Schema.
    #[derive(Clone, Copy, Debug)]
    pub struct KeyPattern {
        pub pattern: &'static Pattern,
        /// The schema of the values; `None` if any value is allowed.
        pub values: Option<SchemaFn>,
        pub field: &'static str,
        pub description: &'static str,
    }
}

/// The treatment of undeclared keys of an object.
#[derive(Clone, Copy, Debug)]
pub enum Rest {
    /// `#[hl(closed)]`: the key is a problem.
    Closed,
    /// `any_string_name: Dict`: the key is kept with any value.
    Any,
    /// `any_string_name: Dict<T>`: the key is kept, its value is checked.
    Of(SchemaFn),
}

hidden_fields! {
    /// A declared key of an object.
    #[allow(clippy::struct_excessive_bools, reason = "each is a keyword of JSON Schema or an attribute")]
    #[derive(Clone, Copy, Debug)]
    pub struct Key {
        pub name: &'static str,
        /// The start of an entry with the key in compact JSON, from the comma before it to the colon. Empty if the
        /// derive has not written it.
        pub entry: &'static str,
        /// Empty if it equals the name.
        pub field: &'static str,
        pub aliases: &'static [&'static str],
        pub required: bool,
        pub schema: SchemaFn,
        pub rust_type: &'static str,
        pub title: &'static str,
        pub description: &'static str,
        pub constraints: &'static [Constraint],
        pub default: Option<&'static str>,
        pub example: Option<&'static str>,
        pub null: NullPolicy,
        pub all_of: bool,
        pub constant: bool,
        pub copy: bool,
        pub read_only: bool,
        pub write_only: bool,
        pub secret: bool,
        pub deprecated: bool,
    }
}

/// The meaning of `null` at an optional key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum NullPolicy {
    /// `null` is a value like any other: a problem unless the type allows it.
    #[default]
    Value,
    /// `#[hl(null = "absent")]`: `null` is read as if the key were absent.
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

hidden_fields! {
    /// Schemas joined by `allOf`, `anyOf` or `oneOf`.
    #[derive(Clone, Copy, Debug)]
    pub struct Composition {
        pub kind: CompositionKind,
        pub members: &'static [Member],
        /// The key whose value selects the member.
        pub discriminator: Option<&'static str>,
        /// The key of the payload beside the discriminator, if the union is adjacently tagged.
        pub content: Option<&'static str>,
        /// Whether the union is externally tagged: each member is an object with one key, or the string of a tag.
        pub external: bool,
        /// The schema of other values that are kept: objects with an unknown tag, or values that match no member.
        pub other: Option<SchemaFn>,
        /// The treatment of keys that no part of an `allOf` struct declares. [`Rest::Any`] for other kinds.
        pub rest: Rest,
    }
}

hidden_fields! {
    /// One member of a [`Composition`].
    #[derive(Clone, Copy, Debug)]
    pub struct Member {
        pub name: &'static str,
        pub rename: Option<&'static str>,
        pub schema: SchemaFn,
        /// The values of the discriminator that select the member. The first is written if the member does not keep its
        /// tag.
        pub tags: &'static [Literal],
        /// Further values of the discriminator, which are read like the first tag and never written.
        pub aliases: &'static [Literal],
        pub description: &'static str,
        pub deprecated: bool,
    }
}

hidden_fields! {
    /// A list whose first items have their own schemas: `prefixItems` of JSON Schema.
    #[derive(Clone, Copy, Debug)]
    pub struct Tuple {
        pub items: &'static [SchemaFn],
        /// The minimum number of items. Later items are optional.
        pub required: usize,
        /// The treatment of further items.
        pub rest: Rest,
    }
}

hidden_fields! {
    /// A key in a rule about several keys.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct RuleKey {
        /// The name of the key, then its aliases.
        pub names: &'static [&'static str],
        /// The meaning of `null` at the key. A `null` that counts as absent does not count as present.
        pub null: NullPolicy,
    }
}

hidden_fields! {
    /// `if_key`: other keys that must be present or absent if a key is present or has a value.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct IfKey {
        pub key: RuleKey,
        pub value: Option<Literal>,
        pub requires: &'static [RuleKey],
        pub not: &'static [RuleKey],
    }
}

hidden_fields! {
    /// `contains(…)`: the number of items that satisfy some constraints.
    #[derive(Clone, Copy, Debug)]
    pub struct Contains {
        pub constraints: &'static [Constraint],
        pub min: u64,
        pub max: Option<u64>,
    }
}
