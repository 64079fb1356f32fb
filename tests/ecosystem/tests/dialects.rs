//! The dialects of JSON Schema mean what the models check, as far as they can say it; what they cannot say is an error.

use std::collections::BTreeMap;

use hl_model::HlModel;
use hl_model::schema::{Dialect, json_schema_with};
use hl_model_ecosystem::{Order, Page, Payment};
use serde_json::{Value, json};

fn schema<T: HlModel>(dialect: Dialect) -> Value {
    serde_json::from_str(&json_schema_with::<T>(dialect).unwrap().to_json()).unwrap()
}

/// The parts of a model that each dialect cannot express, by place.
fn reasons<T: HlModel>(dialect: Dialect) -> BTreeMap<String, String> {
    let error = json_schema_with::<T>(dialect).unwrap_err();
    error.iter().map(|part| (part.pointer().to_owned(), part.reason().to_owned())).collect()
}

/// What a model of a tool may hold: everything that the strict subset can say.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, null = "absent")]
struct Tool {
    #[hl(min_length = 1, max_length = 5)]
    name: String,
    #[hl(pattern = "^[a-z]+$")]
    id: Option<String>,
    count: i64,
    #[hl(exclusive_minimum = 0, maximum = 1)]
    share: Option<f64>,
    level: Option<Level>,
    #[hl(min_items = 1)]
    children: Option<Vec<Self>>,
    action: Option<Action>,
}

/// A level.
#[derive(Clone, Debug, PartialEq, HlModel)]
enum Level {
    /// Little.
    Low,
    /// Much.
    High,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "do")]
enum Action {
    #[hl(tag = "move")]
    Move(Move),
    #[hl(tag = "stop")]
    Stop(Stop),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Move {
    to: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Stop {
    #[hl(minimum = 1)]
    after: u32,
}

proptest::proptest! {
    /// A tool that was drawn satisfies the strict schema once its absent keys are null, and every single change of a
    /// value is judged alike.
    #[test]
    fn the_strict_schema_accepts_what_the_model_accepts(tool: Tool, change: u8) {
        let validator = jsonschema::options().should_validate_formats(true).build(&schema::<Tool>(Dialect::Strict)).unwrap();
        let mut json = with_nulls(serde_json::from_str(&tool.to_json().unwrap()).unwrap());
        proptest::prop_assert!(validator.is_valid(&json), "{json}");
        mutate(&mut json, change);
        let is_read = Tool::from_json(&json.to_string()).is_ok();
        proptest::prop_assert_eq!(validator.is_valid(&json), is_read, "{}", json);
    }
}

/// Adds the optional keys of a tool, and of the tools in it, as null.
fn with_nulls(mut tool: Value) -> Value {
    let fields = tool.as_object_mut().unwrap();
    for key in ["id", "share", "level", "children", "action"] {
        fields.entry(key).or_insert(Value::Null);
    }
    if let Some(children) = fields["children"].as_array_mut() {
        for child in children {
            *child = with_nulls(child.take());
        }
    }
    tool
}

/// Changes one thing at a key of the outer object.
fn mutate(tool: &mut Value, change: u8) {
    let fields = tool.as_object_mut().unwrap();
    match change % 11 {
        0 => fields["name"] = json!("toolong"),
        1 => fields["name"] = json!("ünïcö"),
        2 => fields["count"] = json!("1"),
        3 => fields["count"] = json!(9_223_372_036_854_775_808_u64),
        4 => fields["share"] = json!(0),
        5 => fields["level"] = json!("low"),
        6 => fields["level"] = json!("Low"),
        7 => fields["children"] = json!([]),
        8 => fields["action"] = json!({"do": "stop", "to": "x"}),
        9 => fields["action"] = json!({"do": "stop", "after": 1}),
        _ => drop(fields.insert("more".into(), json!(1))),
    }
}

#[test]
fn the_strict_subset_has_none_of_the_keywords_that_tools_refuse() {
    let text = schema::<Tool>(Dialect::Strict).to_string();
    for keyword in ["oneOf", "allOf", "const", "not", "default", "minLength", "$schema", "title"] {
        assert!(!text.contains(&format!("\"{keyword}\":")), "{keyword} in {text}");
    }
}

#[test]
fn what_the_strict_subset_cannot_say_is_named_with_its_place() {
    let reasons = reasons::<Order>(Dialect::Strict);
    assert_eq!(
        reasons.get("/properties").map(String::as_str),
        Some("strict schemas require every key; add `#[hl(null = \"absent\")]` to `payment`")
    );
    assert!(reasons.keys().any(|pointer| pointer == "/$defs/PaymentAccount/additionalProperties"), "{reasons:?}");
}

#[test]
fn draft_07_has_other_names_and_nothing_beside_a_reference() {
    let schema = schema::<Page<Order>>(Dialect::Draft07);
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(schema["properties"]["items"]["items"]["$ref"], "#/definitions/Order");
    let validator = jsonschema::draft7::options().should_validate_formats(true).build(&schema).unwrap();
    let order = json!({"item": "x", "count": 1, "payment": {"kind": "card", "last_digits": "1234"}});
    assert!(validator.is_valid(&json!({"items": [order]})));
    assert!(!validator.is_valid(&json!({"items": [{"item": "x", "count": 0}]})));
}

#[test]
fn openapi_3_0_says_null_constants_and_exclusive_bounds_in_its_own_words() {
    let components = schema::<Tool>(Dialect::OpenApi30);
    let tool = &components["schemas"]["Tool"]["properties"];
    assert_eq!(tool["id"], json!({"type": "string", "nullable": true, "pattern": "^[a-z]+$"}));
    assert_eq!(tool["share"]["minimum"], json!(0));
    assert_eq!(tool["share"]["exclusiveMinimum"], json!(true));
    assert_eq!(tool["action"]["anyOf"][1], json!({"type": "object", "enum": [null], "nullable": true}));
    assert_eq!(components["schemas"]["ActionStop"]["properties"]["do"], json!({"enum": ["stop"]}));
}

#[test]
fn a_member_of_a_tagged_union_is_one_flat_object_that_the_mapping_names() {
    let components = schema::<Payment>(Dialect::OpenApi31);
    let payment = &components["schemas"]["Payment"];
    assert_eq!(
        payment["discriminator"]["mapping"],
        json!({"card": "#/components/schemas/PaymentCard", "account": "#/components/schemas/PaymentAccount"})
    );
    assert_eq!(payment["oneOf"][0], json!({"$ref": "#/components/schemas/PaymentCard"}));
    let card = &components["schemas"]["PaymentCard"];
    assert_eq!(card["properties"]["kind"], json!({"const": "card"}));
    assert_eq!(card["required"], json!(["kind", "last_digits"]));
    assert_eq!(card["additionalProperties"], json!(false));
}
