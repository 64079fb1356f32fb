//! Types of other crates as field types.
//!
//! They keep the value, not its text. A value that such a type cannot hold, such as a leap second, is a problem.

use super::read::from_value;
use crate::description::{Constraint, Known, Schema, Shape};
use crate::field::FieldType;
use crate::input::Input;
use crate::options::ReadOptions;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::Value;

/// Implements `FieldType` for types that convert from and to a type of this crate.
macro_rules! foreign {
    ($($feature:literal: $type:ty = $name:literal, $base:ty, $from:expr;)*) => {$(
        #[cfg(feature = $feature)]
        impl FieldType for $type {
            const __TAKES_WHOLE: bool = true;
            const __KNOWN: Known = <$base>::__KNOWN;

            fn field_schema() -> &'static Schema {
                const CHECK: Constraint = Constraint::Custom(|value: &Value| {
                    // A value that is not of the base type has the problems of that type.
                    let Ok(base) = from_value::<$base>(value, &ReadOptions::new()) else { return Ok(()) };
                    let convert: fn(&$base) -> Result<$type, String> = $from;
                    convert(&base).map(drop)
                });
                const { &Schema::of(Shape::Newtype(<$base>::field_schema)).rust($name).with(&[CHECK]) }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let convert: fn(&$base) -> Result<$type, String> = $from;
                convert(&<$base>::read(input)?).map_err(|_| Stop)
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

foreign! {
    "chrono": chrono::DateTime<chrono::FixedOffset> = "chrono::DateTime<FixedOffset>", crate::DateTime,
        |base| Ok(base.to_chrono());
    "chrono": chrono::DateTime<chrono::Utc> = "chrono::DateTime<Utc>", crate::DateTime,
        |base| Ok(base.to_chrono().to_utc());
    "chrono": chrono::NaiveDateTime = "chrono::NaiveDateTime", crate::LocalDateTime, |base| Ok(base.to_chrono());
    "chrono": chrono::NaiveDate = "chrono::NaiveDate", crate::Date, |base| Ok(base.to_chrono());
    "jiff": jiff::Timestamp = "jiff::Timestamp", crate::DateTime, |base| base.try_into().map_err(text);
    "jiff": jiff::civil::DateTime = "jiff::civil::DateTime", crate::LocalDateTime, |base| Ok(base.to_jiff());
    "jiff": jiff::civil::Date = "jiff::civil::Date", crate::Date, |base| Ok(base.to_jiff());
    "time": time::OffsetDateTime = "time::OffsetDateTime", crate::DateTime, |base| base.to_time().map_err(text);
    "time": time::PrimitiveDateTime = "time::PrimitiveDateTime", crate::LocalDateTime, |base| Ok(base.to_time());
    "time": time::Date = "time::Date", crate::Date, |base| Ok(base.to_time());
    "uuid": uuid::Uuid = "uuid::Uuid", crate::Uuid, |base| Ok(base.to_uuid());
    "rust_decimal": rust_decimal::Decimal = "rust_decimal::Decimal", crate::Decimal,
        |base| base.try_into().map_err(text);
    "bigdecimal": bigdecimal::BigDecimal = "bigdecimal::BigDecimal", crate::Decimal,
        |base| base.try_into().map_err(text);
}
