//! The public entries of the library.

use std::collections::HashSet;
use std::hint::black_box;

use hl_model::docs::{Vocabulary, page_of};
use hl_model::schema::{Key, Object, Rest, Schema, Shape as SchemaShape, json_schema_of};
use hl_model::{Decimal, Dict, DuplicateKeys, FieldType, HlModel, Kind, ReadOptions, Value};
use hl_model_ground::format::{FORMATS, check};
use hl_model_ground::pattern::compile;
use serde::Deserialize;

use crate::inputs::Open;

/// An entry of the library: its name, and a function from a text to the call that is measured. Preparations are made before.
pub(crate) type Entry = (&'static str, fn(&str) -> Option<Box<dyn FnMut() + '_>>);

/// An entry that takes a model which has been read.
macro_rules! with_model {
    ($name:literal, |$model:ident| $run:expr) => {
        ($name, |json| {
            let $model = Open::from_json(json).ok()?;
            Some(Box::new(move || _ = black_box($run)))
        })
    };
}

pub(crate) const ENTRIES: &[Entry] = &[
    ("from_json", |json| Some(Box::new(move || drop(black_box(Open::from_json(json)))))),
    ("from_slice", |json| Some(Box::new(move || drop(black_box(Open::from_slice(json.as_bytes())))))),
    ("from_reader", |json| Some(Box::new(move || drop(black_box(Open::from_reader(json.as_bytes())))))),
    ("collect_json", |json| Some(Box::new(move || drop(black_box(Open::collect_json(json, &ReadOptions::new())))))),
    ("from_json_with, last of duplicates", |json| {
        let options = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
        Some(Box::new(move || drop(black_box(Open::from_json_with(json, &options)))))
    }),
    ("from_json and Display of the errors", |json| {
        let errors = Open::from_json(json).err()?;
        Some(Box::new(move || drop(black_box(errors.to_string()))))
    }),
    ("Deserialize of serde_json", |json| Some(Box::new(move || drop(black_box(serde_json::from_str::<Open>(json)))))),
    ("Value from text", |json| Some(Box::new(move || drop(black_box(json.parse::<Value>()))))),
    ("Value, every part looked at", |json| {
        let value: Value = json.parse().ok()?;
        Some(Box::new(move || {
            let copy: Value = value.to_string().parse().unwrap_or(Value::NULL);
            black_box(count(&copy));
        }))
    }),
    with_model!("to_json", |model| model.to_json()),
    with_model!("to_json_pretty", |model| model.to_json_pretty()),
    with_model!("Serialize of serde_json", |model| serde_json::to_value(&model)),
    with_model!("to_value and from_value", |model| Open::from_value(model.to_value())),
    with_model!("clone", |model| model.clone()),
    ("compare with a copy that was read", |json| {
        let (model, other) = (Open::from_json(json).ok()?, Open::from_json(json).ok()?);
        Some(Box::new(move || _ = black_box(model == other)))
    }),
    with_model!("hash", |model| HashSet::from([model.clone()])),
    with_model!("look up every key", |model| {
        model.keys().iter().filter(|key| model.any_string_name(key).is_some()).count()
    }),
    with_model!("to_builder and build", |model| model.to_builder().build()),
    ("build a list", |json| {
        let items: Vec<String> = json.split(',').map(str::to_owned).collect();
        Some(Box::new(move || drop(black_box(Open::builder().unique(&items).build()))))
    }),
    ("from_pairs", |json| {
        let pairs: Vec<(String, &str)> =
            json.split(',').enumerate().map(|(n, text)| (format!("key {n}"), text)).collect();
        Some(Box::new(move || {
            let pairs = pairs.iter().map(|(key, text)| (key.as_str(), *text));
            drop(black_box(Open::from_pairs(pairs)));
        }))
    }),
    ("from_query", |json| {
        let query: String =
            json.split(',').enumerate().map(|(n, text)| format!("k{n}={text}&")).collect::<Vec<_>>().concat();
        Some(Box::new(move || drop(black_box(Open::from_query(&query)))))
    }),
    ("from_json_with, lenient", |json| {
        let options = ReadOptions::new().lenient();
        Some(Box::new(move || drop(black_box(Open::from_json_with(json, &options)))))
    }),
    ("from_json and the errors with their source", |json| {
        let errors = Open::from_json(json).err()?;
        Some(Box::new(move || drop(black_box(errors.with_source(json).to_string()))))
    }),
    ("problem details", |json| {
        let errors = Open::from_json(json).err()?;
        Some(Box::new(move || drop(black_box(serde_json::to_string(&errors.to_problem_details())))))
    }),
    ("Serialize of the errors", |json| {
        let errors = Open::from_json(json).err()?;
        Some(Box::new(move || drop(black_box(serde_json::to_string(&errors)))))
    }),
    ("Deserialize of a serde_json::Value", |json| {
        let value: serde_json::Value = serde_json::from_str(json).ok()?;
        Some(Box::new(move || drop(black_box(Open::deserialize(&value)))))
    }),
    with_model!("write_json", |model| model.write_json(std::io::sink())),
    with_model!("Debug", |model| format!("{model:?}")),
    with_model!("get of every key", |model| model.keys().iter().filter(|key| model.get(key).is_some()).count()),
    with_model!("apply to itself", |model| model.apply(&model)),
    with_model!("into_builder and build", |model| model.clone().into_builder().build()),
    ("compare with a copy in another order and spelling", |json| {
        let (model, value) = (Open::from_json(json).ok()?, json.parse::<Value>().ok()?);
        let other = Open::from_json(&reversed(&value).to_string()).ok()?;
        Some(Box::new(move || _ = black_box(model == other)))
    }),
    ("entries of a Dict, taken out and put together", |json| {
        let dict = json.parse::<Value>().ok()?.as_dict()?.clone();
        Some(Box::new(move || drop(black_box(dict.clone().into_iter().collect::<Dict>()))))
    }),
    ("Decimal: parse, compare, hash, divide", |json| {
        let digits: String = json.chars().filter(char::is_ascii_digit).collect();
        let text = format!("1{digits}.{digits}1");
        Some(Box::new(move || {
            let numbers: Vec<Decimal> =
                [&*text, &format!("{text}0")].iter().filter_map(|text| text.parse().ok()).collect();
            black_box((numbers.first() == numbers.last(), HashSet::<Decimal>::from_iter(numbers)));
        }))
    }),
    ("pages", |json| {
        let schema = description(json.len() / 100);
        Some(Box::new(move || drop(black_box(page_of(schema, Vocabulary::Rust)))))
    }),
    ("pages in Python's words", |json| {
        let schema = description(json.len() / 100);
        Some(Box::new(move || drop(black_box(page_of(schema, Vocabulary::Python)))))
    }),
    ("JSON Schema", |json| {
        let schema = description(json.len() / 100);
        Some(Box::new(move || drop(black_box(json_schema_of(schema).to_json()))))
    }),
    ("formats", |json| {
        let text = json.to_owned();
        Some(Box::new(move || {
            for facts in FORMATS {
                black_box(check(facts.format, &text));
            }
        }))
    }),
    ("patterns", |json| {
        let pattern = compile("(a|b|[0-9]+)*\\bx$").ok()?;
        Some(Box::new(move || _ = black_box(pattern.is_match(json))))
    }),
];

/// The number of values in a value.
fn count(value: &Value) -> usize {
    let items = value.as_list().unwrap_or_default().iter().map(count).sum::<usize>();
    items + value.as_dict().map_or(0, |dict| dict.values().map(count).sum()) + 1
}

/// A value with the entries of each object from the last to the first.
fn reversed(value: &Value) -> Value {
    match value.kind() {
        Kind::Dict => {
            let entries = value.as_dict().into_iter().flat_map(Dict::iter);
            let mut entries: Vec<_> = entries.map(|(key, value)| (key.to_owned(), reversed(value))).collect();
            entries.reverse();
            Value::from(entries.into_iter().collect::<Dict>())
        }
        Kind::List => value.as_list().unwrap_or_default().iter().map(reversed).collect::<Vec<_>>().into(),
        _ => value.clone(),
    }
}

/// The description of an object with a number of keys. Descriptions are constants, so this one stays.
fn description(keys: usize) -> &'static Schema {
    fn text() -> &'static Schema {
        String::field_schema()
    }
    let leak = |text: String| &*Box::leak(text.into_boxed_str());
    let keys: Vec<Key> = (0..keys.min(60_000))
        .map(|n| Key {
            description: "What the key means.",
            ..Key::required(leak(format!("key_{n}")), leak(format!(",\"key_{n}\":")), text, "String", "")
        })
        .collect();
    let object = Object::new(Box::leak(keys.into_boxed_slice()), &[], Rest::Any);
    Box::leak(Box::new(Schema { name: "Model", ..Schema::of(SchemaShape::Object(Box::leak(Box::new(object)))) }))
}
