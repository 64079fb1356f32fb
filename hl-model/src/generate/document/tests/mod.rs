mod hostile;
mod reading;
mod references;

use super::*;
use crate::generate::notes::DocumentErrors;
use crate::tree::Node;

/// Reads a document from texts by name. The first text is the document.
fn load(texts: &[(&str, &str)]) -> Result<Documents, DocumentErrors> {
    let (name, text) = texts.first().copied().unwrap_or_default();
    let mut source = Source::of_text(name.to_owned(), text.to_owned());
    for (name, text) in texts {
        source.add((*name).to_owned(), (*text).to_owned());
    }
    Documents::load(&source, &mut |_, _| {}).map_err(|error| DocumentErrors::of_faults(name, error))
}

/// The document as JSON, or what is wrong with it.
fn json_of(name: &str, text: &str) -> String {
    match load(&[(name, text)]) {
        Ok(documents) => documents.node(&Location::root(0)).map(Node::to_json).unwrap_or_default(),
        Err(errors) => errors.to_string(),
    }
}
