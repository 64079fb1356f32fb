//! A JSON object under construction.

use std::borrow::Cow;

use hl_model_ground::json::{items, quoted};

/// The order of keywords: the type, constraints, subschemas, and then annotations.
const ORDER: &[&str] = &[
    "$schema", "title", "description", "deprecated", "readOnly", "writeOnly", "$ref", "type", "const", "enum",
    "nullable", "format", "contentEncoding", "minLength", "maxLength", "pattern", "minimum", "exclusiveMinimum",
    "maximum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "contains", "minContains",
    "maxContains", "prefixItems", "items", "minProperties", "maxProperties", "patternProperties", "propertyNames",
    "dependentRequired", "properties", "required", "additionalProperties", "discriminator", "allOf", "anyOf", "oneOf",
    "if", "then", "not", "unevaluatedProperties", "default", "examples", "example", "$defs", "definitions",
];

/// The keywords of a schema, or the entries of another object, with their values as JSON text.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    entries: Vec<(Cow<'static, str>, String)>,
}

impl Fields {
    /// An object with one key, whose value is given as JSON text.
    pub(super) fn of(key: impl Into<Cow<'static, str>>, json: impl Into<String>) -> Self {
        Self { entries: vec![(key.into(), json.into())] }
    }

    /// A schema with a type.
    pub(super) fn of_type(name: &'static str) -> Self {
        Self::of("type", quoted(name))
    }

    /// The schema of values that satisfy at least one of several schemas, given as JSON text.
    pub(super) fn of_any(schemas: impl IntoIterator<Item = String>) -> Self {
        Self::of("anyOf", list(schemas))
    }

    /// The schema that no value satisfies.
    pub(super) fn nothing() -> Self {
        Self::of("not", "{}")
    }

    /// Extends the schema to allow `null`.
    pub(super) fn or_null(mut self) -> Self {
        if self.is_empty() {
            return self;
        }
        // Most keywords do not apply to `null`. Only `type` and lists of values exclude it.
        let says_more =
            ["$ref", "allOf", "anyOf", "oneOf", "not", "const"].iter().any(|keyword| self.get(keyword).is_some());
        let only_type = self.get("type").filter(|name| name.starts_with('"')).map(str::to_owned);
        if let Some(name) = only_type.filter(|_| !says_more) {
            if name != "\"null\"" {
                self.set("type", format!("[{name},\"null\"]"));
            }
            self.also_list_null();
            return self;
        }
        Self::of_any([self.into_json(), Self::of_type("null").into_json()])
    }

    /// Adds `null` to the list of values, if there is one.
    pub(super) fn also_list_null(&mut self) {
        if let Some(values) = self.get("enum").and_then(|values| values.strip_suffix(']')) {
            let values = format!("{values},null]");
            self.set("enum", values);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, json)| json.as_str())
    }

    /// Sets a key to a value given as JSON text.
    pub(super) fn set(&mut self, key: impl Into<Cow<'static, str>>, json: impl Into<String>) {
        let (key, json) = (key.into(), json.into());
        match self.entries.iter_mut().find(|(name, _)| *name == key) {
            Some((_, value)) => *value = json,
            None => self.entries.push((key, json)),
        }
    }

    /// Adds a new key without a search for an existing one, because the searches would take quadratic time in an object with
    /// many keys.
    pub(super) fn push(&mut self, key: impl Into<Cow<'static, str>>, json: String) {
        self.entries.push((key.into(), json));
    }

    /// Takes a key out, with its value.
    pub(super) fn take(&mut self, key: &str) -> Option<String> {
        let index = self.entries.iter().position(|(name, _)| name == key)?;
        Some(self.entries.remove(index).1)
    }

    /// Number of keys.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The keys.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.as_ref())
    }

    /// Sets a key to a string.
    pub(super) fn text(&mut self, key: &'static str, text: &str) {
        self.set(key, quoted(text));
    }

    /// Adds the entries of another object. A key that both have keeps its value.
    pub(super) fn append(&mut self, other: Self) {
        for (key, json) in other.entries {
            if self.get(&key).is_none() {
                self.set(key, json);
            }
        }
    }

    /// Requires another schema as well.
    pub(super) fn also(&mut self, schema: Self) {
        let schema = schema.into_json();
        let all = match self.get("allOf").and_then(|list| list.strip_suffix(']')) {
            Some(list) => format!("{list},{schema}]"),
            None => format!("[{schema}]"),
        };
        self.set("allOf", all);
    }

    /// Adds a second list of allowed values. Strict schemas have no `allOf`, so if one list is a part of the other, only the
    /// shorter one is kept.
    pub(super) fn also_listed(&mut self, values: String) {
        let known = self.get("enum").map(items);
        let new = items(&values);
        let is_within = |inner: &[&str], outer: &[&str]| inner.iter().all(|value| outer.contains(value));
        match known {
            Some(known) if is_within(&known, &new) => return,
            Some(known) if !is_within(&new, &known) => {}
            _ => return self.set("enum", values),
        }
        self.also(Self::of("enum", values));
    }

    /// The object as JSON text, its entries in the order in which they were set.
    pub(super) fn into_map_json(self) -> String {
        let entries = self.entries.iter().map(|(key, json)| format!("{}:{json}", quoted(key)));
        format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
    }

    /// The object as JSON text, its entries in the order of the keywords.
    pub(super) fn into_json(mut self) -> String {
        let rank = |key: &str| ORDER.iter().position(|keyword| *keyword == key).unwrap_or(ORDER.len());
        self.entries.sort_by_key(|(key, _)| rank(key));
        self.into_map_json()
    }
}

/// A JSON list of JSON texts.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

/// A JSON list of strings.
pub(super) fn text_list<'t>(items: impl IntoIterator<Item = &'t str>) -> String {
    list(items.into_iter().map(quoted))
}
