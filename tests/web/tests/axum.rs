//! A server, asked without a network.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use hl_model_web::{run, server};
use tower::ServiceExt;

fn post(path: &str, body: &'static str) -> (StatusCode, String) {
    let request = Request::post(path).header("content-type", "application/json").body(Body::from(body));
    run(async {
        let response = server::router().oneshot(request.expect("the request is one")).await.expect("it is answered");
        let status = response.status();
        let body = to_bytes(response.into_body(), 10_000).await.expect("the body ends");
        (status, String::from_utf8(body.into()).expect("it is text"))
    })
}

#[test]
fn an_extractor_reads_a_body_and_reports_its_problems() {
    let order = r#"{"item":"tea","count":2}"#;
    assert_eq!(post("/orders", order), (StatusCode::CREATED, order.to_owned()));
    let report = "Order: 2 problems
  /item: expected at least 1 character, found 0 (line 1, column 10)
  /count: expected a number of at least 1, found 0 (line 1, column 22)";
    assert_eq!(post("/orders", r#"{"item": "", "count":0}"#), (StatusCode::UNPROCESSABLE_ENTITY, report.to_owned()));
}

#[test]
fn models_stand_in_json_of_axum() {
    let order = r#"{"item":"tea","count":2}"#;
    assert_eq!(post("/echo", order), (StatusCode::OK, order.to_owned()));
    let (status, body) = post("/echo", r#"{"count": "2"}"#);
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("/count: expected an integer") && body.contains("/item: required key is missing"), "{body}");
}
