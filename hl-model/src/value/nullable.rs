//! A value or `null`, as opposed to a key that is left out.

/// A value of `T`, or `null`. A key that may be left out as well is an `Option<Nullable<T>>`.
///
/// ```
/// use hl_model::{HlModel, Nullable};
///
/// #[derive(HlModel)]
/// #[hl(closed)]
/// struct Patch { name: Option<Nullable<String>> }
///
/// assert_eq!(Patch::from_json("{}")?.name(), None);
/// assert_eq!(Patch::from_json(r#"{"name": null}"#)?.name(), Some(Nullable::Null));
/// assert_eq!(Patch::from_json(r#"{"name": "Ada"}"#)?.name(), Some(Nullable::Value("Ada")));
/// # Ok::<(), hl_model::Errors>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullable<T> {
    /// `null`.
    #[default]
    Null,
    /// A value.
    Value(T),
}

impl<T> Nullable<T> {
    /// Whether this is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Borrows the value.
    #[must_use]
    pub const fn as_ref(&self) -> Nullable<&T> {
        match self {
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(value),
        }
    }

    /// Borrows the target of the value.
    #[must_use]
    pub fn as_deref(&self) -> Nullable<&T::Target>
    where
        T: std::ops::Deref,
    {
        self.as_ref().map(T::deref)
    }

    /// Converts the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Nullable<U> {
        match self {
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(change(value)),
        }
    }

    /// The value, or `None` if it is `null`.
    #[must_use]
    pub fn value(self) -> Option<T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T> From<Nullable<T>> for Option<T> {
    fn from(value: Nullable<T>) -> Self {
        value.value()
    }
}

#[cfg(test)]
mod tests {
    use super::Nullable;

    #[test]
    fn a_nullable_value_is_looked_at_and_changed_as_an_option_is() {
        for option in [None, Some("ab".to_owned())] {
            let nullable = Nullable::from(option.clone());
            assert_eq!(nullable.is_null(), option.is_none());
            assert_eq!(nullable.as_ref().value(), option.as_ref());
            assert_eq!(nullable.as_deref().value(), option.as_deref());
            assert_eq!(nullable.clone().map(|text| text.len()).value(), option.clone().map(|text| text.len()));
            assert_eq!(Option::from(nullable), option);
        }
        assert_eq!(Nullable::from("a"), Nullable::Value("a"));
    }
}
