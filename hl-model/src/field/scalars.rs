//! Booleans, `null` and values of any type as field types.

use super::field_type::FieldType;
use super::takes_whole::takes_whole;
use crate::description::{Known, KnownKind, Schema, Shape};
use crate::input::Input;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::{Dict, Entries, Null, Text, Value, take_apart};

#[diagnostic::do_not_recommend]
impl FieldType for bool {
    takes_whole!();

    const __KNOWN: Known = Known::of(KnownKind::Boolean);

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Boolean).rust("bool") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        input.boolean()
    }

    fn write(&self, output: &mut Output) {
        output.boolean(*self);
    }
}

#[diagnostic::do_not_recommend]
impl FieldType for Null {
    takes_whole!();
    const __KNOWN: Known = Known::of(KnownKind::Null);

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Null).rust("Null") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        input.null().map(|()| Self)
    }

    fn write(&self, output: &mut Output) {
        output.null();
    }
}

#[diagnostic::do_not_recommend]
impl FieldType for Value {
    takes_whole!();

    const TAKE_APART: Option<fn(&Text) -> Entries<Self>> = Some(take_apart);

    fn __copied(&self) -> Option<Self> {
        Some(self.clone())
    }

    fn write_entries(dict: &Dict<Self>, output: &mut Output) {
        output.entries_text(dict);
    }

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Any).rust("Value") }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        match input.tree() {
            Some(value) => input.any_value(value).map(|()| value.clone()),
            None => input.any_text().map(Self::from_text),
        }
    }

    fn write(&self, output: &mut Output) {
        output.value(self);
    }
}
