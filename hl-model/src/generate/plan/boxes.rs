//! Boxes around models that would otherwise contain themselves.

use std::collections::HashSet;

use super::model::{Body, Model};
use super::types::{ModelId, Type};

/// The state of a model in the search for circles.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// Adds a box wherever a model would contain itself.
pub(super) fn add_boxes(models: &mut [Model<'_>]) {
    let edges: Vec<Vec<ModelId>> = models.iter().map(|model| direct_models(&model.body)).collect();
    let mut states = vec![State::New; models.len()];
    let mut closing: HashSet<(usize, usize)> = HashSet::new();
    for start in 0..models.len() {
        search(start, &edges, &mut states, &mut closing);
    }
    for (index, model) in models.iter_mut().enumerate() {
        for ty in types_mut(&mut model.body) {
            let is_closing =
                |(ModelId(target), is_direct): (ModelId, bool)| is_direct && closing.contains(&(index, target));
            if ty.models().into_iter().any(is_closing) {
                *ty = ty.clone().boxed();
            }
        }
    }
}

/// A depth-first search without recursion. An edge to an open model closes a circle.
fn search(start: usize, edges: &[Vec<ModelId>], states: &mut [State], closing: &mut HashSet<(usize, usize)>) {
    let mut path: Vec<(usize, usize)> = vec![(start, 0)];
    if states.get(start) != Some(&State::New) {
        return;
    }
    set(states, start, State::Open);
    while let Some((model, next)) = path.last_mut() {
        let target = edges.get(*model).and_then(|edges| edges.get(*next)).map(|id| id.0);
        *next += 1;
        let Some(target) = target else {
            set(states, *model, State::Done);
            path.pop();
            continue;
        };
        match states.get(target) {
            Some(State::New) => {
                set(states, target, State::Open);
                path.push((target, 0));
            }
            Some(State::Open) => {
                closing.insert((*model, target));
            }
            _ => {}
        }
    }
}

fn set(states: &mut [State], index: usize, state: State) {
    if let Some(place) = states.get_mut(index) {
        *place = state;
    }
}

/// The models that a model contains directly.
fn direct_models(body: &Body<'_>) -> Vec<ModelId> {
    let mut body = body.clone();
    types_mut(&mut body)
        .into_iter()
        .flat_map(|ty| ty.models())
        .filter(|(_, is_direct)| *is_direct)
        .map(|(id, _)| id)
        .collect()
}

/// The types of the parts of a model.
pub(super) fn types_mut<'b>(body: &'b mut Body<'_>) -> Vec<&'b mut Type> {
    match body {
        Body::Open | Body::Enum(_) => Vec::new(),
        Body::Newtype(ty) | Body::Alias(ty) => vec![ty],
        // The values of undeclared keys are in a map, so they need no box.
        Body::Struct(body) => body.fields.iter_mut().map(|field| &mut field.ty).collect(),
        // The items behind those of the fields are in a list.
        Body::Tuple(tuple) => tuple.fields.iter_mut().map(|field| &mut field.ty).collect(),
        Body::Union(union) => union.members.iter_mut().map(|member| &mut member.ty).collect(),
    }
}
