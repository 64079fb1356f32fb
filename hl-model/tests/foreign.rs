//! Types of other crates as types of fields, and as input of builders.
#![cfg(all(
    feature = "chrono",
    feature = "jiff",
    feature = "time",
    feature = "uuid",
    feature = "rust_decimal",
    feature = "bigdecimal"
))]

use hl_model::{Date, DateTime, Decimal, HlModel, Uuid};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Foreign {
    chrono: chrono::DateTime<chrono::FixedOffset>,
    utc: chrono::DateTime<chrono::Utc>,
    naive: chrono::NaiveDate,
    stamp: jiff::Timestamp,
    civil: jiff::civil::Date,
    offset: time::OffsetDateTime,
    date: time::Date,
    uuid: uuid::Uuid,
    price: rust_decimal::Decimal,
    big: bigdecimal::BigDecimal,
}

const JSON: &str = r#"{"chrono":"2023-05-03T17:45:12+02:00","utc":"2023-05-03T15:45:12Z","naive":"2023-05-03","stamp":"2023-05-03T15:45:12Z","civil":"2023-05-03","offset":"2023-05-03T17:45:12+02:00","date":"2023-05-03","uuid":"67e55044-10b1-426f-9247-bb680e5fe0c8","price":1.50,"big":123456789012345678901234567890.5}"#;

/// The keys whose values are texts.
const TEXTS: [&str; 8] = ["chrono", "utc", "naive", "stamp", "civil", "offset", "date", "uuid"];

#[test]
fn they_are_read_and_written() {
    let foreign = Foreign::from_json(JSON).unwrap();
    assert_eq!(foreign.chrono().timestamp(), foreign.utc().timestamp());
    assert_eq!(foreign.price().to_string(), "1.50");
    let again = Foreign::from_json(&foreign.to_json().unwrap()).unwrap();
    assert_eq!(again, foreign);
}

#[test]
fn what_they_cannot_hold_is_a_problem() {
    let leap = JSON.replace("\"offset\":\"2023-05-03T17:45:12+02:00\"", "\"offset\":\"2016-12-31T23:59:60Z\"");
    let errors = Foreign::from_json(&leap).unwrap_err();
    assert_eq!((errors.len(), errors.first().code()), (1, "custom"), "{errors}");
    assert_eq!(errors.first().pointer(), "/offset");
    let errors = Foreign::from_json(&JSON.replace("1.50", "1e50")).unwrap_err();
    assert_eq!((errors.len(), errors.first().code()), (1, "custom"), "{errors}");
}

#[test]
fn what_their_base_refuses_is_one_problem() {
    for (value, code) in [(r#""never""#, "bad_format"), ("true", "wrong_type"), ("null", "null_not_allowed")] {
        let text = format!("{{{},\"price\":1.50,\"big\":1}}", TEXTS.map(|key| format!("\"{key}\":{value}")).join(","));
        let errors = Foreign::from_json(&text).unwrap_err();
        let found: Vec<_> = errors.iter().map(|problem| (problem.pointer().to_owned(), problem.code())).collect();
        assert_eq!(found, TEXTS.map(|key| (format!("/{key}"), code)), "{errors}");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Own {
    at: DateTime,
    on: Date,
    id: Uuid,
    price: Decimal,
}

#[test]
fn they_are_input_of_builders() {
    let foreign = Foreign::from_json(JSON).unwrap();
    let own = Own::builder()
        .at(*foreign.chrono())
        .on(*foreign.naive())
        .id(*foreign.uuid())
        .price(*foreign.price())
        .build()
        .unwrap();
    assert_eq!(
        own.to_json().unwrap(),
        r#"{"at":"2023-05-03T17:45:12+02:00","on":"2023-05-03","id":"67e55044-10b1-426f-9247-bb680e5fe0c8","price":1.50}"#
    );
    let own = own.to_builder().at(*foreign.stamp()).on(*foreign.civil()).price(foreign.big().clone()).build().unwrap();
    assert_eq!(own.at().as_str(), "2023-05-03T15:45:12Z");
    let own = own.to_builder().at(*foreign.offset()).on(*foreign.date()).build().unwrap();
    assert!(own.at().same_instant(&"2023-05-03T15:45:12Z".parse().unwrap()));
}
