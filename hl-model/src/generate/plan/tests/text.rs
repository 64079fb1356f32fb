//! What the tests have in common: from a small document to the text of its models.

use crate::generate::{Generator, Models};

pub(super) fn models(document: &str) -> Models {
    Generator::from_text("document.json", document).run().unwrap_or_else(|errors| panic!("{errors}"))
}

/// The text of the models of an OpenAPI document, without its first lines.
pub(super) fn schemas(version: &str, schemas: &str) -> String {
    let document = format!(r#"{{"openapi": "{version}", "components": {{"schemas": {schemas}}}}}"#);
    items(&models(&document))
}

pub(super) fn items(models: &Models) -> String {
    let source = models.source();
    let start = source.find("\nuse hl_model").and_then(|start| Some(start + source.get(start..)?.find("\n\n")? + 2));
    source.get(start.unwrap_or(0)..).unwrap_or_default().to_owned()
}

/// Asserts that each part stands in the text, in this order.
pub(super) fn assert_has(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is not in\n{text}"));
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
}
