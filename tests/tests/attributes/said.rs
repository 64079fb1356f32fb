//! Where an attribute is said.

use hl_model::HlModel;
use hl_model::docs::{self, Vocabulary};
use hl_model::schema::{Dialect, json_schema_with};

/// A part of a text that says something, or the reason why the text does not.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Say {
    This(&'static str),
    Not(&'static str),
}

/// Python pages show no validation but listed values, because the pages that they equal show none.
pub(crate) const NOT_IN_PYTHON: Say = Say::Not("the grammar of Python pages has no such note");
/// A fact about generated Rust code.
pub(crate) const OF_RUST_ONLY: Say = Say::Not("it is about generated code");

/// The outputs of a model, with the parts that must be in them.
pub(crate) struct Said {
    schemas: Vec<(Dialect, Result<String, String>)>,
    pages: [String; 2],
    schema: Say,
    page: Say,
    python: Say,
    /// The dialects that cannot say it. They must refuse the model, not leave the attribute out.
    refused_by: &'static [Dialect],
}

impl Said {
    pub(crate) fn of<T: HlModel>(schema: Say, page: Say, python: Say, refused_by: &'static [Dialect]) -> Self {
        let dialects =
            [Dialect::Draft202012, Dialect::Draft07, Dialect::OpenApi31, Dialect::OpenApi30, Dialect::Strict];
        let written = |dialect| match json_schema_with::<T>(dialect) {
            Ok(schema) => (dialect, Ok(schema.to_json())),
            Err(error) => (dialect, Err(error.to_string())),
        };
        Self {
            schemas: dialects.into_iter().map(written).collect(),
            pages: [docs::page::<T>(Vocabulary::Rust), docs::page::<T>(Vocabulary::Python)],
            schema,
            page,
            python,
            refused_by,
        }
    }

    /// What is missing, and what a dialect leaves out in silence.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        for (dialect, schema) in &self.schemas {
            let is_refused = self.refused_by.contains(dialect);
            match (schema, self.schema) {
                (Err(error), _) if !is_refused => complaints.push(format!("{dialect:?} refuses it: {error}")),
                (Ok(schema), _) if is_refused => complaints.push(format!("{dialect:?} says it: {schema}")),
                (Ok(schema), _)
                    if *dialect == Dialect::Strict
                        && ["allOf", "oneOf", "not", "const"]
                            .iter()
                            .any(|word| schema.contains(&format!("\"{word}\":"))) =>
                {
                    complaints.push(format!("a strict schema has a word that it may not have: {schema}"));
                }
                // Other dialects say the same in their own words.
                (Ok(schema), Say::This(part)) if *dialect == Dialect::Draft202012 && !schema.contains(part) => {
                    complaints.push(format!("JSON Schema lacks {part}: {schema}"));
                }
                _ => {}
            }
        }
        for (name, page, say) in [("Rust", &self.pages[0], self.page), ("Python", &self.pages[1], self.python)] {
            if let Say::This(part) = say
                && !page.contains(part)
            {
                complaints.push(format!("the {name} page lacks {part}: {page}"));
            }
        }
        if let Say::Not("") = self.python {
            complaints.push("a silence needs a reason".to_owned());
        }
        complaints
    }
}
