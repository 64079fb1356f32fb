//! Which models stand for a schema of the document, so that a pointer leads to only one type.

use std::collections::{HashMap, HashSet};

use super::model::Model;
use super::types::ModelId;
use crate::generate::document::Location;

/// For each model, whether it stands for the schema at its location. The others only help another model to do so: they
/// hold the values other than `null`, for example, or the values of one kind.
pub(super) fn of_schemas(models: &[Model<'_>]) -> Vec<bool> {
    let mut by_location: HashMap<&Location, Vec<usize>> = HashMap::new();
    for (index, model) in models.iter().enumerate() {
        if let Some(location) = model.origin.location() {
            by_location.entry(location).or_default().push(index);
        }
    }
    let mut stands = vec![false; models.len()];
    for rivals in by_location.values() {
        if let Some(stands) = chosen(models, rivals).and_then(|index| stands.get_mut(index)) {
            *stands = true;
        }
    }
    stands
}

/// The model of a schema, among those at its location: the one with the schema's name, or else the outermost one.
fn chosen(models: &[Model<'_>], rivals: &[usize]) -> Option<usize> {
    if let [only] = rivals {
        return Some(*only);
    }
    let is_named = |index: &&usize| models.get(**index).is_some_and(|model| model.is_named);
    // A model that refers to itself is not within itself.
    let referred = |index: &usize| {
        let targets = models.get(*index).map(Model::references).unwrap_or_default();
        targets.into_iter().map(|ModelId(target)| target).filter(move |target| target != index).collect::<Vec<_>>()
    };
    let inner: HashSet<usize> = rivals.iter().flat_map(referred).collect();
    let named = rivals.iter().find(is_named);
    named.or_else(|| rivals.iter().find(|index| !inner.contains(index))).or(rivals.first()).copied()
}
