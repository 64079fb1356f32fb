//! The guide: what a model can say, what it means, and how it is used.
//!
//! Every example in it is a test.
//!
//! Begin here:
//!
//! - [`cookbook`]: short answers to common tasks
//! - [`from_serde`]: what to write for the attributes of serde, garde and validator
//! - [`from_python`]: what to write for pydantic's models and for those of the Humanloop SDK and of OpenAPI Generator
//! - [`generate`]: models from an OpenAPI document or a JSON Schema; begin there if you have one
//! - [`from_typify`]: what to write for typify's options and for the keywords of JSON Schema
//!
//! Look up:
//!
//! - [`attributes`]: every `#[hl(…)]`, with its effect on pages, on JSON Schema and on reports
//! - [`types`]: the types of fields, what a builder takes for each and what its accessor returns
//! - [`problems`]: every code that a report can have, with its text and what to do
//! - [`expansion`]: the code that the derive writes for a model
//!
//! Use it with other crates and formats:
//!
//! - [`web`]: servers and clients: axum, reqwest and others
//! - [`formats`]: YAML, TOML, CBOR, bincode and other formats of serde; query strings, forms and CSV
//! - [`ecosystem`]: schemars, utoipa, proptest, logs, LLM tools, databases
//!
//! Decide:
//!
//! - [`compared`]: a comparison with other crates, feature by feature
//! - [`not_expressible`]: what cannot be expressed, why, and what to write instead
//! - [`evolution`]: how a model changes without breaking its users

#[doc = include_str!("types.md")]
pub mod types {}

pub mod attributes {
    //! The attribute reference: every `#[hl(…)]`.
    //!
    //! Attributes are written in `#[hl(…)]`, several in one or each in its own. An attribute that is unknown, repeated,
    //! contradictory or without effect does not compile. All mistakes are reported at once, each at its own token.
    //!
    //! | On | Attributes |
    //! | --- | --- |
    //! | [the struct or enum](model) | [`any_of_keys`](model#any_of_keys-one_of_keys-not_together), [`bound`](model#bound), [`builder`](model#builder-parts), [`check`](constraints#check), [`closed`](model#closed), [`crate`](model#crate), [`description`](model#description), [`if_key`](model#if_key), [`inline`](model#inline), [`module`](model#module), [`not_together`](model#any_of_keys-one_of_keys-not_together), [`null`](model#null), [`one_of_keys`](model#any_of_keys-one_of_keys-not_together), [`parts`](model#builder-parts), [`rename_all`](model#rename_all), [`title`](model#title), [`tuple`](model#tuple-rest) |
    //! | [a union or an `all_of`](compositions) | [`all_of`](compositions#all_of), [`any_of`](compositions#any_of), [`content`](compositions#content), [`discriminator`](compositions#discriminator), [`external`](compositions#external), [`one_of`](compositions#one_of) |
    //! | [a field](keys) | [`alias`](keys#alias), [`all_of`](keys#all_of), [`any_string_name`](keys#any_string_name), [`check`](constraints#check), [`constant`](keys#constant), [`copy`](keys#copy), [`default`](keys#default), [`description`](keys#description), [`example`](keys#example), [`null`](keys#null), [`pattern_keys`](keys#pattern_keys), [`read_only`](keys#read_only-write_only), [`rename`](keys#rename), [`requires`](keys#requires), [`rest`](model#tuple-rest), [`secret`](keys#secret), [`title`](model#title), [`write_only`](keys#read_only-write_only) |
    //! | [a field, a newtype, or inside `items(…)`](constraints) | [`contains`](constraints#contains-min_contains-max_contains), [`exclusive_maximum`](constraints#minimum-maximum-exclusive_minimum-exclusive_maximum), [`exclusive_minimum`](constraints#minimum-maximum-exclusive_minimum-exclusive_maximum), [`format`](constraints#format), [`items`](constraints#items), [`keys`](constraints#keys), [`max_contains`](constraints#contains-min_contains-max_contains), [`max_items`](constraints#min_items-max_items-unique_items), [`max_length`](constraints#min_length-max_length), [`max_properties`](constraints#min_properties-max_properties), [`maximum`](constraints#minimum-maximum-exclusive_minimum-exclusive_maximum), [`min_contains`](constraints#contains-min_contains-max_contains), [`min_items`](constraints#min_items-max_items-unique_items), [`min_length`](constraints#min_length-max_length), [`min_properties`](constraints#min_properties-max_properties), [`minimum`](constraints#minimum-maximum-exclusive_minimum-exclusive_maximum), [`multiple_of`](constraints#multiple_of), [`not`](constraints#not), [`pattern`](constraints#pattern), [`schema`](constraints#schema), [`unique_items`](constraints#min_items-max_items-unique_items), [`values`](constraints#values) |
    //! | [a variant](variants) | [`alias`](variants#alias), [`description`](variants#description), [`other`](variants#other), [`rename`](variants#rename), [`tag`](variants#tag), [`value`](variants#value) |
    //!
    //! Rust's own `#[deprecated]` is honoured on models, fields and variants: it is repeated on the generated items, and
    //! shown on pages and in JSON Schema. `#[doc(hidden)]` on a model or a field hides its generated items from rustdoc.

    #[doc = include_str!("attributes/model.md")]
    pub mod model {}

    #[doc = include_str!("attributes/keys.md")]
    pub mod keys {}

    #[doc = include_str!("attributes/constraints.md")]
    pub mod constraints {}

    #[doc = include_str!("attributes/variants.md")]
    pub mod variants {}

    #[doc = include_str!("attributes/compositions.md")]
    pub mod compositions {}
}

#[doc = include_str!("problems.md")]
pub mod problems {}

// The expansion is shown from copies of the golden files that the derive's tests compare with. A test fails if a copy
// differs.
#[doc = include_str!("expansion/before.md")]
#[doc = include_str!("expansion/prompt.rs")]
#[doc = include_str!("expansion/between.md")]
#[doc = include_str!("expansion/prompt.expanded.rs")]
#[doc = include_str!("expansion/after.md")]
pub mod expansion {}

#[doc = include_str!("cookbook.md")]
pub mod cookbook {}

#[doc = include_str!("generate/from_a_document.md")]
pub mod generate {
    #[doc = include_str!("generate/current.md")]
    pub mod current {}

    #[doc = include_str!("generate/notes.md")]
    pub mod notes {}

    #[doc = include_str!("generate/from_other_generators.md")]
    pub mod from_other_generators {}
}

#[doc = include_str!("from_serde.md")]
pub mod from_serde {}

#[doc = include_str!("from_typify.md")]
pub mod from_typify {}

#[doc = include_str!("from_python.md")]
pub mod from_python {}

// The code is that of `tests/web`, where it is compiled and run.
#[doc = include_str!("web/before.md")]
#[doc = include_str!("web/axum.rs")]
#[doc = include_str!("web/between.md")]
#[doc = include_str!("web/reqwest.rs")]
#[doc = include_str!("web/after.md")]
pub mod web {}

#[doc = include_str!("formats.md")]
pub mod formats {}

#[doc = include_str!("ecosystem.md")]
pub mod ecosystem {}

#[doc = include_str!("compared.md")]
pub mod compared {}

#[doc = include_str!("not_expressible.md")]
pub mod not_expressible {}

#[doc = include_str!("evolution.md")]
pub mod evolution {}
