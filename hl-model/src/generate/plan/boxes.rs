//! Boxes around models that would otherwise contain themselves, or make others too large for the stack.

use std::collections::HashSet;

use super::digraph::{Search, on_circles, search};
use super::model::{Body, Model, references};
use super::types::{ModelId, Type};

/// Maximum size of a model in bytes, as estimated, above which its largest parts are boxed. A reader has several values of
/// each model that it is in on its stack.
const MAX_SIZE: usize = 32 * 1024;

/// Maximum size of a model whose values can be in each other, as deep as a document is.
const MAX_RECURSIVE_SIZE: usize = 2 * 1024;

/// Estimated size of a value that is no model.
const PLAIN_SIZE: usize = 32;

/// Size of a pointer.
const BOX_SIZE: usize = 8;

/// Size above which a part is worth a box.
const LARGE_PART: usize = 128;

/// Adds a box wherever a model would contain itself, or would be too large.
pub(super) fn add_boxes(models: &mut [Model<'_>]) {
    let direct: Vec<Vec<usize>> = models.iter().map(direct_models).collect();
    let Search { order, closing } = search(&direct);
    box_closing_parts(models, &closing);
    let recursive = on_circles(&references(models));
    box_large_parts(models, &order, &recursive);
}

/// Boxes the parts that close a circle, given as a model and the model that it contains.
fn box_closing_parts(models: &mut [Model<'_>], closing: &HashSet<(usize, usize)>) {
    for (index, model) in models.iter_mut().enumerate() {
        for ty in model.body.parts_mut() {
            if ty.direct_models().into_iter().any(|ModelId(target)| closing.contains(&(index, target))) {
                *ty = ty.clone().boxed();
            }
        }
    }
}

/// Boxes the largest parts of models that are too large. The order has a model after those that it contains.
fn box_large_parts(models: &mut [Model<'_>], order: &[usize], recursive: &[bool]) {
    let mut sizes = vec![PLAIN_SIZE; models.len()];
    for index in order {
        let Some(model) = models.get_mut(*index) else { continue };
        let maximum = if recursive.get(*index) == Some(&true) { MAX_RECURSIVE_SIZE } else { MAX_SIZE };
        let is_union = matches!(model.body, Body::Union(_));
        // A box around the whole of a model would only move it.
        let can_be_boxed = !matches!(model.body, Body::Newtype(_) | Body::Alias(_));
        let mut parts: Vec<(usize, &mut Type)> =
            model.body.parts_mut().into_iter().map(|ty| (size(ty, &sizes), ty)).collect();
        parts.sort_by_key(|(size, _)| *size);
        let mut whole = BOX_SIZE;
        for (size, _) in &parts {
            whole = if is_union { whole.max(size.saturating_add(BOX_SIZE)) } else { whole.saturating_add(*size) };
        }
        while let Some((size, ty)) =
            parts.pop().filter(|(size, _)| can_be_boxed && whole > maximum && *size > LARGE_PART)
        {
            if !ty.direct_models().is_empty() {
                *ty = ty.clone().boxed();
                let next = parts.last().map_or(0, |(size, _)| *size).saturating_add(BOX_SIZE);
                whole = if is_union { next } else { whole.saturating_sub(size).saturating_add(BOX_SIZE) };
            }
        }
        if let Some(known) = sizes.get_mut(*index) {
            *known = whole;
        }
    }
}

/// The estimated size of a value.
fn size(ty: &Type, sizes: &[usize]) -> usize {
    match ty {
        Type::Model(id) => sizes.get(id.0).copied().unwrap_or(PLAIN_SIZE),
        Type::Nullable(inner) => size(inner, sizes).saturating_add(BOX_SIZE),
        Type::Tuple(items) => items.iter().fold(0, |sum: usize, item| sum.saturating_add(size(item, sizes))),
        Type::Boxed(_) => BOX_SIZE,
        _ => PLAIN_SIZE,
    }
}

/// The models that a model contains directly.
fn direct_models(model: &Model<'_>) -> Vec<usize> {
    model.body.parts().into_iter().flat_map(Type::direct_models).map(|ModelId(index)| index).collect()
}
