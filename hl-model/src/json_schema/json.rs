//! JSON under construction.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter, Write};

use crate::description::Literal;
use hl_model_ground::json::{Entry, decode, each_entry, each_item, quoted};

/// The order of keywords: the type, constraints, subschemas, and then annotations.
const ORDER: &[&str] = &[
    "$schema", "title", "description", "deprecated", "readOnly", "writeOnly", "$ref", "type", "const", "enum",
    "nullable", "format", "contentEncoding", "minLength", "maxLength", "pattern", "minimum", "exclusiveMinimum",
    "maximum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "contains", "minContains",
    "maxContains", "prefixItems", "items", "minProperties", "maxProperties", "patternProperties", "propertyNames",
    "dependentRequired", "properties", "required", "additionalProperties", "discriminator", "allOf", "anyOf", "oneOf",
    "if", "then", "not", "unevaluatedProperties", "default", "examples", "example", "$defs", "definitions",
];

/// JSON under construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    /// A scalar, or data whose parts do not matter, as JSON text.
    Text(String),
    List(Vec<Self>),
    Object(Fields),
}

impl Json {
    /// Takes a JSON text apart.
    pub(super) fn of(text: &str) -> Self {
        match text.trim_start().as_bytes() {
            [b'{', ..] => {
                let entry = |entry: Entry<'_>| Some((entry.key?.into_owned().into(), Self::of(entry.value)));
                Self::Object(Fields { entries: each_entry(text).filter_map(entry).collect() })
            }
            [b'[', ..] => Self::List(each_item(text).map(Self::of).collect()),
            _ => Self::Text(text.to_owned()),
        }
    }

    pub(super) fn string(text: &str) -> Self {
        Self::Text(quoted(text))
    }

    /// The value of a key of an object.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        if let Self::Object(fields) = self { fields.get(key) } else { None }
    }

    /// The items of a list; empty for other values.
    pub(super) fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// The items of a list, or the value itself.
    pub(super) fn one_or_more(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { std::slice::from_ref(self) }
    }

    /// The text of a scalar; empty for other values.
    pub(super) fn text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }

    /// The content of a string.
    pub(super) fn as_string(&self) -> Option<Cow<'_, str>> {
        decode(self.text())
    }
}

/// A schema, its entries in the order of the keywords.
impl From<Fields> for Json {
    fn from(fields: Fields) -> Self {
        Self::Object(fields.sorted())
    }
}

impl From<Literal> for Json {
    fn from(literal: Literal) -> Self {
        Self::Text(literal.json())
    }
}

impl From<bool> for Json {
    fn from(truth: bool) -> Self {
        Self::Text(truth.to_string())
    }
}

impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::List(items) => {
                f.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index == 0 { "" } else { "," })?;
                }
                f.write_char(']')
            }
            Self::Object(fields) => {
                f.write_char('{')?;
                for (index, (key, value)) in fields.iter().enumerate() {
                    write!(f, "{}{}:{value}", if index == 0 { "" } else { "," }, quoted(key))?;
                }
                f.write_char('}')
            }
        }
    }
}

/// The keywords of a schema, or the entries of another object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) entries: Vec<(Cow<'static, str>, Json)>,
}

impl Fields {
    /// An object with one key.
    pub(super) fn of(key: impl Into<Cow<'static, str>>, value: impl Into<Json>) -> Self {
        Self { entries: vec![(key.into(), value.into())] }
    }

    /// A schema with a type.
    pub(super) fn of_type(name: &'static str) -> Self {
        Self::of("type", Json::string(name))
    }

    /// The schema of values that satisfy at least one of several schemas.
    pub(super) fn of_any(schemas: impl IntoIterator<Item: Into<Json>>) -> Self {
        Self::of("anyOf", list(schemas))
    }

    /// The schema that no value satisfies.
    pub(super) fn nothing() -> Self {
        Self::of("not", Self::default())
    }

    /// Extends the schema to allow `null`.
    pub(super) fn or_null(mut self) -> Self {
        if self.is_empty() {
            return self;
        }
        // Most keywords do not apply to `null`. Only `type` and lists of values exclude it.
        let says_more = ["$ref", "allOf", "anyOf", "oneOf", "not", "const"].iter().any(|keyword| self.has(keyword));
        match self.get_mut("type") {
            Some(name @ Json::Text(_)) if !says_more => {
                let null = Json::string("null");
                if *name != null {
                    *name = list([name.clone(), null]);
                }
                self.also_list_null();
                self
            }
            _ => Self::of_any([self, Self::of_type("null")]),
        }
    }

    /// Adds `null` to the list of values, if there is one.
    pub(super) fn also_list_null(&mut self) {
        if let Some(Json::List(values)) = self.get_mut("enum") {
            values.push(Json::Text("null".to_owned()));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn get(&self, key: &str) -> Option<&Json> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        self.entries.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Sets a key to a value.
    pub(super) fn set(&mut self, key: impl Into<Cow<'static, str>>, value: impl Into<Json>) {
        self.put(key.into(), value.into());
    }

    fn put(&mut self, key: Cow<'static, str>, value: Json) {
        match self.get_mut(&key) {
            Some(known) => *known = value,
            None => self.push(key, value),
        }
    }

    /// Adds a new key without a search for an existing one, because the searches would take quadratic time in an object with
    /// many keys.
    pub(super) fn push(&mut self, key: impl Into<Cow<'static, str>>, value: impl Into<Json>) {
        self.entries.push((key.into(), value.into()));
    }

    /// Takes a key out, with its value.
    pub(super) fn take(&mut self, key: &str) -> Option<Json> {
        let index = self.entries.iter().position(|(name, _)| name == key)?;
        Some(self.entries.remove(index).1)
    }

    /// Number of keys.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The keys with their values.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.entries.iter().map(|(key, value)| (key.as_ref(), value))
    }

    /// Sets a key to a string.
    pub(super) fn text(&mut self, key: &'static str, text: &str) {
        self.set(key, Json::string(text));
    }

    /// Sets a key to a text that is not empty.
    pub(super) fn note(&mut self, key: &'static str, text: &str) {
        if !text.is_empty() {
            self.text(key, text);
        }
    }

    /// Sets a key to `true` if something holds.
    pub(super) fn mark(&mut self, key: &'static str, holds: bool) {
        if holds {
            self.set(key, true);
        }
    }

    /// Sets a keyword. If it exists with another value, the value must satisfy both.
    pub(super) fn join(&mut self, keyword: impl Into<Cow<'static, str>>, value: impl Into<Json>) {
        let (keyword, value) = (keyword.into(), value.into());
        match self.get(&keyword) {
            None => self.push(keyword, value),
            Some(known) if *known == value => {}
            Some(_) => self.also(Self::of(keyword, value)),
        }
    }

    /// Requires keys, each with a schema.
    pub(super) fn requiring(mut self, keys: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        let (mut properties, mut names) = (Self::default(), Vec::new());
        for (key, schema) in keys {
            properties.set(key, schema);
            names.push(key);
        }
        self.set("properties", properties.unsorted());
        self.set("required", text_list(names));
        self
    }

    /// Adds the entries of another object. A key that both have keeps its value.
    pub(super) fn append(&mut self, other: Self) {
        for (key, value) in other.entries {
            if !self.has(&key) {
                self.push(key, value);
            }
        }
    }

    /// Requires another schema as well.
    pub(super) fn also(&mut self, schema: Self) {
        match self.get_mut("allOf") {
            Some(Json::List(all)) => all.push(schema.into()),
            _ => self.set("allOf", list([schema])),
        }
    }

    /// Adds a second list of allowed values. Strict schemas have no `allOf`, so if one list is a part of the other, only the
    /// shorter one is kept.
    pub(super) fn also_listed(&mut self, values: Json) {
        let is_within = |inner: &Json, outer: &Json| inner.items().iter().all(|value| outer.items().contains(value));
        match self.get("enum") {
            Some(known) if is_within(known, &values) => {}
            Some(known) if !is_within(&values, known) => self.also(Self::of("enum", values)),
            _ => self.set("enum", values),
        }
    }

    /// The object with its entries in the order in which they were set.
    pub(super) const fn unsorted(self) -> Json {
        Json::Object(self)
    }

    /// The entries in the order of the keywords.
    pub(super) fn sorted(mut self) -> Self {
        let rank = |key: &str| ORDER.iter().position(|keyword| *keyword == key).unwrap_or(ORDER.len());
        self.entries.sort_by_key(|(key, _)| rank(key));
        self
    }
}

/// A list.
pub(super) fn list(items: impl IntoIterator<Item: Into<Json>>) -> Json {
    Json::List(items.into_iter().map(Into::into).collect())
}

/// A list of strings.
pub(super) fn text_list<'t>(items: impl IntoIterator<Item = &'t str>) -> Json {
    list(items.into_iter().map(Json::string))
}
