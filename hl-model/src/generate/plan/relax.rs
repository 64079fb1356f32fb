//! Removing rules that would refuse too much, because a model allows more than its schema.

use super::constraint::Constraint;
use super::digraph::reversed;
use super::grade::strict;
use super::model::{Body, Member, Model, UnionModel, references};
use super::types::{ModelId, Type};
use crate::generate::document::Documents;
use crate::generate::schema::{Kinds, Loss};

/// Removes `oneOf` and `not` if a model that allows more than its schema would make them refuse values that the
/// document allows. A removed rule makes its own model allow more, so this is repeated until nothing changes.
pub(super) fn relax(models: &mut [Model<'_>], documents: &Documents) {
    let kinds = kinds_of_models(models);
    let mut has_changed = true;
    while std::mem::take(&mut has_changed) {
        let strict = strict(models);
        let allows_more = |ty: &Type| ty.models().iter().any(|ModelId(id)| strict.get(*id) == Some(&false));
        for model in &mut *models {
            let mut removed = Vec::new();
            if relax_not(model, &allows_more) {
                removed.push(("not", "`not` is not checked, since what it refuses cannot be said exactly"));
            }
            if let Body::Union(union) = &mut model.body
                && refuses_too_much(union, &kinds, &allows_more)
            {
                union.is_one_of = false;
                let reason = "a value of several members is not refused, since one of them allows more than its schema";
                removed.push(("oneOf", reason));
            }
            for (keyword, reason) in removed {
                has_changed = true;
                let mut loss = Loss::of(&model.origin, keyword, reason);
                loss.point_at_keyword(documents);
                model.losses.push(loss);
            }
        }
    }
}

/// Whether a `oneOf` may refuse a value because a member allows too much.
fn refuses_too_much(union: &UnionModel<'_>, of_models: &[Kinds], allows_more: &impl Fn(&Type) -> bool) -> bool {
    if !union.is_one_of || union.discriminator.is_some() {
        return false;
    }
    let kinds: Vec<Kinds> = union.members.iter().map(|member| kinds(&member.ty, of_models)).collect();
    let (mut of_some, mut of_several) = (Kinds::NONE, Kinds::NONE);
    for kinds in &kinds {
        of_several = of_several.or(of_some.and(*kinds));
        of_some = of_some.or(*kinds);
    }
    let mut members = union.members.iter().zip(&kinds);
    let allows_more = |member: &Member<'_>| member.allows_more || allows_more(&member.ty);
    members.any(|(member, kinds)| allows_more(member) && kinds.meets(of_several))
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

/// Removes each `not` of a model that may refuse too much, and returns whether there was one.
fn relax_not(model: &mut Model<'_>, allows_more: &impl Fn(&Type) -> bool) -> bool {
    let of_fields = model.body.fields_mut().iter_mut().map(|field| &mut field.constraints);
    let mut has_changed = false;
    for constraints in of_fields.chain([&mut model.constraints]) {
        if constraints.iter().flat_map(Constraint::refused).any(allows_more) {
            remove_refusing(constraints, allows_more);
            has_changed = true;
        }
    }
    has_changed
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
