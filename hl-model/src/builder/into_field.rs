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
use crate::field::{Address, FieldType};
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
            and a builder ends with `.build()?`; a text becomes a number by `text.parse::<Decimal>()?`",
    note = "a newtype is made by `Name::new(…)?`, a union of one of its payloads (a `String`, not a `&str`), a list of any \
            iterator of items, an object of pairs of key and value, a `Value` of a model by `model.to_value()`; the values of chrono, \
            jiff, time, uuid, url, bytes, smol_str, rust_decimal and bigdecimal need hl-model's feature of that name"
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

/// Implements [`IntoField`] for a type that is given, with an expression that converts it.
macro_rules! into_field {
    ($([$($generics:tt)*] $source:ty => $target:ty: |$given:ident| $converted:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> IntoField<$target> for $source {
            #[inline]
            fn into_field(self) -> Result<$target, ProblemKind> {
                let $given = self;
                $converted
            }
        }
    )*};
}

into_field! {
    [T] T => Nullable<T>: |value| Ok(Nullable::Value(value));
    [T] T => Nullable<Box<T>>: |value| Ok(Nullable::Value(Box::new(value)));
    [T] T => Nullable<Arc<T>>: |value| Ok(Nullable::Value(Arc::new(value)));
    [T] T => Box<T>: |value| Ok(Box::new(value));
    [T] T => Arc<T>: |value| Ok(Arc::new(value));
    [T] T => Secret<T>: |value| Ok(Secret::new(value));
    [] &str => Secret<String>: |text| Ok(Secret::new(text.to_owned()));
    // An item of an iterator over texts, such as `["a", "b"].iter()`.
    [] &&str => String: |text| Ok((*text).to_owned());
    // Text in quotes, such as `b"abc"`.
    [const N: usize] &[u8; N] => Bytes: |bytes| bytes.as_slice().into_field();
    [T: IntoField<Value>] Vec<T> => Value: |items| list(items);
    [T: IntoField<Value>, const N: usize] [T; N] => Value: |items| list(items);
    [] f64 => Value: |float| IntoField::<Decimal>::into_field(float).map(Value::from);
    [] f32 => Value: |float| IntoField::<Decimal>::into_field(float).map(Value::from);
}

// Written out, because the compiler shows the implementation in its message about an `Option`, and more of a macro.
#[diagnostic::do_not_recommend]
impl<T> IntoField<Nullable<T>> for Option<T> {
    fn into_field(self) -> Result<Nullable<T>, ProblemKind> {
        Ok(self.into())
    }
}

fn list(items: impl IntoIterator<Item: IntoField<Value>>) -> Result<Value, ProblemKind> {
    items.into_iter().map(IntoField::into_field).collect::<Result<Vec<Value>, _>>().map(Value::from)
}

macro_rules! into_value {
    ($($source:ty)*) => {
        into_field! {$([] $source => Value: |value| Ok(value.into());)*}
    };
}

// The compiler shows this line in its messages, so it is short.
into_value!(&str String Box<str> Arc<str> Cow<'_, str> bool Null Bytes File Dict);
into_value!(DateTime LocalDateTime Date Time Uuid DecimalString);
into_value!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
into_value!(Integer Decimal);
into_value!(serde_json::Value serde_json::Number);

/// Implements conversions to a type and to its nullable form: by [`Into`], or with an expression.
macro_rules! conversions {
    ($($target:ty: $($source:ty)*;)*) => {
        conversions! {$($target: $($source)*, |value| Ok(value.into());)*}
    };
    ($($target:ty: $($source:ty)*, |$given:ident| $converted:expr;)*) => {
        into_field! {$($(
            [] $source => $target: |$given| $converted;
            [] $source => Nullable<$target>: |value| IntoField::<$target>::into_field(value).map(Nullable::Value);
        )*)*}
    };
}

conversions! {
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

/// Converts a value that must have a format.
fn formatted<S: Clone + ToString, T: TryFrom<S>>(value: S, format: Format) -> Result<T, ProblemKind> {
    let given = value.clone();
    T::try_from(value).map_err(|_| refused::text(format, &given.to_string()))
}

// The problems equal those of reading.
conversions! {
    DateTime: &str, |text| formatted(text, Format::DateTime);
    Date: &str, |text| formatted(text, Format::Date);
    Time: &str, |text| formatted(text, Format::Time);
    LocalDateTime: &str, |text| formatted(text, Format::LocalDateTime);
    Uuid: &str, |text| formatted(text, Format::Uuid);
    DecimalString: &str, |text| formatted(text, Format::Number);
    DateTime: String, |text| text.as_str().into_field();
    Date: String, |text| text.as_str().into_field();
    Time: String, |text| text.as_str().into_field();
    LocalDateTime: String, |text| text.as_str().into_field();
    Uuid: String, |text| text.as_str().into_field();
    DecimalString: String, |text| text.as_str().into_field();
    Decimal: f32 f64, |float| Decimal::try_from(float).map_err(|_| refused::float(&float));
    Integer: Decimal, |number| {
        Integer::try_from(number.clone()).map_err(|_| refused::number("an integer", &number.to_string()))
    };
    IpAddr: &str, |text| text.parse().map_err(|_| address::<IpAddr>(text));
    Ipv4Addr: &str, |text| text.parse().map_err(|_| refused::text(Format::Ipv4, text));
    Ipv6Addr: &str, |text| text.parse().map_err(|_| refused::text(Format::Ipv6, text));
    SocketAddr: &str, |text| text.parse().map_err(|_| address::<SocketAddr>(text));
    SocketAddrV4: &str, |text| text.parse().map_err(|_| address::<SocketAddrV4>(text));
    SocketAddrV6: &str, |text| text.parse().map_err(|_| address::<SocketAddrV6>(text));
}

fn address<T: Address>(text: &str) -> ProblemKind {
    ProblemKind::Custom { message: T::refused(text) }
}

/// Converts a value to a type of another crate, as reading does: by the type of this crate.
#[cfg(any(
    feature = "bigdecimal",
    feature = "chrono",
    feature = "jiff",
    feature = "rust_decimal",
    feature = "time",
    feature = "uuid"
))]
fn foreign<T: crate::door::Foreign>(value: impl IntoField<T::Base>) -> Result<T, ProblemKind> {
    T::of_base(&value.into_field()?).map_err(|message| ProblemKind::Custom { message })
}

#[cfg(feature = "chrono")]
conversions! {
    chrono::DateTime<chrono::FixedOffset>: &str String DateTime, |time| foreign(time);
    chrono::DateTime<chrono::Utc>: &str String DateTime, |time| foreign(time);
    chrono::NaiveDateTime: &str String LocalDateTime, |time| foreign(time);
    chrono::NaiveDate: &str String Date, |date| foreign(date);
    DateTime: chrono::DateTime<chrono::Utc> chrono::DateTime<chrono::FixedOffset>,
        |time| formatted(time, Format::DateTime);
    LocalDateTime: chrono::NaiveDateTime, |time| formatted(time, Format::LocalDateTime);
    Date: chrono::NaiveDate, |date| formatted(date, Format::Date);
}

#[cfg(feature = "jiff")]
conversions! {
    jiff::Timestamp: &str String DateTime, |time| foreign(time);
    jiff::civil::DateTime: &str String LocalDateTime, |time| foreign(time);
    jiff::civil::Date: &str String Date, |date| foreign(date);
    DateTime: jiff::Timestamp, |time| formatted(time, Format::DateTime);
    LocalDateTime: jiff::civil::DateTime, |time| formatted(time, Format::LocalDateTime);
    Date: jiff::civil::Date, |date| formatted(date, Format::Date);
}

#[cfg(feature = "time")]
conversions! {
    time::OffsetDateTime: &str String DateTime, |time| foreign(time);
    time::PrimitiveDateTime: &str String LocalDateTime, |time| foreign(time);
    time::Date: &str String Date, |date| foreign(date);
    DateTime: time::OffsetDateTime, |time| formatted(time, Format::DateTime);
    LocalDateTime: time::PrimitiveDateTime, |time| formatted(time, Format::LocalDateTime);
    Date: time::Date, |date| formatted(date, Format::Date);
}

#[cfg(feature = "uuid")]
conversions! {
    Uuid: uuid::Uuid;
}

#[cfg(feature = "uuid")]
conversions! {
    uuid::Uuid: &str String Uuid, |id| foreign(id);
}

#[cfg(feature = "rust_decimal")]
conversions! {
    Decimal: rust_decimal::Decimal;
}

#[cfg(feature = "rust_decimal")]
conversions! {
    rust_decimal::Decimal: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 Integer Decimal,
        |number| foreign(number);
}

#[cfg(feature = "bigdecimal")]
conversions! {
    Decimal: bigdecimal::BigDecimal;
}

#[cfg(feature = "bigdecimal")]
conversions! {
    bigdecimal::BigDecimal: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 Integer Decimal,
        |number| foreign(number);
}

#[cfg(feature = "smol_str")]
conversions! {
    smol_str::SmolStr: &str String Box<str> Cow<'_, str>;
}

#[cfg(feature = "bytes")]
conversions! {
    bytes::Bytes: Vec<u8>, |bytes| Ok(bytes.into());
    bytes::Bytes: &[u8], |bytes| Ok(bytes::Bytes::copy_from_slice(bytes));
}

#[cfg(feature = "url")]
conversions! {
    url::Url: &str, |text| text.parse().map_err(|error: url::ParseError| match crate::format::check(Format::Uri, text) {
        Some(false) => refused::text(Format::Uri, text),
        _ => ProblemKind::Custom { message: error.to_string() },
    });
    url::Url: String, |text| text.as_str().into_field();
}

/// Converts one of Rust's integers to another. A number that does not fit is a problem.
macro_rules! between_integers {
    ($($target:ident: $($source:ident)*;)*) => {
        into_field! {$($([] $source => $target: |number| {
            number.try_into().map_err(|_| refused::integer($target::field_schema(), &number.to_string()))
        };)*)*}
    };
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
    ($($target:ident: $inner:ident, $($source:ident)*;)*) => {
        into_field! {$($([] $source => $target: |number| {
            let inner = $inner::try_from(number).ok();
            inner.and_then($target::new).ok_or_else(|| refused::integer($target::field_schema(), &number.to_string()))
        };)*)*}
    };
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
