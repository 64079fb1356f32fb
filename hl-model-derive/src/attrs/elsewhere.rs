//! Attributes of other derives, and what says the same of a model.

/// What to write instead of an attribute that serde, schemars or a validator has.
pub(super) fn advice(name: &str) -> Option<&'static str> {
    let advice = match name {
        "flatten" => {
            "keep undeclared keys in a field `#[hl(any_string_name)] any_string_name: Dict`, \
             or let several models read one object by `#[hl(all_of)]`"
        }
        "skip" | "skip_serializing" | "skip_deserializing" => "every field of a model is a key; remove the field",
        "skip_serializing_if" => "a key whose type is `Option<…>` is left out where it has no value; remove this",
        "optional" | "required" => "a key is optional if its type is `Option<…>`, and required otherwise; remove this",
        "nullable" => "write the type `Nullable<…>`",
        "with" | "serialize_with" | "deserialize_with" | "try_from" => "implement `FieldType` for the field's type",
        "deny_unknown_fields" | "additional_properties" | "additionalProperties" => "write `closed`",
        "untagged" => "write `any_of` or `one_of`",
        "transparent" => "a struct with one field without a name is that; remove this",
        "enum" | "const" => "write `values = […]`",
        "regex" => "write `pattern = \"…\"`",
        "length" => "write `min_length = …, max_length = …`, or `min_items` and `max_items` of a list",
        "range" | "min" | "max" => "write `minimum = …, maximum = …`",
        "unique" => "write `unique_items`",
        "email" | "uuid" | "ipv4" | "ipv6" | "hostname" | "date" => {
            "write it as a format, such as `format = \"email\"`"
        }
        "url" | "uri" => "write `format = \"uri\"`",
        _ => return None,
    };
    Some(advice)
}
