//! Every check of a format ends, and agrees with the type that keeps such a text.
#![no_main]

use hl_model::{Date, DateTime, Decimal, DecimalString, Integer, Uuid};
use hl_model_ground::format::{FORMATS, Format, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for facts in FORMATS {
        let _ = check(facts.format, text);
    }
    let is = |format| check(format, text) == Some(true);
    assert_eq!(is(Format::Date), text.parse::<Date>().is_ok());
    assert_eq!(is(Format::DateTime), text.parse::<DateTime>().is_ok());
    assert_eq!(is(Format::Uuid), text.parse::<Uuid>().is_ok());
    assert_eq!(is(Format::Number), text.parse::<DecimalString>().is_ok());
    if let Ok(number) = text.parse::<Decimal>() {
        assert_eq!(number.as_text(), text);
        assert_eq!(number.is_integer(), text.parse::<Integer>().is_ok());
        assert_eq!(number.to_f64().is_some(), text.parse::<f64>().is_ok_and(f64::is_finite));
    }
});
