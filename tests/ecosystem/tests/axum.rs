//! The extractors and responses of the feature `axum`, through a real router.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use hl_model::HlModel;
use hl_model::axum::{Form, Json, Path, Query, Rejection};
use hl_model_ecosystem::Order;
use serde_json::{Value, json};
use tower::ServiceExt;

#[derive(Clone, Debug, HlModel)]
#[hl(closed)]
struct Filter {
    #[hl(maximum = 100)]
    limit: Option<u32>,
    archived: Option<bool>,
    #[hl(min_length = 2)]
    name: Option<String>,
}

#[derive(Clone, Debug, HlModel)]
#[hl(closed)]
struct Place {
    shop: String,
    number: u32,
}

/// The name of a shop.
#[derive(Clone, Debug, HlModel)]
#[hl(pattern = "^[a-z]+$")]
struct Shop(String);

/// A table and a seat.
#[derive(Clone, Debug, HlModel)]
#[hl(tuple)]
struct Seat(Shop, u32);

#[derive(Clone, Copy, Debug, HlModel)]
#[hl(rename_all = "lowercase")]
enum Size {
    Small,
    Large,
}

async fn place(Json(order): Json<Order>) -> (StatusCode, Json<Order>) {
    (StatusCode::CREATED, Json(order))
}

async fn maybe(order: Option<Json<Order>>) -> String {
    order.map_or_else(|| "nothing".to_owned(), |Json(order)| order.item().to_owned())
}

async fn list(Query(filter): Query<Filter>) -> String {
    format!("{:?} {:?} {:?}", filter.limit(), filter.archived(), filter.name())
}

async fn search(Form(filter): Form<Filter>) -> String {
    format!("{:?} {:?} {:?}", filter.limit(), filter.archived(), filter.name())
}

async fn show(Path(place): Path<Place>) -> String {
    format!("{} {}", place.shop(), place.number())
}

async fn shop(Path(shop): Path<Shop>) -> String {
    shop.into_inner()
}

async fn seat(Path(Seat(shop, number)): Path<Seat>) -> String {
    format!("{} {number}", shop.inner())
}

async fn size(Path(size): Path<Size>) -> String {
    format!("{size:?}")
}

async fn numbers(Path(numbers): Path<Vec<u8>>) -> String {
    format!("{numbers:?}")
}

/// A handler that returns the report of something else that it read.
async fn stored() -> Result<Json<Order>, Rejection> {
    Ok(Json(Order::from_json(r#"{"item": "x", "count": 0}"#)?))
}

/// A handler that returns a model which others share.
async fn shared() -> Json<Arc<Order>> {
    Json(Arc::new(Order::builder().item("ink").count(1).build().unwrap()))
}

fn router() -> Router {
    Router::new()
        .route("/orders", post(place).get(list))
        .route("/maybe", post(maybe))
        .route("/search", post(search).get(search))
        .route("/shops/{shop}/{number}", get(show))
        .route("/shop/{name}", get(shop))
        .route("/seat/{shop}/{number}", get(seat))
        .route("/size/{size}", get(size))
        .route("/one/{number}", get(numbers))
        .route("/two/{first}/{second}", get(numbers))
        .route("/stored", get(stored))
        .route("/shared", get(shared))
}

async fn answer(request: Request<Body>) -> (StatusCode, String, String) {
    let response = router().oneshot(request).await.unwrap();
    let status = response.status();
    let media_type = response.headers().get("content-type").map_or("", |value| value.to_str().unwrap()).to_owned();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, media_type, String::from_utf8(body.to_vec()).unwrap())
}

fn request(method: Method, uri: &str, media_type: &str, body: &str) -> Request<Body> {
    let builder = Request::builder().method(method).uri(uri);
    let builder = if media_type.is_empty() { builder } else { builder.header("content-type", media_type) };
    builder.body(Body::from(body.to_owned())).unwrap()
}

fn pointers(body: &str) -> Vec<String> {
    let details: Value = serde_json::from_str(body).unwrap();
    details["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_model_is_read_from_json_and_written_as_it_is() {
    for media_type in ["application/json", "application/json; charset=utf-8", "Application/vnd.shop+JSON"] {
        let body = r#"{"item":"ink","count":2}"#;
        let (status, media_type, answered) = answer(request(Method::POST, "/orders", media_type, body)).await;
        assert_eq!((status, media_type.as_str(), answered.as_str()), (StatusCode::CREATED, "application/json", body));
    }
}

#[tokio::test]
async fn a_shared_model_is_written_as_it_is() {
    let (status, media_type, body) = answer(request(Method::GET, "/shared", "", "")).await;
    assert_eq!((status, media_type.as_str()), (StatusCode::OK, "application/json"));
    assert_eq!(body, r#"{"item":"ink","count":1}"#);
}

#[tokio::test]
async fn everything_that_is_wrong_is_answered_at_once() {
    let body = r#"{"item": "", "count": 0, "colour": "red"}"#;
    let (status, media_type, answered) = answer(request(Method::POST, "/orders", "application/json", body)).await;
    assert_eq!((status, media_type.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "application/problem+json"));
    let mut found = pointers(&answered);
    found.sort();
    assert_eq!(found, ["#/colour", "#/count", "#/item"]);
}

#[tokio::test]
async fn the_status_tells_what_kind_of_mistake_it_is() {
    let status = async |media_type: &str, body: &str| {
        let (status, media_type, _) = answer(request(Method::POST, "/orders", media_type, body)).await;
        assert_eq!(media_type, "application/problem+json");
        status
    };
    assert_eq!(status("application/json", "{").await, StatusCode::BAD_REQUEST);
    assert_eq!(status("application/json", "[]").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(status("text/plain", "{}").await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(status("", "{}").await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(status("application/jsonp", "{}").await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    // axum's own limit on bodies.
    let large = format!("{{\"item\":\"{}\",\"count\":1}}", "x".repeat(3 << 20));
    assert_eq!(status("application/json", &large).await, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_request_without_a_body_is_no_mistake_where_the_body_is_optional() {
    let (status, _, body) = answer(request(Method::POST, "/maybe", "", "")).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "nothing"));
    let (_, _, body) = answer(request(Method::POST, "/maybe", "application/json", r#"{"item":"a","count":1}"#)).await;
    assert_eq!(body, "a");
    let (status, ..) = answer(request(Method::POST, "/maybe", "application/json", "")).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn queries_forms_and_paths_are_converted_by_the_schema() {
    let query = "limit=20&archived=true&name=Ad%C3%A8le";
    let expected = "Some(20) Some(true) Some(\"Adèle\")";
    let (_, _, body) = answer(request(Method::GET, &format!("/orders?{query}"), "", "")).await;
    assert_eq!(body, expected);
    let (_, _, body) = answer(request(Method::GET, &format!("/search?{query}"), "", "")).await;
    assert_eq!(body, expected);
    let (_, _, body) = answer(request(Method::POST, "/search", "application/x-www-form-urlencoded", query)).await;
    assert_eq!(body, expected);
    let (_, _, body) = answer(request(Method::GET, "/shops/a%20b/7", "", "")).await;
    assert_eq!(body, "a b 7");

    // Only the first `?` is not a part of the query.
    for uri in ["/orders??limit=20", "/search??limit=20"] {
        let (_, _, body) = answer(request(Method::GET, uri, "", "")).await;
        assert_eq!(pointers(&body), ["#/?limit"], "{uri}");
    }
    let (status, _, body) = answer(request(Method::GET, "/orders?limit=x&name=A&page=2", "", "")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut found = pointers(&body);
    found.sort();
    assert_eq!(found, ["#/limit", "#/name", "#/page"]);
    let (status, ..) = answer(request(Method::GET, "/shops/a/seven", "", "")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, ..) = answer(request(Method::GET, "/shops/%FF/7", "", "")).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let (status, ..) = answer(request(Method::POST, "/search", "text/plain", query)).await;
    assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_path_is_a_single_value_or_a_list_if_the_model_is_not_an_object() {
    for (uri, expected) in
        [("/shop/a", "a"), ("/seat/a/7", "a 7"), ("/size/large", "Large"), ("/one/7", "[7]"), ("/two/7/8", "[7, 8]")]
    {
        let (status, _, body) = answer(request(Method::GET, uri, "", "")).await;
        assert_eq!((status, body.as_str()), (StatusCode::OK, expected), "{uri}");
    }
    for (uri, expected) in [
        ("/shop/A", &["#"][..]),
        ("/seat/A/b", &["#/0", "#/1"]),
        ("/size/middle", &["#"]),
        ("/one/x", &["#/0"]),
        ("/two/7/800", &["#/1"]),
    ] {
        let (status, _, body) = answer(request(Method::GET, uri, "", "")).await;
        assert_eq!(
            (status, pointers(&body)),
            (StatusCode::UNPROCESSABLE_ENTITY, expected.iter().map(|&at| at.into()).collect()),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_handler_may_answer_with_a_report_of_its_own() {
    let (status, _, body) = answer(request(Method::GET, "/stored", "", "")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let details: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(details["title"], json!("Unprocessable Content"));
    let errors = Order::from_json("{}").unwrap_err();
    assert_eq!(errors.into_response().status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_form_that_is_not_utf_8_is_refused_however_its_bytes_are_written() {
    for (body, expected) in [
        (&b"name=\xff\xff"[..], StatusCode::BAD_REQUEST),
        (b"name=%FF%FF", StatusCode::BAD_REQUEST),
        (b"name=\xc3\xa4b", StatusCode::OK),
        // The `?` of a URL is no part of a form.
        (b"?name=ab", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let builder = Request::builder().method(Method::POST).uri("/search");
        let builder = builder.header("content-type", "application/x-www-form-urlencoded");
        let (status, _, body) = answer(builder.body(Body::from(body.to_vec())).unwrap()).await;
        assert_eq!(status, expected, "{body}");
    }
}

#[test]
fn a_wrapper_is_made_of_its_model_and_leads_to_it() {
    let order = Order::builder().item("ink").count(1).build().unwrap();
    let (json, query) = (Json::from(order.clone()), Query::from(order.clone()));
    let (form, path) = (Form::from(order.clone()), Path::from(order));
    assert_eq!([json.item(), query.item(), form.item(), path.item()], ["ink"; 4]);
}
