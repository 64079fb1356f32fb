//! Booleans, `null` and values of any type as field types.

use super::field_type::FieldType;
use super::leaf::{leaf, takes_whole};
use crate::description::{Known, KnownKind, Schema, Shape};
use crate::input::Input;
use crate::output::Output;
use crate::stop::Stop;
use crate::value::{Dict, Entries, Null, Text, Value, take_apart};

leaf! {
    bool: Known::of(KnownKind::Boolean), Schema::of(Shape::Boolean).rust("bool"),
    |input| input.boolean(), |truth, output| output.boolean(*truth)
}

leaf! {
    Null: Known::of(KnownKind::Null), Schema::of(Shape::Null).rust("Null"),
    |input| input.null().map(|()| Self), |_, output| output.null()
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
            None => Ok(Self::from_text(Text::new(input.any()?))),
        }
    }

    fn write(&self, output: &mut Output) {
        output.value(self);
    }
}
