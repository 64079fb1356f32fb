//! The identity of models: whether two descriptions are of one model.

use super::types::Key;
use super::types::{Schema, Shape, Tuple};

/// Whether two descriptions are of one model. Addresses are not enough, because the compiler may place a description
/// more than once: a promoted constant has no stable address. Names are not enough either, because functions can
/// contain models of their own.
pub(crate) fn is_same(a: &'static Schema, b: &'static Schema) -> bool {
    std::ptr::eq(a, b)
        || (a.name == b.name
            && a.path == b.path
            && a.rust_type == b.rust_type
            && a.description == b.description
            && std::mem::discriminant(&a.shape) == std::mem::discriminant(&b.shape)
            && a.constraints.len() == b.constraints.len()
            && a.keys().iter().map(outline).eq(b.keys().iter().map(outline))
            && a.arguments.len() == b.arguments.len()
            && a.arguments.iter().zip(b.arguments).all(|(a, b)| is_same(a(), b()))
            && has_same_parts(a.shape, b.shape))
}

const fn outline(key: &Key) -> (&str, bool, &str, &str) {
    (key.name, key.required, key.rust_type, key.description)
}

fn has_same_parts(a: Shape, b: Shape) -> bool {
    match (a, b) {
        (Shape::List(a), Shape::List(b))
        | (Shape::Map(a), Shape::Map(b))
        | (Shape::Nullable(a), Shape::Nullable(b)) => a().is_model() == b().is_model() && a().name == b().name,
        (Shape::Tuple(a), Shape::Tuple(b)) => {
            let names = |tuple: &'static Tuple| tuple.items().map(|item| item.name);
            a.required == b.required && names(a).eq(names(b))
        }
        (Shape::Enum(a), Shape::Enum(b)) => a.accepted().eq(b.accepted()),
        (Shape::Composition(a), Shape::Composition(b)) => {
            a.kind == b.kind && a.members.iter().map(|m| m.name).eq(b.members.iter().map(|m| m.name))
        }
        _ => true,
    }
}
