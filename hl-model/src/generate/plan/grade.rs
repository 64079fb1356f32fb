//! Whether models express exactly what their schemas do.

use super::digraph::{reached, reversed};
use super::model::{Model, references};

/// For each model, whether it and all models that it refers to accept and refuse what their schemas do.
pub(super) fn exact(models: &[Model<'_>]) -> Vec<bool> {
    without(models, |model| !model.losses.is_empty() || model.refuses_numbers)
}

/// For each model, whether it and all models that it refers to allow no more than their schemas.
pub(super) fn strict(models: &[Model<'_>]) -> Vec<bool> {
    without(models, |model| !model.losses.is_empty())
}

/// For each model, whether neither it nor a model that it refers to is noted.
fn without(models: &[Model<'_>], is_noted: impl Fn(&Model<'_>) -> bool) -> Vec<bool> {
    let noted = models.iter().enumerate().filter(|(_, model)| is_noted(model)).map(|(index, _)| index);
    reached(&reversed(&references(models)), noted).into_iter().map(|is_noted| !is_noted).collect()
}
