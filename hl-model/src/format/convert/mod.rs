//! Conversions to and from the types of other crates, each with the feature of its crate's name.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
mod methods;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod rfc3339;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub use rfc3339::ConvertTimeError;
