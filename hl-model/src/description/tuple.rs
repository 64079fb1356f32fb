//! The methods of tuples: lists whose first items have schemas of their own.

use super::types::{Rest, Schema, SchemaFn, Tuple};

impl Tuple {
    /// A list of exactly these items.
    #[doc(hidden)]
    #[must_use]
    pub const fn of(items: &'static [SchemaFn]) -> Self {
        Self { items, required: items.len(), rest: Rest::Closed }
    }

    /// The schemas of the first items, in order.
    #[must_use]
    pub fn items(&self) -> impl ExactSizeIterator<Item = &'static Schema> {
        self.items.iter().map(|item| item())
    }

    /// The maximum number of items; `None` if any number may follow.
    pub(crate) const fn most(&self) -> Option<usize> {
        match self.rest {
            Rest::Closed => Some(self.items.len()),
            Rest::Any | Rest::Of(_) => None,
        }
    }

    /// The schema of the item at an index; `None` if the tuple ends before it, or if any value is allowed there.
    pub(crate) fn item(&self, index: usize) -> Option<&'static Schema> {
        match (self.items.get(index), self.rest) {
            (Some(item), _) => Some(item()),
            (None, Rest::Of(rest)) => Some(rest()),
            (None, Rest::Any | Rest::Closed) => None,
        }
    }
}
