//! Where orders are kept: as JSON text, as in a column of a database.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use hl_model::{Errors, HlModel};

use crate::models::{NewOrder, Order, OrderPatch};

/// Orders by their number.
#[derive(Debug, Default)]
pub struct Store {
    orders: Mutex<BTreeMap<u32, String>>,
}

impl Store {
    fn orders(&self) -> std::sync::MutexGuard<'_, BTreeMap<u32, String>> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a new order.
    ///
    /// # Errors
    ///
    /// What the kept order's schema refuses.
    pub fn place(&self, new: NewOrder) -> Result<Order, Errors> {
        let mut orders = self.orders();
        let id = orders.last_key_value().map_or(1, |(last, _)| last.saturating_add(1));
        let order = Order::place(id, new)?;
        orders.insert(id, order.to_json()?);
        Ok(order)
    }

    /// An order, if there is one of that number.
    ///
    /// # Errors
    ///
    /// What is wrong with the text that is kept.
    pub fn get(&self, id: u32) -> Result<Option<Order>, Errors> {
        self.orders().get(&id).map(|json| Order::from_json(json)).transpose()
    }

    /// Changes an order, if there is one of that number.
    ///
    /// # Errors
    ///
    /// What is wrong with the changed order.
    pub fn change(&self, id: u32, patch: &OrderPatch) -> Result<Option<Order>, Errors> {
        let mut orders = self.orders();
        let Some(json) = orders.get_mut(&id) else { return Ok(None) };
        let changed = Order::from_json(json)?.apply(patch)?;
        *json = changed.to_json()?;
        Ok(Some(changed))
    }

    /// All orders.
    ///
    /// # Errors
    ///
    /// What is wrong with a text that is kept.
    pub fn all(&self) -> Result<Vec<Order>, Errors> {
        self.orders().values().map(|json| Order::from_json(json)).collect()
    }
}
