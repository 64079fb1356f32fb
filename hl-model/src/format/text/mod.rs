//! Types that keep a text with a checked format.

mod date;
mod date_time;
mod error;
mod impl_text;
mod local_date_time;
mod parts;
#[cfg(test)]
mod tests;
mod time;
mod uuid;

pub use self::uuid::Uuid;
pub use date::Date;
pub use date_time::DateTime;
pub use error::ParseFormatError;
pub use local_date_time::LocalDateTime;
pub use time::Time;
