//! The service over HTTP, with its own client.

use hl_model::docs::Pages;
use hl_model::{HlModel, Nullable};
use hl_model_service::client::{Client, Failure};
use hl_model_service::config::Config;
use hl_model_service::models::{Card, Filter, NewOrder, Order, OrderPatch, Page, Payment};
use hl_model_service::store::Store;
use hl_model_service::{config, routes};
use serde_json::Value;

/// Starts the service at a free port.
async fn start() -> (Client, String) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let config = config::read("listen = \"127.0.0.1:0\"").unwrap();
    let store = Store::open(config.database_or_default()).unwrap();
    tokio::spawn(async move { axum::serve(listener, routes::router(config, store)).await });
    (Client::new(base.clone()), base)
}

fn order(price: &str) -> NewOrder {
    let card = Card::builder().last_digits("1234").build().unwrap();
    let price: hl_model::Decimal = price.parse().unwrap();
    NewOrder::builder().item("ink").count(2_u32).price(price).payment(Payment::Card(card)).note("blue").build().unwrap()
}

#[tokio::test]
async fn an_order_is_placed_changed_and_listed_without_a_digit_lost() {
    let (client, _) = start().await;
    let placed = client.place(&order("1.50")).await.unwrap();
    assert_eq!((placed.id(), placed.price().to_string().as_str()), (1, "1.50"));

    let patch = OrderPatch::builder().count(3_u32).note(Nullable::Null).build().unwrap();
    let changed = client.change(1, &patch).await.unwrap();
    assert_eq!(
        changed.to_json().unwrap(),
        r#"{"id":1,"item":"ink","count":3,"price":1.50,"payment":{"kind":"card","last_digits":"1234"}}"#
    );
    assert_eq!(client.list(&Filter::builder().build().unwrap()).await.unwrap().items(), [changed]);
}

#[tokio::test]
async fn a_bad_order_is_answered_with_every_problem() {
    let (client, _) = start().await;
    let json = r#"{"item": "", "count": 0, "price": 1, "payment": {"kind": "cash"}, "colour": 1}"#;
    let Err(Failure::Refused(status, body)) = client.post("/orders", json).await else { panic!("it was placed") };
    assert_eq!(status, 422);
    let details: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((&details["status"], &details["title"]), (&422.into(), &"Unprocessable Content".into()));
    let lines: Vec<_> = details["errors"].as_array().unwrap().iter().map(Value::to_string).collect();
    insta::assert_snapshot!(lines.join("\n"), @r##"
    {"code":"too_short","column":10,"detail":"expected at least 1 character, found 0","line":1,"parameters":{"found":0,"min":1},"pointer":"#/item"}
    {"code":"below_minimum","column":23,"detail":"expected a number of at least 1, found 0","line":1,"parameters":{"exclusive":false,"found":"0","minimum":"1"},"pointer":"#/count"}
    {"code":"unknown_tag","column":58,"detail":"expected one of \"card\", \"invoice\", found \"cash\"","line":1,"parameters":{"found":"\"cash\"","known":["\"card\"","\"invoice\""]},"pointer":"#/payment/kind"}
    {"code":"unknown_key","column":67,"detail":"unknown key","line":1,"pointer":"#/colour"}
    "##);
    let Err(Failure::Refused(status, _)) = client.post("/orders", "{").await else { panic!("it was placed") };
    assert_eq!(status, 400);
}

#[tokio::test]
async fn an_order_that_is_not_there_is_not_found() {
    let (client, _) = start().await;
    let patch = OrderPatch::builder().build().unwrap();
    assert!(matches!(client.change(7, &patch).await, Err(Failure::Refused(404, _))));
}

#[tokio::test]
async fn the_document_names_every_schema_that_it_refers_to() {
    let (_, base) = start().await;
    let text = reqwest::get(format!("{base}/openapi.json")).await.unwrap().text().await.unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(document["components"]["schemas"].get(name).is_some(), "{name} is not in {document:#}");
    }
    assert_eq!(document["paths"].as_object().unwrap().len(), 2);
}

#[tokio::test]
async fn a_list_is_filtered_and_cut() {
    let (client, base) = start().await;
    for price in ["1", "2.50", "3"] {
        client.place(&order(price)).await.unwrap();
    }
    let page = client.list(&Filter::builder().item("ink").limit(2_u32).build().unwrap()).await.unwrap();
    assert_eq!((page.items().len(), page.total().to_string().as_str()), (2, "3"));
    let response = reqwest::get(format!("{base}/orders?limit=0&colour=blue")).await.unwrap();
    assert_eq!(response.status(), 422);
    let details: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
    assert_eq!(details["errors"].as_array().unwrap().len(), 2);
}

#[test]
fn every_mistake_in_a_configuration_is_reported_at_once() {
    let report = config::read("listen = 8080\npage_size = 0\nport = 1").unwrap_err();
    insta::assert_snapshot!(report, @r#"
    Config: 3 problems
      /listen: expected a string, found the number 8080
        |
      1 | listen = 8080
        |          ^^^^
      /page_size: expected a number of at least 1, found 0
        |
      2 | page_size = 0
        |             ^
      /port: unknown key
        |
      3 | port = 1
        | ^^^^
    "#);
}

#[test]
fn the_pages_are_current() {
    let pages = Pages::new().model::<NewOrder>().model::<OrderPatch>().model::<Page<Order>>().model::<Config>();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    if let Err(stale) = pages.check_or_update(folder) {
        panic!("{stale}");
    }
}
