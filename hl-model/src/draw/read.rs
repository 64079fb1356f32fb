//! Drawing a value of a model.

use super::choices::Choices;
use super::drawer::Drawer;
use crate::description::Schema;
use crate::field::FieldType;
use crate::model::HlModel;

/// Maximum number of attempts. A draw may fail because it ignores some requirements, such as a model's own check.
const ATTEMPTS: u64 = 200;

/// Draws a value of a model; `None` if the model can hold no JSON value, or if no value was found.
pub(crate) fn draw<T: FieldType + HlModel>(bytes: &[u8]) -> Option<T> {
    (0..ATTEMPTS).find_map(|attempt| T::from_json(&draw_json(T::field_schema(), bytes, attempt)?).ok())
}

/// Draws JSON text that a model most likely accepts.
fn draw_json(schema: &'static Schema, bytes: &[u8], attempt: u64) -> Option<String> {
    let mut choices = Choices::new(bytes, attempt);
    Drawer::new(&mut choices).value(schema, &[])
}
