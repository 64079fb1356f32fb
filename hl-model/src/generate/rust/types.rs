//! Types as text, and the names that must be imported for them.

use std::collections::BTreeSet;

use crate::generate::plan::{Model, ModelId, Owner, Type};

/// The names that a file uses and does not define.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    /// Names of `hl_model`.
    pub(crate) library: BTreeSet<String>,
    /// Types of other files.
    pub(crate) siblings: BTreeSet<String>,
}

/// Writes types for one file.
pub(crate) struct TypeWriter<'m, 'd> {
    pub(crate) models: &'m [Model<'d>],
    pub(crate) owner: Owner,
    pub(crate) imports: Imports,
}

impl TypeWriter<'_, '_> {
    pub(super) fn import(&mut self, name: &str) {
        self.imports.library.insert(name.to_owned());
    }

    pub(super) fn model(&mut self, id: ModelId) -> String {
        let Some(model) = self.models.get(id.0) else { return "Value".to_owned() };
        if model.owner != self.owner {
            self.imports.siblings.insert(model.name.clone());
        }
        model.name.clone()
    }

    pub(crate) fn write(&mut self, ty: &Type) -> String {
        match ty {
            Type::Known(name) => {
                if name.starts_with(|first: char| first.is_ascii_uppercase()) && *name != "String" {
                    self.import(name);
                }
                (*name).to_owned()
            }
            Type::Dict(None) => {
                self.import("Dict");
                "Dict".to_owned()
            }
            Type::Dict(Some(values)) => {
                self.import("Dict");
                format!("Dict<{}>", self.write(values))
            }
            Type::List(item) => format!("Vec<{}>", self.write(item)),
            Type::Tuple(items) => {
                let items: Vec<_> = items.iter().map(|item| self.write(item)).collect();
                format!("({})", items.join(", "))
            }
            Type::Nullable(inner) => {
                self.import("Nullable");
                format!("Nullable<{}>", self.write(inner))
            }
            Type::Boxed(inner) => format!("Box<{}>", self.write(inner)),
            Type::Model(id) => self.model(*id),
            Type::Path(path) => path.clone(),
        }
    }
}
