//! A diagram of the references between models, in the form that GitHub renders (Mermaid).

use crate::description::{Schema, is_same};
use crate::docs::node::PageNode;
use crate::docs::put::put;

/// Maximum number of models in a readable diagram.
const READABLE: usize = 40;

/// The diagram of a set of models; empty if no model refers to another, or there are too many models.
pub(super) fn of(models: &[&'static Schema]) -> String {
    let mut arrows = String::new();
    for (from, model) in models.iter().enumerate() {
        let referred = PageNode::root(model).references();
        for (to, other) in models.iter().enumerate() {
            if from != to && referred.iter().any(|reference| is_same(reference, other)) {
                put!(&mut arrows, "  {} --> {}\n", node(from, model), node(to, other));
            }
        }
    }
    if arrows.is_empty() || models.len() > READABLE {
        return String::new();
    }
    format!("Which refers to which:\n\n```mermaid\ngraph LR\n{arrows}```\n\n")
}

/// The name of a model, or a number with the name as its label if Mermaid would misread the name.
fn node(index: usize, model: &Schema) -> String {
    let name = model.full_name();
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if is_plain && name.starts_with(|c: char| c.is_ascii_uppercase()) { name } else { format!("m{index}[\"{name}\"]") }
}
