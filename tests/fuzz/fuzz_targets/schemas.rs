//! Whatever a JSON Schema or an OpenAPI document says with the keywords that there are, models are made or faults are named.
//!
//! The input chooses keywords and their values, so that it is a schema more often than any text would be.
#![no_main]

use hl_model::generate::Generator;
use libfuzzer_sys::fuzz_target;
use serde_json::{Map, Value, json};

/// Keywords whose value is a schema, a list of schemas, or schemas by name.
const SCHEMA: [&str; 9] = [
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "unevaluatedProperties",
    "unevaluatedItems",
    "if",
    "then",
];
const LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];
const NAMED: [&str; 3] = ["properties", "patternProperties", "dependentSchemas"];

/// Keywords with a number.
const NUMBERS: [&str; 13] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
];

/// Keywords with any value.
const VALUES: [&str; 14] = [
    "type",
    "enum",
    "const",
    "default",
    "example",
    "examples",
    "required",
    "format",
    "pattern",
    "description",
    "title",
    "nullable",
    "discriminator",
    "dependentRequired",
];

/// Names of keys and definitions: easy ones and such as Rust has a use for.
const NAMES: [&str; 12] = ["a", "b", "type", "Self", "kind", "0", "", "a-b", "aB", "a_b", "é", "x y"];

/// Values that keywords have, rightly or not.
const ATOMS: [&str; 24] = [
    "null", "true", "false", "0", "1", "-1", "2", "1.5", "1e400", "\"\"", "\"a\"", "\"string\"", "\"integer\"", "\"number\"",
    "\"object\"", "\"array\"", "\"null\"", "\"boolean\"", "\"date-time\"", "\"^[a-z]+$\"", "\"int32\"", "[]", "{}",
    "{\"propertyName\":\"kind\"}",
];

/// The bytes that choose. Behind the last one everything is the first choice.
struct Choices<'a>(std::slice::Iter<'a, u8>);

impl Choices<'_> {
    fn below(&mut self, count: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or_default()) % count
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    fn atom(&mut self) -> Value {
        serde_json::from_str(self.of(&ATOMS)).unwrap_or_default()
    }

    fn value(&mut self) -> Value {
        match self.below(4) {
            0 => Value::Array((0..self.below(4)).map(|_| self.atom()).collect()),
            1 => Value::Array((0..self.below(3)).map(|_| self.of(&NAMES).into()).collect()),
            _ => self.atom(),
        }
    }

    fn named(&mut self, depth: usize) -> Value {
        let named: Map<_, _> =
            (0..self.below(4)).map(|_| (self.of(&NAMES).to_owned(), self.schema(depth))).collect();
        Value::Object(named)
    }

    fn schema(&mut self, depth: usize) -> Value {
        if depth == 0 {
            return json!({"type": self.of(&["string", "integer", "object", "array", "null", "number", "boolean"])});
        }
        let mut schema = Map::new();
        for _ in 0..self.below(6) {
            let (key, value) = match self.below(8) {
                0 => (self.of(&SCHEMA), self.schema(depth - 1)),
                1 => (self.of(&SCHEMA), self.atom()),
                2 => (self.of(&LISTS), Value::Array((0..self.below(4)).map(|_| self.schema(depth - 1)).collect())),
                3 => (self.of(&NAMED), self.named(depth - 1)),
                4 => (self.of(&NUMBERS), self.atom()),
                5 => ("$ref", format!("#/{}/{}", self.of(&["$defs", "components/schemas"]), self.of(&NAMES)).into()),
                _ => (self.of(&VALUES), self.value()),
            };
            schema.insert(key.to_owned(), value);
        }
        Value::Object(schema)
    }
}

fuzz_target!(|data: &[u8]| {
    let mut choices = Choices(data.iter());
    let document = if choices.below(2) == 0 {
        let (mut root, named) = (choices.schema(3), choices.named(3));
        root["$defs"] = named;
        root
    } else {
        json!({
            "openapi": choices.of(&["3.1.0", "3.0.3", "3.2.0"]),
            "info": {"title": "t", "version": "1"},
            "paths": {},
            "components": {"schemas": choices.named(4)},
        })
    };
    match Generator::from_text("document.json", &document.to_string()).run() {
        Ok(models) => assert!(!models.source().is_empty(), "{document}"),
        Err(errors) => assert!(!errors.to_string().is_empty(), "{document}"),
    }
});
