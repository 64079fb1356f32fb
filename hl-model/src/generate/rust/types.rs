//! Types as text, and the names that must be imported for them.

use std::collections::BTreeSet;

use crate::generate::plan::{Model, ModelId, NumberType, Owner, TextType, Type};

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
    /// Imports a name of `hl_model`, and returns it.
    pub(super) fn import<'n>(&mut self, name: &'n str) -> &'n str {
        self.imports.library.insert(name.to_owned());
        name
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
            Type::Value => self.import("Value").to_owned(),
            Type::Null => self.import("Null").to_owned(),
            Type::Bool => "bool".to_owned(),
            Type::Text(text @ TextType::String) => text.name().to_owned(),
            Type::Text(text) => self.import(text.name()).to_owned(),
            Type::Number(number @ (NumberType::Integer | NumberType::Decimal)) => self.import(number.name()).to_owned(),
            Type::Number(number) => number.name().to_owned(),
            Type::Dict(None) => self.import("Dict").to_owned(),
            Type::Dict(Some(values)) => format!("{}<{}>", self.import("Dict"), self.write(values)),
            Type::List(item) => format!("Vec<{}>", self.write(item)),
            Type::Tuple(items) => {
                let items: Vec<_> = items.iter().map(|item| self.write(item)).collect();
                format!("({})", items.join(", "))
            }
            Type::Nullable(inner) => format!("{}<{}>", self.import("Nullable"), self.write(inner)),
            Type::Boxed(inner) => format!("Box<{}>", self.write(inner)),
            Type::Model(id) => self.model(*id),
            Type::Path(path) => path.clone(),
        }
    }
}
