//! The attributes in `#[hl(…)]` as items that an editor completes and explains.
//!
//! Only rust-analyzer sees them: the derive imports the names in the attributes of a place from here.

/// Every attribute.
mod attribute {
    /// An undeclared key is a problem.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#closed).
    pub mod closed {}
    /// A convention for the names of keys, variants or members: `"camelCase"`.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#rename_all).
    pub mod rename_all {}
    /// With `null = "absent"`, `null` at an optional key is read as if the key were left out.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#null).
    pub mod null {}
    /// At least one of these keys.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#any_of_keys-one_of_keys-not_together).
    pub mod any_of_keys {}
    /// Exactly one of these keys.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#any_of_keys-one_of_keys-not_together).
    pub mod one_of_keys {}
    /// At most one of these keys.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#any_of_keys-one_of_keys-not_together).
    pub mod not_together {}
    /// A key decides which others must be present, and which must be absent.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#if_key).
    pub mod if_key {}
    /// The fields are the items of a list, in order.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#tuple-rest).
    pub mod tuple {}
    /// The title in JSON Schema: a name for people.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#title).
    pub mod title {}
    /// The title of the page.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#module).
    pub mod module {}
    /// A function of your own checks the value.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#check).
    pub mod check {}
    /// The description, instead of the doc comment.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#description).
    pub mod description {}
    /// The model is shown on the pages that use it, and has no page itself.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#inline).
    pub mod inline {}
    /// The bounds of a generic model.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#bound).
    pub mod bound {}
    /// The name of the builder.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#builder-parts).
    pub mod builder {}
    /// The name of the struct that `into_parts` returns.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#builder-parts).
    pub mod parts {}
    /// Exactly one member matches.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/compositions/index.html#one_of).
    pub mod one_of {}
    /// At least one member matches; the first that does is kept.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/compositions/index.html#any_of).
    pub mod any_of {}
    /// The key whose value says which member it is.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/compositions/index.html#discriminator).
    pub mod discriminator {}
    /// The key of the payload beside the discriminator.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/compositions/index.html#content).
    pub mod content {}
    /// The key of the payload is the tag.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/compositions/index.html#external).
    pub mod external {}
    /// Every part reads the same object; on a field: documented and checked as an `allOf` with one member.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/compositions/index.html#all_of).
    pub mod all_of {}
    /// The field that keeps the keys that are not declared.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#any_string_name).
    pub mod any_string_name {}
    /// The name in JSON.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#rename).
    pub mod rename {}
    /// Another name that is read, and never written.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#alias).
    pub mod alias {}
    /// The value that is assumed if the key is left out.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#default).
    pub mod default {}
    /// The only value; the builder fills it in.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#constant).
    pub mod constant {}
    /// The accessor returns the value itself, for types that are `Copy`.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#copy).
    pub mod copy {}
    /// The field that keeps the keys whose names match a pattern.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#pattern_keys).
    pub mod pattern_keys {}
    /// The key of another field that must be present too.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#requires).
    pub mod requires {}
    /// The field that keeps the other items of a `tuple`.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/model/index.html#tuple-rest).
    pub mod rest {}
    /// The value appears in no message.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#secret).
    pub mod secret {}
    /// In responses only.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#read_only-write_only).
    pub mod read_only {}
    /// In requests only; the value appears in no message.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#read_only-write_only).
    pub mod write_only {}
    /// An example value.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/keys/index.html#example).
    pub mod example {}
    /// Minimum number of characters.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#min_length-max_length).
    pub mod min_length {}
    /// Maximum number of characters.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#min_length-max_length).
    pub mod max_length {}
    /// A regular expression in the meaning of ECMA-262.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#pattern).
    pub mod pattern {}
    /// `"email"`, `"uri"` and others.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#format).
    pub mod format {}
    /// The number or more.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum).
    pub mod minimum {}
    /// The number or less.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum).
    pub mod maximum {}
    /// More than the number.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum).
    pub mod exclusive_minimum {}
    /// Less than the number.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum).
    pub mod exclusive_maximum {}
    /// A multiple, by decimal value.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#multiple_of).
    pub mod multiple_of {}
    /// The allowed values.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#values).
    pub mod values {}
    /// Minimum number of items.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#min_items-max_items-unique_items).
    pub mod min_items {}
    /// Maximum number of items.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#min_items-max_items-unique_items).
    pub mod max_items {}
    /// No two items are equal.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#min_items-max_items-unique_items).
    pub mod unique_items {}
    /// The constraints of each item.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#items).
    pub mod items {}
    /// Constraints that some items satisfy.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#contains-min_contains-max_contains).
    pub mod contains {}
    /// Minimum number of such items.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#contains-min_contains-max_contains).
    pub mod min_contains {}
    /// Maximum number of such items.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#contains-min_contains-max_contains).
    pub mod max_contains {}
    /// The constraints of the name of each key of a map.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#keys).
    pub mod keys {}
    /// Minimum number of keys.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#min_properties-max_properties).
    pub mod min_properties {}
    /// Maximum number of keys.
    ///
    /// See [the
    /// guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#min_properties-max_properties).
    pub mod max_properties {}
    /// A type that the value must not match.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#not).
    pub mod not {}
    /// The JSON Schema of a `Serde<…>`.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/constraints/index.html#schema).
    pub mod schema {}
    /// The value of an enum of integers.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/variants/index.html#value).
    pub mod value {}
    /// The value of the discriminator: a string, an integer or a boolean; repeatable.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/variants/index.html#tag).
    pub mod tag {}
    /// The variant that keeps what is not listed.
    ///
    /// See [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/variants/index.html#other).
    pub mod other {}
}

/// On a struct with named fields.
pub mod object {
    pub use super::attribute::{
        all_of, any_of_keys, bound, builder, check, closed, description, if_key, inline, max_properties,
        min_properties, module, not, not_together, null, one_of_keys, parts, rename_all, title, tuple,
    };
}

/// On a tuple struct.
pub mod tuple_struct {
    pub use super::attribute::{
        all_of, bound, builder, check, closed, contains, description, exclusive_maximum, exclusive_minimum, format,
        inline, items, keys, max_contains, max_items, max_length, max_properties, maximum, min_contains, min_items,
        min_length, min_properties, minimum, module, multiple_of, not, parts, pattern, schema, title, tuple,
        unique_items, values,
    };
}

/// On an enum.
pub mod enumeration {
    pub use super::attribute::{
        any_of, bound, content, description, discriminator, external, inline, max_properties, min_properties, module,
        not, one_of, rename_all, title,
    };
}

/// On a named field.
pub mod field {
    pub use super::attribute::{
        alias, all_of, any_string_name, check, constant, contains, copy, default, description, example,
        exclusive_maximum, exclusive_minimum, format, items, keys, max_contains, max_items, max_length, max_properties,
        maximum, min_contains, min_items, min_length, min_properties, minimum, multiple_of, not, null, pattern,
        pattern_keys, read_only, rename, requires, schema, secret, title, unique_items, values, write_only,
    };
}

/// On an item of a tuple, and on a field without a name.
pub mod item {
    pub use super::attribute::{
        any_string_name, contains, description, exclusive_maximum, exclusive_minimum, format, items, keys,
        max_contains, max_items, max_length, max_properties, maximum, min_contains, min_items, min_length,
        min_properties, minimum, multiple_of, not, pattern, rename, rest, schema, unique_items, values,
    };
}

/// On a variant.
pub mod variant {
    pub use super::attribute::{alias, description, other, rename, tag, value};
}

/// In `items(…)`, `contains(…)` and `keys(…)`.
pub mod items {
    pub use super::attribute::{
        contains, exclusive_maximum, exclusive_minimum, format, items, keys, max_contains, max_items, max_length,
        max_properties, maximum, min_contains, min_items, min_length, min_properties, minimum, multiple_of, not,
        pattern, schema, unique_items, values,
    };
}
