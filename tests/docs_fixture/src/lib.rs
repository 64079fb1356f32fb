//! Models of a user's crate, with everything that documentation can stumble over: names of their own for types, links,
//! examples, tables, several modules.
#![deny(
    missing_docs,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_codeblock_attributes,
    rustdoc::invalid_html_tags,
    rustdoc::invalid_rust_codeblocks,
    rustdoc::private_intra_doc_links,
    rustdoc::redundant_explicit_links,
    rustdoc::unescaped_backticks
)]

pub mod events;
pub mod odd;

use std::collections::BTreeMap;
use std::sync::Arc;

use hl_model::{DateTime, Decimal, Dict, HlModel, Integer, Nullable, Value};

use events::Event as Happening;

/// An account, with all that a key can be.
///
/// ```
/// use hl_model::HlModel;
/// use hl_model_docs_fixture::Account;
///
/// assert_eq!(Account::required_keys(), ["id", "createdAt", "type"]);
/// ```
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "camelCase")]
pub struct Account {
    /// The account's ID: `a|b`, see [`Account::created_at`].
    ///
    /// ```
    /// assert_eq!("acc_1".len(), 5);
    /// ```
    #[hl(pattern = "^[a-z|]+$", min_length = 3)]
    id: String,
    created_at: DateTime,
    /// What kind of account it is; not to be confused with [an event](events::Event).
    r#type: Kind,
    /// Texts, in order.
    ///
    /// Indented code is code as well:
    ///
    ///     assert_eq!([""].len(), 1);
    #[hl(min_items = 1, unique_items, items(min_length = 1), default = ["new"])]
    tags: Option<Arc<[String]>>,
    #[hl(default = 0.5, minimum = 0, example = 1)]
    balance: Option<Decimal>,
    /// Earlier accounts of the same person.
    before: Option<Nullable<Box<Account>>>,
    /// Counts by name.
    counts: Option<BTreeMap<String, Integer>>,
    #[doc = include_str!("notes.md")]
    notes: Option<Value>,
    /// A longer text, with an example.
    ///
    /// ~~~
    /// assert!("Ada".is_ascii());
    /// ~~~
    #[hl(description = "What others call the account.")]
    nickname: Option<String>,
    #[hl(alias = "event", null = "absent")]
    last_event: Option<Happening>,
    #[hl(secret, write_only)]
    api_key: Option<String>,
    /// The name that was shown once.
    #[deprecated = "use `id`"]
    login: Option<String>,
    /// A list of pages.
    pages: Option<Page<events::Message>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// The kind of an account.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody.
    Person,
    /// Something.
    ServiceAccount,
    /// What is not listed.
    #[hl(other)]
    Other(hl_model::OtherValue),
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Page<T> {
    /// The items of this page.
    items: Vec<T>,
    /// Where the next page begins.
    next: Option<Name>,
}

/// A name that is not empty.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(min_length = 1)]
pub struct Name(String);

/// An account and a page at once.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
pub struct Both {
    /// The one part.
    account: Account,
    /// The other part.
    message: events::Message,
    #[hl(any_string_name)]
    others: Dict,
}
