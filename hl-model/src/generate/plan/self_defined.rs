//! Models that would be defined by themselves.

use super::constraint::Constraint;
use super::digraph::{components, on_circles, reached, reversed};
use super::model::{Body, Member, Model};
use super::types::{ModelId, Type};

/// The models that lead back to themselves without a key or an item between. Reading a value of them would never end.
pub(super) fn self_defined<'m, 'd>(models: &'m [Model<'d>]) -> Vec<&'m Model<'d>> {
    let edges: Vec<Vec<usize>> = models.iter().map(of_one_value).collect();
    let on_circles = on_circles(&edges).into_iter().enumerate().filter(|(_, is_on)| *is_on).map(|(index, _)| index);
    let leads_to_circle = reached(&reversed(&edges), on_circles);
    models.iter().zip(leads_to_circle).filter(|(_, leads)| *leads).map(|(model, _)| model).collect()
}

/// Removes members of unions that lead back to the union itself, because they add no value to it. Returns the changed
/// unions.
pub(super) fn remove_own_members(models: &mut [Model<'_>]) -> Vec<usize> {
    let components = components(&models.iter().map(of_one_value).collect::<Vec<_>>());
    let mut changed = Vec::new();
    for (index, model) in models.iter_mut().enumerate() {
        let Body::Union(union) = &mut model.body else { continue };
        let leads_back = |member: &Member<'_>| {
            target(&member.ty).is_some_and(|target| components.get(target) == components.get(index))
        };
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

/// The models that are read from the same value as a model.
fn of_one_value(model: &Model<'_>) -> Vec<usize> {
    let parts = match &model.body {
        Body::Struct(body) if !body.is_all_of => Vec::new(),
        Body::Tuple(_) => Vec::new(),
        body => body.parts(),
    };
    let refused = model.constraints.iter().filter_map(|constraint| match constraint {
        Constraint::Not(ty) => Some(ty),
        _ => None,
    });
    parts.into_iter().chain(refused).filter_map(target).collect()
}

fn target(ty: &Type) -> Option<usize> {
    ty.model_of_value().map(|ModelId(index)| index)
}
