//! The methods and traits that every type of texts with a format has.

use std::fmt::{Debug, Display};
use std::hash::Hash;

use super::{Date, DateTime, ParseFormatError, Uuid};

/// Tests that each type has these methods and traits.
trait FormattedText:
    AsRef<str>
    + Clone
    + Debug
    + Display
    + Eq
    + Hash
    + Into<String>
    + Send
    + Sync
    + std::str::FromStr<Err = ParseFormatError>
    + for<'a> TryFrom<&'a str, Error = ParseFormatError>
    + TryFrom<String, Error = ParseFormatError>
{
}
impl FormattedText for Date {}
impl FormattedText for DateTime {}
impl FormattedText for Uuid {}

fn keeps_its_text<T: FormattedText>(text: &str, other: &str) {
    let value: T = text.parse().unwrap();
    assert_eq!(value.as_ref(), text);
    assert_eq!(value.to_string(), text);
    assert_eq!(format!("{value:?}"), text);
    assert_eq!(format!("{value:>50}"), format!("{text:>50}"));
    assert_eq!(T::try_from(text).unwrap(), value);
    assert_eq!(T::try_from(text.to_owned()).unwrap(), value);
    assert_ne!(T::try_from(other).unwrap(), value);
    assert_eq!(Into::<String>::into(value), text);

    let message = T::try_from("yesterday").unwrap_err();
    assert_eq!(T::try_from("yesterday".to_owned()), Err(message.clone()));
    assert_eq!("yesterday".parse::<T>(), Err(message));
}

#[test]
fn a_text_goes_out_as_it_came_in() {
    keeps_its_text::<Date>("2024-02-29", "2024-02-28");
    keeps_its_text::<DateTime>("2024-02-29t08:30:06.500z", "2024-02-29T08:30:06.500Z");
    keeps_its_text::<Uuid>("2EB8aa08-AA98-11ea-B4AA-73B441D16380", "2EB8aa08-AA98-11ea-B4AA-73B441D16381");
}
