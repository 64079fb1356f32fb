//! Models that would be defined by themselves.

use std::collections::HashSet;

use super::model::{Body, Constraint, ConstraintValue, Member, Model};
use super::types::{ModelId, Type};

/// The models that lead back to themselves without a key or an item between. Reading a value of them would never end.
pub(super) fn self_defined<'m, 'd>(models: &'m [Model<'d>]) -> Vec<&'m Model<'d>> {
    let circular = circular(&models.iter().map(|model| of_one_value(model)).collect::<Vec<_>>());
    models.iter().enumerate().filter(|(index, _)| circular.contains(index)).map(|(_, model)| model).collect()
}

/// Removes members of unions that lead back to the union itself, because they add no value to it. Returns the changed
/// unions.
pub(super) fn remove_own_members(models: &mut [Model<'_>]) -> Vec<usize> {
    let edges: Vec<Vec<usize>> = models.iter().map(|model| of_one_value(model)).collect();
    let circular = circular(&edges);
    let mut changed = Vec::new();
    for (index, model) in models.iter_mut().enumerate().filter(|(index, _)| circular.contains(index)) {
        let Body::Union(union) = &mut model.body else { continue };
        let leads_back =
            |member: &Member<'_>| target(&member.ty).is_some_and(|target| reaches(target, index, &edges, &circular));
        let count = union.members.len();
        if union.members.iter().all(&leads_back) {
            continue;
        }
        union.members.retain(|member| !leads_back(member));
        if union.members.len() < count {
            changed.push(index);
        }
    }
    changed
}

/// The models that lead into a circle. Models that lead to no remaining model are removed until nothing changes, and
/// the others are left.
fn circular(edges: &[Vec<usize>]) -> HashSet<usize> {
    let mut left: Vec<usize> = edges.iter().map(Vec::len).collect();
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (index, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(users) = users.get_mut(*target) {
                users.push(index);
            }
        }
    }
    let mut done: Vec<usize> = (0..edges.len()).filter(|index| left.get(*index) == Some(&0)).collect();
    while let Some(index) = done.pop() {
        for user in users.get(index).into_iter().flatten() {
            if let Some(count) = left.get_mut(*user) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    done.push(*user);
                }
            }
        }
    }
    left.into_iter().enumerate().filter(|(_, left)| *left > 0).map(|(index, _)| index).collect()
}

/// Whether a model leads to another.
fn reaches(from: usize, to: usize, edges: &[Vec<usize>], among: &HashSet<usize>) -> bool {
    let mut seen = HashSet::from([from]);
    let mut open = vec![from];
    while let Some(index) = open.pop() {
        if index == to {
            return true;
        }
        let next = edges.get(index).into_iter().flatten().filter(|target| among.contains(target));
        open.extend(next.copied().filter(|target| seen.insert(*target)));
    }
    false
}

/// The models that are read from the same value as a model.
fn of_one_value(model: &Model<'_>) -> Vec<usize> {
    let inner: Vec<&Type> = match &model.body {
        Body::Newtype(ty) | Body::Alias(ty) => vec![ty],
        Body::Union(union) => union.members.iter().map(|member| &member.ty).collect(),
        Body::Struct(body) if body.is_all_of => body.fields.iter().map(|field| &field.ty).collect(),
        Body::Open | Body::Struct(_) | Body::Enum(_) | Body::Tuple(_) => Vec::new(),
    };
    let types = inner.into_iter().chain(model.constraints.iter().filter_map(refused));
    types.filter_map(target).collect()
}

fn target(ty: &Type) -> Option<usize> {
    ty.model_of_value().map(|ModelId(index)| index)
}

fn refused<'c>(constraint: &'c Constraint<'_>) -> Option<&'c Type> {
    match &constraint.value {
        ConstraintValue::Type(ty) => Some(ty),
        _ => None,
    }
}
