//! The types that keep a text whose format was checked.

mod date;
mod date_time;
mod error;
mod uuid;

pub use self::uuid::Uuid;
pub use date::Date;
pub use date_time::DateTime;
pub use error::ParseFormatError;

/// What all these types have in common: they are made from a text, checked, and give it back as it came.
macro_rules! impl_text {
    ($Type:ident, $format:expr) => {
        impl $Type {
            /// For a text that is known to have the format.
            pub(crate) fn from_checked(text: impl Into<Box<str>>) -> Self {
                let text = text.into();
                debug_assert_eq!($crate::format::check($format, &text), Some(true), "{text:?}");
                Self(text)
            }
        }

        impl std::str::FromStr for $Type {
            type Err = $crate::format::ParseFormatError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::format::ParseFormatError::check($format, text).map(|()| Self::from_checked(text))
            }
        }

        impl TryFrom<&str> for $Type {
            type Error = $crate::format::ParseFormatError;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl TryFrom<String> for $Type {
            type Error = $crate::format::ParseFormatError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                $crate::format::ParseFormatError::check($format, &text).map(|()| Self::from_checked(text))
            }
        }

        impl From<$Type> for String {
            fn from(value: $Type) -> Self {
                value.0.into()
            }
        }

        impl AsRef<str> for $Type {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $Type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        /// Shows the text.
        impl std::fmt::Debug for $Type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
use impl_text;

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::{Debug, Display};
    use std::hash::Hash;

    /// What every one of the types offers, so that none of them falls behind.
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
}
