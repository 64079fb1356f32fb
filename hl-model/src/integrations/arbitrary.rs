//! `arbitrary`: values of models for fuzzers.

pub use ::arbitrary::{Arbitrary, Error, Result, Unstructured};

use crate::draw;
use crate::field::FieldType;
use crate::model::HlModel;

/// Maximum number of bytes that one value uses.
const BYTES: usize = 512;

/// Draws a value of a model from the bytes of a fuzzer.
///
/// # Errors
///
/// `IncorrectFormat` if the model can hold no JSON value, or no value was found by trying.
pub fn model<T: FieldType + HlModel>(bytes: &mut Unstructured<'_>) -> Result<T> {
    let bytes = bytes.bytes(bytes.len().min(BYTES))?;
    draw::draw(bytes).ok_or(Error::IncorrectFormat)
}
