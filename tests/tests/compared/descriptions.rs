//! Descriptions.

use hl_model::HlModel;
use hl_model::docs::{self, Pages, Vocabulary};
use hl_model::generate::Generator;
use hl_model::schema::{Dialect, json_schema, json_schema_with};

/// A point.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Point {
    /// To the right.
    #[hl(exclusive_minimum = 0)]
    x: i32,
    #[hl(null = "absent")]
    label: Option<String>,
}

#[derive(Debug, HlModel)]
#[hl(closed, inline)]
struct Inner {
    a: i64,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Outer {
    inner: Inner,
}

#[test]
fn the_schema_says_what_is_checked() {
    let schema = json_schema::<Point>().to_json();
    assert!(schema.contains(r#""description":"To the right.","type":"integer","format":"int32""#), "{schema}");
    assert!(schema.contains(r#""exclusiveMinimum":0"#), "{schema}");
}

#[test]
fn schemas_have_dialects() {
    let schema = |dialect| json_schema_with::<Point>(dialect).unwrap().to_json();
    assert!(schema(Dialect::Draft07).contains("draft-07"));
    assert!(schema(Dialect::OpenApi30).contains(r#""exclusiveMinimum":true"#));
    assert!(schema(Dialect::Strict).contains(r#""required":["x","label"]"#), "{}", schema(Dialect::Strict));
}

#[test]
fn a_model_is_shown_in_place() {
    let page = docs::page::<Outer>(Vocabulary::Rust);
    assert!(page.contains("`a`") && !page.contains("Inner.md"), "{page}");
}

#[test]
fn models_are_generated() {
    let models = Generator::from_text("point.json", json_schema::<Point>().to_json()).run().unwrap();
    assert!(models.source().contains("exclusive_minimum = 0"), "{}", models.source());
}

#[test]
fn pages_are_kept_current() {
    let folder = std::env::temp_dir().join(format!("hl-model-compared-{}", std::process::id()));
    let pages = Pages::new().model::<Point>();
    assert!(pages.check(&folder).is_err(), "there are none yet");
    pages.write(&folder).unwrap();
    pages.check(&folder).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
}
