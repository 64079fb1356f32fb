//! Methods that tell one part of a text.

/// Writes methods that each tell one part of a text, with an example: what the part of one text is.
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
