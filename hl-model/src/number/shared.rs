//! The implementation that [`Integer`](super::Integer) and [`Decimal`](super::Decimal) share.

/// Implements the public methods of a tuple struct around a [`Number`](super::repr::Number).
///
/// The type provides its constructor `fn admit(Number) -> Result<Self, ParseNumberError>`.
macro_rules! exact_number {
    ($name:ident) => {
        /// `0`
        impl Default for $name {
            fn default() -> Self {
                Self::from(0)
            }
        }

        impl $name {
            /// The original text of the number.
            ///
            /// ```
            #[doc = concat!("use hl_model::", stringify!($name), ";")]
            ///
            #[doc = concat!("let number: ", stringify!($name), " = \"1.50e1\".parse()?;")]
            /// assert_eq!(number.as_text(), "1.50e1");
            /// # Ok::<(), hl_model::ParseNumberError>(())
            /// ```
            #[must_use]
            pub fn as_text(&self) -> std::borrow::Cow<'_, str> {
                self.0.text()
            }

            /// The value as an `i64`, or `None` if it is not exactly one.
            ///
            /// ```
            #[doc = concat!("use hl_model::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(\"-1e2\".parse::<", stringify!($name), ">()?.to_i64(), Some(-100));")]
            #[doc = concat!("assert_eq!(\"1e20\".parse::<", stringify!($name), ">()?.to_i64(), None);")]
            /// # Ok::<(), hl_model::ParseNumberError>(())
            /// ```
            #[must_use]
            pub fn to_i64(&self) -> Option<i64> {
                self.0.to_i64()
            }

            /// The value as a `u64`, or `None` if it is not exactly one.
            ///
            /// ```
            #[doc = concat!("use hl_model::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(\"1e19\".parse::<", stringify!($name), ">()?.to_u64(), Some(10_000_000_000_000_000_000));")]
            #[doc = concat!("assert_eq!(\"-1\".parse::<", stringify!($name), ">()?.to_u64(), None);")]
            /// # Ok::<(), hl_model::ParseNumberError>(())
            /// ```
            #[must_use]
            pub fn to_u64(&self) -> Option<u64> {
                self.0.to_u128()?.try_into().ok()
            }

            /// The value as an `i128`, or `None` if it is not exactly one.
            ///
            /// ```
            #[doc = concat!("use hl_model::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(\"-1e20\".parse::<", stringify!($name), ">()?.to_i128(), Some(-100_000_000_000_000_000_000));")]
            #[doc = concat!("assert_eq!(\"1e1000000000\".parse::<", stringify!($name), ">()?.to_i128(), None);")]
            /// # Ok::<(), hl_model::ParseNumberError>(())
            /// ```
            #[must_use]
            pub fn to_i128(&self) -> Option<i128> {
                self.0.to_i128()
            }

            /// The value as a `u128`, or `None` if it is not exactly one.
            ///
            /// ```
            #[doc = concat!("use hl_model::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(\"25.0\".parse::<", stringify!($name), ">()?.to_u128(), Some(25));")]
            #[doc = concat!("assert_eq!(\"1e39\".parse::<", stringify!($name), ">()?.to_u128(), None);")]
            /// # Ok::<(), hl_model::ParseNumberError>(())
            /// ```
            #[must_use]
            pub fn to_u128(&self) -> Option<u128> {
                self.0.to_u128()
            }

            /// The double nearest to the value, ties to even, or `None` if the value is beyond the range of doubles.
            ///
            /// This is the only conversion that rounds. A value too small for a double becomes zero.
            ///
            /// ```
            #[doc = concat!("use hl_model::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(\"9007199254740993\".parse::<", stringify!($name), ">()?.to_f64(), Some(9_007_199_254_740_992.0));")]
            #[doc = concat!("assert_eq!(\"1e400\".parse::<", stringify!($name), ">()?.to_f64(), None);")]
            /// # Ok::<(), hl_model::ParseNumberError>(())
            /// ```
            #[must_use]
            pub fn to_f64(&self) -> Option<f64> {
                self.0.to_f64()
            }

            /// The number in a JSON text, if it is of this type.
            pub(crate) fn from_json_text(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }

        impl core::fmt::Display for $name {
            /// Writes the original text; width, fill and sign work as for Rust's integers.
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&format_args!("{}", self.0)).finish()
            }
        }

        impl core::str::FromStr for $name {
            type Err = ParseNumberError;

            /// Parses a number in the syntax of RFC 8259.
            fn from_str(text: &str) -> Result<Self, ParseNumberError> {
                Number::parse(text).and_then(Self::admit)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = ParseNumberError;

            fn try_from(text: &str) -> Result<Self, ParseNumberError> {
                text.parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = ParseNumberError;

            fn try_from(text: String) -> Result<Self, ParseNumberError> {
                Number::parse(text).and_then(Self::admit)
            }
        }
    };
}

pub(super) use exact_number;
