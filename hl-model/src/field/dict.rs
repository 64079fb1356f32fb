//! `Dict` as a field type, and as the field that keeps undeclared keys.

use super::dict_slot::DictSlot;
use super::field_type::FieldType;
use crate::description::{Known, KnownKind, Schema, Shape};
use crate::input::{Input, RestSlot};
use crate::output::{Field, Output, RestField};
use crate::stop::Stop;
use crate::value::{Dict, Text};

impl<T: FieldType> FieldType for Dict<T> {
    const __TAKES_WHOLE: bool = true;
    const __KNOWN: Known = Known::of(KnownKind::Object);

    fn __copied(&self) -> Option<Self> {
        Some(self.clone())
    }

    fn field_schema() -> &'static Schema {
        const {
            &Schema::of(match T::TAKE_APART {
                Some(_) => Shape::AnyObject,
                None => Shape::Map(T::field_schema),
            })
        }
    }

    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        if let Some(take_apart) = T::TAKE_APART
            && input.tree().is_none()
        {
            let text = input.any()?;
            let inside = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).ok_or(Stop)?;
            return Ok(Self::from_inside(Text::new(inside), take_apart));
        }
        let mut slot = DictSlot::<T>::default();
        input.map_entries(Self::field_schema(), &mut |key, value| slot.read(key, value))?;
        Ok(slot.finish())
    }

    fn write(&self, output: &mut Output) {
        output.begin_object();
        T::write_entries(self, output);
        output.end_object();
    }
}

impl<T: FieldType> RestField for Dict<T> {
    fn order(&self) -> Option<&[u16]> {
        Self::order(self)
    }

    fn write_all(&self, output: &mut Output) {
        T::write_entries(self, output);
    }

    fn write_entry(&self, index: usize, output: &mut Output) -> bool {
        let Some((key, value)) = self.entry(index) else { return false };
        output.key(key);
        value.write(output);
        true
    }

    fn get(&self, key: &str) -> Option<&dyn Field> {
        Self::get(self, key).map(|value| value as &dyn Field)
    }

    fn keys(&self) -> Vec<&str> {
        Self::keys(self).collect()
    }
}
