//! Unions that are members of unions with a discriminator.

use hl_model::{Dict, HlModel, Integer};

/// A payment. No closed member declares a tag.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
pub enum Payment {
    /// By card.
    Card {
        /// The last digits.
        last4: String,
    },
    /// By bank.
    Bank(Account),
    /// With keys of its own.
    Voucher(Voucher),
    /// Without keys.
    Cash,
}

/// An account.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Account {
    number: Option<Integer>,
}

/// A voucher.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Voucher {
    code: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A refund, of one kind or another.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
pub enum Refund {
    /// An amount.
    Whole {
        /// The amount.
        amount: Integer,
    },
    /// By an account.
    To(Account),
    /// By a voucher.
    Voucher(Voucher),
}

/// An event of a payment, with keys of two parts.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
pub struct Change(Account, Voucher);

/// A resource: its tag comes beside those of the unions within.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "object", rename_all = "snake_case")]
pub enum Resource {
    /// A tagged union within.
    Payment(Payment),
    /// An untagged union within.
    Refund(Refund),
    /// Two parts.
    Change(Change),
    /// A union in a box, with a tag and an alias.
    #[hl(tag = "old_payment", alias = "paid")]
    Old(Box<Payment>),
}

/// Three unions, one within the other.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "v", rename_all = "snake_case")]
pub enum Versioned {
    /// The first version.
    V1(Resource),
    /// The second.
    V2(Refund),
}
