//! Documents that were changed at random: a report with places, or models in proportion to the document; never a panic.

use hl_model::generate::Generator;
use serde_json::{Map, Value, json};

/// Number of documents that are made.
const COUNT: usize = 10_000;

/// Number of documents that are cut or changed as text.
const TEXT_COUNT: usize = 2_000;

/// Maximum number of characters of models for each character of a document, whose smallest schema is `{}`.
const PROPORTION: usize = 600;

/// Numbers that look like random ones and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % end.max(1)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Documents with every keyword.
fn documents() -> Vec<Value> {
    let keys = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Shop", "type": "object", "required": ["a"],
        "properties": {"a": {"type": "string", "minLength": 1, "pattern": "^[a-z]+$", "default": "b"}, "b": {"$ref": "#/$defs/D"}},
        "patternProperties": {"^x-": {}}, "propertyNames": {"maxLength": 9}, "dependentRequired": {"a": ["b"]},
        "$defs": {"D": {"anyOf": [{"enum": ["a", "b"]}, {"type": "string"}], "description": "Text."}}
    });
    let lists = json!({
        "type": "object",
        "properties": {
            "c": {"type": "array", "items": {"$ref": "#/$defs/C"}, "minItems": 1, "uniqueItems": true, "contains": {"const": 3}},
            "d": {"type": "array", "prefixItems": [{"type": "string"}, {"type": ["integer", "null"]}], "items": false}
        },
        "$defs": {"C": {"type": "number", "minimum": 1, "exclusiveMaximum": 10, "multipleOf": 2, "examples": [4]}}
    });
    let unions = json!({
        "oneOf": [{"$ref": "#/$defs/C"}, {"type": "object", "required": ["k"], "properties": {"k": {"const": 2}}}],
        "if": {"properties": {"b": {"const": 1}}}, "then": {"required": ["c"]}, "else": {"not": {"required": ["c"]}},
        "unevaluatedProperties": false,
        "$defs": {"C": {"type": "object", "required": ["k"], "properties": {"k": {"const": 1}, "next": {"$ref": "#/$defs/C"}}}}
    });
    let api = json!({
        "openapi": "3.0.3", "info": {"title": "Pets", "version": "1"}, "paths": {},
        "components": {"schemas": {
            "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "tag": {"type": "string", "nullable": true}},
                "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}},
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object", "properties": {"lives": {"type": "integer", "format": "int32"}}}]},
            "Pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}, "maxItems": 5},
            "Map": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Pets"}, "minProperties": 1}
        }}
    });
    vec![keys, lists, unions, api]
}

/// The pointers of all values in a value.
fn pointers(value: &Value, pointer: &str, all: &mut Vec<String>) {
    all.push(pointer.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| pointers(item, &format!("{pointer}/{index}"), all));
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                pointers(value, &format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), all);
            }
        }
        _ => {}
    }
}

/// The keywords of the documents.
fn keywords(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| keywords(item, all)),
        Value::Object(entries) => {
            for (key, value) in entries {
                all.push(key.clone());
                keywords(value, all);
            }
        }
        _ => {}
    }
}

fn mutate(document: &mut Value, keys: &[String], numbers: &mut Numbers) {
    let mut all = Vec::new();
    pointers(document, "", &mut all);
    let (at, from) = (numbers.one_of(&all).clone(), numbers.one_of(&all).clone());
    let others =
        [json!(null), json!(true), json!(-1), json!(1e30), json!(""), json!("("), json!([]), json!({}), json!(["a"])];
    let other = match numbers.below(3) {
        0 => document.pointer(&from).cloned().unwrap_or_default(),
        1 => json!({ "$ref": format!("#{from}") }),
        _ => numbers.one_of(&others).clone(),
    };
    let key = numbers.one_of(keys).clone();
    let choice = numbers.below(3);
    match (document.pointer_mut(&at), choice) {
        (Some(Value::Object(entries)), 0) => _ = entries.insert(key, other),
        (Some(Value::Object(entries)), 1) => {
            *entries = std::mem::replace(entries, Map::new()).into_iter().skip(1).collect();
        }
        (Some(place), _) => *place = other,
        (None, _) => {}
    }
}

/// Makes models; what comes of it is in proportion to the document, and names places in it.
fn try_out(text: &str) {
    match Generator::from_text("document.json", text).run() {
        Ok(models) => {
            let length = models.source().len();
            assert!(length <= PROPORTION * (text.len() + 100), "{length} characters of models for {text}");
            for note in models.notes() {
                assert!(note.line() > 0 && note.column() > 0, "{note} has no place: {text}");
            }
        }
        Err(errors) => {
            for error in errors.iter() {
                assert!(error.line() > 0 && error.column() > 0, "{error} has no place: {text}");
            }
        }
    }
}

#[test]
fn schemas_may_be_changed_anywhere() {
    let documents = documents();
    let mut keys = Vec::new();
    for document in &documents {
        keywords(document, &mut keys);
    }
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    for _ in 0..COUNT {
        let mut document = numbers.one_of(&documents).clone();
        for _ in 0..=numbers.below(4) {
            mutate(&mut document, &keys, &mut numbers);
        }
        if document.to_string().len() < 20_000 {
            try_out(&document.to_string());
        }
    }
}

#[test]
fn texts_may_be_cut_and_changed_anywhere() {
    let texts: Vec<String> = documents().iter().map(Value::to_string).collect();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for _ in 0..TEXT_COUNT {
        let text = numbers.one_of(&texts);
        let (from, to) = (numbers.below(text.len()), numbers.below(text.len()));
        match numbers.below(3) {
            0 => try_out(&text[..from]),
            1 => try_out(&format!("{}{}", &text[..from], &text[to..])),
            _ => try_out(&format!(
                "{}{}{}",
                &text[..from],
                numbers.one_of(&["{", "]", "\"", "\\u", "1e", ",", "null"]),
                &text[from..]
            )),
        }
    }
}
