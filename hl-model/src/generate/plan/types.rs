//! The Rust types of values.

use super::number_type::NumberType;

/// A model, by its place among all models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ModelId(pub(crate) usize);

/// A Rust type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Type {
    #[default]
    Value,
    Null,
    Bool,
    Text(TextType),
    Number(NumberType),
    Dict(Option<Box<Type>>),
    List(Box<Type>),
    Tuple(Vec<Type>),
    Nullable(Box<Type>),
    Boxed(Box<Type>),
    Model(ModelId),
    /// A user's own type.
    Path(String),
}

/// A type of Rust or of `hl_model` for texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TextType {
    String,
    DateTime,
    Date,
    Uuid,
}

impl TextType {
    /// The type whose texts have a format.
    pub(super) fn of_format(format: &str) -> Option<Self> {
        match format {
            "date-time" => Some(Self::DateTime),
            "date" => Some(Self::Date),
            "uuid" => Some(Self::Uuid),
            _ => None,
        }
    }

    /// The name of the type.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::Uuid => "Uuid",
        }
    }
}

impl Type {
    pub(crate) fn list(item: Self) -> Self {
        Self::List(Box::new(item))
    }

    pub(crate) fn nullable(inner: Self) -> Self {
        match inner {
            Self::Nullable(_) | Self::Value | Self::Null => inner,
            inner => Self::Nullable(Box::new(inner)),
        }
    }

    pub(crate) fn dict(values: Self) -> Self {
        Self::Dict(Some(Box::new(values)).filter(|values| **values != Self::Value))
    }

    /// The models that the type names.
    pub(crate) fn models(&self) -> Vec<ModelId> {
        match self {
            Self::Model(id) => vec![*id],
            Self::Nullable(inner) | Self::Boxed(inner) | Self::List(inner) | Self::Dict(Some(inner)) => inner.models(),
            Self::Tuple(items) => items.iter().flat_map(Self::models).collect(),
            _ => Vec::new(),
        }
    }

    /// The models that a value of the type contains directly: not in a list, a map or a box.
    pub(crate) fn direct_models(&self) -> Vec<ModelId> {
        match self {
            Self::Model(id) => vec![*id],
            Self::Nullable(inner) => inner.direct_models(),
            Self::Tuple(items) => items.iter().flat_map(Self::direct_models).collect(),
            _ => Vec::new(),
        }
    }

    /// The model that is read from the same value as the type. An item of a tuple or of a list is another value.
    pub(crate) fn model_of_value(&self) -> Option<ModelId> {
        match self {
            Self::Model(id) => Some(*id),
            Self::Nullable(inner) | Self::Boxed(inner) => inner.model_of_value(),
            _ => None,
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
