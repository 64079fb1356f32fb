//! A folder of pages, written and kept current.

mod diagram;
mod index;
mod pages;
#[cfg(test)]
mod tests;
mod write;

// rustdoc shows the methods of a type in the order of modules, and a folder is made before it is checked.
mod check;

pub use check::Stale;
pub use pages::Pages;
pub use write::Report;
