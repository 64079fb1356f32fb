//! The types of a description. They are in one file because they refer to each other. The methods of each are in a file
//! of its name.

use super::described::described;
use super::enumeration::Enum;
use super::equal_keys::EqualKeys;
use super::literal::Literal;
use super::pattern::Pattern;
use crate::value::Value;
use hl_model_ground::format::Format;

/// A reference from one description to another. It is a function so that recursive and generic models work.
pub type SchemaFn = fn() -> &'static Schema;

described! {
    /// The description of a model or of another field type.
    #[derive(Clone, Copy, Debug)]
    pub struct Schema {
        /// The model's name (that of the Rust type); empty for a type that is not a model.
        name: &'static str => name,
        /// The Rust path of the module that declares the model.
        path: &'static str => path,
        /// The name of the Rust type, such as `i64`, `Integer` or `DateTime`; empty if the shape implies it.
        rust_type: &'static str => rust_type,
        /// The value of `#[hl(module = "…")]`.
        module: Option<&'static str> => module,
        /// The value of `#[hl(title = "…")]`; empty without it.
        title: &'static str => title,
        /// Whether the model has no page of its own because of `#[hl(inline)]`.
        inline: bool => is_inline,
        /// The model's description: its doc comment, or the value of `#[hl(description = "…")]`.
        description: &'static str => description,
        /// Whether the model is marked `#[deprecated]`.
        deprecated: bool => is_deprecated,
        /// Whether the value is a secret, which never appears in a message: that of a [`Secret`](crate::Secret).
        secret: bool => is_secret,
        /// The schemas of the type arguments of a generic model.
        arguments: &'static [SchemaFn] => arguments,
        /// The kind of value that is described.
        shape: Shape => shape,
        /// The constraints on the type itself.
        constraints: &'static [Constraint] => constraints,
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

described! {
    /// An object with declared keys.
    #[derive(Clone, Copy, Debug)]
    pub struct Object {
        /// The declared keys, in the order of their declaration.
        keys: &'static [Key] => keys,
        /// Every name and alias with the index of its key, sorted by name.
        lookup: &'static [(&'static str, u16)],
        /// The hashes of all names, combined by *or*: a Bloom filter, for a quick negative test.
        marks: u64,
        /// A bit for each of the first 64 keys, set if the key has no constraints, so that only the type of its value
        /// matters.
        usual: u64,
        /// The length of the longest name of a key; `usize::MAX` if the start of an entry is unknown for a key.
        longest_name: usize,
        /// The treatment of all other keys.
        rest: Rest => rest,
        /// The undeclared keys that are kept and checked by their names (`#[hl(pattern_keys = "…")]`).
        patterns: &'static [KeyPattern] => patterns,
    }
}

described! {
    /// Undeclared keys whose names match a pattern: `patternProperties` of JSON Schema.
    #[derive(Clone, Copy, Debug)]
    pub struct KeyPattern {
        /// The pattern of the names.
        pattern: &'static Pattern => pattern,
        /// The schema of the values; `None` if any value is allowed.
        values: Option<SchemaFn>,
        /// The name of the Rust field, without `r#`.
        field: &'static str => field,
        /// The description of the field.
        description: &'static str => description,
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

described! {
    /// A declared key of an object.
    #[allow(clippy::struct_excessive_bools, reason = "each is a keyword of JSON Schema or an attribute")]
    #[derive(Clone, Copy, Debug)]
    pub struct Key {
        /// The key in JSON.
        name: &'static str => name,
        /// The start of an entry with the key in compact JSON, from the comma before it to the colon. Empty if the
        /// derive has not written it.
        entry: &'static str,
        /// Empty if it equals the name.
        field: &'static str,
        /// Other names under which the key is read.
        aliases: &'static [&'static str] => aliases,
        /// Whether the object must have the key.
        required: bool => is_required,
        schema: SchemaFn,
        /// The field's type as written in the struct, `Option` included.
        rust_type: &'static str => rust_type,
        /// The value of `#[hl(title = "…")]`; empty without it.
        title: &'static str => title,
        /// The key's description: the field's doc comment, or the value of `#[hl(description = "…")]`.
        description: &'static str => description,
        /// The constraints on the field. Those of its type are in the [schema](Self::schema).
        constraints: &'static [Constraint] => constraints,
        /// The value that the server assumes if the key is left out, as JSON text.
        default: Option<&'static str> => default_json,
        /// An example value, as JSON text.
        example: Option<&'static str> => example_json,
        /// The meaning of `null` at this key.
        null: NullPolicy => null,
        /// Whether `#[hl(all_of)]` wraps the value's schema in an `allOf`.
        all_of: bool => is_all_of,
        /// Whether `#[hl(constant = …)]` gives the key its only value, which is among the constraints.
        constant: bool => is_constant,
        /// Whether `#[hl(copy)]` lets the accessor return the value itself.
        copy: bool => is_copy,
        /// Whether the key occurs in responses only.
        read_only: bool => is_read_only,
        /// Whether the key occurs in requests only. Its value never appears in a message.
        write_only: bool => is_write_only,
        /// Whether the value is a secret: it never appears in a message.
        secret: bool => is_secret,
        /// Whether the field is marked `#[deprecated]`.
        deprecated: bool => is_deprecated,
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

described! {
    /// Schemas joined by `allOf`, `anyOf` or `oneOf`.
    #[derive(Clone, Copy, Debug)]
    pub struct Composition {
        /// How the members are joined.
        kind: CompositionKind => kind,
        /// The variants of a union, or the parts of an `allOf`, in the order of their declaration.
        members: &'static [Member] => members,
        /// The key whose value selects the member (`#[hl(discriminator = "…")]`).
        discriminator: Option<&'static str> => discriminator,
        /// The key of the payload beside the discriminator, if the union is adjacently tagged (`#[hl(content = "…")]`).
        content: Option<&'static str> => content,
        /// Whether the union is externally tagged: each member is an object with one key, or the string of a tag.
        external: bool => is_external,
        /// The schema of other values that are kept: objects with an unknown tag, or values that match no member.
        other: Option<SchemaFn>,
        /// The treatment of keys that no part of an `allOf` struct declares. [`Rest::Any`] for other kinds.
        rest: Rest => rest,
    }
}

described! {
    /// One member of a [`Composition`].
    #[derive(Clone, Copy, Debug)]
    pub struct Member {
        name: &'static str,
        rename: Option<&'static str>,
        schema: SchemaFn,
        /// The values of the discriminator that select the member. The first is written if the member does not keep its tag.
        tags: &'static [Literal] => tags,
        /// Further values of the discriminator, which are read like the first tag and never written.
        aliases: &'static [Literal] => aliases,
        /// The description: the doc comment of the variant or of the part.
        description: &'static str => description,
        /// Whether the variant or the part is marked `#[deprecated]`.
        deprecated: bool => is_deprecated,
    }
}

described! {
    /// A list whose first items have their own schemas: `prefixItems` of JSON Schema.
    #[derive(Clone, Copy, Debug)]
    pub struct Tuple {
        items: &'static [SchemaFn],
        /// The minimum number of items. Later items are optional.
        required: usize => required,
        /// The treatment of further items.
        rest: Rest => rest,
    }
}

described! {
    /// A key in a rule about several keys.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct RuleKey {
        /// The name of the key, then its aliases.
        names: &'static [&'static str] => names,
        /// The meaning of `null` at the key. A `null` that counts as absent does not count as present.
        null: NullPolicy => null,
    }
}

described! {
    /// `if_key`: other keys that must be present or absent if a key is present or has a value.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct IfKey {
        /// The key whose presence or value is the condition.
        key: RuleKey => key,
        /// The value that the key must have; `None` if it must only be present.
        value: Option<Literal> => value,
        /// The keys that must be present if the condition holds.
        requires: &'static [RuleKey] => requires,
        /// The keys that must be absent if the condition holds.
        not: &'static [RuleKey] => not,
    }
}

described! {
    /// `contains(…)`: the number of items that satisfy some constraints.
    #[derive(Clone, Copy, Debug)]
    pub struct Contains {
        /// The constraints of the items that are counted.
        constraints: &'static [Constraint] => constraints,
        /// The minimum number of such items.
        min: u64 => min,
        /// The maximum number of such items.
        max: Option<u64> => max,
    }
}
