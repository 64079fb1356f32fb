//! The models of requests and responses.

use hl_model::{Decimal, HlModel, Integer, Nullable};

/// An order as a customer places it.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct NewOrder {
    /// What is ordered.
    #[hl(min_length = 1, max_length = 80, example = "ink")]
    item: String,
    /// Number of pieces.
    #[hl(minimum = 1, maximum = 1000)]
    count: u32,
    /// Price of a piece, exact to the digit.
    #[hl(minimum = 0)]
    price: Decimal,
    payment: Payment,
    /// What the customer asks for.
    note: Option<String>,
}

/// How an order is paid.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
pub enum Payment {
    /// By card.
    #[hl(tag = "card")]
    Card(Card),
    /// By invoice.
    #[hl(tag = "invoice")]
    Invoice(Invoice),
}

/// A card.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Card {
    /// The last four digits of its number.
    #[hl(pattern = "^[0-9]{4}$")]
    last_digits: String,
}

/// An invoice.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Invoice {
    /// The address that the invoice is sent to.
    #[hl(format = "email")]
    send_to: String,
}

/// An order as the service keeps it.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Order {
    /// The number of the order.
    id: u32,
    /// What is ordered.
    #[hl(example = "ink")]
    item: String,
    /// Number of pieces.
    count: u32,
    /// Price of a piece, exact to the digit.
    price: Decimal,
    payment: Payment,
    /// What the customer asks for.
    note: Option<String>,
}

impl Order {
    /// The order that a customer has placed, under its number.
    ///
    /// # Errors
    ///
    /// All problems of the order by its own schema.
    pub fn place(id: u32, new: NewOrder) -> Result<Self, hl_model::Errors> {
        let new = new.into_parts();
        let order = Self::builder().id(id).item(new.item).count(new.count).price(new.price).payment(new.payment);
        order.maybe_note(new.note).build()
    }
}

/// Changes of an order. An absent key stays as it is; null removes it.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct OrderPatch {
    /// Number of pieces.
    #[hl(minimum = 1, maximum = 1000)]
    count: Option<u32>,
    payment: Option<Payment>,
    /// What the customer asks for.
    note: Option<Nullable<String>>,
}

/// The path of one order.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct OrderPath {
    /// The number of the order.
    id: u32,
}

/// Which orders to list.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Filter {
    /// Orders of this item only.
    item: Option<String>,
    /// Maximum number of orders; the service has a maximum of its own.
    #[hl(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Page<T> {
    /// The items of this part.
    items: Vec<T>,
    /// Number of all items.
    total: Integer,
}
