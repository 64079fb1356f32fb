//! The compile-time check for accessors that return a copy.

/// Compiles if the type of a key with `#[hl(copy)]` is `Copy`.
pub const fn assert_copy<T: Copy>() {}
