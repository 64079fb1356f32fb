//! All models of a document.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::boxes::add_boxes;
use super::constraint::Constraint;
use super::digraph::reached;
use super::grade::exact;
use super::model::{Body, Model, Owner, references};
use super::named::{Named, named};
use super::planner::{Context, Planner};
use super::pointers::of_schemas;
use super::relax::relax;
use super::self_defined::{remove_own_members, self_defined};
use super::types::{ModelId, Type};
use crate::generate::document::{Documents, Location};
use crate::generate::names::named_types;
use crate::generate::notes::Notes;
use crate::generate::options::{Glob, Options};
use crate::generate::schema::{Graph, Kinds, Loss, SchemaId};
use hl_model_ground::prose::code;
use hl_model_ground::suggest::nearest;

/// The models of a document.
#[derive(Debug)]
pub(crate) struct Plan<'d> {
    pub(crate) models: Vec<Model<'d>>,
    /// The number of named schemas, which own the models.
    pub(crate) owners: usize,
}

/// Plans the models of a document.
pub(crate) fn plan<'d>(documents: &'d Documents, options: &Options, notes: &mut Notes<'d>) -> Plan<'d> {
    let graph = Graph::new(documents);
    let schemas = named(&graph, options.operations);
    for schema in &schemas {
        graph.set_named(schema.id);
    }
    let mut planner = Planner::new(&graph, options, notes);
    planner.name(&schemas);
    planner.plan(&schemas);
    let Planner { mut models, used_options, .. } = planner;
    for message in unused(options, &schemas, &used_options) {
        notes.option(message);
    }
    note_doubled(documents, notes);
    note_unread(&graph, &schemas, &models, notes);
    leave_out_own_members(&mut models);
    if graph.failures().is_empty() {
        note_circles(&models, notes);
    }
    for model in models.iter().filter(|model| model.refuses_numbers) {
        let message = "numbers that `i64` or `f64` cannot hold are refused, because `integers` is `native`";
        notes.note(&documents.origin(model.origin.at.clone()), "type", message);
    }
    relax(&mut models, documents);
    leave_out_unused(&mut models);
    add_boxes(&mut models);
    let facts = exact(&models).into_iter().zip(of_schemas(&models));
    for (model, facts) in models.iter_mut().zip(facts) {
        (model.is_exact, model.is_of_schema) = facts;
    }
    note_losses(&mut models, notes);
    Plan { models, owners: schemas.len() }
}

/// Reports the schemas whose `$id` another schema has.
fn note_doubled(documents: &Documents, notes: &mut Notes<'_>) {
    for at in &documents.doubled {
        let keyword = documents.dialect(at.file).id_keyword().unwrap_or("$id");
        let message = format!("another schema has the same `{keyword}`, and references to it lead there");
        notes.note(&documents.origin(at.key(keyword)), keyword, message);
    }
}

/// Reports the schemas that cannot be read, and the keywords that are ignored.
fn note_unread(graph: &Graph<'_>, schemas: &[Named], models: &[Model<'_>], notes: &mut Notes<'_>) {
    let wanted = Wanted::new(schemas, models);
    for failure in graph.failures() {
        if wanted.contains(&failure.origin.at) {
            notes.error(&failure.origin, failure.message);
        }
    }
    for ignored in graph.ignored() {
        if wanted.contains(&ignored.origin.at) {
            let keyword = ignored.origin.at.last().unwrap_or_default();
            notes.note(&ignored.origin, &keyword, ignored.message);
        }
    }
}

/// Leaves out models that no schema with a name leads to: those of rules that turned out to be inexpressible.
fn leave_out_unused(models: &mut [Model<'_>]) {
    let named = models.iter().enumerate().filter(|(_, model)| model.is_named).map(|(index, _)| index);
    let is_used = reached(&references(models), named);
    for (model, _) in models.iter_mut().zip(is_used).filter(|(_, is_used)| !is_used) {
        model.body = Body::Open;
        model.constraints.clear();
    }
}

/// Leaves out unions as members of themselves, and notes it in their documentation.
fn leave_out_own_members(models: &mut [Model<'_>]) {
    for index in remove_own_members(models) {
        let Some(model) = models.get_mut(index) else { continue };
        let text = "the schema as a member of itself".to_owned();
        let loss = Loss::of(&model.origin, "oneOf", "the schema is a member of itself, which is left out");
        model.losses.push(Loss { text, ..loss });
    }
}

/// Reports the schemas that are defined by themselves.
fn note_circles(models: &[Model<'_>], notes: &mut Notes<'_>) {
    for model in self_defined(models) {
        let message = "the schema is defined by itself, with no key or item between".to_owned();
        notes.error(&model.origin, message);
    }
}

impl<'d> Planner<'_, 'd> {
    /// Gives the named schemas their names, before anything refers to them.
    fn name(&mut self, schemas: &[Named]) {
        let texts: Vec<&str> = schemas.iter().map(|schema| schema.path.as_str()).collect();
        let names = named_types(&texts);
        self.names.keep_for_derive(&names);
        for (index, (schema, wanted)) in schemas.iter().zip(names).enumerate() {
            let is_meant = |(name, _): &&(String, String)| *name == schema.name || *name == wanted;
            if let Some((name, path)) = self.options.replace.iter().rev().find(is_meant) {
                self.used_options.insert(name.clone());
                self.replaced.insert(schema.id, path.clone());
                continue;
            }
            let origin = self.graph.get(schema.id).origin.clone();
            let name = self.type_name(&[&schema.name, &wanted], &wanted, &origin);
            let id = ModelId(self.models.len());
            let origin = self.graph.documents.origin(schema.at.clone());
            self.models.push(Model { is_named: true, ..Model::open(name, origin, Owner(index)) });
            self.named.insert(schema.id, id);
            let is_object = self.graph.node(schema.id).is_some_and(|node| node.get("properties").is_some());
            if let Some(shape) = self.graph.shape(schema.id).filter(|_| is_object && !self.says_null(schema.id)) {
                self.named_shapes.entry(shape).or_insert((id, schema.id));
            }
        }
    }

    /// Whether a schema itself allows `null` explicitly.
    fn says_null(&self, id: SchemaId) -> bool {
        let schema = self.graph.get(id);
        schema.kinds != Kinds::ALL && schema.kinds.meets(Kinds::NULL)
    }

    /// Plans the wanted models, and the models that they refer to.
    fn plan(&mut self, schemas: &[Named]) {
        let only = &self.options.only;
        let is_wanted = |index: &usize| {
            only.is_empty()
                || schemas.get(*index).is_some_and(|schema| only.iter().any(|glob| glob.matches(&schema.name)))
        };
        // The order is that of the document, because the names of inline schemas depend on it.
        let extensions = self.extensions(schemas);
        let mut waiting: BTreeSet<usize> = (0..schemas.len()).filter(is_wanted).collect();
        let mut planned: HashSet<usize> = HashSet::new();
        while let Some(index) = waiting.pop_first() {
            let Some(schema) = schemas.get(index).filter(|_| planned.insert(index)) else { continue };
            let before = self.models.len();
            self.plan_named(schema.id, Owner(index));
            if let Some(extending) = extensions.get(&schema.id) {
                self.plan_base(schema.id, extending, Owner(index));
            }
            let own = self.named_model(schema.id);
            let made = own.into_iter().chain(self.models.iter().skip(before));
            let referred = made.flat_map(Model::references).filter_map(|id| self.models.get(id.0));
            waiting.extend(referred.map(|model| model.owner.0).filter(|owner| !planned.contains(owner)));
        }
    }

    /// Plans the model of a named schema.
    fn plan_named(&mut self, id: SchemaId, owner: Owner) {
        let Some(model) = self.named.get(&id).copied() else { return };
        let Some(name) = self.models.get(model.0).map(|model| model.name.clone()) else { return };
        let context = Context { own: Some(model), ..Context::outermost(owner, name, model) };
        let core = self.graph.unwrapped(id);
        let planned = self.value_of_core(core, &context);
        match planned.ty {
            Type::Model(own) if own == model => self.constrain(own, planned.constraints, &context),
            Type::Model(_) if planned.constraints.is_empty() => self.close(model, Body::Alias(planned.ty), Vec::new()),
            ty => self.close(model, Body::Newtype(ty), planned.constraints),
        }
        self.describe(model, id);
    }

    /// Adds constraints to a model. The derive refuses them on an enum of values and on a tuple, so these become an inner
    /// model, with the constraints on a newtype around it.
    fn constrain(&mut self, id: ModelId, constraints: Vec<Constraint<'d>>, context: &Context) {
        let Some(model) = self.models.get_mut(id.0).filter(|_| !constraints.is_empty()) else { return };
        if !matches!(model.body, Body::Enum(_) | Body::Tuple(_)) {
            model.constraints.extend(constraints);
            return;
        }
        let body = std::mem::replace(&mut model.body, Body::Open);
        let origin = model.origin.clone();
        let wanted = format!("{}Value", context.name);
        let name = self.type_name(&[&wanted], &wanted, &origin);
        let inner = ModelId(self.models.len());
        self.models.push(Model { body, ..Model::open(name, origin, context.owner) });
        self.close(id, Body::Newtype(Type::Model(inner)), constraints);
    }
}

/// The places that belong to planned schemas, or to no named schema.
struct Wanted<'s> {
    owners: HashMap<(u32, &'s str), Owner>,
    planned: HashSet<Owner>,
}

impl<'s> Wanted<'s> {
    fn new(schemas: &'s [Named], models: &[Model<'_>]) -> Self {
        let place = |(index, schema): (usize, &'s Named)| ((schema.at.file, schema.at.pointer.as_str()), Owner(index));
        let planned = models.iter().filter(|model| !matches!(model.body, Body::Open));
        Self {
            owners: schemas.iter().enumerate().map(place).collect(),
            planned: planned.map(|model| model.owner).collect(),
        }
    }

    fn contains(&self, at: &Location) -> bool {
        let mut pointer = at.pointer.as_str();
        loop {
            if let Some(owner) = self.owners.get(&(at.file, pointer)) {
                return self.planned.contains(owner);
            }
            match pointer.rsplit_once('/') {
                Some((outer, _)) => pointer = outer,
                None => return true,
            }
        }
    }
}

/// The problems of options that apply to no schema.
fn unused(options: &Options, schemas: &[Named], used: &HashSet<String>) -> Vec<String> {
    let mut messages = Vec::new();
    for Glob(glob) in options.only.iter().filter(|glob| !schemas.iter().any(|schema| glob.matches(&schema.name))) {
        messages.push(format!("option `only`: no schema has a name like `{glob}`"));
    }
    for (option, pairs) in [("rename", &options.rename), ("replace", &options.replace)] {
        // An inline schema may belong to a schema that is not wanted.
        for (name, _) in pairs.iter().filter(|(name, _)| !used.contains(name) && options.only.is_empty()) {
            let names = schemas.iter().map(|schema| schema.name.as_str());
            let hint = nearest(name, names).map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
            messages.push(format!("option `{option}`: there is no schema `{name}`{hint}"));
        }
    }
    messages
}

/// Reports the rules that models do not express, in their documentation and as notes.
fn note_losses(models: &mut [Model<'_>], notes: &mut Notes<'_>) {
    for model in models {
        let mut known: HashSet<String> = model.docs.also.iter().cloned().collect();
        for loss in &model.losses {
            notes.note(&loss.origin, &loss.keyword, loss.reason.clone());
            let line = format!("Not checked: {}.", code(&loss.text));
            if known.insert(line.clone()) {
                model.docs.also.push(line);
            }
        }
    }
}
