//! Texts with a format.

use hl_model::{Date, DateTime, Dict, HlModel, LocalDateTime, Time, Uuid};

/// Types that have a format.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct FormattedTypes {
    created_at: DateTime,
    day: Date,
    id: Uuid,
    updated_at: Option<DateTime>,
    days: Option<Vec<Date>>,
    opens: Option<Time>,
    due: Option<LocalDateTime>,
    #[hl(any_string_name)]
    any_string_name: Dict<DateTime>,
}

/// Formats that stand on strings.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Formats {
    #[hl(format = "date-time")]
    date_time: Option<String>,
    #[hl(format = "date")]
    date: Option<String>,
    #[hl(format = "time")]
    time: Option<String>,
    #[hl(format = "duration")]
    duration: Option<String>,
    #[hl(format = "ipv4")]
    ipv4: Option<String>,
    #[hl(format = "ipv6")]
    ipv6: Option<String>,
    #[hl(format = "uuid")]
    uuid: Option<String>,
    #[hl(format = "byte")]
    byte: Option<String>,
    #[hl(format = "number")]
    number: Option<String>,
}

/// More of them.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct MoreFormats {
    #[hl(format = "uri")]
    uri: Option<String>,
    #[hl(format = "uri-reference")]
    uri_reference: Option<String>,
    #[hl(format = "json-pointer")]
    json_pointer: Option<String>,
    #[hl(format = "email")]
    email: Option<String>,
    #[hl(format = "hostname")]
    hostname: Option<String>,
    #[hl(format = "regex")]
    regex: Option<String>,
    /// An unknown format is documented and not checked.
    #[hl(format = "colour")]
    colour: Option<String>,
    #[hl(format = "int32")]
    int32: Option<hl_model::Integer>,
    #[hl(format = "int64")]
    int64: Option<hl_model::Integer>,
    #[hl(format = "float")]
    float: Option<hl_model::Decimal>,
    #[hl(format = "double")]
    double: Option<hl_model::Decimal>,
}

/// Texts that match a pattern.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Patterns {
    #[hl(pattern = "^sesh_")]
    id: Option<String>,
    #[hl(pattern = "_id$")]
    end: Option<String>,
    #[hl(pattern = "^exact$")]
    exact: Option<String>,
    #[hl(pattern = "mid.dle")]
    within: Option<String>,
    #[hl(pattern = "^[A-Z]{2}-[0-9]{1,4}$")]
    code: Option<String>,
    #[hl(pattern = "^(a|bc?){1,2}$", max_length = 5)]
    short: Option<String>,
    #[hl(pattern = "^[^é😀]{2,3}$")]
    not: Option<String>,
    #[hl(items(pattern = "^[a-z]+$"))]
    words: Option<Vec<String>>,
    slug: Option<Slug>,
    #[hl(pattern = "^[a-z]{2,4}$")]
    short_slug: Option<Slug>,
}

/// A text with a pattern of its own.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(pattern = "^[a-z]{1,5}(-[a-z]{1,3}){0,2}$")]
pub struct Slug(String);
