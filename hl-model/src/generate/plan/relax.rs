//! Removing rules that would refuse too much, because a model allows more than its schema.

use super::constraint::Constraint;
use super::digraph::reversed;
use super::grade::strict;
use super::model::{Body, Member, Model, references};
use super::types::{ModelId, Type};
use crate::generate::document::Documents;
use crate::generate::schema::{Kinds, Loss};

/// Removes `oneOf` and `not` if a model that allows more than its schema would make them refuse values that the
/// document allows. A removed rule makes its own model allow more, so this is repeated until nothing changes.
pub(super) fn relax(models: &mut [Model<'_>], documents: &Documents) {
    let kinds = kinds_of_models(models);
    loop {
        let strict = strict(models);
        let allows_more = |ty: &Type| ty.models().iter().any(|ModelId(id)| strict.get(*id) == Some(&false));
        let found: Vec<(usize, Vec<Removed>)> = models
            .iter()
            .enumerate()
            .map(|(index, model)| (index, rules_to_remove(model, &kinds, &allows_more)))
            .collect();
        let mut has_changed = false;
        for (index, removed) in found {
            let Some(model) = models.get_mut(index) else { continue };
            for removed in removed {
                has_changed = true;
                remove(model, removed, &allows_more, documents);
            }
        }
        if !has_changed {
            return;
        }
    }
}

/// A rule that must be removed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Removed {
    OneOf,
    Not,
}

fn rules_to_remove(model: &Model<'_>, of_models: &[Kinds], allows_more: &impl Fn(&Type) -> bool) -> Vec<Removed> {
    let refuses = |constraint: &Constraint<'_>| constraint.refused().into_iter().any(allows_more);
    let of_fields = model.body.fields().iter().flat_map(|field| &field.constraints);
    let mut removed = Vec::new();
    if of_fields.chain(&model.constraints).any(refuses) {
        removed.push(Removed::Not);
    }
    if let Body::Union(union) = &model.body
        && union.is_one_of
        && union.discriminator.is_none()
    {
        let kinds: Vec<Kinds> = union.members.iter().map(|member| kinds(&member.ty, of_models)).collect();
        let (mut of_some, mut of_several) = (Kinds::NONE, Kinds::NONE);
        for kinds in &kinds {
            of_several = of_several.or(of_some.and(*kinds));
            of_some = of_some.or(*kinds);
        }
        let mut members = union.members.iter().zip(&kinds);
        let allows_more = |member: &Member<'_>| member.allows_more || allows_more(&member.ty);
        if members.any(|(member, kinds)| allows_more(member) && kinds.meets(of_several)) {
            removed.push(Removed::OneOf);
        }
    }
    removed
}

/// The kinds of values that each model may allow.
fn kinds_of_models(models: &[Model<'_>]) -> Vec<Kinds> {
    let users = reversed(&references(models));
    // The kinds of a model only grow, so that each model is visited a few times.
    let mut known = vec![Kinds::NONE; models.len()];
    let mut open: Vec<usize> = (0..models.len()).collect();
    while let Some(index) = open.pop() {
        let Some(model) = models.get(index) else { continue };
        let kinds = match &model.body {
            Body::Struct(_) => Kinds::OBJECT,
            Body::Tuple(_) => Kinds::LIST,
            Body::Enum(_) => Kinds::STRING.or(Kinds::NUMBER),
            Body::Newtype(ty) | Body::Alias(ty) => kinds(ty, &known),
            Body::Union(union) => {
                union.members.iter().fold(Kinds::NONE, |all, member| all.or(kinds(&member.ty, &known)))
            }
            Body::Open => Kinds::ALL,
        };
        if let Some(own) = known.get_mut(index).filter(|own| **own != kinds) {
            *own = kinds;
            open.extend(users.get(index).into_iter().flatten());
        }
    }
    known
}

/// The kinds of values that a type may allow.
fn kinds(ty: &Type, of_models: &[Kinds]) -> Kinds {
    match ty {
        Type::Value | Type::Path(_) => Kinds::ALL,
        Type::Null => Kinds::NULL,
        Type::Bool => Kinds::BOOL,
        Type::Text(_) => Kinds::STRING,
        Type::Number(_) => Kinds::NUMBER,
        Type::Dict(_) => Kinds::OBJECT,
        Type::List(_) | Type::Tuple(_) => Kinds::LIST,
        Type::Nullable(inner) => kinds(inner, of_models).or(Kinds::NULL),
        Type::Boxed(inner) => kinds(inner, of_models),
        Type::Model(ModelId(id)) => of_models.get(*id).copied().unwrap_or(Kinds::ALL),
    }
}

fn remove(model: &mut Model<'_>, removed: Removed, allows_more: &impl Fn(&Type) -> bool, documents: &Documents) {
    let (keyword, reason) = match (removed, &mut model.body) {
        (Removed::OneOf, Body::Union(union)) => {
            union.is_one_of = false;
            ("oneOf", "a value of several members is not refused, since one of them allows more than its schema")
        }
        (_, body) => {
            for field in body.fields_mut() {
                remove_refusing(&mut field.constraints, allows_more);
            }
            remove_refusing(&mut model.constraints, allows_more);
            ("not", "`not` is not checked, since what it refuses cannot be said exactly")
        }
    };
    let mut loss = Loss::of(&model.origin, keyword, reason);
    loss.point_at_keyword(documents);
    model.losses.push(loss);
}

fn remove_refusing(constraints: &mut Vec<Constraint<'_>>, allows_more: &impl Fn(&Type) -> bool) {
    constraints.retain_mut(|constraint| match constraint {
        Constraint::Not(ty) => !allows_more(ty),
        Constraint::Keys(inner) | Constraint::Items(inner) | Constraint::Contains(inner) => {
            remove_refusing(inner, allows_more);
            !inner.is_empty()
        }
        _ => true,
    });
}
