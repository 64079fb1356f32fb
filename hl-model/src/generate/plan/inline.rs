//! Inline schemas: equal ones of one owner share a model.

use super::planner::{Context, Planner};
use super::types::ModelId;
use crate::generate::schema::{SchemaId, shape};

/// From how many keys on an object is shared by all that have it at the same key, or with a named schema that is equal.
const MANY_KEYS: usize = 4;

/// From how many keys on it is shared whichever key it stands at.
const VERY_MANY_KEYS: usize = 8;

impl Planner<'_, '_> {
    /// The model of an equal schema: of this owner, of a schema with a name, or of another owner at the same key.
    pub(super) fn shared(&self, id: SchemaId, context: &Context) -> Option<ModelId> {
        if context.own.is_some() {
            return None;
        }
        if let Some(known) = self.by_schema.get(&(context.owner, id)) {
            return Some(*known);
        }
        let shape = self.shape(id)?;
        let of_owner = self.by_shape.get(&(context.owner, shape));
        let of_name =
            || self.named_shapes.get(&shape).filter(|_| self.graph.flat(id).object.properties.len() >= MANY_KEYS);
        let count = self.graph.flat(id).object.properties.len();
        let of_key = || self.by_key.get(&(context.key.clone(), shape)).filter(|_| count >= MANY_KEYS);
        let of_any = || self.by_key.get(&(String::new(), shape)).filter(|_| count >= VERY_MANY_KEYS);
        of_owner.or_else(|| of_name().or_else(of_key).or_else(of_any)).copied()
    }

    fn shape(&self, id: SchemaId) -> Option<u64> {
        self.graph.node(id).map(shape)
    }

    /// Begins a model that equal schemas will share.
    pub(super) fn open_shared(&mut self, id: SchemaId, context: &Context) -> ModelId {
        let model = self.open(id, context);
        self.by_schema.insert((context.owner, id), model);
        if context.own.is_none()
            && let Some(shape) = self.shape(id)
        {
            self.by_shape.insert((context.owner, shape), model);
            self.by_key.insert((context.key.clone(), shape), model);
            self.by_key.entry((String::new(), shape)).or_insert(model);
        }
        model
    }
}
