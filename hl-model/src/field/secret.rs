//! [`Secret`] as a field type.

use super::field_type::{FieldType, take};
use crate::description::{Known, Schema, Shape};
use crate::input::Input;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::Secret;

#[diagnostic::do_not_recommend]
impl<T: FieldType> FieldType for Secret<T> {
    const __TAKES_WHOLE: bool = true;
    const __KNOWN: Known = T::__KNOWN;
    const __ITEMS: Known = T::__ITEMS;
    const __INNER_ITEMS: Known = T::__INNER_ITEMS;

    fn field_schema() -> &'static Schema {
        const { &Schema::of(Shape::Newtype(T::field_schema)).secret() }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        input.secretly(take).map(Self::new)
    }

    fn write(&self, output: &mut Output) {
        self.expose().write(output);
    }
}
