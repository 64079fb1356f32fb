//! Only the declared keys of a model, for `#[serde(flatten, with = "hl_model::declared_keys")]`.
//!
//! If two open models are flattened into one type, each of them keeps and writes the keys of the other as undeclared
//! keys. Derived types with a map each do so as well. With this attribute, a model reads and writes only its declared
//! keys.
//!
//! ```
//! use hl_model::{Dict, HlModel};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(HlModel)]
//! struct Paging { page: Option<u32>, #[hl(any_string_name)] other: Dict }
//!
//! #[derive(HlModel)]
//! struct User { name: String, #[hl(any_string_name)] other: Dict }
//!
//! #[derive(Serialize, Deserialize)]
//! struct Both {
//!     #[serde(flatten, with = "hl_model::declared_keys")]
//!     paging: Paging,
//!     #[serde(flatten)]
//!     user: User,
//! }
//!
//! let json = r#"{"page":2,"name":"Ada","born":1815}"#;
//! let both: Both = serde_json::from_str(json)?;
//! assert_eq!((both.paging.page(), both.user.name()), (Some(2), "Ada"));
//! assert_eq!(serde_json::to_string(&both)?, json);
//! # Ok::<(), serde_json::Error>(())
//! ```

use serde_core::de::{Deserializer, Error};
use serde_core::ser::Serializer;

use super::capture::capture_keys;
use super::deserialize::read;
use super::names::declared_names;
use super::serialize::{expressible, serialize_value};
use crate::field::FieldType;
use crate::value::{Dict, Value};

/// Reads the declared keys of a model.
///
/// # Errors
///
/// The error of the format, or all problems in one text.
pub fn deserialize<'de, T: FieldType, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(capture_keys(deserializer, T::field_schema())?).map_err(Error::custom)
}

/// Writes the declared keys of a model.
///
/// # Errors
///
/// The error of the format, or the error that it cannot express a number or a file, or that no format can express a value.
pub fn serialize<T: FieldType, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let schema = T::field_schema();
    let names = declared_names(schema);
    let value = expressible(model)?;
    let declared = value.as_dict().into_iter().flatten().filter(|(key, _)| names.contains(key));
    let declared: Dict = declared.map(|(key, value)| (key, value.clone())).collect();
    serialize_value(&Value::from(declared), schema, serializer)
}
