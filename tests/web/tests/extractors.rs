//! axum's extractors of texts: `Query`, `Form` and `Path` of models.

use axum::body::{Body, to_bytes};
use axum::extract::{Form, Path, Query};
use axum::http::{Request, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use hl_model::HlModel;
use hl_model_web::run;
use tower::ServiceExt;

#[allow(clippy::struct_field_names, reason = "the field is a key of the query")]
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Page {
    #[hl(minimum = 1)]
    page: Option<u32>,
    archived: Option<bool>,
    tags: Option<Vec<String>>,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Place {
    user: u64,
    name: String,
}

#[derive(Debug, HlModel)]
#[hl(minimum = 1)]
struct Id(u64);

fn ask(request: Request<Body>) -> (StatusCode, String) {
    let router = Router::new()
        .route("/query", get(|Query(page): Query<Page>| async { Json(page) }))
        .route("/form", post(|Form(page): Form<Page>| async { Json(page) }))
        .route("/users/{user}/{name}", get(|Path(place): Path<Place>| async { Json(place) }))
        .route("/ids/{id}", get(|Path(id): Path<Id>| async { Json(id) }));
    run(async {
        let response = router.oneshot(request).await.expect("it is answered");
        let status = response.status();
        let body = to_bytes(response.into_body(), 10_000).await.expect("the body ends");
        (status, String::from_utf8(body.into()).expect("it is text"))
    })
}

fn query(path: &str) -> (StatusCode, String) {
    ask(Request::get(path).body(Body::empty()).expect("the request is one"))
}

#[test]
fn a_query_is_a_model() {
    let json = r#"{"page":2,"archived":true,"tags":["a","b"]}"#;
    assert_eq!(query("/query?page=2&archived=true&tags=a&tags=b"), (StatusCode::OK, json.to_owned()));
    assert_eq!(query("/query"), (StatusCode::OK, "{}".to_owned()));
    let (status, text) = query("/query?page=0&archived=yes&pages=1");
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(["/page: ", "/archived: ", "/pages: "].iter().all(|pointer| text.contains(pointer)), "{text}");
}

#[test]
fn a_form_is_a_model() {
    let form = |body: &'static str| {
        let request = Request::post("/form").header("content-type", "application/x-www-form-urlencoded");
        ask(request.body(Body::from(body)).expect("the request is one"))
    };
    assert_eq!(form("page=2&tags=a"), (StatusCode::OK, r#"{"page":2,"tags":["a"]}"#.to_owned()));
    let (status, text) = form("page=x");
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains("/page: expected an integer, found the string \"x\""), "{text}");
}

#[test]
fn the_parameters_of_a_path_are_a_model() {
    assert_eq!(query("/users/5/a%20b"), (StatusCode::OK, r#"{"user":5,"name":"a b"}"#.to_owned()));
    assert_eq!(query("/users/5/7"), (StatusCode::OK, r#"{"user":5,"name":"7"}"#.to_owned()));
    let (status, text) = query("/users/x/7");
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(text.contains("/user: expected an integer"), "{text}");
    assert_eq!(query("/ids/7"), (StatusCode::OK, "7".to_owned()));
    assert_eq!(query("/ids/0").0, StatusCode::BAD_REQUEST);
}
