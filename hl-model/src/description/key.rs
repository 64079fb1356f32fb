//! The methods of declared keys.

use super::types::{Key, NullPolicy, Schema, SchemaFn};

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

    /// The name of the Rust field, without `r#`.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        if self.field.is_empty() { self.name } else { self.field }
    }

    /// The schema of the key's value.
    #[must_use]
    pub fn schema(&self) -> &'static Schema {
        (self.schema)()
    }

    /// Whether messages must leave the value out.
    #[must_use]
    pub const fn is_hidden(&self) -> bool {
        self.secret || self.write_only
    }
}
