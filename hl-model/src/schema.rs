//! The description of a model, as data, and JSON Schema made from it.
//!
//! `#[derive(HlModel)]` writes one constant [`Schema`] for each model. Reading, checking, reporting, pages and JSON
//! Schema are functions over it. Its terms are those of JSON Schema 2020-12 and OpenAPI 3.1.
//!
//! # Walk through a schema
//!
//! A schema refers to others by functions, so that recursive models have one. A walk through it remembers the models that it has
//! seen. This one lists the keys that a model and the models in it have:
//!
//! ```
//! use hl_model::schema::{Rest, Schema, Shape};
//! use hl_model::{Dict, HlModel};
//!
//! #[derive(HlModel)]
//! struct Folder {
//!     name: String,
//!     entries: Vec<Entry>,
//!     #[hl(any_string_name)]
//!     extra: Dict,
//! }
//!
//! #[derive(HlModel)]
//! #[hl(one_of, discriminator = "kind")]
//! enum Entry {
//!     #[hl(tag = "folder")]
//!     Folder(Folder),
//!     #[hl(tag = "file")]
//!     File { size: u64 },
//! }
//!
//! fn walk(schema: &'static Schema, seen: &mut Vec<(&str, String)>, lines: &mut Vec<String>) {
//!     if schema.is_model() {
//!         let model = (schema.path(), schema.full_name());
//!         if seen.contains(&model) {
//!             return;
//!         }
//!         seen.push(model);
//!     }
//!     match schema.shape() {
//!         Shape::Object(object) => {
//!             for key in object.keys() {
//!                 lines.push(format!("{}: {}", key.name(), key.rust_type()));
//!                 walk(key.schema(), seen, lines);
//!             }
//!             if !matches!(object.rest(), Rest::Closed) {
//!                 lines.push("other keys".to_owned());
//!             }
//!         }
//!         Shape::Composition(composition) => {
//!             for member in composition.members() {
//!                 let tags: Vec<_> = member.tags().iter().map(|tag| tag.json()).collect();
//!                 lines.push(format!("{} {}", member.name(), tags.join(", ")));
//!                 walk(member.schema(), seen, lines);
//!             }
//!         }
//!         Shape::Newtype(inner) | Shape::Nullable(inner) | Shape::List(inner) | Shape::Map(inner) => {
//!             walk(inner(), seen, lines);
//!         }
//!         Shape::Tuple(tuple) => tuple.items().for_each(|item| walk(item, seen, lines)),
//!         _ => {}
//!     }
//! }
//!
//! let mut lines = Vec::new();
//! walk(Folder::schema(), &mut Vec::new(), &mut lines);
//! assert_eq!(
//!     lines,
//!     [
//!         "name: String",
//!         "entries: Vec<Entry>",
//!         "Folder \"folder\"",
//!         "File \"file\"",
//!         "size: u64",
//!         "other keys",
//!     ]
//! );
//! ```

// Hidden names are re-exported because otherwise the compiler shows them with a path in errors.
#[doc(hidden)]
pub use crate::description::{
    Accepts, AcceptsParts, Allows, Answer, CanBeSatisfied, ConstrainsInteger, ConstrainsIntegerItems, ConstrainsList,
    ConstrainsListItems, ConstrainsNumber, ConstrainsNumberItems, ConstrainsObject, ConstrainsObjectItems,
    ConstrainsString, ConstrainsStringItems, HasKeys, Known, KnownKind, Mistake, NamesKeys, Right,
    assert_every_member_can_match, assert_every_tag_is_kept, contradicts, first_refused, has_effect, may_be_key,
    no_keys, refuses_literal,
};
pub use crate::description::{
    Composition, CompositionKind, Constraint, Contains, Enum, Format, IfKey, Key, KeyPattern, Literal, Member,
    NullPolicy, Object, Pattern, Rest, RuleKey, Schema, SchemaFn, Shape, Tuple, Variant,
};
pub use crate::json_schema::{
    Dialect, Inexpressible, InexpressiblePart, JsonSchema, json_schema, json_schema_of, json_schema_of_with,
    json_schema_with, openapi_components_of, openapi_components_of_with,
};
