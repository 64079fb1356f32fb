//! From decisions to a value of a model.

use super::choices::Choices;
use super::drawer::Drawer;
use crate::field::FieldType;
use crate::model::HlModel;
use crate::schema::Schema;

/// Maximum number of attempts: a description may ask for what no single part of it tells, such as a check of one's own.
const ATTEMPTS: u64 = 200;

/// Draws a value of a model. There is none if the model can hold no JSON value, or none that is found by trying.
pub(crate) fn draw<T: FieldType + HlModel>(bytes: &[u8]) -> Option<T> {
    (0..ATTEMPTS).find_map(|attempt| T::from_json(&draw_json(T::field_schema(), bytes, attempt)?).ok())
}

/// Draws JSON text that a model most likely accepts.
fn draw_json(schema: &'static Schema, bytes: &[u8], attempt: u64) -> Option<String> {
    let mut choices = Choices::new(bytes, attempt);
    Drawer::new(&mut choices).value(schema, &[])
}
