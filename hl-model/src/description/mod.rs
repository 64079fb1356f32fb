//! The description of a model, as data. Its public names are in [`schema`](crate::schema).
//!
//! `#[derive(HlModel)]` writes one constant [`Schema`] for each model. Reading, checking, reporting, pages and JSON
//! Schema are functions over it. Its terms are those of JSON Schema 2020-12 and OpenAPI 3.1.

mod answer;
mod composition;
mod constraint;
mod described;
mod enumeration;
mod equal_keys;
mod expected;
mod identity;
mod key;
mod key_numbers;
mod key_rule;
mod known;
mod literal;
mod literal_check;
mod name;
mod never;
mod object;
mod pattern;
mod schema;
mod secrecy;
mod subschemas;
mod tuple;
mod types;

#[doc(hidden)]
pub use answer::{
    Accepts, AcceptsParts, Allows, Answer, CanBeSatisfied, ConstrainsInteger, ConstrainsIntegerItems, ConstrainsList,
    ConstrainsListItems, ConstrainsNumber, ConstrainsNumberItems, ConstrainsObject, ConstrainsObjectItems,
    ConstrainsString, ConstrainsStringItems, HasKeys, Mistake, NamesKeys, Right,
};
#[doc(hidden)]
pub use composition::no_keys;
#[cfg(feature = "docs")]
pub(crate) use constraint::format_of;
pub(crate) use constraint::of_items;
pub use enumeration::{Enum, Variant};
pub(crate) use equal_keys::EqualKeys;
#[doc(inline)]
pub use hl_model_ground::format::Format;
pub(crate) use identity::is_same;
pub(crate) use key_numbers::KeyNumbers;
#[doc(hidden)]
pub use known::{Known, KnownKind, contradicts, has_effect, may_be_key};
pub use literal::Literal;
#[doc(hidden)]
pub use literal_check::{first_refused, refuses_literal};
#[doc(hidden)]
pub use never::{assert_every_member_can_match, assert_every_tag_is_kept};
pub use pattern::Pattern;
pub(crate) use subschemas::{KeyNames, Subschemas};
pub use types::{
    Composition, CompositionKind, Constraint, Contains, IfKey, Key, KeyPattern, Member, NullPolicy, Object, Rest,
    RuleKey, Schema, SchemaFn, Shape, Tuple,
};
