//! Strings as field types, plain and with a format.

use std::borrow::Cow;
use std::sync::Arc;

use super::field_type::FieldType;
use super::leaf::takes_whole;
use crate::description::{Constraint, Format, Known, KnownKind, Schema, Shape};
use crate::format::{Date, DateTime, LocalDateTime, Time, Uuid};
use crate::input::Input;
use crate::number::DecimalString;
use crate::output::Output;
use crate::stop::Stop;

macro_rules! plain_strings {
    ($($string:ty, $name:literal, $from:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl FieldType for $string {
            takes_whole!();

            const __KNOWN: Known = Known::of(KnownKind::String);

            const __IS_ANY_TEXT: bool = true;

            fn __from_text(name: &str) -> Option<Self> {
                Some(name.to_owned().into())
            }

            fn __as_text(&self) -> Option<&str> {
                Some(self)
            }

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::String).rust($name) }
            }

            #[inline]
            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                input.string().map($from)
            }

            fn write(&self, output: &mut Output) {
                output.string(self);
            }
        }
    )*};
}

plain_strings! {
    // `Cow::into_owned` is inlined and `String::from` is not, which would cost a call for each string.
    String, "String", Cow::into_owned;
    Box<str>, "Box<str>", |text| text.into_owned().into();
    Arc<str>, "Arc<str>", |text| text.into_owned().into();
    Cow<'static, str>, "Cow<'static, str>", |text| text.into_owned().into();
}

#[cfg(feature = "smol_str")]
plain_strings! {
    smol_str::SmolStr, "SmolStr", Self::from;
}

macro_rules! formatted_strings {
    ($($string:ty, $name:literal, $format:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl FieldType for $string {
            takes_whole!();

            const __KNOWN: Known = Known::of(KnownKind::String);

            fn field_schema() -> &'static Schema {
                const {
                    &Schema::of(Shape::String).rust($name).with(&[Constraint::Format(Format::$format)])
                }
            }

            #[inline]
            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                Self::try_from(input.string()?.into_owned()).map_err(|_| Stop)
            }

            fn write(&self, output: &mut Output) {
                output.string(self.as_str());
            }
        }
    )*};
}

formatted_strings! {
    DateTime, "DateTime", DateTime;
    Date, "Date", Date;
    Time, "Time", Time;
    LocalDateTime, "LocalDateTime", LocalDateTime;
    Uuid, "Uuid", Uuid;
    DecimalString, "DecimalString", Number;
}

#[diagnostic::do_not_recommend]
impl FieldType for char {
    takes_whole!();

    const __KNOWN: Known = Known::of(KnownKind::String).with(&[Constraint::MinLength(1), Constraint::MaxLength(1)]);

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::String).rust("char").with(&[Constraint::MinLength(1), Constraint::MaxLength(1)]) }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        let text = input.string()?;
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(Stop),
        }
    }

    fn write(&self, output: &mut Output) {
        output.string(self.encode_utf8(&mut [0; 4]));
    }
}
