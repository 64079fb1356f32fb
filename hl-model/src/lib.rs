//! JSON models from one derive: checked, lossless, documented.
//!
//! [`#[derive(HlModel)]`](derive@HlModel) makes a struct a *model*.
//!
//! - A value of a model satisfies its schema, because it is checked when it is read and when it is built, and cannot be changed.
//! - Open models keep unknown keys and the order of keys. Numbers keep their exact text, unless their type is
//!   [one of Rust's](guide::types#rusts-own-numbers).
//! - Every problem is reported, all at once, with its place.
//! - The checks, the accessors, rustdoc, Markdown pages and JSON Schema are all made from the struct's doc comments and attributes,
//!   so they cannot contradict each other.
//!
//! ```
//! use hl_model::{DateTime, Dict, HlModel, Integer};
//!
//! /// A session of a user with an assistant.
//! #[derive(Clone, Debug, PartialEq, HlModel)]
//! pub struct Session {
//!     /// Starts with `sesh_`.
//!     #[hl(pattern = "^sesh_")]
//!     id: String,
//!     created_at: DateTime,
//!     /// Number of datapoints in the session.
//!     #[hl(minimum = 0)]
//!     datapoints_count: Integer,
//!     /// What the assistant said last.
//!     last_output: Option<String>,
//!     /// Keys that this version does not know.
//!     #[hl(any_string_name)]
//!     extra: Dict,
//! }
//!
//! # fn main() -> Result<(), hl_model::Errors> {
//! let json = concat!(
//!     r#"{"id":"sesh_1","created_at":"2023-05-03T17:45:12Z","#,
//!     r#""datapoints_count":3,"cost":0.00234500}"#,
//! );
//! let session = Session::from_json(json)?;
//! assert_eq!(session.id(), "sesh_1");
//! assert_eq!(session.created_at().year(), 2023);
//! assert_eq!(session.last_output(), None);
//! assert_eq!(session.extra().get("cost").unwrap().to_string(), "0.00234500");
//! assert_eq!(session.to_json()?, json);
//!
//! let changed = session.to_builder().last_output("Goodbye.").build()?;
//! assert_eq!(changed.last_output(), Some("Goodbye."));
//!
//! let bad = r#"{"created_at": "yesterday", "datapoints_count": -3}"#;
//! assert_eq!(
//!     Session::from_json(bad).unwrap_err().to_string(),
//!     r#"Session: 3 problems
//!   /created_at: expected an RFC 3339 date-time, found "yesterday" (line 1, column 16)
//!   /datapoints_count: expected a number of at least 0, found -3 (line 1, column 49)
//!   /id: required key is missing"#,
//! );
//! # Ok(())
//! # }
//! ```
//!
//! # What you get
//!
//! | Part | How |
//! | --- | --- |
//! | An accessor for each key | `session.id()`: `&str`, `&DateTime`, `Option<&[T]>`, …; see the [table of types](guide::types) |
//! | A builder | `Session::builder()…build()`: a missing required key does not compile; `to_builder()` for a changed copy |
//! | Reading | [`from_json`](HlModel::from_json), [`from_slice`](HlModel::from_slice), [`from_reader`](HlModel::from_reader), [`from_value`](HlModel::from_value), with [options](ReadOptions) for limits and leniency |
//! | Writing | [`to_json`](HlModel::to_json), [`to_json_lossy`](HlModel::to_json_lossy), which cannot fail, [`to_json_pretty`](HlModel::to_json_pretty), [`write_json`](HlModel::write_json), [`to_value`](HlModel::to_value) |
//! | Reports | [`Errors`]: each problem with JSON Pointer, [code](guide::problems), expected, found, line and column |
//! | serde | `Serialize` and `Deserialize`, for [axum, reqwest](guide::web) and every other format |
//! | Pages | [`docs`]: a Markdown page for each model, an index, and one line in a test that keeps them current |
//! | JSON Schema | [`schema::json_schema`], and [other dialects](schema::Dialect): draft-07, OpenAPI 3.1 and 3.0, the strict subset of LLM tools |
//! | rustdoc | a table of the keys on the model's own page |
//!
//! # Where to read on
//!
//! - [Cookbook](guide::cookbook): short answers to common tasks
//! - Coming [from serde](guide::from_serde), [from pydantic or OpenAPI Generator](guide::from_python),
//!   [from typify or JSON Schema](guide::from_typify)
//! - [Models from a document](guide::generate): OpenAPI or JSON Schema
//! - [Attributes](guide::attributes), [types](guide::types) and [problems](guide::problems): the reference
//! - [Servers and clients](guide::web), [other formats](guide::formats), [other crates](guide::ecosystem)
//! - [Compared](guide::compared) with other crates; [what cannot be expressed](guide::not_expressible);
//!   [changing a model](guide::evolution); [what the derive writes](guide::expansion)
//!
//! # Features
//!
//! | Feature | What it gives |
//! | --- | --- |
//! | `docs`, on by default | the Markdown [pages](docs) of models; a program that writes no pages compiles faster without it |
//! | `axum` | extractors that answer with [every problem](guide::web), and a response |
//! | `utoipa`, `schemars` | [`ToSchema`, `IntoParams` and `JsonSchema`](guide::ecosystem#schemars-and-utoipa) for every model |
//! | `miette` | reports with [labels in the text](guide::ecosystem#terminals) that was read |
//! | `arbitrary`, `proptest` | valid [values for tests](guide::ecosystem#values-for-tests) |
//! | `chrono`, `jiff`, `time`, `uuid`, `rust_decimal`, `bigdecimal`, `url`, `bytes`, `smol_str` | their types as input, as output and as [types of fields](guide::types#types-of-other-crates) |
//! | `toml`, `yaml` | [configuration](guide::formats#configuration-files) with all problems of its values at once, each with its line |
//! | `generate`, `cli` | models [from a document](guide::generate), as a library and as the program `hl-model` |
//!
//! # When not to use it
//!
//! If you own both ends and want the fewest lines of code, serde's derives are enough. If your code changes values in place, models
//! are in the way, because they are immutable. If the shape of the JSON is known only at run time, use a validator of JSON Schema,
//! because a model is a type.
//!
//! # Speed
//!
//! Reading a session with every check takes 0.6 times the instructions of serde's plain derive, which checks nothing and drops
//! unknown keys, and a half to a fifth of those of serde's derive with `flatten`, chrono and garde, which keeps unknown keys and
//! checks. Most of the gain is work that is postponed until a value is accessed. The
//! [repository](https://github.com/hl-model/hl-model/blob/main/tests/benchmarks/RESULTS.md) has all measurements, slower tasks included.
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod builder;
mod description;
#[cfg(feature = "docs")]
pub mod docs;
mod door;
#[cfg(any(feature = "arbitrary", feature = "docs", feature = "proptest", feature = "utoipa"))]
mod draw;
#[cfg(rust_analyzer)]
#[doc(hidden)]
pub mod editor;
mod field;
#[cfg(any(feature = "docs", feature = "generate"))]
mod files;
pub mod format;
#[cfg(feature = "generate")]
pub mod generate;
// Its examples write pages.
#[cfg(all(feature = "docs", any(doc, doctest)))]
pub mod guide;
mod input;
mod json_schema;
mod kinds;
mod model;
mod number;
mod options;
mod output;
mod problem;
mod rules;
mod scan;
pub mod schema;
mod serde;
mod stop;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "toml", feature = "yaml"))]
mod tree;
mod value;

// rustdoc shows methods in the order of modules, and methods of features come last.
#[doc(hidden)]
pub mod integrations;

#[cfg(feature = "axum")]
#[doc(inline)]
pub use integrations::axum;
#[cfg(feature = "miette")]
#[doc(inline)]
pub use integrations::miette;
#[cfg(feature = "proptest")]
#[doc(inline)]
pub use integrations::proptest;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private_0_2_0;

pub use builder::IntoField;
pub use door::Serde;
pub use field::{DictIntoIter, FieldType};
#[doc(inline)]
pub use format::{Date, DateTime, LocalDateTime, ParseFormatError, Time, Uuid};
/// Makes a struct or an enum a model: implements [`HlModel`](trait@HlModel) and writes accessors and a builder.
///
/// ```
/// use hl_model::HlModel;
///
/// /// A point in the plane.
/// #[derive(Clone, Debug, PartialEq, HlModel)]
/// #[hl(closed)]
/// pub struct Point {
///     x: i64,
///     #[hl(default = 0)]
///     y: Option<i64>,
/// }
///
/// # fn main() -> Result<(), hl_model::Errors> {
/// let point = Point::builder().x(3).build()?;
/// assert_eq!((point.x(), point.y(), point.y_or_default()), (3, None, 0));
/// # Ok(())
/// # }
/// ```
///
/// | Rust | JSON |
/// | --- | --- |
/// | a struct with named fields | an object; the fields are its keys |
/// | a struct around one value: `struct Name(String);` | the value, under a name and with constraints of its own |
/// | an enum without payloads | one of its strings, or of its integers |
/// | an enum with `one_of` or `any_of`: variants such as `A(Model)`, `B { key: String }` or `C` | what one member, or at least one, allows |
/// | a struct with `all_of` | an object that every part reads |
///
/// The [types of fields](crate::guide::types) and [what the derive writes](crate::guide::expansion) have pages of their own.
///
/// # What a model promises
///
/// A model that was read or built satisfies its schema, and code outside its module cannot change it. Code in the module can name
/// its private fields, so that a struct literal, an assignment, `#[derive(Default)]` or `#[derive(Arbitrary)]` can make an invalid
/// value there; [`check`](HlModel::check) reports its problems. The fields of a
/// [variant with fields](crate::guide::attributes::compositions#variants-with-fields-and-without) can be named everywhere. The
/// builder of a model cannot make an invalid value.
///
/// # Attributes
///
/// Attributes are written in `#[hl(…)]`, several in one or each in its own. [Their reference](crate::guide::attributes) shows the
/// effect of each on pages, on JSON Schema and on reports.
///
/// `#[serde(…)]` is listed above only so that a model that comes from serde gets a message that says what to write instead.
///
#[cfg_attr(doc, doc = include_str!("guide/attributes/index.md"))]
#[cfg_attr(doc, doc = "")]
pub use hl_model_derive::HlModel;
pub use input::Input;
pub use model::HlModel;
#[doc(hidden)]
pub use model::model_without_code;
pub use number::{ConvertNumberError, Decimal, DecimalString, Integer, ParseNumberError};
pub use options::{DuplicateKeys, ReadOptions, UnknownKeys};
pub use output::Output;
pub use problem::{
    Checks, Errors, ErrorsIter, Limit, MemberProblems, OneLine, Parameter, Position, Problem, ProblemDetails,
    ProblemKind, WithSource,
};
pub use serde::declared_keys;
pub use stop::Stop;
pub use value::{Bytes, Dict, DictIter, File, Kind, Null, Nullable, OtherValue, Secret, Value};
