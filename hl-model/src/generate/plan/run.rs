//! All models of a document.

use std::collections::{HashMap, HashSet};

use super::boxes::add_boxes;
use super::field::code;
use super::grade::exact;
use super::model::{Body, Docs, Model, ModelId, Owner};
use super::named::{Named, named};
use super::planner::{Context, Planner};
use super::types::Type;
use crate::generate::document::{Documents, Location};
use crate::generate::names::{TypeNames, is_keyword, named_types, snake};
use crate::generate::notes::Notes;
use crate::generate::options::Options;
use crate::generate::output::{ModelFile, ModelType};
use crate::generate::rust::{Imports, TypeWriter, write_model};
use crate::generate::schema::{Graph, SchemaId, shape};

/// Makes the models of a document.
pub(crate) fn generate<'d>(documents: &'d Documents, options: &Options, notes: &mut Notes<'d>) -> Vec<ModelFile> {
    let graph = Graph::new(documents);
    let schemas = named(&graph);
    for schema in &schemas {
        graph.set_named(schema.id);
    }
    let mut planner = Planner {
        graph: &graph,
        options,
        notes,
        models: Vec::new(),
        names: TypeNames::default(),
        named: HashMap::new(),
        replaced: HashMap::new(),
        by_schema: HashMap::new(),
        by_shape: HashMap::new(),
        by_key: HashMap::new(),
        named_shapes: HashMap::new(),
        enums: HashMap::new(),
        depth: 0,
    };
    planner.name(&schemas);
    for (index, schema) in schemas.iter().enumerate() {
        planner.plan_named(schema.id, Owner(index));
    }
    let mut models = planner.models;
    for failure in graph.failures() {
        notes.error(&failure.at, failure.place, failure.message);
    }
    add_boxes(&mut models);
    let exact = exact(&models);
    note_unsaid(&mut models, notes);
    files(documents, options, &models, &exact, schemas.len())
}

impl Planner<'_, '_> {
    /// Gives the named schemas their names, before anything refers to them.
    fn name(&mut self, schemas: &[Named]) {
        let texts: Vec<&str> = schemas.iter().map(|schema| schema.name.as_str()).collect();
        for (index, (schema, wanted)) in schemas.iter().zip(named_types(&texts)).enumerate() {
            let replacement = self.options.replace.iter().find(|(name, _)| *name == schema.name || *name == wanted);
            if let Some((_, path)) = replacement {
                self.replaced.insert(schema.id, path.clone());
                continue;
            }
            let renamed = self.options.rename.iter().find(|(name, _)| *name == schema.name || *name == wanted);
            let wanted = renamed.map_or(wanted, |(_, new)| new.clone());
            let origin = self.graph.get(schema.id).origin.clone();
            let (name, is_numbered) = self.names.free(&wanted);
            if is_numbered {
                let message = format!(
                    "the name `{wanted}` is taken, so the type is called `{name}`; `rename` gives it a better one"
                );
                self.notes.note(&origin.at, origin.place, "name", message);
            }
            let id = ModelId(self.models.len());
            self.models.push(Model {
                name,
                at: origin.at,
                owner: Owner(index),
                is_named: true,
                docs: Docs::default(),
                deprecated: false,
                constraints: Vec::new(),
                body: Body::Open,
                unsaid: Vec::new(),
            });
            self.named.insert(schema.id, id);
            if let Some(node) = self.graph.node(schema.id) {
                self.named_shapes.entry(shape(node)).or_insert(id);
            }
        }
    }

    /// Plans the model of a named schema.
    fn plan_named(&mut self, id: SchemaId, owner: Owner) {
        let Some(model) = self.named.get(&id).copied() else { return };
        let Some(name) = self.models.get(model.0).map(|model| model.name.clone()) else { return };
        let context = Context { owner, name, key: String::new(), blame: model, own: Some(model) };
        let core = self.graph.unwrapped(id);
        let planned = self.value_named(core, &context);
        self.describe(model, id);
        match planned.ty {
            Type::Model(own) if own == model => {
                if let Some(model) = self.models.get_mut(model.0) {
                    model.constraints.extend(planned.constraints);
                }
            }
            Type::Model(_) if planned.constraints.is_empty() => self.close(model, Body::Alias(planned.ty), Vec::new()),
            ty => self.close(model, Body::Newtype(ty), planned.constraints),
        }
    }
}

/// Says what models do not say: in their documentation, and as notes.
fn note_unsaid(models: &mut [Model<'_>], notes: &mut Notes<'_>) {
    for model in models {
        for unsaid in &model.unsaid {
            notes.note(&unsaid.at, unsaid.place, &unsaid.keyword, format!("{}", unsaid.reason));
            let line = format!("Not checked: {}.", code(&unsaid.text));
            if !model.docs.also.contains(&line) {
                model.docs.also.push(line);
            }
        }
    }
}

/// The text of the models, a file for each named schema.
fn files(
    documents: &Documents,
    options: &Options,
    models: &[Model<'_>],
    exact: &[bool],
    count: usize,
) -> Vec<ModelFile> {
    let mut by_owner: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (index, model) in models.iter().enumerate() {
        if let Some(owned) = by_owner.get_mut(model.owner.0) {
            owned.push(index);
        }
    }
    let mut modules: HashSet<String> = HashSet::new();
    let mut files = Vec::new();
    for (owner, owned) in by_owner.into_iter().enumerate() {
        let Some(first) = owned.first().and_then(|index| models.get(*index)) else { continue };
        let mut writer = TypeWriter { models, owner: Owner(owner), imports: Imports::default() };
        let mut text = String::new();
        let mut types = Vec::new();
        for index in &owned {
            let Some(model) = models.get(*index) else { continue };
            if !text.is_empty() {
                text.push('\n');
            }
            write_model(&mut text, model, options, &mut writer);
            types.push(ModelType {
                pointer: pointer(documents, &model.at),
                name: model.name.clone(),
                is_exact: exact.get(*index).copied().unwrap_or(false),
            });
        }
        let mut module = snake(&first.name);
        while is_keyword(&module) || !modules.insert(module.clone()) {
            module.push('_');
        }
        files.push(ModelFile {
            module,
            imports: writer.imports.library,
            siblings: writer.imports.siblings,
            text,
            types,
        });
    }
    files
}

fn pointer(documents: &Documents, at: &Location) -> String {
    match (at.file, at.pointer.as_str()) {
        (0, "") => "#".to_owned(),
        (0, pointer) => pointer.to_owned(),
        (file, pointer) => format!("{}#{pointer}", documents.name(file)),
    }
}
