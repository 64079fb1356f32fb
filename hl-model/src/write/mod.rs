//! Laying out JSON text.

mod pretty;

pub(crate) use pretty::pretty;
