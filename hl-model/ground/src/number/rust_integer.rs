//! The integer types of Rust.

use super::text::{compare, is_integer};

/// The name of a type, its least and its greatest value, and its format in OpenAPI.
type Row = (&'static str, &'static str, &'static str, Option<&'static str>);

macro_rules! integers {
    ($($variant:ident $name:literal $least:literal $greatest:literal $format:expr;)*) => {
        /// An integer type of Rust.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the variants have the names of the types")]
        pub enum RustInteger {
            $($variant,)*
        }

        impl RustInteger {
            const ALL: &[Self] = &[$(Self::$variant,)*];

            const fn row(self) -> Row {
                match self {
                    $(Self::$variant => ($name, $least, $greatest, $format),)*
                }
            }
        }
    };
}

integers! {
    I8 "i8" "-128" "127" Some("int8");
    I16 "i16" "-32768" "32767" Some("int16");
    I32 "i32" "-2147483648" "2147483647" Some("int32");
    I64 "i64" "-9223372036854775808" "9223372036854775807" Some("int64");
    I128 "i128" "-170141183460469231731687303715884105728" "170141183460469231731687303715884105727" None;
    Isize "isize" "-9223372036854775808" "9223372036854775807" None;
    U8 "u8" "0" "255" Some("uint8");
    U16 "u16" "0" "65535" Some("uint16");
    U32 "u32" "0" "4294967295" Some("uint32");
    U64 "u64" "0" "18446744073709551615" Some("uint64");
    U128 "u128" "0" "340282366920938463463374607431768211455" None;
    Usize "usize" "0" "18446744073709551615" None;
}

impl RustInteger {
    /// The type with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|integer| integer.name() == name)
    }

    /// The type of a format in OpenAPI.
    ///
    /// ```
    /// use hl_model_ground::number::RustInteger;
    ///
    /// assert_eq!(RustInteger::of_format("uint8"), Some(RustInteger::U8));
    /// assert_eq!(RustInteger::of_format("float"), None);
    /// ```
    #[must_use]
    pub fn of_format(format: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|integer| integer.format() == Some(format))
    }

    /// The name of the type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// The least and the greatest value, as JSON text. For `isize` and `usize` these are the bounds of the largest platform,
    /// because a number that some platform can hold is not refused.
    #[must_use]
    pub const fn range(self) -> (&'static str, &'static str) {
        let (_, least, greatest, _) = self.row();
        (least, greatest)
    }

    /// The format of the type in OpenAPI.
    #[must_use]
    pub const fn format(self) -> Option<&'static str> {
        self.row().3
    }

    /// Whether a number is a value of the type.
    ///
    /// ```
    /// use hl_model_ground::number::RustInteger;
    ///
    /// assert!(RustInteger::I8.holds("1.2e2"));
    /// assert!(!RustInteger::I8.holds("128") && !RustInteger::I8.holds("0.5"));
    /// ```
    #[must_use]
    pub fn holds(self, number: &str) -> bool {
        let (least, greatest) = self.range();
        is_integer(number) && compare(number, least).is_ge() && compare(number, greatest).is_le()
    }
}

#[cfg(test)]
mod tests {
    use super::RustInteger;

    #[test]
    fn ranges_are_those_of_the_compiler() {
        macro_rules! ranges {
            ($($integer:ident)*) => {[$((stringify!($integer), $integer::MIN.to_string(), $integer::MAX.to_string())),*]};
        }
        for (name, least, greatest) in ranges!(i8 i16 i32 i64 i128 u8 u16 u32 u64 u128) {
            let integer = RustInteger::named(name).expect(name);
            assert_eq!(integer.range(), (least.as_str(), greatest.as_str()), "{name}");
        }
        for (size, widest) in [(RustInteger::Isize, RustInteger::I64), (RustInteger::Usize, RustInteger::U64)] {
            assert_eq!(size.range(), widest.range());
        }
    }
}
