//! What both crates know of patterns: the grammar, and how a text is searched.
//!
//! The macro compiles patterns; the library checks texts of `format = "regex"` and searches with what the macro compiled.
//! Neither crate can depend on the other for this (a macro's crate exports macros only), so the library has this folder by
//! a symbolic link. A published crate contains the files themselves.

pub mod grammar;
pub mod search;
