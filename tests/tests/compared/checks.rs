//! Checks.

use hl_model::{Checks, Decimal, HlModel, Integer};

#[derive(Debug, HlModel)]
#[hl(closed, check = ends_after_start)]
struct Booking {
    from: u32,
    to: u32,
    #[hl(check = even)]
    seats: Option<u32>,
    #[hl(requires = "card_name")]
    card: Option<String>,
    card_name: Option<String>,
}

fn ends_after_start(booking: &Booking, checks: &mut Checks) {
    if booking.to() <= booking.from() {
        checks.add("/to", "ends_before_start", "must be after `from`");
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "a check takes a reference")]
fn even(seats: &u32, checks: &mut Checks) {
    if seats % 2 == 1 {
        checks.add("", "odd", "must be even");
    }
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Limits {
    #[hl(multiple_of = 0.1)]
    rate: Option<Decimal>,
    #[hl(maximum = 1e30)]
    big: Option<Integer>,
    #[hl(pattern = r"^\d+$")]
    digits: Option<String>,
    #[hl(format = "email")]
    email: Option<String>,
    #[hl(format = "hostname")]
    host: Option<String>,
    #[hl(default = 7, maximum = 9)]
    count: Option<u8>,
}

fn codes(json: &str) -> Vec<&'static str> {
    let errors = Limits::from_json(json).err();
    errors.iter().flatten().map(hl_model::Problem::code).collect()
}

#[test]
fn constraints_are_exact() {
    assert!(codes(r#"{"rate":0.3,"big":1000000000000000000000000000000}"#).is_empty());
    assert_eq!(codes(r#"{"big":1000000000000000000000000000001}"#), ["above_maximum"]);
}

#[test]
fn patterns_are_those_of_json_schema() {
    assert_eq!(codes(r#"{"digits":"٣"}"#), ["pattern_mismatch"], "`\\d` is an ASCII digit");
}

#[test]
fn formats_are_checked() {
    assert_eq!(codes(r#"{"email":"a","host":"-"}"#), ["bad_format", "bad_format"]);
}

#[test]
fn keys_are_checked_together() {
    let codes = |json| {
        let errors = Booking::from_json(json).unwrap_err();
        errors.iter().map(hl_model::Problem::code).collect::<Vec<_>>()
    };
    assert_eq!(codes(r#"{"from":2,"to":1}"#), ["ends_before_start"]);
    assert_eq!(codes(r#"{"from":1,"to":2,"card":"a"}"#), ["dependent_required"]);
}

#[test]
fn a_function_checks() {
    assert_eq!(Booking::builder().from(1).to(2).seats(3).build().unwrap_err().first().code(), "odd");
}

#[test]
fn there_is_no_way_around_the_checks() {
    let booking = Booking::from_json(r#"{"from":1,"to":2}"#).unwrap();
    assert!(booking.check().is_ok());
    assert!(booking.into_builder().to(1).build().is_err());
    assert!(serde_json::from_str::<Booking>(r#"{"from":2,"to":1}"#).is_err());
}

#[test]
fn a_default_is_offered_and_not_written() {
    let limits = Limits::from_json("{}").unwrap();
    assert_eq!((limits.count(), limits.count_or_default()), (None, 7));
    assert_eq!(limits.to_json().unwrap(), "{}");
}
