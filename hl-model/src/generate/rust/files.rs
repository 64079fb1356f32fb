//! The text of all models.

use std::collections::HashSet;

use super::item::write_model;
use super::types::{Imports, TypeWriter};
use crate::generate::document::{Documents, Location};
use crate::generate::names::snake;
use crate::generate::options::Options;
use crate::generate::output::{ModelFile, ModelType};
use crate::generate::plan::{Body, Model, Owner, Plan};
use hl_model_ground::rust_name::is_keyword;

/// The text of the models, a file for each named schema.
pub(crate) fn write_files(documents: &Documents, options: &Options, plan: &Plan<'_>) -> Vec<ModelFile> {
    let Plan { models, owners } = plan;
    let mut by_owner: Vec<Vec<&Model<'_>>> = vec![Vec::new(); *owners];
    for model in models.iter().filter(|model| !matches!(model.body, Body::Open)) {
        if let Some(owned) = by_owner.get_mut(model.owner.0) {
            owned.push(model);
        }
    }
    let mut modules: HashSet<String> = HashSet::new();
    let mut files = Vec::new();
    for (owner, owned) in by_owner.into_iter().enumerate() {
        let Some(first) = owned.first() else { continue };
        let mut writer = TypeWriter { models, owner: Owner(owner), imports: Imports::default() };
        let mut text = String::new();
        let mut types = Vec::new();
        for model in &owned {
            if !text.is_empty() {
                text.push('\n');
            }
            write_model(&mut text, model, options, &mut writer);
            types.push(ModelType {
                pointer: model.is_of_schema.then(|| pointer(documents, &model.origin.at)),
                name: model.name.clone(),
                is_exact: model.is_exact,
                is_deprecated: model.deprecated && !matches!(model.body, Body::Alias(_)),
            });
        }
        let mut module = module_name(&first.name);
        while is_keyword(&module) || is_device(&module) || !modules.insert(module.clone()) {
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

/// The name of the module for a type. It has ASCII only, because Rust looks for the file of a module with another name only
/// where an attribute says so, and it begins with a letter.
fn module_name(type_name: &str) -> String {
    let mut module = String::new();
    for character in snake(type_name).chars() {
        if character.is_ascii() {
            module.push(character);
        } else {
            module.push_str(&format!("u{:x}", u32::from(character)));
        }
    }
    if module.starts_with(|first: char| !first.is_ascii_alphabetic()) {
        module.insert_str(0, if module.starts_with('_') { "schema" } else { "schema_" });
    }
    module
}

/// Whether Windows takes a file of this name for a device.
fn is_device(module: &str) -> bool {
    let is_port = |port: &str| {
        let number = module.strip_prefix(port);
        number.is_some_and(|number| number.len() == 1 && number.bytes().all(|digit| digit.is_ascii_digit()))
    };
    matches!(module, "aux" | "con" | "nul" | "prn") || is_port("com") || is_port("lpt")
}

fn pointer(documents: &Documents, at: &Location) -> String {
    match (at.file, at.pointer.as_str()) {
        (0, "") => "#".to_owned(),
        (0, pointer) => pointer.to_owned(),
        (file, pointer) => format!("{}#{pointer}", documents.name(file)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_have_names_that_are_those_of_files_everywhere() {
        let names = ["Pet", "_3DSecure", "日本", "Straße", "_1"].map(module_name);
        assert_eq!(names, ["pet", "schema_3_d_secure", "u65e5u672c", "straudfe", "schema_1"]);
        assert_eq!(
            ["aux", "com1", "com", "com10", "lpt9", "pet"].map(is_device),
            [true, true, false, false, true, false]
        );
    }
}
