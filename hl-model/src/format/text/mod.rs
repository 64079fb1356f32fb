//! The types that keep a text whose format was checked.

mod date;
mod date_time;
mod error;
mod impl_text;
#[cfg(test)]
mod tests;
mod uuid;

pub use self::uuid::Uuid;
pub use date::Date;
pub use date_time::DateTime;
pub use error::ParseFormatError;
