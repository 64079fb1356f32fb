//! The node of a page: a schema, together with the properties of the key, list or composition that refers to it.
//!
//! A page differs from a description. It follows newtypes and `Nullable`, it refers to models unless they are `inline`, and
//! it lists the constraints of a key before those of its type. [`PageNode`] is the result.

use std::rc::Rc;

use super::file_names::FileNames;
use crate::description::{
    CompositionKind, Constraint, Format, Key, KeyPattern, Literal, Member, Rest, Schema, Shape, Tuple, Variant,
    format_of, of_items,
};

/// The kind of value, as far as the type columns show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NodeKind {
    Any,
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Binary,
    List,
    Object,
}

/// One member of a composition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) rename: Option<&'static str>,
    pub(super) description: &'static str,
    pub(super) schema: &'static Schema,
}

/// The members of a composition and how they are joined.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) kind: CompositionKind,
    pub(super) members: Vec<Part>,
}

/// A node of a page.
#[derive(Clone, Debug)]
pub(super) struct PageNode {
    /// The model to refer to. Nothing else of it is shown here.
    pub(super) reference: Option<&'static Schema>,
    pub(super) kind: NodeKind,
    pub(super) nullable: bool,
    pub(super) description: &'static str,
    /// The constraints, the nearest first: those of the key before those of its type.
    pub(super) constraints: Vec<Constraint>,
    pub(super) default: Option<&'static str>,
    pub(super) keys: &'static [Key],
    pub(super) additional: Rest,
    pub(super) patterns: &'static [KeyPattern],
    pub(super) items: Option<&'static Schema>,
    pub(super) tuple: Option<&'static Tuple>,
    pub(super) variants: &'static [Variant],
    pub(super) parts: Option<Parts>,
    /// The schema behind all newtypes and `Nullable`s.
    pub(super) schema: &'static Schema,
    /// The models that are shown around this node. They are not shown again, so that recursive `inline` models end.
    around: Vec<&'static Schema>,
    files: Rc<FileNames>,
}

impl PageNode {
    /// The root of a page: the model itself, shown in place.
    pub(super) fn root(model: &'static Schema) -> Self {
        Self::root_among(model, &Rc::default())
    }

    /// The root of a page in a set of pages.
    pub(super) fn root_among(model: &'static Schema, files: &Rc<FileNames>) -> Self {
        Self::blank(Vec::new(), Rc::clone(files)).following_with(model, Models::InPlace)
    }

    /// The file of a model's page.
    pub(super) fn file_of(&self, model: &'static Schema) -> String {
        self.files.name(model)
    }

    /// The declared keys, the required ones first.
    pub(super) fn required_first(&self) -> impl Iterator<Item = &'static Key> + use<> {
        let (required, optional): (Vec<&'static Key>, Vec<_>) = self.keys.iter().partition(|key| key.required);
        required.into_iter().chain(optional)
    }

    /// The node of a key of this object.
    pub(super) fn at_key(&self, key: &'static Key) -> Self {
        let mut node = self.child();
        node.description = key.description;
        node.default = key.default;
        node.constraints.extend_from_slice(key.constraints);
        if key.all_of { node.wrapping(key.schema()) } else { node.following(key.schema()) }
    }

    /// The node of the items of this list.
    pub(super) fn at_items(&self) -> Option<Self> {
        let mut node = self.child();
        node.constraints = of_items(&self.constraints);
        Some(node.following(self.items?))
    }

    /// The nodes of a tuple with their names.
    pub(super) fn at_places(&self) -> Vec<(String, Self)> {
        let Some(tuple) = self.tuple else { return Vec::new() };
        let rest = match tuple.rest {
            Rest::Of(rest) => Some(("items".to_owned(), rest())),
            Rest::Any | Rest::Closed => None,
        };
        let places = tuple.items().enumerate().map(|(index, item)| (index.to_string(), item));
        places.chain(rest).map(|(name, item)| (name, self.child().following(item))).collect()
    }

    /// The node of the values at keys that match a pattern.
    pub(super) fn at_pattern(&self, known: &KeyPattern) -> Self {
        let mut node = self.child();
        node.description = known.description;
        node.following(known.values().unwrap_or(const { &Schema::NEW }))
    }

    /// The node of the values at undeclared keys of this object.
    pub(super) fn at_additional(&self) -> Option<Self> {
        match self.additional {
            Rest::Of(values) => Some(self.child().following(values())),
            Rest::Any | Rest::Closed => None,
        }
    }

    /// The node of a member of this composition.
    pub(super) fn at_part(&self, part: &Part) -> Self {
        let mut node = self.child();
        node.description = part.description;
        node.following(part.schema)
    }

    /// The node of the values that belong to no member of this composition.
    pub(super) fn at_other(&self) -> Option<Self> {
        let Shape::Composition(composition) = self.schema.shape else { return None };
        Some(self.child().following(composition.other?()))
    }

    /// The nodes of the schemas under `not`.
    pub(super) fn at_not(&self) -> impl Iterator<Item = Self> {
        self.constraints.iter().filter_map(|constraint| match constraint {
            Constraint::Not(schema) => Some(self.child().following(schema())),
            _ => None,
        })
    }

    /// The node of the names of this map's keys.
    pub(super) fn at_names(&self) -> Option<Self> {
        self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::Keys(schema) => Some(self.child().following(schema())),
            _ => None,
        })
    }

    /// The models that this node refers to, in the order of the page.
    pub(super) fn references(&self) -> Vec<&'static Schema> {
        if let Some(model) = self.reference {
            return vec![model];
        }
        let mut models = Vec::new();
        let mut add = |node: Self| models.extend_from_slice(&node.references());
        self.keys.iter().for_each(|key| add(self.at_key(key)));
        self.at_names().into_iter().chain(self.at_additional()).for_each(&mut add);
        self.patterns.iter().for_each(|known| add(self.at_pattern(known)));
        self.at_items().into_iter().for_each(&mut add);
        self.at_places().into_iter().for_each(|(_, node)| add(node));
        for part in self.parts.iter().flat_map(|parts| &parts.members) {
            add(self.at_part(part));
        }
        self.at_other().into_iter().for_each(&mut add);
        self.at_not().for_each(add);
        models
    }

    /// The format of the key or its type.
    pub(super) fn format(&self) -> Option<Format> {
        format_of(&self.constraints)
    }

    /// The allowed values of a key or an enum.
    pub(super) fn values(&self) -> Vec<Literal> {
        let listed = self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::Values(values) => Some(values.to_vec()),
            _ => None,
        });
        listed.unwrap_or_else(|| self.variants.iter().map(Variant::value).collect())
    }

    pub(super) fn is_composed(&self) -> bool {
        self.parts.is_some() || self.constraints.iter().any(|constraint| matches!(constraint, Constraint::Not(_)))
    }

    /// Whether the node has declared keys or a rule for undeclared ones.
    pub(super) fn has_keys(&self) -> bool {
        !self.keys.is_empty() || !self.patterns.is_empty() || !matches!(self.additional, Rest::Any)
    }

    /// Whether the node allows every value and has no further properties.
    pub(super) fn is_anything(&self) -> bool {
        self.reference.is_none()
            && self.kind == NodeKind::Any
            && self.description.is_empty()
            && self.constraints.is_empty()
            && self.parts.is_none()
            && self.variants.is_empty()
    }

    /// A node within this one.
    fn child(&self) -> Self {
        Self::blank(self.around.clone(), Rc::clone(&self.files))
    }

    fn blank(around: Vec<&'static Schema>, files: Rc<FileNames>) -> Self {
        Self {
            reference: None,
            kind: NodeKind::Any,
            nullable: false,
            description: "",
            constraints: Vec::new(),
            default: None,
            keys: &[],
            additional: Rest::Any,
            patterns: &[],
            items: None,
            tuple: None,
            variants: &[],
            parts: None,
            schema: &Schema::NEW,
            around,
            files,
        }
    }

    /// Follows newtypes and `Nullable` to the schema behind them, and merges their properties. Refers to a model that has
    /// its own page.
    fn following(self, schema: &'static Schema) -> Self {
        self.following_with(schema, Models::Referred)
    }

    fn following_with(mut self, schema: &'static Schema, mut models: Models) -> Self {
        let mut current = schema;
        loop {
            if current.is_model() {
                let shown_around = self.around.iter().any(|model| std::ptr::eq(*model, current));
                if shown_around || !(models == Models::InPlace || current.inline) {
                    return self.referring(current);
                }
                self.around.push(current);
            }
            if self.description.is_empty() {
                self.description = current.description;
            }
            self.constraints.extend_from_slice(current.constraints);
            match current.shape {
                Shape::Newtype(inner) => current = inner(),
                Shape::Nullable(inner) => {
                    self.nullable = true;
                    models = Models::Referred;
                    current = inner();
                }
                _ => return self.showing(current),
            }
        }
    }

    /// Refers to a model. A reference cannot have further properties, so a node with properties becomes an `allOf` around
    /// it.
    fn referring(mut self, model: &'static Schema) -> Self {
        if self.nullable || self.is_composed() {
            return self.wrapping(model);
        }
        self.schema = model;
        self.reference = Some(model);
        self
    }

    /// Makes the node an `allOf` with one member. `null` moves from the member to the node.
    fn wrapping(mut self, schema: &'static Schema) -> Self {
        let mut member = schema;
        while let Shape::Nullable(inner) = member.shape
            && !member.is_model()
        {
            self.nullable = true;
            member = inner();
        }
        let members = vec![Part { rename: None, description: "", schema: member }];
        self.parts = Some(Parts { kind: CompositionKind::AllOf, members });
        self
    }

    /// Shows the content of a schema in place.
    fn showing(mut self, schema: &'static Schema) -> Self {
        self.schema = schema;
        self.kind = NodeKind::of(schema.shape);
        match schema.shape {
            Shape::Map(values) => self.additional = Rest::Of(values),
            Shape::List(items) => self.items = Some(items()),
            Shape::Tuple(tuple) => self.tuple = Some(tuple),
            Shape::Enum(list) => self.variants = list.variants,
            Shape::Object(object) => {
                self.keys = object.keys;
                self.additional = object.rest;
                self.patterns = object.patterns;
            }
            Shape::Composition(composition) => {
                self.additional = composition.rest;
                let members = composition.members.iter().map(Part::from).collect();
                self.parts = Some(Parts { kind: composition.kind, members });
            }
            _ => {}
        }
        self
    }
}

/// The treatment of models that are not `inline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Models {
    /// They are shown, until one is nullable.
    InPlace,
    /// They have their own pages.
    Referred,
}

impl NodeKind {
    fn of(shape: Shape) -> Self {
        match shape {
            Shape::Null => Self::Null,
            Shape::Boolean => Self::Boolean,
            Shape::Integer => Self::Integer,
            Shape::Number => Self::Number,
            Shape::String => Self::String,
            Shape::Binary => Self::Binary,
            Shape::AnyObject | Shape::Map(_) | Shape::Object(_) => Self::Object,
            Shape::List(_) | Shape::Tuple(_) => Self::List,
            Shape::Enum(list) => Self::of_all(list.variants),
            Shape::Any | Shape::Nullable(_) | Shape::Newtype(_) | Shape::Composition(_) => Self::Any,
        }
    }

    /// The common kind of all values of an enum.
    fn of_all(variants: &[Variant]) -> Self {
        let mut kinds = variants.iter().map(|variant| Self::of_literal(variant.value));
        let Some(first) = kinds.next() else { return Self::Any };
        kinds.try_fold(first, Self::joined).unwrap_or(Self::Any)
    }

    fn joined(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Integer | Self::Number, Self::Integer | Self::Number) if self != other => Some(Self::Number),
            _ => (self == other).then_some(self),
        }
    }

    fn of_literal(literal: Literal) -> Self {
        match literal {
            Literal::String(_) => Self::String,
            Literal::Json("null") => Self::Null,
            Literal::Json("true" | "false") => Self::Boolean,
            Literal::Json(text) => match text.as_bytes().first() {
                Some(b'"') => Self::String,
                Some(b'{') => Self::Object,
                Some(b'[') => Self::List,
                _ if text.contains(['.', 'e', 'E']) => Self::Number,
                _ => Self::Integer,
            },
        }
    }
}

impl From<&Member> for Part {
    fn from(member: &Member) -> Self {
        Self { rename: member.rename, description: member.description, schema: (member.schema)() }
    }
}
