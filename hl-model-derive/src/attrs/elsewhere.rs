//! Attributes of other crates and keywords of JSON Schema, with advice on what to write instead.

use syn::{Attribute, Meta};

use super::constraint_words::constraints;
use super::place::Place;
use super::place::Site::{self, Container, Field, Items, Variant};
use super::table;
use hl_model_ground::casing::snake_with_acronyms;

/// Advice on what to write instead of an attribute of serde, schemars, utoipa, garde, validator, nutype or pydantic.
pub(super) fn advice(name: &str, site: Site) -> Option<&'static str> {
    let find = |name: &str| {
        let of_site = [undeclared, presence, names, variants, rules].into_iter().find_map(|words| words(name, site));
        of_site.or_else(|| [constraints, documents, conversions].into_iter().find_map(|words| words(name)))
    };
    find(name).or_else(|| find(&snake_with_acronyms(name)))
}

/// Advice on words about keys that a model does not declare.
fn undeclared(name: &str, site: Site) -> Option<&'static str> {
    Some(match (name, site) {
        ("flatten", _) => {
            "keep undeclared keys in a field `#[hl(any_string_name)] any_string_name: Dict`, \
             or let several models read one object by `#[hl(all_of)]`"
        }
        (
            "deny_unknown_fields"
            | "deny_unknown"
            | "disallow_unknown_fields"
            | "forbid_extra"
            | "no_extra"
            | "strict_object"
            | "additional"
            | "unknown_keys"
            | "unknown_fields"
            | "sealed"
            | "exact"
            | "no_unknown_keys"
            | "additional_properties"
            | "extra"
            | "extra_fields"
            | "unevaluated_properties"
            | "allow_unknown_fields"
            | "allow_extra"
            | "ignore_unknown"
            | "ignore_unknown_fields"
            | "catchall"
            | "final"
            | "config"
            | "model_config",
            Container,
        ) => {
            "write `closed` to refuse undeclared keys, or keep them in a field \
             `#[hl(any_string_name)] any_string_name: Dict`"
        }
        ("unknown", Container) => {
            "write `closed` to refuse undeclared keys, or keep them in a field \
             `#[hl(any_string_name)] any_string_name: Dict`; an enum keeps other values in a variant `#[hl(other)] Other(OtherValue)`"
        }
        ("deny_unknown_fields" | "deny_unknown", Variant) => {
            "the object of a variant is closed, unless one of its fields is `#[hl(any_string_name)]`; remove this"
        }
        ("open" | "loose" | "passthrough" | "non_strict" | "non_exhaustive", Container) => {
            "a struct is open if a field keeps undeclared keys, `#[hl(any_string_name)] any_string_name: Dict`, and an enum \
             if a variant keeps other values, `#[hl(other)] Other(OtherValue)`"
        }
        ("additional_properties" | "extra" | "extra_fields" | "remain", Field) => {
            "write `any_string_name` on the `Dict` that keeps undeclared keys"
        }
        ("pattern_properties", _) => "write `pattern_keys = \"…\"` on the field, a `Dict`, that keeps these keys",
        _ => return None,
    })
}

/// Advice on words about the presence of keys and their values.
fn presence(name: &str, site: Site) -> Option<&'static str> {
    Some(match (name, site) {
        ("skip" | "skip_serializing" | "skip_deserializing" | "ignore" | "exclude" | "json_ignore", Field) => {
            "every field of a model is a key; remove the field"
        }
        ("skip" | "skip_serializing" | "skip_deserializing" | "ignore" | "exclude", Variant) => {
            "every variant is part of the schema; remove the variant"
        }
        (
            "skip_serializing_if"
            | "skip_serializing_none"
            | "exclude_none"
            | "skip_if_none"
            | "skip_none"
            | "skip_serializing_if_none"
            | "omit_none"
            | "omitempty"
            | "omit_empty"
            | "exclude_unset",
            _,
        ) => "a key whose type is `Option<…>` is left out where it has no value; remove this",
        ("default", Field) => {
            "an `Option<…>` may be left out already; for the value that the server then assumes write `default = JSON`"
        }
        ("default", Container) => "a key may be left out if its type is `Option<…>`; remove this",
        ("optional" | "required" | "required_fields" | "not_null" | "non_null", _) => {
            "a key is optional if its type is `Option<…>`, and required otherwise; remove this"
        }
        ("null_is_absent" | "null_as_absent" | "skip_null" | "skip_if_null", _) => "write `null = \"absent\"`",
        ("nullable" | "x_nullable" | "allow_null" | "explicit_null" | "double_option", _) => {
            "write the type `Nullable<…>`"
        }
        ("nullish", _) => "write the type `Option<Nullable<…>>`, or `Option<…>` with `null = \"absent\"`",
        ("default_factory" | "default_with" | "default_fn" | "default_value" | "default_value_t", _) => {
            "write the value itself as JSON: `default = …`"
        }
        (
            "enum" | "enum_values" | "one_of_values" | "literal" | "choices" | "in" | "is_in" | "allowed"
            | "allowed_values" | "enumeration" | "variants" | "possible_values",
            Field,
        ) => "write `values = […]`",
        ("dependent_required" | "dependencies" | "depends_on" | "required_with" | "requires_all", Field) => {
            "write `requires = \"key\"`"
        }
        ("conflicts_with" | "conflicts" | "exclusive" | "mutually_exclusive" | "without", Field) => {
            "write `not_together(a, b)` on the struct"
        }
        ("required_unless_present" | "required_without" | "required_unless", Field) => {
            "write `any_of_keys(a, b)` on the struct"
        }
        ("const" | "const_value" | "equals" | "equal" | "eq" | "fixed", Field | Items | Container) => {
            "write `constant = …`, or `values = […]` for one of several"
        }
        ("type" | "ty" | "dtype" | "value_type", Field) => "the type of the key is that of the field; remove this",
        ("if" | "when", Field | Container) => "write `if_key(key = value, requires(a), not(b))` on the struct",
        _ => return None,
    })
}

/// Advice on words about names in JSON.
fn names(name: &str, site: Site) -> Option<&'static str> {
    Some(match (name, site) {
        ("rename_all_fields", _) => {
            "write `rename` on each field of a variant, or `rename_all` on a struct that is the payload"
        }
        (
            "rename_fields" | "rename_keys" | "case" | "alias_generator" | "serialize_all" | "casing" | "naming",
            Container,
        ) => "write `rename_all = \"…\"`",
        (
            "camel_case"
            | "snake_case"
            | "kebab_case"
            | "pascal_case"
            | "screaming_snake_case"
            | "lowercase"
            | "uppercase",
            Container,
        ) => "for the names in JSON write `rename_all = \"…\"`; a value is kept as it is",
        ("populate_by_name", _) => "a key is read by other names as well that its field gives by `alias = \"…\"`",
        ("label" | "display_name", Field | Container) => "write `title = \"…\"`",
        ("namespace" | "package", Container) => "write `module = \"…\"`",
        ("builder_name", Container) => "write `builder = Name`",
        ("parts_name", Container) => "write `parts = Name`",
        (
            "rename_deserialize"
            | "rename_serialize"
            | "serialization_alias"
            | "validation_alias"
            | "json"
            | "name"
            | "json_property"
            | "json_property_name",
            _,
        ) => "a key has one name in JSON, `rename = \"…\"`, and is read by others too: `alias = \"…\"`",
        ("key" | "field" | "json_name" | "wire_name" | "property" | "column_name" | "column", Field)
        | (
            "serialize" | "to_string" | "string" | "strum" | "label" | "key" | "text" | "wire" | "wire_name" | "const"
            | "const_value",
            Variant,
        ) => "write `rename = \"…\"`",
        _ => return None,
    })
}

/// Advice on words about the kinds of models and their variants.
fn variants(name: &str, site: Site) -> Option<&'static str> {
    Some(match (name, site) {
        (
            "tag" | "tagged" | "tag_key" | "tag_field" | "tag_name" | "type_key" | "type_field" | "discriminator_key"
            | "property_name" | "internally_tagged",
            Container,
        ) => "write `discriminator = \"…\"`",
        ("adjacently_tagged" | "adjacent", Container) => "write `discriminator = \"…\", content = \"…\"`",
        ("externally_tagged", Container) => "write `external`",
        ("untagged" | "enum", Container) => "write `any_of` or `one_of`",
        ("union" | "smart_union", _) => "write `any_of` or `one_of` on an enum",
        ("transparent", _) => "a struct with one field without a name is that; remove this",
        ("array" | "list" | "seq" | "sequence" | "positional", Container) => {
            "a struct whose fields are the items of a list is a `tuple`"
        }
        ("prefix_items" | "additional_items", _) => {
            "items at places of their own are the fields of a struct with `#[hl(tuple)]`, the others its `#[hl(rest)]` field"
        }
        (
            "catch_all" | "catchall" | "fallback" | "unknown" | "default_variant" | "open" | "non_exhaustive" | "other"
            | "untagged",
            Variant,
        )
        | ("fallback" | "default_variant", Container) => "write `other` on a variant that holds an `OtherValue`",
        ("discriminant" | "repr" | "number" | "code" | "int" | "integer" | "id", Variant) => "write `value = 3`",
        ("int" | "integer" | "number" | "repr", Container) => "write `value = 3` on each variant",
        ("mapping", Container) => "write `tag = \"…\"` on each variant",
        ("discriminator_value" | "tag_value" | "mapping" | "type", Variant) => "write `tag = \"…\"`",
        _ => return None,
    })
}

/// Advice on words for constraints on several keys, or on a whole model.
fn rules(name: &str, site: Site) -> Option<&'static str> {
    if site != Container {
        return None;
    }
    Some(match name {
        "dependent_required" | "dependencies" | "required_together" | "requires_all" | "and" => {
            "write `requires = \"key\"` on the field that needs another"
        }
        "mutually_exclusive" | "conflicts_with" | "conflicts" | "exclusive" | "oxor" | "nand" => {
            "write `not_together(a, b)`"
        }
        "exactly_one" | "exactly_one_of" | "xor" => "write `one_of_keys(a, b)`, or `one_of` on an enum",
        "at_least_one" | "at_least_one_of" | "any_required" | "or" => {
            "write `any_of_keys(a, b)`, or `any_of` on an enum"
        }
        "extend" | "extends" | "inherits" | "base" | "includes" => "let several models read one object by `all_of`",
        _ => return None,
    })
}

/// Advice on words that describe.
fn documents(name: &str) -> Option<&'static str> {
    Some(match name {
        "doc" | "docs" | "desc" | "describe" | "help" | "comment" | "summary" | "about" | "long_about" => {
            "write a doc comment, or `description = \"…\"` in its stead"
        }
        "hl" => "write its attributes in this `#[hl(…)]` itself",
        "deprecated" => "write Rust's own attribute: `#[deprecated]`",
        "readonly" | "readOnly" => "write `read_only`",
        "writeonly" | "writeOnly" => "write `write_only`",
        "sensitive" | "confidential" | "redact" | "mask" | "password" | "debug" | "skip_debug" => "write `secret`",
        "message" | "code" | "error" | "error_message" => {
            "a problem has its code, and texts of your own are made of its parameters; for a code of your own write `check = path`"
        }
        "examples" => "write `example = …`, one for each field",
        "schema_name" | "as" | "type_name" | "value_type" => "a model is called like its type; rename the type",
        _ => return None,
    })
}

/// Advice on words that convert.
fn conversions(name: &str) -> Option<&'static str> {
    Some(match name {
        "with" | "serialize_with" | "deserialize_with" => {
            "implement `FieldType` for the field's type; a time is a `DateTime`, and any type of serde a `Serde<…>`"
        }
        "parse_with" | "from_str" | "try_from" | "from" | "into" | "schema_with" | "as_ref" => {
            "implement `FieldType` for the field's type"
        }
        "borrow" => "a model owns its data; remove this",
        "getter" | "getters" | "get" | "getset" => "every key has an accessor; remove this",
        "start_fn" | "finish_fn" | "state_mod" | "builder_type" | "builder_method" | "build_method" => {
            "the methods of a builder are called like the keys, `builder` and `build`; for another name of its type write \
             `builder = Name`"
        }
        "setter" | "setters" | "set" => "every key has a method of the builder; remove this",
        "sanitize"
        | "trim"
        | "strip"
        | "lowercase"
        | "to_lower"
        | "lower"
        | "uppercase"
        | "to_upper"
        | "upper"
        | "strip_whitespace"
        | "str_strip_whitespace"
        | "trimmed"
        | "lower_case"
        | "upper_case"
        | "transform"
        | "modify" => "a model keeps what it reads as it is; convert the value before or after, and remove this",
        "frozen" | "immutable" | "validate_assignment" => "every model is immutable; remove this",
        "Clone" | "Copy" | "Debug" | "Default" | "Eq" | "Hash" | "Ord" | "PartialEq" | "PartialOrd" => {
            "derive the trait beside `HlModel`: `#[derive(…, HlModel)]`"
        }
        "strict" => "reading is strict unless it is asked otherwise by `ReadOptions`; remove this",
        "coerce" | "lenient" => "reading is lenient if it is asked for by `ReadOptions::lenient`; remove this",
        _ => return None,
    })
}

/// The message about an attribute that is known in other places. It says more than where the attribute belongs.
pub(super) fn in_wrong_site(name: &str, site: Site) -> Option<String> {
    let is_constraint = Place::Items.takes(name);
    Some(match (name, site) {
        ("tag", Container) => {
            "`tag` stands on a variant; the key that holds the tags is named by `discriminator = \"…\"`".to_owned()
        }
        ("discriminator", Variant) => "`discriminator` stands on the enum and names the key that holds the tags; \
             the tag of a variant is given by `tag = \"…\"`"
            .to_owned(),
        ("one_of" | "any_of", Field) => {
            format!(
                "`{name}` stands on an enum whose variants are the shapes; for the values of a field write `values = […]`"
            )
        }
        ("constant", Container) => {
            "`constant` stands on a field; for the only value of a newtype write `values = […]`".to_owned()
        }
        ("constant" | "value", Items) => {
            format!("`{name}` is for one place; for the values of items write `values = […]`")
        }
        ("constant", Variant) => "a variant has one value already; write `rename = \"…\"` for its text".to_owned(),
        ("rename_all", Variant) => {
            "`rename_all` has no meaning on a variant; write `rename` on each of its fields, or `rename_all` on a \
             struct that is the payload"
                .to_owned()
        }
        ("value", Field) => "`value` stands on a variant; for the only value of a key write `constant = …`".to_owned(),
        ("values", Variant) => {
            "a variant is one value; write `rename = \"…\"` for its text, and the values of a payload on a newtype, \
             `#[hl(values = […])] struct Name(Type);`"
                .to_owned()
        }
        (_, Variant) if is_constraint => on_member(name),
        ("any_string_name", Container) => "`any_string_name` stands on the field that keeps undeclared keys: \
             `#[hl(any_string_name)] any_string_name: Dict`"
            .to_owned(),
        ("rename", Container) => "`rename` stands on a field or a variant, whose name in JSON it gives; \
             for all of them write `rename_all = \"…\"`"
            .to_owned(),
        ("closed", Field) => {
            "`closed` has no meaning on a field; it belongs on the struct that declares the keys".to_owned()
        }
        (_, Items) if !is_constraint && table::is_known(name) => {
            format!("`{name}` says nothing of the items of a list; write it beside `items(…)`, or remove it")
        }
        _ => return None,
    })
}

/// The message about a constraint at a member of a composition.
fn on_member(name: &str) -> String {
    format!(
        "`{name}` constrains the type of a member; write it on a newtype, `#[hl({name} …)] struct Name(Type);`, \
         and use that as the payload"
    )
}

/// The message about an attribute within a variant's payload.
pub(crate) fn in_payload(attribute: &Attribute) -> String {
    let first = match &attribute.meta {
        Meta::List(list) => list.tokens.clone().into_iter().next().map(|token| token.to_string()),
        _ => None,
    };
    match first {
        Some(name) if Place::Items.takes(&name) => on_member(&name),
        _ => "`#[hl(…)]` has no meaning in a variant's payload; write it on the variant".to_owned(),
    }
}
