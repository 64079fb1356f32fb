//! A folder of pages, written and kept current.

mod diagram;
mod index;
mod pages;
#[cfg(test)]
mod tests;
mod write;

// rustdoc shows methods in the order of modules, and pages are created before they are checked.
mod check;

pub use check::Stale;
pub use pages::Pages;
pub use write::Report;
