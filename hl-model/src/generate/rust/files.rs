//! The text of all models.

use std::collections::HashSet;

use super::item::write_model;
use super::types::{Imports, TypeWriter};
use crate::generate::document::{Documents, Location};
use crate::generate::names::snake;
use crate::generate::options::Options;
use crate::generate::output::{ModelFile, ModelType};
use crate::generate::plan::{Body, Owner, Plan};
use hl_model_ground::rust_name::is_keyword;

/// The text of the models, a file for each named schema.
pub(crate) fn write_files(documents: &Documents, options: &Options, plan: &Plan<'_>) -> Vec<ModelFile> {
    let Plan { models, exact, of_schemas, owners } = plan;
    let mut by_owner: Vec<Vec<usize>> = vec![Vec::new(); *owners];
    for (index, model) in models.iter().enumerate() {
        let is_planned = !matches!(model.body, Body::Open);
        if let Some(owned) = by_owner.get_mut(model.owner.0).filter(|_| is_planned) {
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
                pointer: of_schemas.get(*index).is_some_and(|stands| *stands).then(|| pointer(documents, &model.at)),
                name: model.name.clone(),
                is_exact: exact.get(*index).copied().unwrap_or(false),
                is_deprecated: model.deprecated && !matches!(model.body, Body::Alias(_)),
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
