//! Numbers as field types: exact numbers, Rust's integers, and floats.

use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};

use super::field_type::FieldType;
use super::takes_whole::takes_whole;
use crate::description::{Constraint, Format, Known, KnownKind, Literal, Schema, Shape};
use crate::input::Input;
use crate::number::{Decimal, Integer};
use crate::output::Output;
use crate::stop::Stop;
use Constraint::{Maximum, Minimum};
use hl_model_ground::number;

#[diagnostic::do_not_recommend]
impl FieldType for Integer {
    takes_whole!();

    const __KNOWN: Known = Known::of(KnownKind::Integer);

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Integer).rust("Integer") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Self::from_json_text(input.number()?).ok_or(Stop)
    }

    fn write(&self, output: &mut Output) {
        output.display_number(self);
    }
}

#[diagnostic::do_not_recommend]
impl FieldType for Decimal {
    takes_whole!();

    const __KNOWN: Known = Known::of(KnownKind::Number);

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Number).rust("Decimal") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Self::from_json_text(input.number()?).ok_or(Stop)
    }

    fn write(&self, output: &mut Output) {
        output.display_number(self);
    }
}

macro_rules! integers {
    ($($integer:ty, $($constraint:expr),*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl FieldType for $integer {
            takes_whole!();

            const __KNOWN: Known = Known::of(KnownKind::Integer).with(&[$($constraint),*]);

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::Integer).rust(stringify!($integer)).with(&[$($constraint),*]) }
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
                output.display_number(self);
            }
        }
    )*};
}

// The format implies the range. Bounds in addition would report a number out of range twice.
integers! {
    i8, Minimum("-128"), Maximum("127");
    i16, Minimum("-32768"), Maximum("32767");
    i32, Constraint::Format(Format::Int32);
    i64, Constraint::Format(Format::Int64);
    i128, Minimum("-170141183460469231731687303715884105728"), Maximum("170141183460469231731687303715884105727");
    u8, Minimum("0"), Maximum("255");
    u16, Minimum("0"), Maximum("65535");
    u32, Minimum("0"), Maximum("4294967295");
    u64, Minimum("0"), Maximum("18446744073709551615");
    u128, Minimum("0"), Maximum("340282366920938463463374607431768211455");
}

#[cfg(target_pointer_width = "64")]
integers! {
    isize, Minimum("-9223372036854775808"), Maximum("9223372036854775807");
    usize, Minimum("0"), Maximum("18446744073709551615");
}

#[cfg(target_pointer_width = "32")]
integers! {
    isize, Minimum("-2147483648"), Maximum("2147483647");
    usize, Minimum("0"), Maximum("4294967295");
}

/// Integers that are not zero.
macro_rules! nonzero {
    ($($nonzero:ident: $integer:ty, $($constraint:expr),*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl FieldType for $nonzero {
            takes_whole!();

            const __KNOWN: Known = Known::of(KnownKind::Integer).with(&[$($constraint),*]);

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::Integer).rust(stringify!($nonzero)).with(&[$($constraint),*]) }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                Self::new(<$integer>::read(input)?).ok_or(Stop)
            }

            fn write(&self, output: &mut Output) {
                output.display_number(self);
            }
        }
    )*};
}

/// The schema that only zero matches.
static ZERO: Schema = Schema::of(Shape::Integer).with(&[Constraint::Values(&[Literal::Json("0")])]);

const NOT_ZERO: Constraint = Constraint::Not(|| &ZERO);

nonzero! {
    NonZeroI8: i8, Minimum("-128"), Maximum("127"), NOT_ZERO;
    NonZeroI16: i16, Minimum("-32768"), Maximum("32767"), NOT_ZERO;
    NonZeroI32: i32, Constraint::Format(Format::Int32), NOT_ZERO;
    NonZeroI64: i64, Constraint::Format(Format::Int64), NOT_ZERO;
    NonZeroI128: i128, Minimum("-170141183460469231731687303715884105728"),
        Maximum("170141183460469231731687303715884105727"), NOT_ZERO;
    NonZeroU8: u8, Minimum("1"), Maximum("255");
    NonZeroU16: u16, Minimum("1"), Maximum("65535");
    NonZeroU32: u32, Minimum("1"), Maximum("4294967295");
    NonZeroU64: u64, Minimum("1"), Maximum("18446744073709551615");
    NonZeroU128: u128, Minimum("1"), Maximum("340282366920938463463374607431768211455");
}

#[cfg(target_pointer_width = "64")]
nonzero! {
    NonZeroIsize: isize, Minimum("-9223372036854775808"), Maximum("9223372036854775807"), NOT_ZERO;
    NonZeroUsize: usize, Minimum("1"), Maximum("18446744073709551615");
}

#[cfg(target_pointer_width = "32")]
nonzero! {
    NonZeroIsize: isize, Minimum("-2147483648"), Maximum("2147483647"), NOT_ZERO;
    NonZeroUsize: usize, Minimum("1"), Maximum("4294967295");
}

macro_rules! floats {
    ($($float:ty, $max:literal, $format:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl FieldType for $float {
            takes_whole!();

            const __KNOWN: Known = Known::of(KnownKind::Number);

            fn field_schema() -> &'static Schema {
                const {
                    &Schema::of(Shape::Number).rust(stringify!($float)).with(&[Constraint::Format(Format::$format)])
                }
            }

            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                let json = input.number()?;
                let float: $float = json.parse().map_err(|_| Stop)?;
                // Numbers slightly above the greatest float are rounded to it, so they are compared as decimals.
                let is_within = float.abs() < <$float>::MAX
                    || (number::compare(json, $max).is_le() && number::compare(json, concat!("-", $max)).is_ge());
                if is_within { Ok(float) } else { Err(Stop) }
            }

            fn write(&self, output: &mut Output) {
                match Decimal::try_from(*self) {
                    Ok(number) => output.number(&number.as_text()),
                    Err(_) => output.inexpressible("a number that is not finite"),
                }
            }
        }
    )*};
}

floats! {
    f32, "3.4028235e38", Float;
    f64, "1.7976931348623157e308", Double;
}
