//! `schemars` and `utoipa`: the schemas that they hold mean what the models check.

use hl_model::HlModel;
use hl_model_ecosystem::{Account, Card, Order, Page, Payment};
use serde_json::{Value, json};

/// Texts with the verdict of `Order` on each.
fn orders() -> Vec<(Value, bool)> {
    let texts = [
        json!({"item": "x", "count": 1}),
        json!({"item": "", "count": 1}),
        json!({"item": "x", "count": 0}),
        json!({"item": "x", "count": 1, "more": 1}),
        json!({"item": "x", "count": 1, "payment": {"kind": "card", "last_digits": "1234"}}),
        json!({"item": "x", "count": 1, "payment": {"kind": "card", "last_digits": "12345"}}),
        json!({"item": "x", "count": 1, "payment": {"kind": "account", "holder": "Ada", "more": [1]}}),
        json!({"item": "x", "count": 1, "payment": {"kind": "cash"}}),
        json!({"item": "x", "count": 1, "payment": {"last_digits": "1234"}}),
    ];
    texts.into_iter().map(|text| (text.clone(), Order::from_json(&text.to_string()).is_ok())).collect()
}

fn assert_agreement(schema: &Value) {
    let validator = jsonschema::options().build(schema).unwrap_or_else(|error| panic!("{error}: {schema:#}"));
    for (text, expected) in orders() {
        assert_eq!(validator.is_valid(&text), expected, "{text} against {schema:#}");
    }
}

#[test]
fn schemars_holds_the_schema_that_the_model_checks() {
    let schema = schemars::schema_for!(Order);
    assert_eq!(schema.get("title"), Some(&json!("Order")));
    assert_agreement(&schema.to_value());
}

#[test]
fn schemars_refers_to_models_inside_its_own_types() {
    #[derive(schemars::JsonSchema)]
    #[allow(dead_code)]
    struct Batch {
        first: Order,
        others: Vec<Order>,
        page: Page<Order>,
    }

    let schema = schemars::schema_for!(Batch).to_value();
    let definitions: Vec<_> = schema["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(definitions, ["Order", "Page_Order", "Payment", "PaymentAccount", "PaymentCard"]);
    let validator = jsonschema::options().build(&schema).unwrap();
    for (text, expected) in orders() {
        let page = json!({"items": [text], "next": {"items": [text]}});
        let batch = json!({"first": text, "others": [text], "page": page});
        assert_eq!(validator.is_valid(&batch), expected, "{batch} against {schema:#}");
    }
}

#[test]
fn schemars_keeps_references_in_the_place_that_its_settings_name() {
    let settings = schemars::generate::SchemaSettings::openapi3();
    let mut generator = settings.into_generator();
    let reference = generator.subschema_for::<Order>().to_value();
    assert_eq!(reference, json!({"$ref": "#/components/schemas/Order"}));
    let order = &generator.definitions()["Order"];
    assert_eq!(order["properties"]["payment"]["$ref"], "#/components/schemas/Payment");
}

#[derive(utoipa::OpenApi)]
#[openapi(components(schemas(Order, Page<Order>)))]
struct Api;

#[test]
fn utoipa_holds_every_component_with_all_its_keywords() {
    let document = serde_json::to_value(<Api as utoipa::OpenApi>::openapi()).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let names: Vec<_> = schemas.keys().map(String::as_str).collect();
    for name in ["Order", "Page_Order", "Payment", "Payment.Account", "Payment.Card"] {
        assert!(names.contains(&name), "{name} is missing in {names:?}");
    }
    // The union keeps its tags: `utoipa`'s own types would drop them.
    assert_eq!(schemas["Payment"]["discriminator"]["propertyName"], "kind");
    let mut root = document.clone();
    root["$ref"] = json!("#/components/schemas/Order");
    assert_agreement(&root);
}

#[test]
fn utoipa_writes_the_same_document_each_time() {
    let document = || serde_json::to_string(&<Api as utoipa::OpenApi>::openapi()).unwrap();
    let (first, second) = (document(), document());
    assert_eq!(first, second);
}

#[test]
fn names_are_those_of_the_models() {
    use schemars::JsonSchema;
    use utoipa::ToSchema;
    // utoipa adds the names of the arguments itself.
    assert_eq!(<Page<Order> as ToSchema>::name(), "Page");
    assert_eq!(<Page<Order> as JsonSchema>::schema_name(), "Page_Order");
    assert_ne!(<Card as JsonSchema>::schema_id(), <Account as JsonSchema>::schema_id());
    assert_eq!(<Payment as ToSchema>::name(), "Payment");
}

mod one {
    /// An item.
    #[derive(Clone, Debug, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct Item {
        first: i64,
    }

    /// A root.
    #[derive(Clone, Debug, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct One {
        default: Item,
        next: Option<Box<Self>>,
    }
}

mod other {
    /// Another item.
    #[derive(Clone, Debug, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct Item {
        second: String,
    }

    /// Another root.
    #[derive(Clone, Debug, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct Other {
        examples: Vec<Item>,
    }
}

#[derive(schemars::JsonSchema)]
#[allow(dead_code)]
struct Both {
    one: one::One,
    other: other::Other,
    item: other::Item,
}

#[test]
fn schemars_keeps_models_of_one_name_apart_and_redirects_keys_that_are_named_like_keywords() {
    for schema in [schemars::generate::SchemaSettings::draft2020_12(), schemars::generate::SchemaSettings::openapi3()] {
        let path = schema.definitions_path.to_string();
        let mut schema = schema.into_generator().into_root_schema_for::<Both>().to_value();
        // The validator knows the definitions of JSON Schema alone.
        if path != "/$defs" {
            let definitions = schema.pointer(&path).unwrap().clone();
            let text = schema.to_string().replace(&format!("#{path}/"), "#/$defs/");
            schema = serde_json::from_str(&text).unwrap();
            schema["$defs"] = definitions;
            schema = serde_json::from_str(&schema.to_string().replace(&format!("#{path}/"), "#/$defs/")).unwrap();
        }
        let names: Vec<_> = schema["$defs"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(names, ["Item", "Item2", "One", "Other"]);
        let validator = jsonschema::options().with_draft(jsonschema::Draft::Draft202012).build(&schema).unwrap();
        let one = json!({"default": {"first": 1}, "next": {"default": {"first": 2}}});
        let other = json!({"examples": [{"second": "x"}]});
        assert!(validator.is_valid(&json!({"one": one, "other": other, "item": {"second": "x"}})), "{schema:#}");
        let swapped = [
            json!({"one": {"default": {"second": "x"}}, "other": other, "item": {"second": "x"}}),
            json!({"one": {"default": {"first": 1}, "next": 1}, "other": other, "item": {"second": "x"}}),
            json!({"one": one, "other": {"examples": [{"first": 1}]}, "item": {"second": "x"}}),
            json!({"one": one, "other": other, "item": {"first": 1}}),
        ];
        for text in swapped {
            assert!(!validator.is_valid(&text), "{text} against {schema:#}");
        }
    }
}

#[test]
fn schemars_has_models_in_place_if_its_settings_say_so() {
    let mut settings = schemars::generate::SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    let schema = settings.into_generator().into_root_schema_for::<other::Other>().to_value();
    assert_eq!(schema["properties"]["examples"]["items"]["properties"]["second"]["type"], "string");
    assert!(schema.get("$defs").is_none(), "{schema:#}");
}

#[derive(Clone, Debug, HlModel)]
#[hl(closed)]
struct Around<T> {
    inner: T,
}

#[test]
fn schemars_keeps_generic_models_apart_by_their_arguments() {
    #[derive(schemars::JsonSchema)]
    #[allow(dead_code)]
    struct All {
        one: Around<one::Item>,
        other: Around<other::Item>,
        ones: Around<Vec<one::Item>>,
        others: Around<Vec<other::Item>>,
        unsigned: Around<std::collections::BTreeMap<u8, bool>>,
        signed: Around<std::collections::BTreeMap<i8, bool>>,
        pairs: Around<((bool, u8), i8)>,
        triples: Around<((bool, u8, i8),)>,
    }
    let schema = schemars::schema_for!(All).to_value();
    let defined = schema["$defs"].as_object().unwrap().values();
    assert_eq!(defined.filter(|schema| schema["properties"].get("inner").is_some()).count(), 8, "{schema:#}");
}
