//! The common implementation of all text types with a format.

/// Implements the conversions and traits of a type that is created from a checked text and keeps it.
macro_rules! impl_text {
    ($Type:ident, $format:expr, $sample:literal) => {
        impl $Type {
            /// The original text.
            ///
            /// ```
            #[doc = concat!("# use hl_model::", stringify!($Type), ";")]
            #[doc = concat!("let text: ", stringify!($Type), " = \"", $sample, "\".parse()?;")]
            #[doc = concat!("assert_eq!(text.as_str(), \"", $sample, "\");")]
            /// # Ok::<(), hl_model::format::ParseFormatError>(())
            /// ```
            #[must_use]
            pub const fn as_str(&self) -> &str {
                &self.0
            }

            /// The value of a text that is known to have the format.
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
pub(super) use impl_text;
