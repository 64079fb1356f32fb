//! Models whose values would be defined by themselves.

use super::model::{Body, Constraint, ConstraintValue, Model};
use super::types::{ModelId, Type};

/// The models that lead back to themselves without a key, an item or a choice between: no reader of values comes to an end
/// with them.
pub(super) fn self_defined<'m, 'd>(models: &'m [Model<'d>]) -> Vec<&'m Model<'d>> {
    let edges: Vec<Vec<usize>> = models.iter().map(|model| of_one_value(model)).collect();
    // Models are taken away as long as they lead to nothing that is left.
    let mut left: Vec<usize> = edges.iter().map(Vec::len).collect();
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); models.len()];
    for (index, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(users) = users.get_mut(*target) {
                users.push(index);
            }
        }
    }
    let mut done: Vec<usize> = (0..models.len()).filter(|index| left.get(*index) == Some(&0)).collect();
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
    models.iter().zip(left).filter(|(_, left)| *left > 0).map(|(model, _)| model).collect()
}

/// The models that look at the very value that this one is read from.
fn of_one_value(model: &Model<'_>) -> Vec<usize> {
    let inner = match &model.body {
        Body::Newtype(ty) | Body::Alias(ty) => Some(ty),
        Body::Open | Body::Struct(_) | Body::Enum(_) | Body::Union(_) => None,
    };
    let types = inner.into_iter().chain(model.constraints.iter().filter_map(refused));
    types.flat_map(Type::models).filter(|(_, is_direct)| *is_direct).map(|(ModelId(index), _)| index).collect()
}

fn refused<'c>(constraint: &'c Constraint<'_>) -> Option<&'c Type> {
    match &constraint.value {
        ConstraintValue::Type(ty) => Some(ty),
        _ => None,
    }
}
