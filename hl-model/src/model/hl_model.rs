//! The trait of models.

use std::io;

use super::keys;
use crate::description::Schema;
use crate::door;
use crate::field::{DictSlot, FieldType};
use crate::input::RestSlot;
use crate::options::ReadOptions;
use crate::output;
use crate::output::{Fields, RestField};
use crate::problem::{Errors, io_error};
use crate::value::{Dict, Value};
use hl_model_ground::json::pretty;

/// A model: a type with a schema, read from and written to JSON.
///
#[doc = include_str!("overview.md")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "not a model",
    note = "derive `HlModel` for it; models are also `Value`, `Dict`, and lists, sets and maps of field types"
)]
pub trait HlModel: FieldType {
    /// The type of the values at undeclared keys; [`Value`] if the model keeps no such keys.
    type AnyStringValue: FieldType;

    /// The builder of a model with declared keys. Other models are their own builders.
    type Builder: From<Self>;

    #[doc(hidden)]
    fn __fields(&self) -> Option<&dyn Fields> {
        None
    }

    #[doc(hidden)]
    fn __rest(&self) -> Option<&Dict<Self::AnyStringValue>> {
        None
    }

    // Generated code calls these functions, so that it needs no bounds on the type of the values.
    #[doc(hidden)]
    #[must_use]
    fn __rest_schema() -> &'static Schema {
        <Self::AnyStringValue as FieldType>::field_schema()
    }

    #[doc(hidden)]
    fn __rest_slot(slot: &mut DictSlot<Self::AnyStringValue>) -> Option<&mut dyn RestSlot> {
        Some(slot)
    }

    #[doc(hidden)]
    #[must_use]
    fn __rest_field(dict: &Dict<Self::AnyStringValue>) -> Option<&dyn RestField> {
        Some(dict)
    }

    /// The description of the model.
    ///
    /// ```
    /// use hl_model::HlModel;
    ///
    /// #[derive(HlModel)]
    /// #[hl(closed)]
    /// struct Order {
    ///     id: String,
    ///     #[hl(minimum = 1)]
    ///     count: u32,
    /// }
    ///
    /// let keys: Vec<_> = Order::schema().keys().iter().map(|key| (key.name(), key.rust_type())).collect();
    /// assert_eq!(keys, [("id", "String"), ("count", "u32")]);
    /// ```
    #[must_use]
    fn schema() -> &'static Schema {
        <Self as FieldType>::field_schema()
    }

    /// Reads JSON text.
    ///
    /// # Errors
    ///
    /// All problems at once, each with its place in the text.
    fn from_json(json: &str) -> Result<Self, Errors> {
        door::from_str(json, &ReadOptions::new())
    }

    /// Reads JSON text with options.
    ///
    /// # Errors
    ///
    /// All problems at once, each with its place in the text.
    fn from_json_with(json: &str, options: &ReadOptions) -> Result<Self, Errors> {
        door::from_str(json, options)
    }

    /// Reads JSON text [leniently](ReadOptions::lenient), and returns its problems along with the value.
    ///
    /// ```
    /// use hl_model::{HlModel, ReadOptions};
    ///
    /// #[derive(HlModel)]
    /// #[hl(closed)]
    /// struct Player { #[hl(max_length = 3)] name: String, level: Option<i64> }
    ///
    /// let json = r#"{"name": "Grace", "level": null, "color": "red"}"#;
    /// let (player, problems) = Player::collect_json(json, &ReadOptions::new())?;
    /// assert_eq!((player.name(), player.level()), ("Grace", None));
    /// let codes: Vec<_> = problems.unwrap().iter().map(|problem| problem.code()).collect();
    /// assert_eq!(codes, ["too_long", "null_not_allowed", "unknown_key"]);
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// All problems at once, if the types cannot hold the values of the text.
    fn collect_json(json: &str, options: &ReadOptions) -> Result<(Self, Option<Errors>), Errors> {
        door::collect(json, options)
    }

    /// Reads JSON text in UTF-8.
    ///
    /// # Errors
    ///
    /// All problems at once, each with its place in the text.
    fn from_slice(json: &[u8]) -> Result<Self, Errors> {
        door::from_slice(json, &ReadOptions::new())
    }

    /// Reads JSON text in UTF-8 with options.
    ///
    /// # Errors
    ///
    /// All problems at once, each with its place in the text.
    fn from_slice_with(json: &[u8], options: &ReadOptions) -> Result<Self, Errors> {
        door::from_slice(json, options)
    }

    /// Reads JSON text in UTF-8 from a reader, to its end.
    ///
    /// # Errors
    ///
    /// All problems at once, each with its place in the text; or that reading failed.
    fn from_reader(reader: impl io::Read) -> Result<Self, Errors> {
        Self::from_reader_with(reader, &ReadOptions::new())
    }

    /// Reads JSON text in UTF-8 from a reader with options, to its end, but at most one byte more than they allow.
    ///
    /// # Errors
    ///
    /// All problems at once, each with its place in the text; or that reading failed.
    fn from_reader_with(reader: impl io::Read, options: &ReadOptions) -> Result<Self, Errors> {
        door::from_reader(reader, options)
    }

    /// Reads a value in memory.
    ///
    /// # Errors
    ///
    /// All problems at once, without places, because there is no text.
    fn from_value(value: Value) -> Result<Self, Errors> {
        door::from_value(&value, &ReadOptions::new())
    }

    /// Reads a value in memory with options.
    ///
    /// # Errors
    ///
    /// All problems at once, without places, because there is no text.
    fn from_value_with(value: Value, options: &ReadOptions) -> Result<Self, Errors> {
        door::from_value(&value, options)
    }

    #[doc = include_str!("from_query.md")]
    ///
    /// # Errors
    ///
    /// All problems at once, without places.
    fn from_query(query: &str) -> Result<Self, Errors> {
        Self::from_query_with(query, &ReadOptions::new())
    }

    /// Reads the query of a URL, or the body of a form, with options.
    ///
    /// # Errors
    ///
    /// All problems at once, without places.
    fn from_query_with(query: &str, options: &ReadOptions) -> Result<Self, Errors> {
        door::from_query(query, options)
    }

    #[doc = include_str!("from_pairs.md")]
    ///
    /// # Errors
    ///
    /// All problems at once, without places.
    fn from_pairs<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Result<Self, Errors> {
        Self::from_pairs_with(pairs, &ReadOptions::new())
    }

    /// Reads pairs of keys and strings with options.
    ///
    /// # Errors
    ///
    /// All problems at once, without places.
    fn from_pairs_with<K: Into<String>, V: Into<String>>(
        pairs: impl IntoIterator<Item = (K, V)>,
        options: &ReadOptions,
    ) -> Result<Self, Errors> {
        door::from_pairs(pairs, options)
    }

    #[doc = include_str!("from_toml.md")]
    ///
    /// # Errors
    ///
    /// All problems of the values; if the text cannot be parsed, the first mistakes of its syntax.
    #[cfg(feature = "toml")]
    #[cfg_attr(docsrs, doc(cfg(feature = "toml")))]
    fn from_toml(toml: &str) -> Result<Self, Errors> {
        Self::from_toml_with(toml, &ReadOptions::new())
    }

    /// Reads TOML with options.
    ///
    /// # Errors
    ///
    /// All problems of the values; if the text cannot be parsed, the first mistakes of its syntax.
    #[cfg(feature = "toml")]
    #[cfg_attr(docsrs, doc(cfg(feature = "toml")))]
    fn from_toml_with(toml: &str, options: &ReadOptions) -> Result<Self, Errors> {
        door::from_toml(toml, options)
    }

    #[doc = include_str!("from_yaml.md")]
    ///
    /// # Errors
    ///
    /// All problems of the values; if the text cannot be parsed, the first mistakes of its syntax.
    #[cfg(feature = "yaml")]
    #[cfg_attr(docsrs, doc(cfg(feature = "yaml")))]
    fn from_yaml(yaml: &str) -> Result<Self, Errors> {
        Self::from_yaml_with(yaml, &ReadOptions::new())
    }

    /// Reads YAML with options.
    ///
    /// # Errors
    ///
    /// All problems of the values; if the text cannot be parsed, the first mistakes of its syntax.
    #[cfg(feature = "yaml")]
    #[cfg_attr(docsrs, doc(cfg(feature = "yaml")))]
    fn from_yaml_with(yaml: &str, options: &ReadOptions) -> Result<Self, Errors> {
        door::from_yaml(yaml, options)
    }

    /// Writes compact JSON text.
    ///
    /// # Errors
    ///
    /// The values that JSON cannot express, with their places: bytes, files, a float that is not finite, a time that RFC
    /// 3339 cannot express.
    fn to_json(&self) -> Result<String, Errors> {
        output::to_json(self, <Self as FieldType>::field_schema().name)
    }

    #[doc = include_str!("to_json_lossy.md")]
    fn to_json_lossy(&self) -> String {
        output::to_json_lossy(self)
    }

    /// Writes JSON text with two spaces of indentation.
    ///
    /// # Errors
    ///
    /// The values that JSON cannot express, with their places: bytes, files, a float that is not finite, a time that RFC
    /// 3339 cannot express.
    fn to_json_pretty(&self) -> Result<String, Errors> {
        self.to_json().map(|json| pretty(&json))
    }

    /// Writes compact JSON text to a writer.
    ///
    /// # Errors
    ///
    /// What [`to_json`](Self::to_json) refuses; or that writing failed.
    fn write_json(&self, mut writer: impl io::Write) -> Result<(), Errors> {
        let json = self.to_json()?;
        io::Write::write_all(&mut writer, json.as_bytes())
            .map_err(|error| io_error(<Self as FieldType>::field_schema().name, "writing", &error))
    }

    /// Checks the model against its schema, and by the functions that `check = …` names.
    ///
    /// A model that was read or built is valid. [What a model promises](derive@crate::HlModel#what-a-model-promises) says what can make an
    /// invalid one.
    ///
    /// ```
    /// use hl_model::HlModel;
    ///
    /// #[derive(Default, HlModel)]
    /// #[hl(closed)]
    /// struct Player { #[hl(min_length = 1)] name: String }
    ///
    /// let errors = Player::default().check().unwrap_err();
    /// assert_eq!(errors.first().to_string(), "/name: expected at least 1 character, found 0");
    /// assert_eq!(Player::builder().name("Ada").build()?.check(), Ok(()));
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// All problems at once, without places.
    fn check(&self) -> Result<(), Errors> {
        door::check(self)
    }

    /// The model as a value of any type, with its bytes and files. A float that is not finite becomes `null`, because a value has
    /// no such number; [`to_json`](Self::to_json) refuses it.
    fn to_value(&self) -> Value {
        output::to_value(self)
    }

    /// A builder that holds the model's values.
    fn into_builder(self) -> Self::Builder {
        self.into()
    }

    #[doc = include_str!("apply.md")]
    ///
    /// # Errors
    ///
    /// All problems at once, if the changed model does not satisfy its schema; or what [`to_json`](Self::to_json) refuses.
    fn apply<P: HlModel>(&self, patch: &P) -> Result<Self, Errors> {
        door::apply(self, patch)
    }

    /// A builder that holds a copy of the model's values, to make a changed copy.
    fn to_builder(&self) -> Self::Builder
    where
        Self: Clone,
    {
        self.clone().into()
    }

    /// The value at a key, by its wire name, declared or not.
    fn get(&self, key: &str) -> Option<Value> {
        match self.__fields() {
            Some(fields) => keys::get(fields, key),
            None => self.to_value().get(key).cloned(),
        }
    }

    /// The wire names of the present keys: declared ones in the order of their declaration, then the others. Empty for an
    /// `all_of`, a union or a map, whose keys [`to_value`](Self::to_value) has.
    fn keys(&self) -> Vec<&str> {
        self.__fields().map(keys::present).unwrap_or_default()
    }

    /// The wire names of the required keys, in the order of their declaration. Empty for an `all_of`, a union or a map.
    #[must_use]
    fn required_keys() -> Vec<&'static str> {
        keys::required(<Self as FieldType>::field_schema())
    }

    /// The wire names of the optional keys, in the order of their declaration. Empty for an `all_of`, a union or a map.
    #[must_use]
    fn optional_keys() -> Vec<&'static str> {
        keys::optional(<Self as FieldType>::field_schema())
    }

    /// Checks a set of keys without values: every required key is present, no key repeats, and a closed model declares every
    /// key. Only structs with keys are checked: an `all_of`, a union or a map accepts every set of keys here.
    ///
    /// # Errors
    ///
    /// All problems at once.
    fn check_keys<'k>(keys: impl IntoIterator<Item = &'k str>) -> Result<(), Errors> {
        let keys: Vec<&str> = keys.into_iter().collect();
        door::key_errors(<Self as FieldType>::field_schema(), &keys)
    }

    /// The value at an undeclared key.
    fn any_string_name(&self, key: &str) -> Option<&Self::AnyStringValue> {
        self.__rest()?.get(key)
    }

    /// The undeclared keys with their values, in their original order.
    fn any_string_names(&self) -> impl Iterator<Item = (&str, &Self::AnyStringValue)> {
        self.__rest().into_iter().flatten()
    }
}
