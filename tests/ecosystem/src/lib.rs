//! Models with every integration switched on; the tests use them with the real crates.
#![forbid(unsafe_code)]

use hl_model::{DateTime, Dict, HlModel};

/// An order.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Order {
    /// What is ordered.
    #[hl(min_length = 1)]
    item: String,
    #[hl(minimum = 1)]
    count: i64,
    payment: Option<Payment>,
}

/// How an order is paid.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
pub enum Payment {
    /// By card.
    #[hl(tag = "card")]
    Card(Card),
    /// From an account.
    #[hl(tag = "account")]
    Account(Account),
}

/// A card.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Card {
    #[hl(pattern = "^[0-9]{4}$")]
    last_digits: String,
}

/// An account.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Account {
    holder: String,
    opened_at: Option<DateTime>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A page of anything.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Self>>,
}

/// A model without traits of its own, as some are.
#[allow(missing_debug_implementations, reason = "that is what is tested")]
#[derive(HlModel)]
#[hl(closed)]
pub struct Bare {
    name: String,
}
