//! The dialect in which the schemas of a document are written.

use crate::tree::Fault;
use crate::tree::{Content, Entry, Node};

/// The keywords of JSON Schema whose values are objects with names of schemas as keys.
pub(crate) const SCHEMA_MAPS: [&str; 6] =
    ["$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"];

/// The keywords of JSON Schema and OpenAPI whose values are data, not schemas.
pub(crate) const DATA: [&str; 5] = ["const", "default", "enum", "example", "examples"];

/// A version of OpenAPI or of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Dialect {
    Draft4,
    Draft6,
    Draft7,
    OpenApi30,
    Draft2019,
    Draft2020,
    OpenApi31,
    OpenApi32,
    /// A JSON Schema that declares no dialect. It has the keywords of all of them.
    Undeclared,
}

impl Dialect {
    /// Whether the document is an OpenAPI document.
    pub(crate) const fn is_open_api(self) -> bool {
        matches!(self, Self::OpenApi30 | Self::OpenApi31 | Self::OpenApi32)
    }

    /// Whether keywords beside `$ref` count. Before JSON Schema 2019-09 they are ignored.
    pub(crate) fn has_siblings_of_references(self) -> bool {
        self >= Self::Draft2019
    }

    /// Whether the dialect has a keyword about values. A keyword that it lacks has no meaning in it.
    pub(crate) fn has(self, keyword: &str) -> bool {
        let Some((_, first, last)) = PARTIAL.iter().find(|(partial, ..)| *partial == keyword) else { return true };
        self == Self::Undeclared || self != Self::OpenApi30 && (*first..=*last).contains(&self)
    }

    /// The keywords that some dialects lack.
    pub(crate) fn partial_keywords() -> impl Iterator<Item = &'static str> {
        PARTIAL.iter().map(|(keyword, ..)| *keyword)
    }

    /// The name for people.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Draft4 => "draft-04",
            Self::Draft6 => "draft-06",
            Self::Draft7 => "draft-07",
            Self::Draft2019 => "2019-09",
            Self::Draft2020 => "2020-12",
            Self::OpenApi30 => "OpenAPI 3.0",
            Self::OpenApi31 => "OpenAPI 3.1",
            Self::OpenApi32 => "OpenAPI 3.2",
            Self::Undeclared => "JSON Schema",
        }
    }

    /// The keyword that names a schema, if there is one.
    pub(crate) const fn id_keyword(self) -> Option<&'static str> {
        match self {
            Self::Draft4 => Some("id"),
            Self::OpenApi30 => None,
            _ => Some("$id"),
        }
    }

    /// The dialect that a document declares; `None` if it declares none.
    pub(super) fn declared(root: &Node) -> Result<Option<Self>, Fault> {
        if let Some(version) = root.get("openapi") {
            return open_api(version).map(Some);
        }
        if let Some(version) = root.get("swagger") {
            return Err(Fault::new(version.place, "Swagger 2.0 is not supported; convert the document to OpenAPI 3"));
        }
        if let Some(version) = root.get("asyncapi") {
            let message = "AsyncAPI is not supported; refer to its schemas from an OpenAPI document or a JSON Schema";
            return Err(Fault::new(version.place, message));
        }
        let Some(schema) = root.get("$schema") else { return Ok(None) };
        let Some(uri) = schema.as_str() else {
            return Err(Fault::new(schema.place, format!("`$schema` must be a string, found {}", schema.kind_name())));
        };
        let is = |part: &str| uri.contains(part);
        if is("draft-00/") || is("draft-01/") || is("draft-02/") || is("draft-03/") {
            return Err(Fault::new(schema.place, "JSON Schema before draft 4 is not supported"));
        }
        Ok(Some(match uri {
            _ if is("json-schema.org/draft-04/") => Self::Draft4,
            _ if is("json-schema.org/draft-06/") => Self::Draft6,
            _ if is("json-schema.org/draft-07/") => Self::Draft7,
            _ if is("json-schema.org/draft/2019-09/") => Self::Draft2019,
            // An unknown dialect is read as the newest.
            _ => Self::Draft2020,
        }))
    }

    /// The dialect of the root document.
    pub(super) fn of_root(root: &Node) -> Result<Self, Fault> {
        const NEITHER: &str = "neither an OpenAPI document, which has the key `openapi`, nor a JSON Schema";
        match &root.content {
            Content::Bool(_) => Ok(Self::Undeclared),
            Content::Object(entries) => match Self::declared(root)? {
                Some(dialect) => Ok(dialect),
                None if entries.is_empty() || entries.iter().any(is_keyword) => Ok(Self::Undeclared),
                None => Err(Fault::new(root.place, NEITHER)),
            },
            _ => Err(Fault::new(root.place, format!("{NEITHER}; found {}", root.kind_name()))),
        }
    }
}

/// The version that the value of `openapi` names.
fn open_api(version: &Node) -> Result<Dialect, Fault> {
    // Without quotes, `3.1` is a number in YAML.
    let text = version.as_str().or(version.as_number()).unwrap_or_default();
    let is = |wanted: &str| text == wanted || text.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'));
    match text {
        _ if is("3.0") => Ok(Dialect::OpenApi30),
        _ if is("3.1") => Ok(Dialect::OpenApi31),
        _ if is("3.2") => Ok(Dialect::OpenApi32),
        _ => Err(Fault::new(
            version.place,
            format!("OpenAPI {} is not supported; 3.0, 3.1 and 3.2 are", version.to_json()),
        )),
    }
}

/// The keywords about values that some dialects lack, with the first and the last dialect that have them. OpenAPI 3.0 has
/// none of them.
const PARTIAL: [(&str, Dialect, Dialect); 18] = [
    ("$dynamicRef", Dialect::Draft2020, Dialect::OpenApi32),
    ("$recursiveRef", Dialect::Draft2019, Dialect::Draft2019),
    ("additionalItems", Dialect::Draft4, Dialect::Draft2019),
    ("const", Dialect::Draft6, Dialect::OpenApi32),
    ("contains", Dialect::Draft6, Dialect::OpenApi32),
    ("dependencies", Dialect::Draft4, Dialect::Draft7),
    ("dependentRequired", Dialect::Draft2019, Dialect::OpenApi32),
    ("dependentSchemas", Dialect::Draft2019, Dialect::OpenApi32),
    ("else", Dialect::Draft7, Dialect::OpenApi32),
    ("if", Dialect::Draft7, Dialect::OpenApi32),
    ("maxContains", Dialect::Draft2019, Dialect::OpenApi32),
    ("minContains", Dialect::Draft2019, Dialect::OpenApi32),
    ("patternProperties", Dialect::Draft4, Dialect::OpenApi32),
    ("prefixItems", Dialect::Draft2020, Dialect::OpenApi32),
    ("propertyNames", Dialect::Draft6, Dialect::OpenApi32),
    ("then", Dialect::Draft7, Dialect::OpenApi32),
    ("unevaluatedItems", Dialect::Draft2019, Dialect::OpenApi32),
    ("unevaluatedProperties", Dialect::Draft2019, Dialect::OpenApi32),
];

/// The keywords of JSON Schema that say what a value is, or define schemas. Annotations are not among them, because data
/// has such keys too, and neither is `dependencies`, because packages have it.
const KEYWORDS: &[&str] = &[
    "$anchor", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$recursiveAnchor", "$recursiveRef", "$ref",
    "additionalItems", "additionalProperties", "allOf", "anyOf", "const", "contains", "definitions",
    "dependentRequired", "dependentSchemas", "else", "enum", "exclusiveMaximum", "exclusiveMinimum", "if", "items",
    "maxContains", "maxItems", "maxLength", "maxProperties", "maximum", "minContains", "minItems", "minLength",
    "minProperties", "minimum", "multipleOf", "not", "oneOf", "pattern", "patternProperties", "prefixItems",
    "properties", "propertyNames", "required", "then", "type", "unevaluatedItems", "unevaluatedProperties",
    "uniqueItems",
];

/// The types that `type` may name.
const TYPES: &[&str] = &["array", "boolean", "integer", "null", "number", "object", "string"];

/// Whether a key tells that a document is a JSON Schema. A document without such keys is something else. Data often has a
/// `type` of its own.
fn is_keyword(entry: &Entry) -> bool {
    let is_of_data = entry.key == "type" && entry.value.as_str().is_some_and(|name| !TYPES.contains(&name));
    !is_of_data && KEYWORDS.contains(&entry.key.as_str())
}
