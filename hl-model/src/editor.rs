//! The attributes in `#[hl(…)]` as items that an editor completes and explains.
//!
//! Only rust-analyzer sees them. The derive imports the names in the attributes of a place from here.

/// Modules named like attributes, each with its place in the guide and its documentation.
macro_rules! attributes {
    ($($name:ident $place:literal $text:literal;)*) => {
        /// Every attribute.
        mod attribute {$(
            #[doc = concat!(
                $text, "\n\nSee [the guide](https://docs.rs/hl-model/latest/hl_model/guide/attributes/", $place, ").",
            )]
            pub mod $name {}
        )*}
    };
}

attributes! {
    closed "model/index.html#closed" "An undeclared key is a problem.";
    rename_all "model/index.html#rename_all"
        "A convention for the names of keys, variants or members: `\"camelCase\"`.";
    null "model/index.html#null"
        "With `null = \"absent\"`, `null` at an optional key is read as if the key were left out.";
    any_of_keys "model/index.html#any_of_keys-one_of_keys-not_together" "At least one of these keys.";
    one_of_keys "model/index.html#any_of_keys-one_of_keys-not_together" "Exactly one of these keys.";
    not_together "model/index.html#any_of_keys-one_of_keys-not_together" "At most one of these keys.";
    if_key "model/index.html#if_key" "A key decides which others must be present, and which must be absent.";
    tuple "model/index.html#tuple-rest" "The fields are the items of a list, in order.";
    title "model/index.html#title" "The title in JSON Schema: a name for people.";
    module "model/index.html#module" "The title of the page.";
    check "constraints/index.html#check" "A function of your own checks the value.";
    description "model/index.html#description" "The description, instead of the doc comment.";
    inline "model/index.html#inline" "The model is shown on the pages that use it, and has no page itself.";
    bound "model/index.html#bound" "The bounds of a generic model.";
    builder "model/index.html#builder-parts" "The name of the builder.";
    parts "model/index.html#builder-parts" "The name of the struct that `into_parts` returns.";
    one_of "compositions/index.html#one_of" "Exactly one member matches.";
    any_of "compositions/index.html#any_of" "At least one member matches; the first that does is kept.";
    discriminator "compositions/index.html#discriminator" "The key whose value says which member it is.";
    content "compositions/index.html#content" "The key of the payload beside the discriminator.";
    external "compositions/index.html#external" "The key of the payload is the tag.";
    all_of "compositions/index.html#all_of"
        "Every part reads the same object; on a field: documented and checked as an `allOf` with one member.";
    any_string_name "keys/index.html#any_string_name" "The field that keeps the keys that are not declared.";
    rename "keys/index.html#rename" "The name in JSON.";
    alias "keys/index.html#alias" "Another name that is read, and never written.";
    default "keys/index.html#default" "The value that is assumed if the key is left out.";
    constant "keys/index.html#constant" "The only value; the builder fills it in.";
    copy "keys/index.html#copy" "The accessor returns the value itself, for types that are `Copy`.";
    pattern_keys "keys/index.html#pattern_keys" "The field that keeps the keys whose names match a pattern.";
    requires "keys/index.html#requires" "The key of another field that must be present too.";
    rest "model/index.html#tuple-rest" "The field that keeps the other items of a `tuple`.";
    secret "keys/index.html#secret" "The value appears in no message.";
    read_only "keys/index.html#read_only-write_only" "In responses only.";
    write_only "keys/index.html#read_only-write_only" "In requests only; the value appears in no message.";
    example "keys/index.html#example" "An example value.";
    min_length "constraints/index.html#min_length-max_length" "Minimum number of characters.";
    max_length "constraints/index.html#min_length-max_length" "Maximum number of characters.";
    pattern "constraints/index.html#pattern" "A regular expression in the meaning of ECMA-262.";
    format "constraints/index.html#format" "`\"email\"`, `\"uri\"` and others.";
    minimum "constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum" "The number or more.";
    maximum "constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum" "The number or less.";
    exclusive_minimum "constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum"
        "More than the number.";
    exclusive_maximum "constraints/index.html#minimum-maximum-exclusive_minimum-exclusive_maximum"
        "Less than the number.";
    multiple_of "constraints/index.html#multiple_of" "A multiple, by decimal value.";
    values "constraints/index.html#values" "The allowed values.";
    min_items "constraints/index.html#min_items-max_items-unique_items" "Minimum number of items.";
    max_items "constraints/index.html#min_items-max_items-unique_items" "Maximum number of items.";
    unique_items "constraints/index.html#min_items-max_items-unique_items" "No two items are equal.";
    items "constraints/index.html#items" "The constraints of each item.";
    contains "constraints/index.html#contains-min_contains-max_contains" "Constraints that some items satisfy.";
    min_contains "constraints/index.html#contains-min_contains-max_contains" "Minimum number of such items.";
    max_contains "constraints/index.html#contains-min_contains-max_contains" "Maximum number of such items.";
    keys "constraints/index.html#keys" "The constraints of the name of each key of a map.";
    min_properties "constraints/index.html#min_properties-max_properties" "Minimum number of keys.";
    max_properties "constraints/index.html#min_properties-max_properties" "Maximum number of keys.";
    not "constraints/index.html#not" "A type that the value must not match.";
    schema "constraints/index.html#schema" "The JSON Schema of a `Serde<…>`.";
    value "variants/index.html#value" "The value of an enum of integers.";
    tag "variants/index.html#tag" "The value of the discriminator: a string, an integer or a boolean; repeatable.";
    other "variants/index.html#other" "The variant that keeps what is not listed.";
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
