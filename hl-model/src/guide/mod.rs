//! The guide: what can be written, what it means, and how it is used.
//!
//! It is compiled for documentation only. Every example in it is a test.
//!
//! Reference:
//!
//! - [`types`]: the types of fields, what a builder takes for each and what its accessor returns
//! - [`attributes`]: every `#[hl(…)]`, with its effect on pages, on JSON Schema and on reports
//! - [`problems`]: every code that a report can have, the text that comes with it, and what to do
//! - [`expansion`]: a model beside the code that its derive writes
//!
//! Guides:
//!
//! - [`generate`]: models from an `OpenAPI` document or a JSON Schema; begin there if you have one
//! - [`from_serde`]: what serde and `flatten` attributes become
//! - [`from_typify`]: typify's options side by side, and what the keywords of a JSON Schema become
//! - [`from_python`]: the Humanloop SDK's and `OpenAPI` Generator's Python models, side by side with Rust's
//! - [`web`]: servers and clients: axum, reqwest and others
//! - [`formats`]: what holds of models in each format of serde, and in queries, forms and tables
//! - [`ecosystem`]: other crates: schemars, utoipa, proptest, logs, LLM tools, databases
//! - [`evolution`]: how a model changes without breaking its users

#[doc = include_str!("types.md")]
pub mod types {}

pub mod attributes {
    //! The attribute reference: every `#[hl(…)]`.
    //!
    //! Attributes stand in `#[hl(…)]`, several in one or each in its own. What is unknown, doubled, contradictory or
    //! without effect does not compile; all mistakes are reported at once, each at its own token.
    //!
    //! | On | Attributes |
    //! | --- | --- |
    //! | [the struct or enum](model) | `any_of_keys`, `bound`, `builder`, `check`, `closed`, `crate`, `description`, `if_key`, `inline`, `module`, `not_together`, `null`, `one_of_keys`, `parts`, `rename_all` |
    //! | [the struct or enum](compositions) | `all_of`, `any_of`, `discriminator`, `one_of` |
    //! | [a field](keys) | `alias`, `all_of`, `any_string_name`, `check`, `constant`, `default`, `description`, `example`, `null`, `pattern_keys`, `read_only`, `rename`, `requires`, `secret`, `write_only` |
    //! | [a field, a newtype, or inside `items(…)`](constraints) | `contains`, `exclusive_maximum`, `exclusive_minimum`, `format`, `items`, `keys`, `max_contains`, `max_items`, `max_length`, `max_properties`, `maximum`, `min_contains`, `min_items`, `min_length`, `min_properties`, `minimum`, `multiple_of`, `not`, `pattern`, `unique_items`, `values` |
    //! | [a variant](variants) | `alias`, `description`, `other`, `rename`, `tag`, `value` |
    //!
    //! Rust's own `#[deprecated]` is honoured on models, fields and variants: it is repeated on what is generated, and
    //! shown on pages and in JSON Schema.

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

// What the derive writes is shown out of copies of the golden files that its own tests compare with; a test holds the two
// equal.
#[doc = include_str!("expansion/before.md")]
#[doc = include_str!("expansion/prompt.rs")]
#[doc = include_str!("expansion/between.md")]
#[doc = include_str!("expansion/prompt.expanded.rs")]
#[doc = include_str!("expansion/after.md")]
pub mod expansion {}

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

#[doc = include_str!("evolution.md")]
pub mod evolution {}
