mod hostile;
mod reading;
mod references;

use std::collections::HashMap;

use super::*;
use crate::generate::notes::DocumentErrors;
use crate::tree::Node;

/// Reads a document from texts by name. The first text is the document.
fn load(texts: &[(&str, &str)]) -> Result<Documents, DocumentErrors> {
    let name = texts.first().map_or("", |(name, _)| *name).to_owned();
    let texts: HashMap<_, _> = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let source = Source::Memory { name: name.clone(), texts };
    Documents::load(&source, &mut |_, _| {}).map_err(|error| DocumentErrors::of_load(&name, error))
}

/// The document as JSON, or what is wrong with it.
fn json_of(name: &str, text: &str) -> String {
    match load(&[(name, text)]) {
        Ok(documents) => documents.root(0).map(Node::to_json).unwrap_or_default(),
        Err(errors) => errors.to_string(),
    }
}
