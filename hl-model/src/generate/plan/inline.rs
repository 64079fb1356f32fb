//! Inline schemas: equal ones of one owner share a model.

use super::model::{ModelId, Owner};
use super::planner::{Context, Planner};
use crate::generate::schema::{SchemaId, shape};

impl Planner<'_, '_> {
    /// The model of an equal schema of this owner.
    pub(super) fn shared(&self, id: SchemaId, context: &Context) -> Option<ModelId> {
        if context.own.is_some() {
            return None;
        }
        let known = self.by_schema.get(&(context.owner, id));
        known.or_else(|| self.by_shape.get(&self.shape(id, context.owner)?)).copied()
    }

    fn shape(&self, id: SchemaId, owner: Owner) -> Option<(Owner, u64)> {
        self.graph.node(id).map(|node| (owner, shape(node)))
    }

    /// Begins a model that equal schemas will share.
    pub(super) fn open_shared(&mut self, id: SchemaId, context: &Context) -> ModelId {
        let model = self.open(id, context);
        self.by_schema.insert((context.owner, id), model);
        if context.own.is_none()
            && let Some(shape) = self.shape(id, context.owner)
        {
            self.by_shape.insert(shape, model);
        }
        model
    }
}
