//! Fieldless enums.

use crate::description::{Enum, Literal, Shape};
use crate::door::from_str;
use crate::field::FieldType;
use crate::input::Input;
use crate::options::ReadOptions;
use crate::output::Output;
use crate::problem::Errors;
use crate::stop::Stop;
use crate::value::OtherValue;
use hl_model_ground::json::push_string;
use hl_model_ground::number;

/// A fieldless enum.
pub trait PlainEnum: FieldType {
    /// The variant with an index in the description.
    fn from_index(index: usize) -> Option<Self>;

    /// The index of the variant in the description; `None` for a value that is not listed.
    fn index(&self) -> Option<usize>;

    /// The variant for unlisted values, with this value; `None` if the enum has no such variant.
    #[must_use]
    fn from_other(_other: OtherValue) -> Option<Self> {
        None
    }

    /// The value, if it is not listed.
    fn other(&self) -> Option<&OtherValue> {
        None
    }
}

fn description<T: PlainEnum>() -> &'static Enum {
    match T::field_schema().shape {
        Shape::Enum(choice) => choice,
        _ => const { &Enum::NEW },
    }
}

/// Reads a value of an enum.
///
/// # Errors
///
/// [`Stop`] if the value is not listed and the enum does not keep unlisted values.
pub fn read_plain_enum<T: PlainEnum>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let choice = description::<T>();
    if choice.is_of_text() {
        let text = input.string()?;
        let index = choice.position_of_string(&text);
        listed_or(index, || OtherValue::string(&text))
    } else {
        let text = input.number()?;
        if !number::is_integer(text) {
            return Err(Stop);
        }
        let index = choice.position_of_number(text);
        listed_or(index, || OtherValue::number(text))
    }
}

fn listed_or<T: PlainEnum>(index: Option<usize>, other: impl FnOnce() -> OtherValue) -> Result<T, Stop> {
    match index {
        Some(index) => T::from_index(index),
        None => T::from_other(other()),
    }
    .ok_or(Stop)
}

/// Writes a value of an enum.
pub fn write_plain_enum<T: PlainEnum>(value: &T, output: &mut Output) {
    let choice = description::<T>();
    let text = plain_enum_text(value);
    // The value may come from another enum, and this one may list it.
    if value.other().is_some_and(|other| choice.excludes(other)) {
        let name = T::field_schema().name;
        output.note_flaw(format!("a value that `{name}` lists stands in the variant for those that it does not list"));
    }
    if choice.is_of_text() { output.string(text) } else { output.number(text) }
}

/// The value of a variant: the text of a string, or the JSON text of an integer.
#[must_use]
pub fn plain_enum_text<T: PlainEnum>(value: &T) -> &str {
    let listed = value.index().and_then(|index| description::<T>().variants.get(index));
    match listed.map(|variant| variant.value) {
        Some(Literal::String(text) | Literal::Json(text)) => text,
        None => value.other().map_or("", OtherValue::as_str),
    }
}

/// Parses the text of a value: a string without quotes, or an integer.
///
/// # Errors
///
/// The problem that the value is not listed.
pub fn parse_plain_enum<T: PlainEnum>(text: &str) -> Result<T, Errors> {
    let mut json = String::new();
    if description::<T>().is_of_text() {
        push_string(&mut json, text);
    } else {
        json.push_str(text);
    }
    // Positions in a text that the caller did not write would mislead.
    from_str(&json, &ReadOptions::default()).map_err(Errors::without_positions)
}
