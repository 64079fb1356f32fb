//! Reading pairs of keys and texts.

use indexmap::IndexMap;

use super::read::from_str;
#[cfg(feature = "axum")]
use super::read::from_value;
use super::scalar::scalar;
use crate::description::Subschemas;
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::output::Output;
use crate::problem::Errors;
use crate::value::Value;

/// Reads an object from pairs of keys and texts.
pub(crate) fn from_pairs<T: FieldType, K: Into<String>, V: Into<String>>(
    pairs: impl IntoIterator<Item = (K, V)>,
    options: &ReadOptions,
) -> Result<T, Errors> {
    let mut texts: IndexMap<String, Vec<String>> = IndexMap::new();
    for (key, text) in pairs {
        texts.entry(key.into()).or_default().push(text.into());
    }
    let tag = |key: &str| texts.get(key)?.first().map(String::as_str);
    let json = object(&Subschemas::of_tagged(T::field_schema(), &tag), &texts);
    from_str(&json, options).map_err(Errors::without_positions)
}

/// Reads the parameters of a path: an object by their names, a list by their order, any other value from the only one.
#[cfg(feature = "axum")]
pub(crate) fn from_path<'p, T: FieldType>(parameters: impl Iterator<Item = (&'p str, &'p str)>) -> Result<T, Errors> {
    let options = ReadOptions::new();
    let schemas = Subschemas::of(T::field_schema());
    if schemas.have_object() {
        return from_pairs(parameters, &options);
    }
    let texts: Vec<String> = parameters.map(|(_, text)| text.to_owned()).collect();
    let value = list(&texts, &schemas).unwrap_or_else(|| match &*texts {
        [text] => scalar(text, &schemas),
        texts => texts.iter().map(|text| Value::from(text.as_str())).collect(),
    });
    from_value(&value, &options)
}

/// The JSON text of an object with the values that the texts represent.
///
/// A key with several texts becomes a list if its type may be a list. Otherwise it is written several times, and the
/// reader treats it as a duplicate key.
fn object(schemas: &Subschemas, texts: &IndexMap<String, Vec<String>>) -> String {
    let mut output = Output::json();
    output.begin_object();
    for (key, texts) in texts {
        let schemas = schemas.key(key);
        if let Some(items) = list(texts, &schemas) {
            output.key(key);
            output.value(&items);
            continue;
        }
        for text in texts {
            output.key(key);
            output.value(&scalar(text, &schemas));
        }
    }
    output.end_object();
    output.into_json().unwrap_or_default()
}

/// The list that the texts of a key represent, if the type of the key may be a list. A single text is a list only if
/// the type cannot be anything else.
fn list(texts: &[String], schemas: &Subschemas) -> Option<Value> {
    if !schemas.have_list() || (texts.len() == 1 && !schemas.are_lists()) {
        return None;
    }
    let items = schemas.items();
    Some(texts.iter().enumerate().map(|(index, text)| scalar(text, &items.at(index))).collect())
}
