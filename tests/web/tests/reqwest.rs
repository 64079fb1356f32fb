//! A client, answered without a network.

use hl_model::HlModel;
use hl_model_web::{client, run};

fn response(body: &'static str) -> reqwest::Response {
    http::Response::new(body).into()
}

const GOOD: &str = r#"{"id":"sesh_1","state":"open","cost":0.10}"#;
const BAD: &str = r#"{"id":"sesh_1","state":"paused"}"#;

#[test]
fn a_response_is_read_in_three_ways() {
    let session = run(client::read(response(GOOD))).expect("the session is right");
    assert_eq!((session.id(), session.state()), ("sesh_1", "open"));
    let same = run(client::read_by_serde(response(GOOD))).expect("the session is right");
    assert_eq!(same.any_string_name("cost"), session.any_string_name("cost"));

    let error = run(client::read(response(BAD))).expect_err("there is no such state");
    assert!(error.to_string().contains(r#"/state: expected one of "open", "closed", found "paused""#), "{error}");
    let (session, problems) = run(client::read_leniently(response(BAD))).expect("it is JSON");
    assert_eq!((session.state(), problems.map(|problems| problems.len())), ("paused", Some(1)));
}

#[test]
fn a_request_carries_a_model() {
    let session = run(client::read(response(GOOD))).expect("the session is right");
    let request = client::post(&reqwest::Client::new(), &session).build().expect("it is a request");
    let body = request.body().and_then(reqwest::Body::as_bytes);
    assert_eq!(body, Some(GOOD.as_bytes()));
}
