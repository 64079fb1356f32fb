//! A value that is not shown.

use std::fmt;

/// A value that neither `Debug` nor a message about a problem shows: a password, a token, a key.
///
/// It is read and written as a `T`. Only [`expose`](Self::expose) gives access to the content, so that a search for
/// that word finds every use.
///
/// ```
/// use hl_model::{HlModel, Secret};
///
/// #[derive(Debug, HlModel)]
/// #[hl(closed)]
/// struct Login { user: String, password: Secret<String> }
///
/// let login = Login::from_json(r#"{"user": "ada", "password": "hunter2"}"#)?;
/// assert_eq!(login.password().expose(), "hunter2");
/// assert_eq!(format!("{login:?}"), r#"Login { user: "ada", password: Secret(…) }"#);
/// assert_eq!(login.to_json()?, r#"{"user":"ada","password":"hunter2"}"#);
///
/// let errors = Login::from_json(r#"{"user": "ada", "password": 12345}"#).unwrap_err();
/// assert_eq!(
///     errors.first().to_string(),
///     "/password: expected a string, found a value that is not shown (line 1, column 29)"
/// );
/// # Ok::<(), hl_model::Errors>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Hides a value.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value.
    #[must_use]
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value, moved out.
    #[must_use]
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
