//! The verdicts of models on values, recorded for validators in other languages.

use std::path::PathBuf;
use std::{env, fs};

use hl_model_tests::dialects::Schema;
use serde_json::{Value, json};

/// The schemas of a model in all dialects, with values and the model's verdict on each.
///
/// It is written to the folder that the environment variable `HL_VERDICTS` names; `tests/python/verdicts.py` reads it.
pub(crate) struct Record {
    folder: Option<PathBuf>,
    values: Vec<Value>,
}

impl Record {
    pub(crate) fn new() -> Self {
        Self { folder: env::var_os("HL_VERDICTS").map(PathBuf::from), values: Vec::new() }
    }

    /// Adds a value as a schema asks for it.
    pub(crate) fn add(&mut self, schema: usize, value: &Value, is_read: bool) {
        if self.folder.is_some() {
            self.values.push(json!([schema, value, is_read]));
        }
    }

    /// Writes the file of a model.
    pub(crate) fn write(self, name: &str, schemas: &[Schema]) {
        let Some(folder) = self.folder else { return };
        let schemas: Vec<Value> = schemas.iter().map(Schema::written).collect();
        let file = folder.join(format!("{name}.json"));
        let text = json!({"model": name, "schemas": schemas, "values": self.values}).to_string();
        fs::create_dir_all(&folder).and_then(|()| fs::write(file, text)).expect("the folder can be written");
    }
}
