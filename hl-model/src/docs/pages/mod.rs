//! A folder of pages, written and kept current.

mod check;
mod diagram;
mod index;
mod pages;
#[cfg(test)]
mod tests;
mod write;

pub use check::Stale;
pub use pages::Pages;
pub use write::Report;
