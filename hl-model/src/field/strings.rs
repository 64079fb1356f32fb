//! Text, plain and with a format.

use std::borrow::Cow;
use std::sync::Arc;

use super::FieldType;
use crate::format::{Date, DateTime, Uuid};
use crate::number::DecimalString;
use crate::read::{Input, Stop};
use crate::schema::{Constraint, Format, Schema, Shape};
use crate::write::Output;

macro_rules! plain_strings {
    ($($string:ty, $name:literal;)*) => {$(
        impl FieldType for $string {
            compiled_here!();

            fn field_schema() -> &'static Schema {
                const { &Schema::of(Shape::String).rust($name) }
            }

            #[inline]
            fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
                input.string().map(|text| text.into_owned().into())
            }

            fn write(&self, output: &mut Output) {
                output.string(self);
            }
        }
    )*};
}

plain_strings! {
    String, "String";
    Box<str>, "Box<str>";
    Arc<str>, "Arc<str>";
    Cow<'static, str>, "Cow<'static, str>";
}

macro_rules! formatted_strings {
    ($($string:ty, $name:literal, $format:ident;)*) => {$(
        impl FieldType for $string {
            compiled_here!();

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
    Uuid, "Uuid", Uuid;
    DecimalString, "DecimalString", Number;
}
