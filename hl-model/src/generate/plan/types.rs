//! The Rust types of values.

use std::fmt::{self, Display, Formatter};

/// A model, by its place among all models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ModelId(pub(crate) usize);

/// A Rust type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    /// A type of Rust or of `hl_model`, by its name.
    Known(&'static str),
    Dict(Option<Box<Type>>),
    List(Box<Type>),
    Tuple(Vec<Type>),
    Nullable(Box<Type>),
    Boxed(Box<Type>),
    Model(ModelId),
    /// A user's own type.
    Path(String),
}

impl Type {
    pub(crate) const VALUE: Self = Self::Known("Value");
    pub(crate) const STRING: Self = Self::Known("String");

    pub(crate) fn list(item: Self) -> Self {
        Self::List(Box::new(item))
    }

    pub(crate) fn nullable(inner: Self) -> Self {
        match inner {
            Self::Nullable(_) | Self::Known("Value" | "Null") => inner,
            inner => Self::Nullable(Box::new(inner)),
        }
    }

    pub(crate) fn dict(values: Self) -> Self {
        Self::Dict(Some(Box::new(values)).filter(|values| **values != Self::VALUE))
    }

    /// The models that the type names, and whether each is contained directly: not in a list, a map or a box.
    pub(crate) fn models(&self) -> Vec<(ModelId, bool)> {
        match self {
            Self::Model(id) => vec![(*id, true)],
            Self::Nullable(inner) => inner.models(),
            Self::Tuple(items) => items.iter().flat_map(Self::models).collect(),
            Self::Boxed(inner) | Self::List(inner) | Self::Dict(Some(inner)) => {
                inner.models().into_iter().map(|(id, _)| (id, false)).collect()
            }
            Self::Known(_) | Self::Path(_) | Self::Dict(None) => Vec::new(),
        }
    }

    /// The model that is read from the same value as the type. An item of a tuple or of a list is another value.
    pub(crate) fn model_of_value(&self) -> Option<ModelId> {
        match self {
            Self::Model(id) => Some(*id),
            Self::Nullable(inner) | Self::Boxed(inner) => inner.model_of_value(),
            Self::Known(_) | Self::Path(_) | Self::Dict(_) | Self::List(_) | Self::Tuple(_) => None,
        }
    }

    /// Whether the type is a model, perhaps one that may be `null`.
    pub(crate) fn is_model(&self) -> bool {
        self.model_of_value().is_some()
    }

    /// The type with a box around the model that it contains directly.
    pub(crate) fn boxed(self) -> Self {
        match self {
            Self::Nullable(inner) => Self::Nullable(Box::new(inner.boxed())),
            other => Self::Boxed(Box::new(other)),
        }
    }
}

impl Display for ModelId {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "model {}", self.0)
    }
}
