//! Numbers as field types: exact numbers, Rust's integers, and floats.

use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};

use super::field_type::FieldType;
use super::leaf::{leaf, takes_whole};
use crate::description::{Constraint, Format, Known, KnownKind, Literal, Schema, Shape};
use crate::input::Input;
use crate::number::{Decimal, Integer};
use crate::output::Output;
use crate::stop::Stop;
use Constraint::{Maximum, Minimum};
use hl_model_ground::number;

leaf! {
    Integer: Known::of(KnownKind::Integer), Schema::of(Shape::Integer).rust("Integer"),
    |input| Self::from_json_text(input.number()?).ok_or(Stop), |number, output| output.display_number(number)
}

leaf! {
    Decimal: Known::of(KnownKind::Number), Schema::of(Shape::Number).rust("Decimal"),
    |input| Self::from_json_text(input.number()?).ok_or(Stop), |number, output| output.display_number(number)
}

/// Integers of Rust, and those that are not zero, with their constraints.
macro_rules! integers {
    ($($(#[$cfg:meta])? $integer:ident [$($constraint:expr),*] $nonzero:ident [$($of_nonzero:expr),*];)*) => {$(
        $(#[$cfg])?
        leaf! {
            $integer: Known::of(KnownKind::Integer).with(&[$($constraint),*]),
            Schema::of(Shape::Integer).rust(stringify!($integer)).with(&[$($constraint),*]),
            |input| {
                let text = input.number()?;
                match text.parse() {
                    Ok(integer) => Ok(integer),
                    // `1.0` and `1e2` are integers as well.
                    Err(_) => (&Integer::from_json_text(text).ok_or(Stop)?).try_into().map_err(|_| Stop),
                }
            },
            |number, output| output.display_number(number),
        }

        $(#[$cfg])?
        leaf! {
            $nonzero: Known::of(KnownKind::Integer).with(&[$($of_nonzero),*]),
            Schema::of(Shape::Integer).rust(stringify!($nonzero)).with(&[$($of_nonzero),*]),
            |input| Self::new(<$integer>::read(input)?).ok_or(Stop),
            |number, output| output.display_number(number),
        }
    )*};
}

macro_rules! signed {
    ($($(#[$cfg:meta])? $integer:ident $nonzero:ident: $($constraint:expr),*;)*) => {
        integers! { $($(#[$cfg])? $integer [$($constraint),*] $nonzero [$($constraint),*, NOT_ZERO];)* }
    };
}

macro_rules! unsigned {
    ($($(#[$cfg:meta])? $integer:ident $nonzero:ident: $most:literal;)*) => {
        integers! {
            $($(#[$cfg])? $integer [Minimum("0"), Maximum($most)] $nonzero [Minimum("1"), Maximum($most)];)*
        }
    };
}

/// The schema that only zero matches.
static ZERO: Schema = Schema::of(Shape::Integer).with(&[Constraint::Values(&[Literal::Json("0")])]);

const NOT_ZERO: Constraint = Constraint::Not(|| &ZERO);

// A format implies the range. Bounds in addition would report a number out of range twice.
signed! {
    i8 NonZeroI8: Minimum("-128"), Maximum("127");
    i16 NonZeroI16: Minimum("-32768"), Maximum("32767");
    i32 NonZeroI32: Constraint::Format(Format::Int32);
    i64 NonZeroI64: Constraint::Format(Format::Int64);
    i128 NonZeroI128: Minimum("-170141183460469231731687303715884105728"),
        Maximum("170141183460469231731687303715884105727");
    #[cfg(target_pointer_width = "64")]
    isize NonZeroIsize: Minimum("-9223372036854775808"), Maximum("9223372036854775807");
    #[cfg(target_pointer_width = "32")]
    isize NonZeroIsize: Minimum("-2147483648"), Maximum("2147483647");
}

unsigned! {
    u8 NonZeroU8: "255";
    u16 NonZeroU16: "65535";
    u32 NonZeroU32: "4294967295";
    u64 NonZeroU64: "18446744073709551615";
    u128 NonZeroU128: "340282366920938463463374607431768211455";
    #[cfg(target_pointer_width = "64")]
    usize NonZeroUsize: "18446744073709551615";
    #[cfg(target_pointer_width = "32")]
    usize NonZeroUsize: "4294967295";
}

macro_rules! floats {
    ($($float:ty, $max:literal, $format:ident;)*) => {$(
        leaf! {
            $float: Known::of(KnownKind::Number),
            Schema::of(Shape::Number).rust(stringify!($float)).with(&[Constraint::Format(Format::$format)]),
            |input| {
                let json = input.number()?;
                let float: $float = json.parse().map_err(|_| Stop)?;
                // Numbers slightly above the greatest float are rounded to it, so they are compared as decimals.
                let is_within = float.abs() < <$float>::MAX
                    || (number::compare(json, $max).is_le() && number::compare(json, concat!("-", $max)).is_ge());
                if is_within { Ok(float) } else { Err(Stop) }
            },
            |float, output| match Decimal::try_from(*float) {
                Ok(number) => output.number(&number.as_text()),
                Err(_) => output.inexpressible("a number that is not finite"),
            },
        }
    )*};
}

floats! {
    f32, "3.4028235e38", Float;
    f64, "1.7976931348623157e308", Double;
}
