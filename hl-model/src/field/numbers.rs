//! Numbers: exact ones, Rust's integers, and floats.

use super::FieldType;
use crate::number::{Decimal, Integer, text};
use crate::read::{Input, Stop};
use crate::schema::{Constraint, Format, Schema, Shape};
use crate::write::Output;

impl FieldType for Integer {
    fn schema() -> &'static Schema {
        const { &Schema::of(Shape::Integer).rust("Integer") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Self::from_json_text(input.number()?).ok_or(Stop)
    }

    fn write(&self, output: &mut Output) {
        output.integer(self);
    }
}

impl FieldType for Decimal {
    fn schema() -> &'static Schema {
        const { &Schema::of(Shape::Number).rust("Decimal") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Self::from_json_text(input.number()?).ok_or(Stop)
    }

    fn write(&self, output: &mut Output) {
        output.integer(self);
    }
}

macro_rules! integers {
    ($($integer:ty, $min:literal, $max:literal $(, $format:ident)?;)*) => {$(
        impl FieldType for $integer {
            fn schema() -> &'static Schema {
                const {
                    &Schema::of(Shape::Integer).rust(stringify!($integer)).with(&[
                        $(Constraint::Format(Format::$format),)?
                        Constraint::Minimum($min),
                        Constraint::Maximum($max),
                    ])
                }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let text = input.number()?;
                match text.parse() {
                    Ok(integer) => Ok(integer),
                    // `1.0` and `1e2` are integers as well.
                    Err(_) => (&Integer::from_json_text(text).ok_or(Stop)?).try_into().map_err(|_| Stop),
                }
            }

            fn write(&self, output: &mut Output) {
                output.integer(self);
            }
        }
    )*};
}

integers! {
    i8, "-128", "127";
    i16, "-32768", "32767";
    i32, "-2147483648", "2147483647", Int32;
    i64, "-9223372036854775808", "9223372036854775807", Int64;
    i128, "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727";
    u8, "0", "255";
    u16, "0", "65535";
    u32, "0", "4294967295";
    u64, "0", "18446744073709551615";
    u128, "0", "340282366920938463463374607431768211455";
}

#[cfg(target_pointer_width = "64")]
integers! {
    isize, "-9223372036854775808", "9223372036854775807";
    usize, "0", "18446744073709551615";
}

#[cfg(target_pointer_width = "32")]
integers! {
    isize, "-2147483648", "2147483647";
    usize, "0", "4294967295";
}

macro_rules! floats {
    ($($float:ty, $max:literal, $format:ident;)*) => {$(
        impl FieldType for $float {
            fn schema() -> &'static Schema {
                const {
                    &Schema::of(Shape::Number).rust(stringify!($float)).with(&[
                        Constraint::Format(Format::$format),
                        Constraint::Minimum(concat!("-", $max)),
                        Constraint::Maximum($max),
                    ])
                }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let json = input.number()?;
                let float: $float = json.parse().map_err(|_| Stop)?;
                // Numbers a little beyond the greatest float are rounded to it.
                let is_within = float.abs() < <$float>::MAX
                    || (text::compare(json, $max).is_le() && text::compare(json, concat!("-", $max)).is_ge());
                if is_within { Ok(float) } else { Err(Stop) }
            }

            fn write(&self, output: &mut Output) {
                match Decimal::try_from(*self) {
                    Ok(number) => output.number(&number.as_text()),
                    Err(_) => output.not_finite(),
                }
            }
        }
    )*};
}

floats! {
    f32, "3.4028235e38", Float;
    f64, "1.7976931348623157e308", Double;
}
