//! `utoipa`: models as components and parameters of a document.
#![allow(clippy::unused_async, dead_code, unused_qualifications, reason = "the handlers are described, and not called")]

use hl_model::axum::{Json, Path, Query};
use hl_model::{Errors, HlModel, ProblemDetails};
use hl_model_ecosystem::{Order, Page, Payment};
use serde_json::{Value, json};
use utoipa::openapi::path::ParameterIn;
use utoipa::{IntoParams, OpenApi, PartialSchema, ToSchema};

/// Which orders to list.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Filter {
    /// Text that occurs in the item.
    #[hl(min_length = 2)]
    search: Option<String>,
    /// Number of results.
    #[hl(maximum = 100, default = 20)]
    limit: Option<u8>,
    /// Any of these.
    state: Option<Vec<State>>,
    #[deprecated]
    #[hl(rename = "pageSize")]
    page_size: Option<Size>,
}

/// A state.
#[derive(Debug, HlModel)]
enum State {
    /// Nothing happened yet.
    Open,
    #[hl(rename = "done")]
    Done,
}

/// A size.
#[derive(Debug, HlModel)]
#[hl(minimum = 1)]
struct Size(u8);

/// The parts of the path.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct OrderPath {
    id: u32,
}

/// A filter by time, too.
#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct Between {
    times: Times,
    order: OrderPath,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Times {
    from: hl_model::DateTime,
    to: Option<hl_model::Nullable<hl_model::DateTime>>,
}

#[utoipa::path(get, path = "/orders", params(Filter), responses((status = 200, body = Page<Order>),
    (status = 422, body = ProblemDetails, content_type = "application/problem+json")))]
async fn list(Query(filter): Query<Filter>) -> Json<Page<Order>> {
    unreachable!("{filter:?}")
}

#[utoipa::path(get, path = "/orders/{id}", params(OrderPath), responses((status = 200, body = Order)))]
async fn show(Path(path): Path<OrderPath>) -> Json<Order> {
    unreachable!("{path:?}")
}

#[utoipa::path(get, path = "/orders/{id}/lines", params(Path<OrderPath>), responses((status = 200, body = Order)))]
async fn lines() -> Json<Order> {
    unreachable!()
}

#[utoipa::path(get, path = "/times", params(Between), responses((status = 200, body = Payment)))]
async fn times(Query(times): Query<Between>) {
    drop(times);
}

#[derive(OpenApi)]
#[openapi(paths(list, show, lines))]
struct Api;

fn document() -> Value {
    serde_json::to_value(Api::openapi()).unwrap()
}

fn written(parameters: impl serde::Serialize) -> Value {
    serde_json::to_value(parameters).unwrap()
}

#[test]
fn a_query_is_described_key_by_key_in_the_order_of_declaration() {
    let states = json!({"description": "A state.", "oneOf": [
        {"type": "string", "enum": ["Open"], "description": "Nothing happened yet."}, {"type": "string", "enum": ["done"]}
    ]});
    assert_eq!(
        document()["paths"]["/orders"]["get"]["parameters"],
        json!([
            {"name": "search", "in": "query", "required": false, "description": "Text that occurs in the item.",
             "schema": {"type": "string", "minLength": 2}},
            {"name": "limit", "in": "query", "required": false, "description": "Number of results.",
             "schema": {"type": "integer", "minimum": 0, "maximum": 100, "default": 20}},
            {"name": "state", "in": "query", "required": false, "description": "Any of these.",
             "schema": {"type": "array", "items": states}},
            {"name": "pageSize", "in": "query", "required": false, "deprecated": true, "description": "A size.",
             "schema": {"type": "integer", "minimum": 1, "maximum": 255}},
        ])
    );
}

/// A part that contains the whole, and a key of both parts.
#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct Whole {
    first: Box<Part>,
    second: Second,
}

#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct Part {
    whole: Box<Whole>,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Second {
    /// A key named as a keyword of JSON Schema, whose model is shared.
    default: Option<Shared>,
    enums: Option<Vec<Shared>>,
}

/// A shared model.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Shared {
    examples: Option<State>,
}

#[test]
fn a_part_that_contains_the_whole_gives_each_key_once() {
    let parameters = written(Whole::into_params(|| None));
    let names: Vec<_> = parameters.as_array().unwrap().iter().map(|parameter| parameter["name"].clone()).collect();
    assert_eq!(names, ["default", "enums"]);
    assert!(!parameters.to_string().contains("$ref"), "{parameters:#}");
}

/// Models of which each refers to all others, so that there are very many paths among them.
macro_rules! all_refer_to_all {
    ($($name:ident)*) => { all_refer_to_all!(@ [$($name)*] $($name)*); };
    (@ $all:tt $($name:ident)*) => { $(all_refer_to_all!(= $name $all);)* };
    (= $name:ident [$($all:ident)*]) => {
        #[derive(Debug, HlModel)]
        #[hl(closed, rename_all = "snake_case")]
        #[allow(non_snake_case, reason = "the names of the models")]
        struct $name { $($all: Option<Box<$all>>,)* }
    };
}

all_refer_to_all!(A B C D E F G H I J K L);

#[test]
fn parameters_of_models_with_very_many_paths_stay_small() {
    let parameters = written(A::into_params(|| None)).to_string();
    assert!(parameters.len() < 4_000_000, "{}", parameters.len());
}

#[test]
fn the_keys_of_axum_s_path_are_parameters_of_the_path() {
    let document = document();
    for path in ["/orders/{id}", "/orders/{id}/lines"] {
        assert_eq!(
            document["paths"][path]["get"]["parameters"],
            json!([{"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 0, "maximum": u32::MAX}}])
        );
    }
}

#[test]
fn parameters_are_those_of_the_query_unless_a_place_is_given() {
    let place = |place: Option<ParameterIn>| written(OrderPath::into_params(|| place.clone()))[0]["in"].clone();
    assert_eq!(place(None), "query");
    assert_eq!(place(Some(ParameterIn::Header)), "header");
}

#[test]
fn the_parts_of_a_model_give_their_keys() {
    let parameters = written(Between::into_params(|| None));
    let names: Vec<_> = parameters.as_array().unwrap().iter().map(|parameter| &parameter["name"]).collect();
    assert_eq!(names, ["from", "to", "id"]);
    assert_eq!(parameters[1]["schema"], json!({"type": ["string", "null"], "format": "date-time"}));
}

#[test]
fn a_key_with_an_alias_is_one_parameter_which_is_required_if_the_key_is() {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Limited {
        #[hl(alias = "count")]
        limit: u32,
        #[hl(alias = "offset")]
        start: Option<u32>,
    }
    let parameters = written(Limited::into_params(|| None));
    let found: Vec<_> =
        parameters.as_array().unwrap().iter().map(|parameter| (&parameter["name"], &parameter["required"])).collect();
    assert_eq!(found, [(&json!("limit"), &json!(true)), (&json!("start"), &json!(false))]);
}

#[test]
fn a_model_without_keys_has_no_parameters() {
    assert!(State::into_params(|| None).is_empty());
    assert!(Payment::into_params(|| None).is_empty());
}

#[test]
fn a_member_of_a_tagged_union_is_one_flat_object_in_utoipa_s_own_types() {
    let card = &written(times_api())["components"]["schemas"]["Payment.Card"];
    assert_eq!(card["properties"]["kind"], json!({"type": "string", "enum": ["card"]}));
    assert!(card.get("allOf").is_none(), "{card:#}");
}

/// Every component of a model and of those that it refers to has examples that its own schema allows, and those of the model are
/// read by the model.
fn examples_are_read_by_their_model<T: HlModel + ToSchema>() {
    let (name, own) = (T::name(), written(<T as PartialSchema>::schema()));
    let examples = own["examples"].as_array().cloned().unwrap_or_default();
    assert!(!examples.is_empty() || own.get("$ref").is_some(), "{name} has no example: {own:#}");
    for example in &examples {
        T::from_json(&example.to_string()).unwrap_or_else(|errors| panic!("{example} is refused: {errors}"));
    }
    let mut others = Vec::new();
    T::schemas(&mut others);
    let others: serde_json::Map<_, _> = others.into_iter().map(|(name, schema)| (name, written(schema))).collect();
    for (name, schema) in &others {
        let root = json!({"$ref": format!("#/components/schemas/{name}"), "components": {"schemas": &others}});
        let Ok(validator) = jsonschema::options().build(&root) else { continue };
        for example in schema["examples"].as_array().into_iter().flatten() {
            assert!(validator.is_valid(example), "{example} is refused by {schema:#}");
        }
    }
}

hl_model_tests::for_every_model!(examples_are_read_by_their_model);

fn times_api() -> utoipa::openapi::OpenApi {
    #[derive(OpenApi)]
    #[openapi(paths(times))]
    struct Times;
    Times::openapi()
}

#[test]
fn problem_details_satisfy_their_schema() {
    let mut root = document();
    root["$ref"] = json!("#/components/schemas/ProblemDetails");
    let validator = jsonschema::options().build(&root).unwrap();
    let body = |errors: Errors| serde_json::from_str::<Value>(&errors.to_problem_details().to_json()).unwrap();
    for text in ["{", r#"{"item": "", "count": 0, "more": 1}"#, "[]"] {
        let body = body(Order::from_json(text).unwrap_err());
        let mistakes: Vec<_> = validator.iter_errors(&body).map(|error| error.to_string()).collect();
        assert!(mistakes.is_empty(), "{mistakes:?}: {body:#}");
        // Every member that is written is described.
        for (part, schema) in [
            (&body, "/components/schemas/ProblemDetails"),
            (&body["errors"][0], "/components/schemas/ProblemDetails/properties/errors/items"),
        ] {
            for key in part.as_object().unwrap().keys() {
                assert!(root.pointer(&format!("{schema}/properties/{key}")).is_some(), "{key}");
            }
        }
    }
    let example = &root["components"]["schemas"]["ProblemDetails"]["examples"][0];
    assert!(example.is_object() && validator.is_valid(example), "{example:#}");
    let schemars = schemars::schema_for!(ProblemDetails).to_value();
    assert_eq!(schemars["properties"], root["components"]["schemas"]["ProblemDetails"]["properties"]);
}

/// A union, whose derive names the model of its variant like the member of another crate's document.
#[derive(Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
enum Event {
    Created { id: String },
    Ping,
}

#[test]
fn the_model_of_a_variant_and_the_member_with_its_tag_are_two_components() {
    #[derive(OpenApi)]
    #[openapi(components(schemas(Event, EventCreated)))]
    struct First;
    #[derive(OpenApi)]
    #[openapi(components(schemas(EventCreated, Event)))]
    struct Second;
    for document in [First::openapi(), Second::openapi()] {
        let document = written(document);
        let schemas = document["components"]["schemas"].as_object().unwrap();
        let has_tag = |name: &str| schemas[name].to_string().contains("\"type\":{");
        assert!(has_tag("Event.Created") && !has_tag("EventCreated"), "{document:#}");
        let mapping = &schemas["Event"]["discriminator"]["mapping"];
        assert_eq!(mapping["created"], "#/components/schemas/Event.Created");
    }
}
