//! Inline schemas: equal ones share a model.

use super::constraint::Constraint;
use super::model::{Body, Use};
use super::planner::{Context, Planner};
use super::shared::{Scope, Shared};
use super::types::{ModelId, Type};
use crate::generate::schema::SchemaId;

/// Number of keys from which equal objects at equal keys share a model.
const SOME_KEYS: usize = 2;

/// Number of keys from which an object that equals a named schema shares its model.
const MANY_KEYS: usize = 4;

/// Number of keys from which equal objects at any keys share a model.
const VERY_MANY_KEYS: usize = 8;

impl<'d> Planner<'_, 'd> {
    /// The model of an equal schema: of this owner, of a schema with a name, or of another owner at the same key.
    pub(super) fn shared(&self, id: SchemaId, context: &Context) -> Option<ModelId> {
        if context.own.is_some() {
            return None;
        }
        let known = |scope: Scope, shared| self.by_content.get(&(scope, shared)).copied();
        let owner = || Scope::Owner(context.owner);
        if let Some(known) = known(owner(), Shared::Schema(id)) {
            return Some(known);
        }
        let shape = self.graph.shape(id)?;
        let flat = self.graph.flat(id);
        let has = |least: usize| flat.object.properties.len() >= least;
        let of_name = || {
            let named = self.named_shapes.get(&shape).filter(|_| has(MANY_KEYS));
            // A model that may be `null` cannot be used for values that may not.
            named.filter(|(_, schema)| !self.is_nullable(*schema, &self.graph.flat(*schema))).map(|(model, _)| *model)
        };
        let is_union = !flat.unions.is_empty();
        let at_key = |key: &str| known(Scope::Key(key.to_owned()), Shared::Shape(shape));
        let of_key = || at_key(&context.key).filter(|_| has(SOME_KEYS) || is_union);
        let of_any = || at_key("").filter(|_| has(VERY_MANY_KEYS));
        known(owner(), Shared::Shape(shape)).or_else(of_name).or_else(of_key).or_else(of_any)
    }

    /// The type of a list or a map, which needs no model. Inside of itself it is a newtype, because only a type with a
    /// name can contain itself.
    pub(super) fn named_in_itself(
        &mut self,
        id: SchemaId,
        context: &Context,
        plan: impl FnOnce(&mut Self, &Context) -> Use<'d>,
    ) -> Use<'d> {
        if context.own.is_some() {
            return plan(self, context);
        }
        if self.without_model.insert(id) {
            let planned = plan(self, context);
            self.without_model.remove(&id);
            return planned;
        }
        self.shared_model(id, context, |planner, context| {
            let Use { ty, constraints } = plan(planner, context);
            (Body::Newtype(ty), constraints)
        })
    }

    /// The model of a schema, which equal schemas share. Only the first of them is planned.
    pub(super) fn shared_model(
        &mut self,
        id: SchemaId,
        context: &Context,
        plan: impl FnOnce(&mut Self, &Context) -> (Body<'d>, Vec<Constraint<'d>>),
    ) -> Use<'d> {
        if let Some(known) = self.shared(id, context) {
            return Use::plain(Type::Model(known));
        }
        let model = self.open_shared(id, context);
        let (body, constraints) = plan(self, &Context { blame: model, ..context.clone() });
        self.close(model, body, constraints);
        self.describe(model, id);
        Use::plain(Type::Model(model))
    }

    /// Starts a model that equal schemas will share.
    fn open_shared(&mut self, id: SchemaId, context: &Context) -> ModelId {
        let model = self.open(id, context);
        self.by_content.insert((Scope::Owner(context.owner), Shared::Schema(id)), model);
        if context.own.is_none()
            && let Some(shape) = self.graph.shape(id)
        {
            self.by_content.insert((Scope::Owner(context.owner), Shared::Shape(shape)), model);
            self.by_content.insert((Scope::Key(context.key.clone()), Shared::Shape(shape)), model);
            self.by_content.entry((Scope::Key(String::new()), Shared::Shape(shape))).or_insert(model);
        }
        model
    }
}
