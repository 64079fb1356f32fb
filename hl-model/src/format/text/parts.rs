//! Methods that return one part of a text.

/// Writes methods that return one part of a text, each with an example.
macro_rules! parts {
    ($Text:ident: $Parts:ty, $sample:literal, $($(#[$doc:meta])* $name:ident: $Part:ty = $example:literal, $part:expr;)*) => {
        impl $Text {
            $(
                $(#[$doc])*
                ///
                /// ```
                #[doc = concat!("# use hl_model::", stringify!($Text), ";")]
                #[doc = concat!("let text: ", stringify!($Text), " = \"", $sample, "\".parse()?;")]
                #[doc = concat!("assert_eq!(text.", stringify!($name), "(), ", $example, ");")]
                /// # Ok::<(), hl_model::format::ParseFormatError>(())
                /// ```
                #[must_use]
                pub fn $name(&self) -> $Part {
                    let part: fn($Parts) -> $Part = $part;
                    part(self.parts())
                }
            )*
        }
    };
}
pub(super) use parts;
