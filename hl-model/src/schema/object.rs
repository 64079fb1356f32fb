//! Objects, enums and compositions: the shapes that have parts with names.

use super::{Constraint, Literal, SchemaFn};
use crate::read::mark;

/// An object with declared keys.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    #[doc(hidden)]
    pub keys: &'static [Key],
    /// Every name and alias with the index of its key, sorted by name.
    #[doc(hidden)]
    pub lookup: &'static [(&'static str, u16)],
    /// The marks of all these names: what has none of them is none of them.
    marks: u64,
    #[doc(hidden)]
    pub rest: Rest,
}

impl Object {
    /// The description of keys, with every name and alias and the index of its key, sorted by name.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(keys: &'static [Key], lookup: &'static [(&'static str, u16)], rest: Rest) -> Self {
        let mut marks = 0;
        let mut names = lookup;
        while let [(name, _), others @ ..] = names {
            marks |= mark_of(name);
            names = others;
        }
        Self { keys, lookup, marks, rest }
    }

    /// The declared key that has the name or alias, with its index.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, &'static Key)> {
        if self.marks & mark_of(name) == 0 {
            return None;
        }
        let at = self.lookup.binary_search_by(|(candidate, _)| (*candidate).cmp(name)).ok()?;
        let index = usize::from(self.lookup.get(at)?.1);
        Some((index, self.keys.get(index)?))
    }
}

const fn mark_of(name: &str) -> u64 {
    match name.as_bytes() {
        bytes @ [first, .., last] => mark(*first, *last, bytes.len()),
        [only] => mark(*only, *only, 1),
        [] => mark(0, 0, 0),
    }
}

/// What an object does with a key that it does not declare.
#[derive(Clone, Copy, Debug)]
pub enum Rest {
    /// `#[hl(closed)]`: the key is a problem.
    Closed,
    /// `any_string_name: Dict`: the key is kept, whatever its value.
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
    /// How an entry with the key starts in compact JSON, from the comma before it to the colon; empty if nobody has
    /// written that out.
    #[doc(hidden)]
    pub entry: &'static str,
    /// Empty where it is the same as the name.
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
    pub read_only: bool,
    #[doc(hidden)]
    pub write_only: bool,
    #[doc(hidden)]
    pub secret: bool,
    #[doc(hidden)]
    pub deprecated: bool,
}

/// What `null` at an optional key means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum NullPolicy {
    /// `null` is a value like any other: a problem unless the type allows it.
    #[default]
    Value,
    /// `#[hl(null = "absent")]`: `null` is read as if the key were not there.
    Absent,
}

impl Key {
    /// What the other fields of a key are when the derive says nothing of them.
    #[doc(hidden)]
    pub const NEW: Self = Self {
        name: "",
        entry: "",
        field: "",
        aliases: &[],
        required: true,
        schema: || const { &super::Schema::NEW },
        rust_type: "",
        description: "",
        constraints: &[],
        default: None,
        example: None,
        null: NullPolicy::Value,
        all_of: false,
        read_only: false,
        write_only: false,
        secret: false,
        deprecated: false,
    };

    /// A required key. The name is between the quotes of the `entry`, and if it has escapes, the derive says what it is,
    /// as it says what else is unusual.
    #[doc(hidden)]
    #[must_use]
    pub const fn required(
        entry: &'static str,
        schema: SchemaFn,
        rust_type: &'static str,
        description: &'static str,
    ) -> Self {
        let (_, from_name) = entry.split_at(2);
        let (name, _) = from_name.split_at(from_name.len() - 2);
        Self { name, entry, schema, rust_type, description, ..Self::NEW }
    }

    /// An optional key.
    #[doc(hidden)]
    #[must_use]
    pub const fn optional(
        entry: &'static str,
        schema: SchemaFn,
        rust_type: &'static str,
        description: &'static str,
    ) -> Self {
        Self { required: false, ..Self::required(entry, schema, rust_type, description) }
    }

    /// How an entry with the key starts in compact JSON, with a comma unless it is the first; nothing if nobody has
    /// written that out.
    #[inline]
    pub(crate) fn start(&self, is_first: bool) -> Option<&'static str> {
        match self.entry {
            "" => None,
            entry if is_first => entry.get(1..),
            entry => Some(entry),
        }
    }

    /// The key as it stands in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name of the Rust field, without `r#`.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        if self.field.is_empty() { self.name } else { self.field }
    }

    /// Other names under which the key is read.
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Whether the object must have the key.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.required
    }

    /// The schema of the key's value.
    #[must_use]
    pub fn schema(&self) -> &'static super::Schema {
        (self.schema)()
    }

    /// The field's type as written in the struct, `Option` included.
    #[must_use]
    pub const fn rust_type(&self) -> &'static str {
        self.rust_type
    }

    /// The key's description: the field's doc comment, or what `#[hl(description = "…")]` says.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// The constraints that stand on the field; those of its type are in the [schema](Self::schema).
    #[must_use]
    pub const fn constraints(&self) -> &'static [Constraint] {
        self.constraints
    }

    /// What the server assumes when the key is left out, as JSON text.
    #[must_use]
    pub const fn default_json(&self) -> Option<&'static str> {
        self.default
    }

    /// An example value, as JSON text.
    #[must_use]
    pub const fn example_json(&self) -> Option<&'static str> {
        self.example
    }

    /// What `null` means at this key.
    #[must_use]
    pub const fn null(&self) -> NullPolicy {
        self.null
    }

    /// Whether `#[hl(all_of)]` wraps the value's schema in an `allOf`.
    #[must_use]
    pub const fn is_all_of(&self) -> bool {
        self.all_of
    }

    /// Whether the key occurs in responses only.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether the key occurs in requests only. Its value never appears in a message.
    #[must_use]
    pub const fn is_write_only(&self) -> bool {
        self.write_only
    }

    /// Whether the value is a secret: it never appears in a message.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        self.secret
    }

    /// Whether the field is marked `#[deprecated]`.
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.deprecated
    }

    /// Whether messages must leave the value out.
    #[must_use]
    pub const fn is_hidden(&self) -> bool {
        self.secret || self.write_only
    }
}

/// A list of values, of which one must be given.
#[derive(Clone, Copy, Debug)]
pub struct Enum {
    #[doc(hidden)]
    pub variants: &'static [Variant],
    /// Whether a value that is not listed is kept (`#[hl(other)]`).
    #[doc(hidden)]
    pub open: bool,
}

impl Enum {
    /// The listed values, in declaration order.
    #[must_use]
    pub const fn variants(&self) -> &'static [Variant] {
        self.variants
    }

    /// Whether a value that is not listed is kept (`#[hl(other)]`).
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }
}

/// One value of an [`Enum`].
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    #[doc(hidden)]
    pub value: Literal,
    #[doc(hidden)]
    pub name: &'static str,
    #[doc(hidden)]
    pub description: &'static str,
    #[doc(hidden)]
    pub deprecated: bool,
}

impl Variant {
    /// The value as it stands in JSON.
    #[must_use]
    pub const fn value(&self) -> Literal {
        self.value
    }

    /// The name of the Rust variant.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The variant's description.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// Whether the variant is marked `#[deprecated]`.
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.deprecated
    }
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
    /// The key whose value says which member is meant.
    #[doc(hidden)]
    pub discriminator: Option<&'static str>,
    /// Whether an object with an unknown tag is kept.
    #[doc(hidden)]
    pub open: bool,
    /// Of an `allOf` struct: what becomes of keys that no part declares. [`Rest::Any`] elsewhere.
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
