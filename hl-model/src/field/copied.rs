//! Accessors that return the value itself.

/// Compiles if the type of a key with `#[hl(copy)]` can be returned by value.
pub const fn assert_copy<T: Copy>() {}
