//! Words of other crates for constraints on a value, with advice on what to write instead.

/// Advice on words for constraints on a value.
pub(super) fn constraints(name: &str) -> Option<&'static str> {
    [lengths, numbers, patterns, inner_values, formats, own_checks].into_iter().find_map(|words| words(name))
}

/// Advice on words for the number of characters, items or keys.
fn lengths(name: &str) -> Option<&'static str> {
    Some(match name {
        "length" | "len" | "size" | "chars" | "graphemes" | "string_length" | "byte_length" | "byte_len" => {
            "write `min_length = …, max_length = …`, or `min_items` and `max_items` of a list"
        }
        "min_len" | "length_min" | "min_bytes" | "min_graphemes" | "min_chars" | "len_char_min" | "len_utf16_min"
        | "min_size" => "write `min_length = …`, or `min_items` of a list",
        "max_len" | "length_max" | "max_bytes" | "max_graphemes" | "max_chars" | "len_char_max" | "len_utf16_max"
        | "max_size" => "write `max_length = …`, or `max_items` of a list",
        "not_empty" | "non_empty" | "nonempty" | "not_blank" => {
            "write `min_length = 1`, `min_items = 1` of a list, or `min_properties = 1` of an object"
        }
        "count" => "write `min_items = …, max_items = …`",
        "min_elements" | "min_count" => "write `min_items = …`",
        "max_elements" | "max_count" => "write `max_items = …`",
        "entries" => "write `min_properties = …, max_properties = …`",
        "min_entries" => "write `min_properties = …`",
        "max_entries" => "write `max_properties = …`",
        _ => return None,
    })
}

/// Advice on words for the range of numbers and their multiples.
fn numbers(name: &str) -> Option<&'static str> {
    Some(match name {
        "range" | "between" | "bounds" => {
            "write `minimum = …, maximum = …`, or `exclusive_minimum` and `exclusive_maximum`"
        }
        "min" => "write `minimum = …`, or `min_length` of a text and `min_items` of a list",
        "max" => "write `maximum = …`, or `max_length` of a text and `max_items` of a list",
        "ge"
        | "gte"
        | "at_least"
        | "greater_or_equal"
        | "greater_than_or_equal"
        | "lower_bound"
        | "min_value"
        | "min_inclusive" => "write `minimum = …`",
        "le" | "lte" | "at_most" | "less_or_equal" | "less_than_or_equal" | "upper_bound" | "max_value"
        | "max_inclusive" => "write `maximum = …`",
        "gt" | "greater" | "greater_than" | "above" | "min_exclusive" | "exclusive_min" => {
            "write `exclusive_minimum = …`"
        }
        "lt" | "less" | "less_than" | "below" | "max_exclusive" | "exclusive_max" => "write `exclusive_maximum = …`",
        "positive" => "write `exclusive_minimum = 0`",
        "non_negative" | "nonnegative" => "write `minimum = 0`",
        "negative" => "write `exclusive_maximum = 0`",
        "nonpositive" | "non_positive" => "write `maximum = 0`",
        "non_zero" | "nonzero" => "use a type that has no zero, such as `NonZeroU32`",
        "decimal_places" | "max_decimal_places" | "precision" | "scale" => "write `multiple_of = 0.01` for two places",
        "even" => "write `multiple_of = 2`",
        "step" | "increment" | "divisible_by" => "write `multiple_of = …`",
        "finite" => "every float of a model is finite; remove this",
        _ => return None,
    })
}

/// Advice on words for what a pattern can say.
fn patterns(name: &str) -> Option<&'static str> {
    Some(match name {
        "regex" | "regexp" | "regular_expression" | "pattern_str" => "write `pattern = \"…\"`",
        "match" | "matches" => {
            "write `pattern = \"…\"`, or compare two keys in a function, `check = path` on the struct"
        }
        "prefix" | "starts" | "starts_with" => "write it as a pattern: `pattern = \"^…\"`",
        "suffix" | "ends" | "ends_with" => "write it as a pattern: `pattern = \"…$\"`",
        "substring" | "includes" => "write it as a pattern: `pattern = \"…\"`",
        "ascii" | "ascii_only" => "write it as a pattern: `pattern = \"^[ -~]*$\"`",
        "alpha" | "alphabetic" => "write it as a pattern: `pattern = \"^[A-Za-z]*$\"`",
        "numeric" | "digits" => "write it as a pattern: `pattern = \"^[0-9]*$\"`",
        "alphanumeric" => "write it as a pattern: `pattern = \"^[A-Za-z0-9]*$\"`",
        "hex" => "write it as a pattern: `pattern = \"^[0-9A-Fa-f]*$\"`",
        "slug" => "write it as a pattern: `pattern = \"^[a-z0-9-]*$\"`",
        "flags" | "case_insensitive" => "a pattern has no flags; name both cases in it: `pattern = \"^[Aa]$\"`",
        _ => return None,
    })
}

/// Advice on words for the items of a list, the keys of an object and the values of another model.
fn inner_values(name: &str) -> Option<&'static str> {
    Some(match name {
        "unique" | "unique_elements" | "distinct" | "distinct_items" => "write `unique_items`",
        "inner" | "each" | "each_item" | "for_each" | "foreach" | "every" | "elements" | "item" => {
            "write the constraints of each item in `items(…)`"
        }
        "property_names" | "key_names" => "write the constraints of the names in `keys(…)`",
        "dive" | "nested" | "validate" | "validate_nested" => "a model inside another is always checked; remove this",
        _ => return None,
    })
}

/// Advice on words for formats, and for types that have one.
fn formats(name: &str) -> Option<&'static str> {
    Some(match name {
        "email" => "write `format = \"email\"`",
        "uuid" | "guid" | "uuid4" | "uuid_v4" => "write `format = \"uuid\"`, or use the type `Uuid`",
        "ipv4" => "write `format = \"ipv4\"`",
        "ipv6" => "write `format = \"ipv6\"`",
        "hostname" => "write `format = \"hostname\"`",
        "date" | "iso_date" => "write `format = \"date\"`, or use the type `Date`",
        "time" => "write `format = \"time\"`",
        "duration" => "write `format = \"duration\"`",
        "date_time" | "rfc3339" => "write `format = \"date-time\"`, or use the type `DateTime`",
        "url" | "uri" | "http_url" => "write `format = \"uri\"`",
        "ip" | "ip_address" => "write `format = \"ipv4\"` or `format = \"ipv6\"`",
        "binary" | "bytes" => "use the type `Bytes`",
        "int32" | "int64" => "the type says that: `i32` or `i64`",
        "datetime" | "timestamp" | "iso8601" | "iso_datetime" | "iso_date_time" => "use the type `DateTime`",
        "base64" | "content_encoding" => "write `format = \"byte\"`, or use the type `Bytes`",
        _ => return None,
    })
}

/// Advice on words for checks that no constraint expresses.
fn own_checks(name: &str) -> Option<&'static str> {
    Some(match name {
        "phone_number"
        | "phone"
        | "credit_card"
        | "does_not_contain"
        | "not_contains"
        | "custom"
        | "refine"
        | "super_refine"
        | "function"
        | "predicate"
        | "value_parser"
        | "assert"
        | "check_with"
        | "validator"
        | "validate_with"
        | "model_validator"
        | "root_validator"
        | "must_match"
        | "unique_by"
        | "non_control_character" => {
            "for a check of your own write `check = path`, the path of a function, or implement `FieldType` for the type"
        }
        _ => return None,
    })
}
