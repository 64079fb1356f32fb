//! The database of orders: each is JSON text in a column of `SQLite`, exact to the digit.

use hl_model::HlModel;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Result};

use crate::models::Order;

/// Orders in a database.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

/// A model as a column of JSON text.
struct Column<T>(T);

impl<T: HlModel> ToSql for Column<&T> {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        let json = self.0.to_json().map_err(|errors| rusqlite::Error::ToSqlConversionFailure(errors.into()))?;
        Ok(json.into())
    }
}

impl<T: HlModel> FromSql for Column<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        T::from_json(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

impl Store {
    /// Opens the database of a file, or one in memory (`:memory:`).
    ///
    /// # Errors
    ///
    /// The error of `SQLite`.
    pub fn open(path: &str) -> Result<Self> {
        let connection = Connection::open(path)?;
        connection.execute_batch("CREATE TABLE IF NOT EXISTS orders (id INTEGER PRIMARY KEY, json TEXT NOT NULL)")?;
        Ok(Self { connection })
    }

    /// The number of the next order.
    ///
    /// # Errors
    ///
    /// The error of `SQLite`.
    pub fn next_id(&self) -> Result<u32> {
        self.connection.query_one("SELECT coalesce(max(id), 0) + 1 FROM orders", (), |row| row.get(0))
    }

    /// Stores an order, and replaces one with its number.
    ///
    /// # Errors
    ///
    /// The error of `SQLite`.
    pub fn put(&self, order: &Order) -> Result<()> {
        let row = (order.id(), Column(order));
        self.connection.execute("INSERT OR REPLACE INTO orders (id, json) VALUES (?, ?)", row).map(drop)
    }

    /// The order with a number, if there is one.
    ///
    /// # Errors
    ///
    /// The error of `SQLite`, or the problems of the stored text.
    pub fn get(&self, id: u32) -> Result<Option<Order>> {
        let mut select = self.connection.prepare_cached("SELECT json FROM orders WHERE id = ?")?;
        select.query_row([id], |row| row.get(0)).map(|Column(order)| order).optional()
    }

    /// All orders.
    ///
    /// # Errors
    ///
    /// The error of `SQLite`, or the problems of a stored text.
    pub fn all(&self) -> Result<Vec<Order>> {
        let mut select = self.connection.prepare_cached("SELECT json FROM orders ORDER BY id")?;
        select.query_map((), |row| row.get(0))?.map(|column| column.map(|Column(order)| order)).collect()
    }
}
