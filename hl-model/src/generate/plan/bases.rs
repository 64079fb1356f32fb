//! Enums beside base schemas. A base has a discriminator, and other schemas extend it by `allOf`.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::model::{Body, Docs, Member, Owner, UnionModel};
use super::named::Named;
use super::planner::{Context, Planner};
use super::types::{ModelId, Type};
use crate::generate::names::free_variant;
use crate::generate::schema::{Discriminator, Kinds, NOT_NULL, Schema, SchemaId, Union, accepts_at};
use crate::tree::Node;
use hl_model_ground::prose::code;

/// The schemas that extend bases, in the order of the document.
pub(super) type Extensions = HashMap<SchemaId, Vec<SchemaId>>;

impl<'d> Planner<'_, 'd> {
    /// Finds the schemas that extend each base.
    pub(super) fn extensions(&self, schemas: &[Named]) -> Extensions {
        let bases = schemas.iter().filter(|schema| self.graph.get(schema.id).discriminator.is_some());
        let mut extensions: Extensions = bases.map(|base| (base.id, Vec::new())).collect();
        if extensions.is_empty() {
            return extensions;
        }
        for schema in schemas {
            for base in self.graph.included_in(schema.id) {
                if let Some(extending) = extensions.get_mut(&base) {
                    extending.push(schema.id);
                }
            }
        }
        extensions
    }

    /// Plans an enum of the schemas that extend a base, with a variant for all other objects of the base.
    pub(super) fn plan_base(&mut self, base: SchemaId, extending: &[SchemaId], owner: Owner) {
        let Some(discriminator) = self.graph.get(base).discriminator.clone() else { return };
        let Some(own) = self.struct_of(base, discriminator.key) else { return };
        let Some(name) = self.models.get(own.0).map(|model| model.name.clone()) else { return };
        let (schemas, tags) = self.tagged(extending, &discriminator);
        if schemas.is_empty() {
            return;
        }
        let names = self.member_names(&schemas, Some((discriminator.key, &tags)));
        let mut members: Vec<Member<'d>> = Vec::new();
        for ((schema, tags), name) in schemas.iter().zip(tags).zip(names) {
            let Some(model) = self.named.get(schema) else { continue };
            members.push(Member { tags, ..Member::plain(name.ident, Type::Model(*model)) });
        }
        let taken = members.iter().map(|member| member.ident.as_str());
        let ident = free_variant(taken, ["Other", &format!("Other{name}")]);
        members.push(Member { is_other: true, ..Member::plain(ident, Type::Model(own)) });
        let context = Context::outermost(owner, format!("Any{name}"), own);
        let model = self.open(base, &context);
        let discriminator = Some(discriminator.key.to_owned());
        let text = format!(
            "{}, or a schema that extends it: {} says which.",
            code(&name),
            code(discriminator.as_deref().unwrap_or_default())
        );
        self.close(model, Body::Union(UnionModel { is_one_of: true, discriminator, members }), Vec::new());
        if let Some(model) = self.models.get_mut(model.0) {
            model.docs = Docs { text, also: Vec::new() };
            model.is_named = true;
        }
    }

    /// Those of several schemas that are structs with tags of their own, and these tags.
    fn tagged(
        &self,
        schemas: &[SchemaId],
        discriminator: &Discriminator<'d>,
    ) -> (Vec<SchemaId>, Vec<Vec<Cow<'d, Node>>>) {
        let mut seen: HashSet<String> = HashSet::new();
        let structs = schemas.iter().filter(|schema| self.struct_of(**schema, discriminator.key).is_some());
        let tagged = structs.filter_map(|schema| {
            let mut tags = self.tags_by_discriminator(*schema, discriminator);
            tags.retain(|tag| tag.as_str().is_some_and(|tag| seen.insert(tag.to_owned())));
            (!tags.is_empty()).then_some((*schema, tags))
        });
        tagged.unzip()
    }

    /// A schema with no rules beside a union if all members of the union extend the schema, because they have its rules.
    pub(super) fn without_inherited(&self, id: SchemaId, flat: Rc<Schema<'d>>) -> Rc<Schema<'d>> {
        match flat.unions.as_slice() {
            [union] if !flat.refuses_unevaluated() && self.is_of_extensions(id, union) => Rc::new(Schema {
                prose: flat.prose.clone(),
                unions: flat.unions.clone(),
                ..Schema::of_kinds(flat.kinds, flat.origin.clone())
            }),
            _ => flat,
        }
    }

    /// Whether all members of a union extend a schema by `allOf`. A member without anything of its own is the schema itself.
    pub(super) fn is_of_extensions(&self, id: SchemaId, union: &Union<'d>) -> bool {
        let bases = self.graph.parts(id).unwrap_or_else(|| vec![id]);
        union.members.iter().all(|member| {
            let included = self.graph.included_in(*member);
            let wrapped = self.graph.wrappers(*member);
            let extends = |base: &SchemaId| included.contains(base) && !wrapped.contains(base);
            bases.iter().all(|base| *base == NOT_NULL || extends(base))
        })
    }

    /// The struct of a named schema for objects that declares a key.
    fn struct_of(&self, schema: SchemaId, key: &str) -> Option<ModelId> {
        let model = *self.named.get(&schema)?;
        let flat = self.graph.flat(schema);
        let is_struct = flat.kinds == Kinds::OBJECT && flat.property(key).is_some() && flat.values.is_none();
        (is_struct && self.graph.unwrapped(schema) == schema).then_some(model)
    }

    /// The tags of a named schema: those that lead to it, or else the texts that it lists at the key, or else its name.
    pub(super) fn tags_by_discriminator(
        &self,
        schema: SchemaId,
        discriminator: &Discriminator<'d>,
    ) -> Vec<Cow<'d, Node>> {
        let key = discriminator.key;
        let origin = self.graph.get(schema).origin.clone();
        let flat = self.graph.flat(schema);
        let value = self.graph.at_key(&flat.object, key);
        let tag = |text: &str| Node::text(text, origin.place);
        let is_allowed = |tag: &Node| accepts_at(self.graph, value, tag);
        let leading = discriminator.mapping.get(&schema).into_iter().flatten().map(|text| tag(text));
        let leading: Vec<Node> = leading.filter(is_allowed).collect();
        if !leading.is_empty() {
            return leading.into_iter().map(Cow::Owned).collect();
        }
        let listed = self.tags_of(&flat, key, 0).unwrap_or_default();
        if !listed.is_empty() {
            return listed.into_iter().filter(|tag| tag.as_str().is_some()).map(Cow::Borrowed).collect();
        }
        let name = origin.at.last().map(|name| tag(&name)).filter(is_allowed);
        name.into_iter().map(Cow::Owned).collect()
    }
}
