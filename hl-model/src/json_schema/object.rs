//! Objects with declared keys.

use super::json::{Fields, Json, list, text_list};
use super::writer::{AdditionalProperties, Writer};
use crate::description::{Key, NullPolicy, Object, Rest, Schema};
use hl_model_ground::json::compact;

impl Writer {
    /// The schema of an object.
    pub(super) fn object(&mut self, object: &'static Object, additional: AdditionalProperties) -> Fields {
        let mut fields = self.declared(object, Vec::new());
        if additional == AdditionalProperties::Written {
            self.set_rest(&mut fields, "additionalProperties", object.rest);
        }
        fields
    }

    /// The schema of an object that requires tags, which come before its other keys.
    pub(super) fn object_with_tags(&mut self, object: &'static Object, tags: Vec<(&'static str, Fields)>) -> Fields {
        let mut fields = self.declared(object, tags);
        self.set_rest(&mut fields, "additionalProperties", object.rest);
        fields
    }

    /// The schema of an object without a rule for undeclared keys.
    fn declared(&mut self, object: &'static Object, tags: Vec<(&'static str, Fields)>) -> Fields {
        let mut fields = Fields::of_type("object");
        let mut properties = Fields::default();
        let tag_keys: Vec<_> = tags.iter().map(|(key, _)| *key).collect();
        for (key, tag) in tags {
            properties.set(key, tag);
        }
        let is_tag = |key: &&Key| key.names().any(|name| tag_keys.contains(&name));
        for key in object.keys.iter().filter(|key| !is_tag(key)) {
            let property = Json::from(self.at_key(key));
            for name in key.names() {
                properties.push(name, property.clone());
            }
        }
        if !matches!(object.rest, Rest::Closed) {
            // The tag is the value of the key, which has no other name beside it.
            let others = object.keys.iter().filter(is_tag).flat_map(Key::names);
            for name in others.filter(|name| !tag_keys.contains(name)) {
                properties.set(name, Fields::nothing());
            }
        }
        if !properties.is_empty() {
            fields.set("properties", properties.unsorted());
        }
        let others = object.keys.iter().filter(|key| !is_tag(key));
        let required = others.clone().filter(|key| key.required && key.aliases.is_empty()).map(|key| key.name);
        let required: Vec<_> = tag_keys.iter().copied().chain(required).collect();
        if !required.is_empty() {
            fields.set("required", text_list(required));
        }
        for key in others.filter(|key| !key.aliases.is_empty()) {
            fields.also(one_spelling(key));
        }
        self.set_patterns(&mut fields, object);
        fields
    }

    /// Sets the schemas of undeclared keys whose names match patterns.
    fn set_patterns(&mut self, fields: &mut Fields, object: &'static Object) {
        let mut patterns = Fields::default();
        for known in object.patterns {
            let mut values = known.values.map_or_else(Fields::default, |values| self.place(values(), &[]));
            values.note("description", known.description);
            patterns.set(known.pattern.source, values);
        }
        if !patterns.is_empty() {
            fields.set("patternProperties", patterns.unsorted());
        }
    }

    /// Sets the rule for undeclared keys.
    pub(super) fn set_rest(&mut self, fields: &mut Fields, keyword: &'static str, rest: Rest) {
        match rest {
            Rest::Any => {}
            Rest::Closed => fields.set(keyword, false),
            Rest::Of(schema) => fields.set(keyword, self.place(schema(), &[])),
        }
    }

    /// The schema of a declared key.
    pub(super) fn at_key(&mut self, key: &'static Key) -> Fields {
        let mut fields = self.at_declared(key.schema(), key);
        // The value of a `Nullable` may be `null` as well.
        if key.constant
            && let Some([only]) = fields.get("enum").map(Json::items)
        {
            let only = only.clone();
            fields.take("enum");
            fields.set("const", only);
        }
        if key.null == NullPolicy::Absent {
            fields = fields.or_null();
        }
        if key.secret && !fields.has("format") {
            fields.text("format", "password");
        }
        fields.note("title", key.title);
        fields.note("description", key.description);
        fields.mark("deprecated", key.deprecated);
        fields.mark("readOnly", key.read_only);
        fields.mark("writeOnly", key.write_only);
        if let Some(default) = key.default {
            fields.set("default", Json::Text(compact(default)));
        }
        if let Some(example) = key.example {
            fields.set("examples", list([Json::Text(compact(example))]));
        }
        fields
    }

    fn at_declared(&mut self, schema: &'static Schema, key: &'static Key) -> Fields {
        if !key.all_of {
            return self.place(schema, key.constraints);
        }
        let mut fields = Fields::default();
        fields.also(self.place(schema, &[]));
        self.add_constraints(&mut fields, key.constraints);
        fields
    }
}

/// Requires that a key occurs under at most one of its names.
fn one_spelling(key: &'static Key) -> Fields {
    let mut spellings: Vec<_> = key.names().map(|name| Fields::of("required", text_list([name]))).collect();
    if !key.required {
        spellings.push(Fields::of("not", Fields::of_any(spellings.clone())));
    }
    Fields::of("oneOf", list(spellings))
}
