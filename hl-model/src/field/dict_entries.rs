//! The entries of a `Dict`, moved out of it.

use indexmap::IndexMap;

use super::field_type::{FieldType, take};
use crate::input::{Input, Reading, Rules, Source, read_described, read_text};
use crate::options::ReadOptions;
use crate::output::{Output, to_value};
use crate::value::{Dict, Text};

impl<T: FieldType> Dict<T> {
    /// The entries, which are copied only if another `Dict` shares them.
    pub(crate) fn into_entries(self) -> IndexMap<Text, T> {
        self.try_into_entries().unwrap_or_else(|shared| {
            let copied = |(key, value): (&str, &T)| Some((Text::new(key), copy(value)?));
            shared.iter().filter_map(copied).collect()
        })
    }
}

/// Copies a value. Not every type can be cloned, but every type can be written and read again.
fn copy<T: FieldType>(value: &T) -> Option<T> {
    let options = ReadOptions::new();
    let mut output = Output::json();
    value.write(&mut output);
    let Some(json) = output.into_json() else {
        let mut reading = Reading::new(&options, read_described);
        return T::read(&mut Input::new(Source::Value(&to_value(value)), &mut reading, Rules::default())).ok();
    };
    read_text(&json, &options, take).ok()
}

/// The entries of a [`Dict`], moved out of it.
#[derive(Debug)]
pub struct IntoIter<T>(indexmap::map::IntoIter<Text, T>);

impl<T> Iterator for IntoIter<T> {
    type Item = (String, T);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(key, value)| (key.to_string(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T: FieldType> IntoIterator for Dict<T> {
    type Item = (String, T);
    type IntoIter = IntoIter<T>;

    /// The entries, in order. They are copied only if another `Dict` shares them.
    ///
    /// ```
    /// use hl_model::Dict;
    /// use std::collections::BTreeMap;
    ///
    /// let dict = Dict::from([("b", "x".to_owned()), ("a", "y".to_owned())]);
    /// let sorted: BTreeMap<String, String> = dict.into_iter().collect();
    /// assert_eq!(sorted.keys().collect::<Vec<_>>(), ["a", "b"]);
    /// ```
    fn into_iter(self) -> Self::IntoIter {
        IntoIter(self.into_entries().into_iter())
    }
}
