//! The *input types* of a key: the types that its setter accepts.
//!
//! The conversions are inline, so that they are compiled only where they are used. There are hundreds of them, and a program
//! uses few.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};
use std::sync::Arc;

use super::refused;
use crate::description::Format;
use crate::field::FieldType;
use crate::format::{Date, DateTime, LocalDateTime, Time, Uuid};
use crate::number::{Decimal, DecimalString, Integer};
use crate::problem::ProblemKind;
use crate::value::{Bytes, Dict, File, Null, Nullable, Secret, Value};

/// A value that a setter accepts for a key of type `T`.
///
/// Conversions never panic. If one fails, such as that of an `f64` that is not a number, `build` reports it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be given for a key of type `{T}`",
    label = "not an input type of `{T}`",
    note = "an `Option` is given to the method `maybe_…` of an optional key; a `Result` is unwrapped by `?` first, \
            and a builder ends with `.build()?`",
    note = "a newtype is made by `Name::new(…)?`, a union of one of its payloads (a `String`, not a `&str`), a list of any \
            iterator of items, an object of pairs of key and value; the values of chrono, jiff, time, uuid, url, bytes, smol_str, \
            rust_decimal and bigdecimal need hl-model's feature of that name"
)]
// Hidden, because rustdoc would list the blanket implementations on the page of every model, even hidden ones. The guide's
// table of types lists the input types, and the page of `FieldType` says how to add some.
#[doc(hidden)]
pub trait IntoField<T> {
    /// Converts the value.
    ///
    /// # Errors
    ///
    /// The problem with the value.
    fn into_field(self) -> Result<T, ProblemKind>;
}

impl<T> IntoField<T> for T {
    fn into_field(self) -> Result<T, ProblemKind> {
        Ok(self)
    }
}

macro_rules! wrappers {
    ($($target:ty = $wrap:path $(, $within:path)?;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T> IntoField<$target> for T {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                Ok($wrap($($within)?(self)))
            }
        }
    )*};
}

wrappers! {
    Nullable<T> = Nullable::Value;
    Nullable<Box<T>> = Nullable::Value, Box::new;
    Nullable<Arc<T>> = Nullable::Value, Arc::new;
    Box<T> = Box::new;
    Arc<T> = Arc::new;
    Secret<T> = Secret::new;
}

#[diagnostic::do_not_recommend]
impl<T> IntoField<Nullable<T>> for Option<T> {
    fn into_field(self) -> Result<Nullable<T>, ProblemKind> {
        Ok(self.into())
    }
}

/// Infallible conversions, to a type and to its nullable form.
macro_rules! infallible {
    ($($target:ty: $($source:ty)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl IntoField<$target> for $source {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                Ok(self.into())
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoField<Nullable<$target>> for $source {
            #[inline]
            fn into_field(self) -> Result<Nullable<$target>, ProblemKind> {
                Ok(Nullable::Value(self.into()))
            }
        }
    )*)*};
}

infallible! {
    String: &str &String Box<str> Cow<'_, str> char;
    Box<str>: &str String Cow<'_, str>;
    Arc<str>: &str String Box<str>;
    Cow<'static, str>: &'static str String;
    Integer: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    Decimal: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize Integer;
    DecimalString: Decimal Integer;
    Bytes: Vec<u8> &[u8];
    f64: f32 i8 i16 i32 u8 u16 u32;
    f32: i8 i16 u8 u16;
    serde_json::Value: &str String bool;
    IpAddr: Ipv4Addr Ipv6Addr;
    SocketAddr: SocketAddrV4 SocketAddrV6;
}

/// An item of an iterator over texts, such as `["a", "b"].iter()`.
#[diagnostic::do_not_recommend]
impl IntoField<String> for &&str {
    #[inline]
    fn into_field(self) -> Result<String, ProblemKind> {
        Ok((*self).to_owned())
    }
}

macro_rules! into_value {
    ($($source:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoField<Value> for $source {
            #[inline]
            fn into_field(self) -> Result<Value, ProblemKind> {
                Ok(self.into())
            }
        }
    )*};
}

// The compiler shows this line in its messages, so it is short.
into_value!(&str String Box<str> Arc<str> Cow<'_, str> bool Null Bytes File Dict);
into_value!(DateTime LocalDateTime Date Time Uuid DecimalString);
into_value!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
into_value!(Integer Decimal);
into_value!(serde_json::Value serde_json::Number);

#[diagnostic::do_not_recommend]
impl<T: IntoField<Value>> IntoField<Value> for Vec<T> {
    #[inline]
    fn into_field(self) -> Result<Value, ProblemKind> {
        self.into_iter().map(IntoField::into_field).collect::<Result<Vec<Value>, _>>().map(Value::from)
    }
}

#[diagnostic::do_not_recommend]
impl<T: IntoField<Value>, const N: usize> IntoField<Value> for [T; N] {
    #[inline]
    fn into_field(self) -> Result<Value, ProblemKind> {
        self.into_iter().map(IntoField::into_field).collect::<Result<Vec<Value>, _>>().map(Value::from)
    }
}

/// Fallible conversions, to a type and to its nullable form. Their problems equal those of reading.
macro_rules! fallible {
    ($($target:ty: $($source:ty)*, $refused:expr;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl IntoField<$target> for $source {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                convert(self, $refused)
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoField<Nullable<$target>> for $source {
            #[inline]
            fn into_field(self) -> Result<Nullable<$target>, ProblemKind> {
                IntoField::<$target>::into_field(self).map(Nullable::Value)
            }
        }
    )*)*};
}

fn convert<S: Clone, T: TryFrom<S>>(value: S, refused: fn(&S) -> ProblemKind) -> Result<T, ProblemKind> {
    let given = value.clone();
    T::try_from(value).map_err(|_| refused(&given))
}

fallible! {
    DateTime: &str, |text| refused::text(Format::DateTime, text);
    Date: &str, |text| refused::text(Format::Date, text);
    Time: &str, |text| refused::text(Format::Time, text);
    LocalDateTime: &str, |text| refused::text(Format::LocalDateTime, text);
    Uuid: &str, |text| refused::text(Format::Uuid, text);
    DecimalString: &str, |text| refused::text(Format::Number, text);
    Decimal: f32 f64, refused::float;
    Integer: Decimal, |number| refused::number("an integer", &number.to_string());
}

#[diagnostic::do_not_recommend]
impl IntoField<Secret<String>> for &str {
    #[inline]
    fn into_field(self) -> Result<Secret<String>, ProblemKind> {
        Ok(Secret::new(self.to_owned()))
    }
}

macro_rules! from_string {
    ($($target:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoField<$target> for String {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                self.as_str().into_field()
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoField<Nullable<$target>> for String {
            #[inline]
            fn into_field(self) -> Result<Nullable<$target>, ProblemKind> {
                self.as_str().into_field()
            }
        }
    )*};
}

from_string!(DateTime LocalDateTime Date Time Uuid DecimalString);

#[cfg(feature = "chrono")]
fallible! {
    DateTime: chrono::DateTime<chrono::Utc> chrono::DateTime<chrono::FixedOffset>,
        |time| refused::text(Format::DateTime, &time.to_string());
    LocalDateTime: chrono::NaiveDateTime, |time| refused::text(Format::LocalDateTime, &time.to_string());
    Date: chrono::NaiveDate, |date| refused::text(Format::Date, &date.to_string());
}

#[cfg(feature = "jiff")]
fallible! {
    DateTime: jiff::Timestamp, |time| refused::text(Format::DateTime, &time.to_string());
    LocalDateTime: jiff::civil::DateTime, |time| refused::text(Format::LocalDateTime, &time.to_string());
    Date: jiff::civil::Date, |date| refused::text(Format::Date, &date.to_string());
}

#[cfg(feature = "time")]
fallible! {
    DateTime: time::OffsetDateTime, |time| refused::text(Format::DateTime, &time.to_string());
    LocalDateTime: time::PrimitiveDateTime, |time| refused::text(Format::LocalDateTime, &time.to_string());
    Date: time::Date, |date| refused::text(Format::Date, &date.to_string());
}

#[cfg(feature = "uuid")]
infallible! {
    Uuid: uuid::Uuid;
}

#[cfg(feature = "rust_decimal")]
infallible! {
    Decimal: rust_decimal::Decimal;
}

#[cfg(feature = "bigdecimal")]
infallible! {
    Decimal: bigdecimal::BigDecimal;
}

#[diagnostic::do_not_recommend]
impl IntoField<Value> for f64 {
    #[inline]
    fn into_field(self) -> Result<Value, ProblemKind> {
        IntoField::<Decimal>::into_field(self).map(Value::from)
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Value> for f32 {
    #[inline]
    fn into_field(self) -> Result<Value, ProblemKind> {
        IntoField::<Decimal>::into_field(self).map(Value::from)
    }
}

/// Converts one of Rust's integers to another. A number that does not fit is a problem.
macro_rules! between_integers {
    ($($target:ident: $($source:ident)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl IntoField<$target> for $source {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                self.try_into().map_err(|_| refused::integer($target::field_schema(), &self.to_string()))
            }
        }
    )*)*};
}

between_integers! {
    i8: i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    i16: i8 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    i32: i8 i16 i64 i128 isize u8 u16 u32 u64 u128 usize;
    i64: i8 i16 i32 i128 isize u8 u16 u32 u64 u128 usize;
    i128: i8 i16 i32 i64 isize u8 u16 u32 u64 u128 usize;
    isize: i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 usize;
    u8: i8 i16 i32 i64 i128 isize u16 u32 u64 u128 usize;
    u16: i8 i16 i32 i64 i128 isize u8 u32 u64 u128 usize;
    u32: i8 i16 i32 i64 i128 isize u8 u16 u64 u128 usize;
    u64: i8 i16 i32 i64 i128 isize u8 u16 u32 u128 usize;
    u128: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 usize;
    usize: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128;
}

/// Converts an integer to a type that excludes zero.
macro_rules! to_nonzero {
    ($($target:ident: $inner:ident, $($source:ident)*;)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl IntoField<$target> for $source {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                let inner = $inner::try_from(self).ok();
                inner.and_then($target::new).ok_or_else(|| refused::integer($target::field_schema(), &self.to_string()))
            }
        }
    )*)*};
}

to_nonzero! {
    NonZeroI8: i8, i8 i32;
    NonZeroI16: i16, i16 i32;
    NonZeroI32: i32, i32;
    NonZeroI64: i64, i64 i32;
    NonZeroI128: i128, i128 i32;
    NonZeroIsize: isize, isize i32;
    NonZeroU8: u8, u8 i32;
    NonZeroU16: u16, u16 i32;
    NonZeroU32: u32, u32 i32;
    NonZeroU64: u64, u64 i32;
    NonZeroU128: u128, u128 i32;
    NonZeroUsize: usize, usize i32;
}
