//! What a description becomes in JSON Schema and OpenAPI.

use serde_json::Value;

use super::dialect::Document;
use super::json::Json;
use super::writer::Writer;
use super::{json_schema_of, openapi_components_of};
use crate::description::{Constraint, Format, Rest, Schema, Shape};
use crate::tests::zoo::*;

fn schema(model: &'static Schema) -> Value {
    serde_json::from_str(&json_schema_of(model).to_json()).expect("a schema is JSON")
}

/// The schema of one key, as JSON text with its keywords in their order.
fn property(model: &'static Schema, key: &str) -> String {
    let key = model.key(key).expect("the key is declared");
    Json::from(Writer::new(Document::JsonSchema).at_key(key)).to_string()
}

#[test]
fn a_session_is_written_like_this() {
    let expected = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "SessionResponse",
  "type": "object",
  "properties": {
    "projects": {
      "description": "List of projects that have datapoints associated to this session.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/SessionProjectResponse"
      }
    },
    "created_at": {
      "type": "string",
      "format": "date-time"
    },
    "datapoints_count": {
      "description": "Number of datapoints associated to this session.",
      "type": "integer"
    },
    "id": {
      "description": "String ID of session. Starts with `sesh_`.",
      "type": "string"
    },
    "reference_id": {
      "description": "Unique user-provided string identifying the session.",
      "type": "string"
    },
    "first_inputs": {
      "description": "Inputs for the first datapoint in the session.",
      "type": "object"
    },
    "last_output": {
      "description": "Output for the last datapoint in the session.",
      "type": "string"
    }
  },
  "required": [
    "projects",
    "created_at",
    "datapoints_count",
    "id"
  ],
  "$defs": {
    "SessionProjectResponse": {
      "type": "object",
      "properties": {
        "id": {
          "type": "string"
        },
        "name": {
          "type": "string"
        }
      },
      "required": [
        "id",
        "name"
      ]
    }
  }
}"##;
    assert_eq!(json_schema_of(&SESSION_RESPONSE).to_json_pretty(), expected);
    assert_eq!(format!("{:#}", json_schema_of(&SESSION_RESPONSE)), expected);
}

#[test]
fn every_constraint_has_its_keyword_and_every_number_its_digits() {
    let expected = [
        (
            "id",
            r#"{"readOnly":true,"type":"string","minLength":3,"maxLength":12,"pattern":"^[a-z]+(\\|[a-z]+)?$","examples":["acc_1"]}"#,
        ),
        ("api_key", r#"{"writeOnly":true,"type":"string","format":"password"}"#),
        (
            "tags",
            r#"{"type":"array","minItems":1,"maxItems":3,"uniqueItems":true,"items":{"type":"string","minLength":1}}"#,
        ),
        (
            "age",
            r#"{"deprecated":true,"type":"integer","minimum":18,"maximum":255,"exclusiveMaximum":200.50,"multipleOf":2}"#,
        ),
        ("mood", r##"{"description":"How it is.","$ref":"#","default":"calm"}"##),
    ];
    for (key, json) in expected {
        assert_eq!(property(&ACCOUNT, key), json, "{key}");
    }
    assert_eq!(schema(&ACCOUNT)["minProperties"], 2);
    assert_eq!(schema(&ACCOUNT)["deprecated"], true);
}

#[test]
fn null_is_allowed_where_it_is_a_value_and_where_it_means_absence() {
    let expected = [
        ("label", r#"{"type":["string","null"],"enum":["a|b","c",null]}"#),
        ("quota", r#"{"type":["number","null"],"enum":[1,1.50,null],"minimum":-0.10}"#),
    ];
    for (key, json) in expected {
        assert_eq!(property(&ACCOUNT, key), json, "{key}");
    }
    let by_reference = r##"{"description":"Which way.","anyOf":[{"$ref":"#"},{"type":"null"}]}"##;
    assert_eq!(property(&NULLABLES, "model"), by_reference);
    assert_eq!(property(&NULLABLES, "any"), "{}");
}

#[test]
fn a_format_of_numbers_is_also_a_range_and_the_tightest_bounds_count() {
    let expected = [
        ("short", r#"{"type":"integer","format":"int32","minimum":-2147483648,"maximum":10}"#),
        ("wide", r#"{"type":"integer","format":"int64","minimum":0}"#),
        ("single", r#"{"type":"number","format":"float","minimum":-3.4028235e38,"maximum":3.4028235e38}"#),
    ];
    for (key, json) in expected {
        assert_eq!(property(&BOUNDS, key), json, "{key}");
    }
}

#[test]
fn two_values_of_a_keyword_that_has_no_tighter_one_are_both_asked_for() {
    static EVEN: Schema = Schema::of(Shape::Integer).with(&[Constraint::MultipleOf("2"), Constraint::MultipleOf("3")]);
    static DATED: Schema =
        Schema::of(Shape::String).with(&[Constraint::Format(Format::Date), Constraint::Format(Format::Date)]);
    let written = |schema| Json::from(Writer::new(Document::JsonSchema).place(schema, &[])).to_string();
    assert_eq!(written(&EVEN), r#"{"type":"integer","multipleOf":2,"allOf":[{"multipleOf":3}]}"#);
    assert_eq!(written(&DATED), r#"{"type":"string","format":"date"}"#);
}

#[test]
fn a_key_may_come_under_one_of_its_names() {
    let account = schema(&ACCOUNT);
    assert_eq!(account["properties"]["name"], account["properties"]["title"]);
    assert_eq!(account["required"], serde_json::json!(["id"]));
    let one = |name: &str| serde_json::json!({ "required": [name] });
    assert_eq!(account["allOf"][0]["oneOf"], serde_json::json!([one("name"), one("title")]));
    let none = serde_json::json!({ "not": { "anyOf": [one("tags"), one("old_tags")] } });
    assert_eq!(account["allOf"][1]["oneOf"], serde_json::json!([one("tags"), one("old_tags"), none]));
}

#[test]
fn an_enum_lists_its_values_and_an_open_one_allows_more() {
    assert_eq!(schema(&SORT_ORDER)["enum"], serde_json::json!(["asc", "desc"]));
    assert_eq!(schema(&DIGITS)["enum"], serde_json::json!([1, 2]));
    let mood = &schema(&MOOD)["anyOf"];
    assert_eq!(mood[0]["oneOf"][1]["description"], "Not | at\nrest.");
    assert_eq!(mood[0]["oneOf"][1]["deprecated"], true);
    assert_eq!(mood[1], serde_json::json!({ "type": "string" }));
}

#[test]
fn undeclared_keys_are_refused_kept_or_checked() {
    assert_eq!(schema(&CLOSED)["additionalProperties"], false);
    assert!(schema(&EMPTY).get("additionalProperties").is_none());
    assert_eq!(schema(&MAP_OF_DATES)["additionalProperties"]["format"], "date");
    assert_eq!(schema(&STRICT_MERGED)["unevaluatedProperties"], false);
}

#[test]
fn a_part_of_an_all_of_does_not_refuse_the_keys_of_the_others() {
    static BOTH: Schema = model("Both", "m", Shape::Composition(&BOTH_PARTS));
    static BOTH_PARTS: crate::description::Composition = crate::description::Composition {
        kind: crate::description::CompositionKind::AllOf,
        members: &[
            crate::description::Member::new("Cat", || &CAT, ""),
            crate::description::Member::new("Dog", || &DOG, ""),
        ],
        discriminator: None,
        content: None,
        external: false,
        other: None,
        rest: Rest::Closed,
    };
    let both = schema(&BOTH);
    assert!(both["allOf"][0].get("additionalProperties").is_none());
    assert!(both["allOf"][0]["properties"].get("lives").is_some());
    assert_eq!(both["allOf"][1]["$ref"], "#/$defs/Dog");
    assert_eq!(both["unevaluatedProperties"], false);
}

#[test]
fn a_tag_chooses_its_member() {
    let pets = schema(&PETS);
    assert_eq!(pets["oneOf"][0], serde_json::json!({ "$ref": "#/$defs/PetsCat" }));
    let cat = &pets["$defs"]["PetsCat"];
    assert_eq!(cat["properties"]["kind"]["const"], "cat");
    assert!(cat["required"].as_array().unwrap().contains(&"kind".into()));
    let components: Value = serde_json::from_str(&openapi_components_of(&[&PETS]).to_json()).unwrap();
    let discriminator = &components["schemas"]["Pets"]["discriminator"];
    assert_eq!(discriminator["propertyName"], "kind");
    assert_eq!(discriminator["mapping"]["wolf"], "#/components/schemas/PetsDog");
}

#[test]
fn models_that_share_a_name_get_names_of_their_own() {
    static OTHER_CAT: Schema = Schema { path: "elsewhere", ..model("Cat", "m", Shape::Newtype(|| &TEXT)) };
    static SAME_CAT: Schema = Schema { path: "zoo", ..model("Cat", "humanloop.model.cat", Shape::Object(&CAT_AGAIN)) };
    static CAT_AGAIN: crate::description::Object =
        object!(&[required("kind", || &TEXT), optional("lives", || &U8)], Rest::Closed);
    let components: Value =
        serde_json::from_str(&openapi_components_of(&[&CAT, &OTHER_CAT, &SAME_CAT]).to_json()).unwrap();
    let names: Vec<&String> = components["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["Cat", "Cat2"]);
}

#[test]
fn every_reference_leads_to_a_definition() {
    for model in MODELS {
        let document = schema(model);
        for reference in references(&document) {
            let pointer = reference.strip_prefix('#').expect("a reference within the document");
            assert!(document.pointer(pointer).is_some(), "{}: {reference}", model.name);
        }
    }
    let components = openapi_components_of(MODELS).to_json();
    let document = serde_json::json!({ "components": serde_json::from_str::<Value>(&components).unwrap() });
    for reference in references(&document) {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

fn references(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().flat_map(references).collect(),
        Value::Object(entries) => {
            let own = entries.get("$ref").and_then(Value::as_str);
            own.into_iter().chain(entries.values().flat_map(references)).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn bytes_have_no_json_but_a_place_in_a_form() {
    assert_eq!(schema(&UPLOAD)["not"], serde_json::json!({}));
    let components: Value = serde_json::from_str(&openapi_components_of(&[&UPLOAD]).to_json()).unwrap();
    assert_eq!(components["schemas"]["Upload"], serde_json::json!({ "type": "string", "format": "binary" }));
}
