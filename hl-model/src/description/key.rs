//! The methods of declared keys.

use super::types::{Constraint, Key, NullPolicy, Schema, SchemaFn};

impl Key {
    /// A key with the defaults of all fields, as a base for struct updates.
    #[doc(hidden)]
    pub const NEW: Self = Self {
        name: "",
        entry: "",
        field: "",
        aliases: &[],
        required: true,
        schema: || const { &Schema::NEW },
        rust_type: "",
        title: "",
        description: "",
        constraints: &[],
        default: None,
        example: None,
        null: NullPolicy::Value,
        all_of: false,
        constant: false,
        copy: false,
        read_only: false,
        write_only: false,
        secret: false,
        deprecated: false,
    };

    /// A required key.
    #[doc(hidden)]
    #[must_use]
    pub const fn required(
        name: &'static str,
        entry: &'static str,
        schema: SchemaFn,
        rust_type: &'static str,
        description: &'static str,
    ) -> Self {
        Self { name, entry, schema, rust_type, description, ..Self::NEW }
    }

    /// An optional key.
    #[doc(hidden)]
    #[must_use]
    pub const fn optional(
        name: &'static str,
        entry: &'static str,
        schema: SchemaFn,
        rust_type: &'static str,
        description: &'static str,
    ) -> Self {
        Self { name, entry, schema, rust_type, description, required: false, ..Self::NEW }
    }

    /// The name and the aliases.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }

    /// The start of an entry with the key in compact JSON, with a comma unless it is the first entry.
    #[inline]
    pub(crate) fn start(&self, is_first: bool) -> Option<&'static [u8]> {
        self.entry.as_bytes().get(usize::from(is_first)..)
    }

    /// The key in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value of `#[hl(title = "…")]`; empty without it.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
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
    pub fn schema(&self) -> &'static Schema {
        (self.schema)()
    }

    /// The field's type as written in the struct, `Option` included.
    #[must_use]
    pub const fn rust_type(&self) -> &'static str {
        self.rust_type
    }

    /// The key's description: the field's doc comment, or the value of `#[hl(description = "…")]`.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// The constraints on the field. Those of its type are in the [schema](Self::schema).
    #[must_use]
    pub const fn constraints(&self) -> &'static [Constraint] {
        self.constraints
    }

    /// The value that the server assumes if the key is left out, as JSON text.
    #[must_use]
    pub const fn default_json(&self) -> Option<&'static str> {
        self.default
    }

    /// An example value, as JSON text.
    #[must_use]
    pub const fn example_json(&self) -> Option<&'static str> {
        self.example
    }

    /// The meaning of `null` at this key.
    #[must_use]
    pub const fn null(&self) -> NullPolicy {
        self.null
    }

    /// Whether `#[hl(all_of)]` wraps the value's schema in an `allOf`.
    #[must_use]
    pub const fn is_all_of(&self) -> bool {
        self.all_of
    }

    /// Whether `#[hl(constant = …)]` gives the key its only value, which is among the constraints.
    #[must_use]
    pub const fn is_constant(&self) -> bool {
        self.constant
    }

    /// Whether `#[hl(copy)]` lets the accessor return the value itself.
    #[must_use]
    pub const fn is_copy(&self) -> bool {
        self.copy
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
