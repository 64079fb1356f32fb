//! The fallback for a model that the derive cannot read.

/// Replaces the code of a model that the derive cannot read, because the compiler should report a mistake in it. If the
/// compiler finds no mistake, it warns that this value is unused.
#[must_use = "the derive could not read this part of the model, so that it has written no code; give a name to a length that is a \
              block, `const LENGTH: usize = …;`, write the path of a type of your own that is called like a well-known one, \
              `self::Option<A, B>`, and leave out syntax that is newer than hl-model"]
pub const fn model_without_code() -> bool {
    true
}
