//! What a description says of itself, and the descriptions that it leads to.

use super::types::{Composition, CompositionKind, Constraint, Key, Schema, SchemaFn, Shape};

/// Up to how many types may each be nothing but the next under a new name.
const CHAIN: usize = 64;

impl Schema {
    /// What the other fields of a description are when the derive says nothing of them.
    #[doc(hidden)]
    pub const NEW: Self = Self {
        name: "",
        path: "",
        rust_type: "",
        module: None,
        inline: false,
        description: "",
        deprecated: false,
        arguments: &[],
        shape: Shape::Any,
        constraints: &[],
    };

    /// A description of a type that is not a model.
    #[must_use]
    pub const fn of(shape: Shape) -> Self {
        Self { shape, ..Self::NEW }
    }

    /// The same description under the name of its Rust type, such as `i64`.
    #[must_use]
    pub const fn rust(self, rust_type: &'static str) -> Self {
        Self { rust_type, ..self }
    }

    /// The same description with other constraints.
    #[must_use]
    pub const fn with(self, constraints: &'static [Constraint]) -> Self {
        Self { constraints, ..self }
    }

    /// The model's name (that of the Rust type); empty for a type that is not a model.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The Rust path of the module that declares the model.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The name of the Rust type where the shape does not tell it: `i64`, `Integer`, `DateTime`; empty otherwise.
    #[must_use]
    pub const fn rust_type(&self) -> &'static str {
        self.rust_type
    }

    /// What `#[hl(module = "…")]` says.
    #[must_use]
    pub const fn module(&self) -> Option<&'static str> {
        self.module
    }

    /// Whether this describes a model, as opposed to a plain type such as `String`.
    #[must_use]
    pub const fn is_model(&self) -> bool {
        !self.name.is_empty()
    }

    /// Whether `#[hl(inline)]` says that the model has no page of its own.
    #[must_use]
    pub const fn is_inline(&self) -> bool {
        self.inline
    }

    /// Whether the model is marked `#[deprecated]`.
    #[must_use]
    pub const fn is_deprecated(&self) -> bool {
        self.deprecated
    }

    /// The model's description: its doc comment, or what `#[hl(description = "…")]` says.
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// The schemas that the type arguments of a generic model have.
    #[must_use]
    pub const fn arguments(&self) -> &'static [SchemaFn] {
        self.arguments
    }

    /// What kind of value is described.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// The constraints that stand on the type itself.
    #[must_use]
    pub const fn constraints(&self) -> &'static [Constraint] {
        self.constraints
    }

    /// The declared keys, where this describes an object that has some.
    #[must_use]
    pub const fn keys(&self) -> &'static [Key] {
        match self.shape {
            Shape::Object(object) => object.keys,
            _ => &[],
        }
    }

    /// The declared key of that wire name (aliases are not looked at).
    ///
    /// ```
    /// # use hl_model::HlModel;
    /// #[derive(HlModel)]
    /// #[hl(closed)]
    /// struct Point { x: i64, y: Option<i64> }
    ///
    /// assert!(Point::schema().key("x").unwrap().is_required());
    /// assert!(Point::schema().key("z").is_none());
    /// ```
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().iter().find(|key| key.name == name)
    }

    /// The first schema that is not merely another's under a new name.
    #[must_use]
    pub fn resolved(&'static self) -> &'static Self {
        let mut schema = self;
        // A type that contains nothing but itself would be followed for ever.
        for _ in 0..CHAIN {
            let Shape::Newtype(inner) = schema.shape else { break };
            schema = inner();
        }
        schema
    }

    /// The schemas that say something of the same value.
    pub(crate) fn inner(&'static self) -> Vec<&'static Self> {
        match self.shape {
            Shape::Newtype(inner) | Shape::Nullable(inner) => vec![inner()],
            Shape::Composition(composition) => composition.members.iter().map(|member| (member.schema)()).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether this is an `anyOf` whose members are not told apart by a tag.
    pub(crate) const fn is_any_of(&self) -> bool {
        matches!(self.shape, Shape::Composition(Composition { kind: CompositionKind::AnyOf, discriminator: None, .. }))
    }

    /// The first schema that is neither that of a newtype nor that of a [`Nullable`](crate::Nullable).
    pub(crate) fn of_object(&'static self) -> &'static Self {
        let mut schema = self;
        for _ in 0..CHAIN {
            let (Shape::Newtype(inner) | Shape::Nullable(inner)) = schema.shape else { break };
            schema = inner();
        }
        schema
    }

    /// Whether a value, `null` or another, is handed on by newtypes and [`Nullable`](crate::Nullable)s without end, as
    /// in `struct Endless(Box<Endless>)`, so that it does not satisfy the schema.
    pub(crate) fn is_endless(&'static self, is_null: bool) -> bool {
        let mut schema = self;
        for _ in 0..CHAIN {
            match schema.shape {
                Shape::Newtype(inner) => schema = inner(),
                Shape::Nullable(inner) if !is_null => schema = inner(),
                _ => return false,
            }
        }
        true
    }

    /// Whether the type allows `null` beside other values.
    pub(crate) fn is_nullable(&'static self) -> bool {
        matches!(self.resolved().shape, Shape::Nullable(_))
    }

    /// The schema of the items, if this is one of a list.
    pub(crate) fn items(&'static self) -> Option<&'static Self> {
        match self.resolved().shape {
            Shape::List(item) => Some(item()),
            Shape::Nullable(inner) if !self.is_endless(false) => inner().items(),
            _ => None,
        }
    }
}
