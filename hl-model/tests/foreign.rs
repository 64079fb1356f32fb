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

/// Types of other crates under their own names. Pages and rustdoc take them for the types of this crate.
mod named {
    use bigdecimal::BigDecimal;
    use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
    use hl_model::{HlModel, Nullable};
    use jiff::Timestamp;
    use rust_decimal::Decimal;
    use time::{Date, OffsetDateTime, PrimitiveDateTime};
    use uuid::Uuid;

    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    pub(super) struct Named {
        id: Option<Uuid>,
        parent: Option<Nullable<Uuid>>,
        at: Option<DateTime<Utc>>,
        local: Option<NaiveDateTime>,
        on: Option<NaiveDate>,
        stamp: Option<Timestamp>,
        civil_time: Option<jiff::civil::DateTime>,
        civil: Option<jiff::civil::Date>,
        offset: Option<OffsetDateTime>,
        primitive: Option<PrimitiveDateTime>,
        date: Option<Date>,
        price: Option<Decimal>,
        prices: Option<Vec<Decimal>>,
        big: Option<BigDecimal>,
    }
}
use named::Named;

#[test]
fn builders_take_for_them_what_pages_say() {
    let page = hl_model::docs::page::<Named>(hl_model::docs::Vocabulary::Rust);
    for row in
        ["| `id` | `&str`, `Uuid` |", "| `at` | `&str`, `DateTime<Utc>` |", "| `price` | any number, `Decimal` |"]
    {
        assert!(page.contains(row), "{page}");
    }
    let at = "2023-05-03T15:45:12Z";
    let built = Named::builder()
        .id("67e55044-10b1-426f-9247-bb680e5fe0c8")
        .parent("67e55044-10b1-426f-9247-bb680e5fe0c8".to_owned())
        .at(at)
        .local("2023-05-03T15:45:12")
        .on("2023-05-03")
        .stamp(at)
        .civil_time("2023-05-03T15:45:12")
        .civil("2023-05-03")
        .offset(at.parse::<DateTime>().unwrap())
        .primitive("2023-05-03T15:45:12")
        .date("2023-05-03")
        .price(0.1)
        .prices([-5_i128, 7])
        .big(u128::MAX)
        .build()
        .unwrap();
    let json = concat!(
        r#"{"id":"67e55044-10b1-426f-9247-bb680e5fe0c8","parent":"67e55044-10b1-426f-9247-bb680e5fe0c8","#,
        r#""at":"2023-05-03T15:45:12Z","local":"2023-05-03T15:45:12","on":"2023-05-03","stamp":"2023-05-03T15:45:12Z","#,
        r#""civil_time":"2023-05-03T15:45:12","civil":"2023-05-03","offset":"2023-05-03T15:45:12Z","#,
        r#""primitive":"2023-05-03T15:45:12","date":"2023-05-03","price":0.1,"#,
        r#""prices":[-5,7],"big":340282366920938463463374607431768211455}"#
    );
    assert_eq!(built.to_json().unwrap(), json);
}

#[test]
fn what_builders_refuse_is_the_problem_of_reading() {
    let built = Named::builder()
        .id("x")
        .parent("y")
        .at("0000-01-01T00:00:00+14:00")
        .on("today")
        .stamp("0000-01-01T00:00:00+14:00")
        .offset("2016-12-31T23:59:60Z")
        .price(f64::MAX)
        .prices([u128::MAX])
        .build()
        .unwrap_err();
    let json = concat!(
        r#"{"id":"x","parent":"y","at":"0000-01-01T00:00:00+14:00","on":"today","stamp":"0000-01-01T00:00:00+14:00","#,
        r#""offset":"2016-12-31T23:59:60Z","price":1.7976931348623157e308,"#,
        r#""prices":[340282366920938463463374607431768211455]}"#
    );
    let read = Named::from_json(json).unwrap_err();
    let problems = |errors: &hl_model::Errors| -> Vec<_> {
        errors.iter().map(|problem| (problem.pointer().to_owned(), problem.kind().to_string())).collect()
    };
    assert_eq!(problems(&built), problems(&read));
    assert_eq!(built.len(), 8);
    let errors = Named::builder().price(f64::NAN).big(f64::INFINITY).build().unwrap_err();
    assert_eq!(errors.iter().map(hl_model::Problem::code).collect::<Vec<_>>(), ["wrong_type", "wrong_type"]);
}
