//! A schema in each dialect, as a validator of JSON Schema takes it.

use std::sync::LazyLock;

use hl_model::HlModel;
use hl_model::schema::{Dialect, json_schema_with};
use jsonschema::{ValidationOptions, Validator};
use serde_json::{Value, json};

static DATE_TIME: LazyLock<Validator> = LazyLock::new(|| of_format("date-time"));
static DURATION: LazyLock<Validator> = LazyLock::new(|| of_format("duration"));
static UUID: LazyLock<Validator> = LazyLock::new(|| of_format("uuid"));

/// All dialects, the one that says everything first.
pub const DIALECTS: [Dialect; 5] =
    [Dialect::Draft202012, Dialect::Draft07, Dialect::OpenApi31, Dialect::OpenApi30, Dialect::Strict];

fn of_format(name: &str) -> Validator {
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    options.build(&json!({"format": name})).expect("a JSON Schema is valid")
}

/// A schema in a dialect, with a validator of it.
#[derive(Debug)]
pub struct Schema {
    dialect: Dialect,
    document: Value,
    root: Value,
    validator: Validator,
}

impl Schema {
    /// The schemas of a model in all dialects that can express it. For each other dialect, the error must say why it cannot.
    ///
    /// # Panics
    ///
    /// If a schema is wrong, or an error names no place of the schema.
    #[must_use]
    pub fn all<T: HlModel>() -> Vec<Self> {
        DIALECTS.into_iter().filter_map(Self::of::<T>).collect()
    }

    fn of<T: HlModel>(dialect: Dialect) -> Option<Self> {
        let document = match json_schema_with::<T>(dialect) {
            Ok(schema) => serde_json::from_str(&schema.to_json()).expect("a JSON Schema is JSON"),
            Err(error) => {
                assert!(dialect != Dialect::Draft202012, "2020-12 says everything: {error}");
                let whole = json_schema_with::<T>(Dialect::Draft202012).expect("2020-12 says everything").to_json();
                let whole: Value = serde_json::from_str(&whole).expect("a JSON Schema is JSON");
                for part in error.iter() {
                    assert!(!part.reason().is_empty());
                    // The components of OpenAPI have the models at other places.
                    let is_openapi = matches!(dialect, Dialect::OpenApi30 | Dialect::OpenApi31);
                    // The dialect may lack the keyword itself.
                    let around = part.pointer().rsplit_once('/').map_or("", |(around, _)| around);
                    assert!(is_openapi || whole.pointer(around).is_some(), "{part:?} is no place of {whole}");
                }
                return None;
            }
        };
        let root = match dialect {
            Dialect::OpenApi31 => root_of_components::<T>(&document),
            Dialect::OpenApi30 => root_of_components::<T>(&in_2020_12(document.clone())),
            _ => document.clone(),
        };
        let options: ValidationOptions = if dialect == Dialect::Draft07 {
            jsonschema::draft7::options()
        } else {
            jsonschema::draft202012::options()
        };
        let options = options
            .should_validate_formats(true)
            .with_format("local-date-time", |text: &str| DATE_TIME.is_valid(&json!(format!("{text}Z"))))
            // Draft-07 lacks these formats. Validators of it that check them do so by later drafts.
            .with_format("duration", |text: &str| DURATION.is_valid(&json!(text)))
            .with_format("uuid", |text: &str| UUID.is_valid(&json!(text)));
        let validator = options.build(&root).unwrap_or_else(|error| panic!("{dialect:?}: {error}: {root:#}"));
        Some(Self { dialect, document, root, validator })
    }

    /// A value as the dialect requires it: in the strict subset, null stands for an absent key.
    #[must_use]
    pub fn asked(&self, value: &Value) -> Value {
        match self.dialect {
            Dialect::Strict => with_nulls(&self.root, &self.root, value.clone()),
            _ => value.clone(),
        }
    }

    /// The document with the name of its dialect, and the schema that a validator of JSON Schema takes.
    #[must_use]
    pub fn written(&self) -> Value {
        json!({"dialect": format!("{:?}", self.dialect), "document": self.document, "root": self.root})
    }

    /// Everything that is wrong with a value.
    #[must_use]
    pub fn refusals(&self, value: &Value) -> Vec<String> {
        self.validator.iter_errors(value).map(|error| format!("{:?}: {error}", self.dialect)).collect()
    }

    /// Whether a keyword or a format occurs somewhere.
    #[must_use]
    pub fn mentions(&self, text: &str) -> bool {
        self.root.to_string().contains(text)
    }
}

/// The schema of a model among components. The first model that is written is the root.
fn root_of_components<T: HlModel>(components: &Value) -> Value {
    let schema: Value =
        serde_json::from_str(&json_schema_with::<T>(Dialect::Draft202012).expect("it says everything").to_json())
            .expect("a JSON Schema is JSON");
    let own = T::schema().name();
    let names: Vec<_> = components["schemas"].as_object().expect("an object").keys().cloned().collect();
    let others = schema["$defs"].as_object();
    let name = names
        .iter()
        .find(|name| *name == own)
        .or_else(|| names.iter().find(|name| others.is_none_or(|others| !others.contains_key(*name))));
    let name = name.unwrap_or_else(|| panic!("{own} is not among {names:?}"));
    json!({"$ref": format!("#/components/schemas/{name}"), "components": components})
}

/// OpenAPI 3.0 as JSON Schema: `nullable`, and flags beside exclusive bounds.
fn in_2020_12(schema: Value) -> Value {
    match schema {
        Value::Array(items) => items.into_iter().map(in_2020_12).collect(),
        Value::Object(fields) => {
            let is_schema = !fields.contains_key("$defs");
            let mut fields: serde_json::Map<_, _> = fields
                .into_iter()
                // These hold values, not schemas.
                .map(|(key, value)| {
                    if ["enum", "default", "example"].contains(&key.as_str()) {
                        (key, value)
                    } else {
                        (key, in_2020_12(value))
                    }
                })
                .collect();
            if is_schema && fields.get("nullable") == Some(&json!(true)) {
                fields.remove("nullable");
                let ty = fields.remove("type").expect("`nullable` stands beside a type");
                fields.insert("type".to_owned(), json!([ty, "null"]));
            }
            for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
                if fields.get(exclusive) == Some(&json!(true)) {
                    let limit = fields.remove(bound).expect("a flag stands beside a bound");
                    fields.insert(exclusive.to_owned(), limit);
                }
            }
            Value::Object(fields)
        }
        other => other,
    }
}

/// Adds null for every absent key that an object of a strict schema requires.
fn with_nulls(root: &Value, schema: &Value, value: Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#')).expect("a reference leads somewhere");
        return with_nulls(root, target, value);
    }
    if let Some(members) = schema["anyOf"].as_array() {
        return match members.iter().find(|member| may_match(root, member, &value)) {
            Some(member) => with_nulls(root, member, value),
            None => value,
        };
    }
    match value {
        Value::Array(items) => items.into_iter().map(|item| with_nulls(root, &schema["items"], item)).collect(),
        Value::Object(mut fields) => {
            for (key, schema) in schema["properties"].as_object().into_iter().flatten() {
                let value = fields.remove(key).unwrap_or(Value::Null);
                fields.insert(key.clone(), with_nulls(root, schema, value));
            }
            Value::Object(fields)
        }
        other => other,
    }
}

/// Whether a member of a union is the one that a value is meant for: it has the type, the tag, and all keys of the value.
fn may_match(root: &Value, schema: &Value, value: &Value) -> bool {
    if let Some(reference) = schema["$ref"].as_str() {
        return root.pointer(reference.trim_start_matches('#')).is_some_and(|target| may_match(root, target, value));
    }
    if let Some(members) = schema["anyOf"].as_array() {
        return members.iter().any(|member| may_match(root, member, value));
    }
    let has_type = |name: &str| {
        schema["type"] == name || schema["type"].as_array().is_some_and(|types| types.contains(&json!(name)))
    };
    match value {
        Value::Array(_) => has_type("array"),
        Value::Object(fields) => {
            has_type("object")
                && fields.iter().all(|(key, value)| {
                    let of_key = &schema["properties"][key];
                    !of_key.is_null() && of_key["enum"].as_array().is_none_or(|values| values.contains(value))
                })
        }
        _ => false,
    }
}
