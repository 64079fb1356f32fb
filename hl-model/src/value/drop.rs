//! Dropping a value without recursion.

use std::sync::Arc;

use super::repr::{Repr, Value};

impl Value {
    /// Moves the parts that only this value holds, and that have parts themselves, to `parts`.
    fn take_parts(&mut self, parts: &mut Vec<Self>) {
        let mut take = |part: &mut Self| {
            if part.has_parts() {
                parts.push(std::mem::replace(part, Self::NULL));
            }
        };
        match &mut self.0 {
            Repr::List(node) => match Arc::get_mut(node) {
                Some(node) => node.items.get_mut().into_iter().flatten().for_each(take),
                None => {
                    // Another clone may be dropped concurrently. Exactly one of them takes the items.
                    let Repr::List(node) = std::mem::replace(&mut self.0, Repr::Null) else { return };
                    let items = Arc::into_inner(node).and_then(|node| node.items.into_inner());
                    items.into_iter().flatten().for_each(|mut item| take(&mut item));
                }
            },
            Repr::Dict(dict) => match dict.own_entries() {
                Some(entries) => entries.for_each_value(take),
                None => {
                    if let Some(mut entries) = std::mem::take(dict).into_own_entries() {
                        entries.for_each_value(take);
                    }
                }
            },
            _ => {}
        }
    }

    fn has_parts(&self) -> bool {
        matches!(self.0, Repr::List(_) | Repr::Dict(_))
    }
}

impl Drop for Value {
    /// Takes nested values apart one by one, so that no depth of nesting can overflow the stack.
    fn drop(&mut self) {
        if self.has_parts() {
            let mut parts = Vec::new();
            self.take_parts(&mut parts);
            while let Some(mut part) = parts.pop() {
                part.take_parts(&mut parts);
            }
        }
    }
}
