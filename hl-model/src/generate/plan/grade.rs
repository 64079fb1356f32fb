//! Whether models express exactly what their schemas do.

use super::model::{Body, Constraint, ConstraintValue, Model, Rest};
use super::types::{ModelId, Type};

/// For each model, whether it and all models that it refers to accept and refuse what their schemas do.
pub(super) fn exact(models: &[Model<'_>]) -> Vec<bool> {
    without(models, |model| !model.unsaid.is_empty() || model.refuses_numbers)
}

/// For each model, whether it and all models that it refers to allow no more than their schemas.
pub(super) fn strict(models: &[Model<'_>]) -> Vec<bool> {
    without(models, |model| !model.unsaid.is_empty())
}

/// For each model, whether neither it nor a model that it refers to is noted.
fn without(models: &[Model<'_>], is_noted: impl Fn(&Model<'_>) -> bool) -> Vec<bool> {
    let users = users(models);
    let mut exact = vec![true; models.len()];
    let mut noted: Vec<usize> =
        models.iter().enumerate().filter(|(_, model)| is_noted(model)).map(|(index, _)| index).collect();
    while let Some(index) = noted.pop() {
        if let Some(grade) = exact.get_mut(index).filter(|grade| **grade) {
            *grade = false;
            noted.extend(users.get(index).into_iter().flatten());
        }
    }
    exact
}

/// For each model, the models that refer to it.
pub(super) fn users(models: &[Model<'_>]) -> Vec<Vec<usize>> {
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); models.len()];
    for (index, model) in models.iter().enumerate() {
        for ModelId(target) in all_models(model) {
            if let Some(users) = users.get_mut(target) {
                users.push(index);
            }
        }
    }
    users
}

/// The models that a model refers to.
pub(super) fn all_models(model: &Model<'_>) -> Vec<ModelId> {
    let mut found = Vec::new();
    let mut add = |ty: &Type| found.extend(ty.models().into_iter().map(|(id, _)| id));
    match &model.body {
        Body::Open | Body::Enum(_) => {}
        Body::Newtype(ty) | Body::Alias(ty) => add(ty),
        Body::Struct(body) => {
            body.fields.iter().for_each(|field| add(&field.ty));
            body.pattern_keys.iter().for_each(|keys| add(&keys.ty));
            if let Rest::Kept(Some(ty)) = &body.rest {
                add(ty);
            }
            body.fields
                .iter()
                .flat_map(|field| &field.constraints)
                .for_each(|constraint| add_refused(constraint, &mut add));
        }
        Body::Union(union) => union.members.iter().for_each(|member| add(&member.ty)),
        Body::Tuple(tuple) => {
            tuple.rest.iter().for_each(&mut add);
            for field in &tuple.fields {
                add(&field.ty);
                field.constraints.iter().for_each(|constraint| add_refused(constraint, &mut add));
            }
        }
    }
    model.constraints.iter().for_each(|constraint| add_refused(constraint, &mut add));
    found
}

fn add_refused(constraint: &Constraint<'_>, add: &mut impl FnMut(&Type)) {
    match &constraint.value {
        ConstraintValue::Type(ty) => add(ty),
        ConstraintValue::Items(inner) => inner.iter().for_each(|constraint| add_refused(constraint, add)),
        _ => {}
    }
}
