//! Types of other crates as field types.
//!
//! They keep the value instead of its text. A value that such a type cannot hold, such as a leap second, is a problem.

use super::read::from_value;
use crate::description::{Constraint, Known, Schema, Shape};
use crate::field::FieldType;
use crate::input::Input;
use crate::options::ReadOptions;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::Value;

/// A type of another crate that is made from a type of this crate.
pub(crate) trait Foreign: Sized {
    /// The type of this crate, which checks and keeps the text.
    type Base: FieldType;

    /// The value, or the reason why the type cannot hold it.
    fn of_base(base: &Self::Base) -> Result<Self, String>;
}

/// Implements `FieldType` for types that convert from and to a type of this crate.
macro_rules! foreign {
    ($($feature:literal: $type:ty = $name:literal, $base:ty, $from:expr;)*) => {$(
        #[cfg(feature = $feature)]
        impl Foreign for $type {
            type Base = $base;

            fn of_base(base: &$base) -> Result<Self, String> {
                let convert: fn(&$base) -> Result<$type, String> = $from;
                convert(base)
            }
        }

        #[cfg(feature = $feature)]
        impl FieldType for $type {
            const __TAKES_WHOLE: bool = true;
            const __KNOWN: Known = <$base>::__KNOWN;

            fn field_schema() -> &'static Schema {
                const CHECK: Constraint = Constraint::Custom(|value: &Value| {
                    // The base type reports a value that it refuses.
                    let Ok(base) = from_value::<$base>(value, &ReadOptions::new()) else { return Ok(()) };
                    <$type>::of_base(&base).map(drop)
                });
                const { &Schema::of(Shape::Newtype(<$base>::field_schema)).rust($name).with(&[CHECK]) }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                Self::of_base(&<$base>::read(input)?).map_err(|_| Stop)
            }

            fn write(&self, output: &mut Output) {
                #[allow(clippy::clone_on_copy, reason = "some of these types are `Copy` and some are not")]
                match <$base>::try_from(self.clone()) {
                    Ok(base) => base.write(output),
                    Err(_) => output.inexpressible(concat!("this value of `", $name, "`")),
                }
            }
        }
    )*};
}

#[cfg(any(feature = "jiff", feature = "time", feature = "rust_decimal", feature = "bigdecimal"))]
fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// Refuses a time that cannot be written. A type without an offset stores UTC, so its year may differ from the year in the
/// text.
#[cfg(any(feature = "chrono", feature = "jiff"))]
fn of_four_digits(year: i32) -> Result<(), String> {
    if (0..=9999).contains(&year) { Ok(()) } else { Err(crate::format::ConvertTimeError::Year.to_string()) }
}

foreign! {
    "chrono": chrono::DateTime<chrono::FixedOffset> = "chrono::DateTime<FixedOffset>", crate::format::DateTime,
        |base| Ok(base.to_chrono());
    "chrono": chrono::DateTime<chrono::Utc> = "chrono::DateTime<Utc>", crate::format::DateTime,
        |base| {
            let time = base.to_chrono().to_utc();
            of_four_digits(chrono::Datelike::year(&time)).map(|()| time)
        };
    "chrono": chrono::NaiveDateTime = "chrono::NaiveDateTime", crate::format::LocalDateTime, |base| Ok(base.to_chrono());
    "chrono": chrono::NaiveDate = "chrono::NaiveDate", crate::format::Date, |base| Ok(base.to_chrono());
    "jiff": jiff::Timestamp = "jiff::Timestamp", crate::format::DateTime,
        |base| {
            let time: jiff::Timestamp = base.try_into().map_err(text)?;
            of_four_digits(jiff::tz::Offset::UTC.to_datetime(time).year().into()).map(|()| time)
        };
    "jiff": jiff::civil::DateTime = "jiff::civil::DateTime", crate::format::LocalDateTime, |base| Ok(base.to_jiff());
    "jiff": jiff::civil::Date = "jiff::civil::Date", crate::format::Date, |base| Ok(base.to_jiff());
    "time": time::OffsetDateTime = "time::OffsetDateTime", crate::format::DateTime, |base| base.to_time().map_err(text);
    "time": time::PrimitiveDateTime = "time::PrimitiveDateTime", crate::format::LocalDateTime, |base| Ok(base.to_time());
    "time": time::Date = "time::Date", crate::format::Date, |base| Ok(base.to_time());
    "uuid": uuid::Uuid = "uuid::Uuid", crate::format::Uuid, |base| Ok(base.to_uuid());
    "rust_decimal": rust_decimal::Decimal = "rust_decimal::Decimal", crate::number::Decimal,
        |base| base.try_into().map_err(text);
    "bigdecimal": bigdecimal::BigDecimal = "bigdecimal::BigDecimal", crate::number::Decimal,
        |base| base.try_into().map_err(text);
}

#[cfg(all(test, feature = "chrono", feature = "jiff"))]
mod tests {
    use crate::door::read::from_str;
    use crate::field::FieldType;
    use crate::options::ReadOptions;
    use crate::output::to_json;

    /// Asserts that a time is read as it can be written, or refused with the reason.
    fn is_written_if_read<T: FieldType>(text: &str, is_read: bool) {
        let read = from_str::<T>(&format!("\"{text}\""), &ReadOptions::new());
        let report = read.as_ref().map(drop).map_err(|errors| errors.first().to_string());
        assert_eq!(report.is_ok(), is_read, "{text}");
        match read {
            Ok(value) => assert!(to_json(&value, "").is_ok(), "{text}"),
            Err(_) => assert!(report.is_err_and(|report| report.starts_with("the year is not one of 0 to 9999"))),
        }
    }

    #[test]
    fn a_time_that_is_in_another_year_in_utc_can_be_written() {
        for text in ["0000-01-01T00:00:00+14:00", "9999-12-31T23:59:59-01:00"] {
            is_written_if_read::<chrono::DateTime<chrono::Utc>>(text, false);
            is_written_if_read::<chrono::DateTime<chrono::FixedOffset>>(text, true);
        }
        is_written_if_read::<jiff::Timestamp>("0000-01-01T00:00:00+14:00", false);
        for text in ["0000-01-01T00:00:00Z", "9998-12-31T23:59:59-01:00"] {
            is_written_if_read::<chrono::DateTime<chrono::Utc>>(text, true);
            is_written_if_read::<jiff::Timestamp>(text, true);
        }
    }
}
