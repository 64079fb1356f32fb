//! The models of the target `models`: one of each kind, with constraints.

use hl_model::{DateTime, Decimal, DecimalString, Dict, HlModel, Integer, Nullable, OtherValue, Value};

/// An object with keys of many types.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Session {
    /// An identifier.
    #[hl(pattern = "^s_[a-z0-9]{1,8}$")]
    id: String,
    /// A moment.
    at: DateTime,
    /// A number within bounds.
    #[hl(minimum = 0, maximum = 10, multiple_of = 0.5)]
    score: Option<Decimal>,
    /// An integer of any size.
    count: Option<Nullable<Integer>>,
    /// A number in a string.
    price: Option<DecimalString>,
    /// Words without repetition.
    #[hl(unique_items, max_items = 5, items(max_length = 10))]
    tags: Option<Vec<String>>,
    /// Anything.
    meta: Option<Value>,
    /// A tree.
    children: Option<Vec<Tree>>,
    /// Everything else.
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A model that refers to itself.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, min_properties = 1)]
pub struct Tree {
    /// Below on the left.
    left: Option<Box<Tree>>,
    /// Below on the right.
    right: Option<Box<Tree>>,
    /// A mood.
    #[hl(default = "calm")]
    mood: Option<Mood>,
}

/// A fieldless enum.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "snake_case")]
pub enum Mood {
    /// Calm.
    Calm,
    /// Wild.
    VeryWild,
    /// Another.
    #[hl(other)]
    Other(OtherValue),
}

/// An e-mail address.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(format = "email")]
pub struct Email(String);

/// One of several shapes, told apart by a key.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
pub enum Shape {
    /// A circle.
    #[hl(tag = "circle")]
    Circle(Circle),
    /// A square.
    #[hl(tag = "square")]
    Square(Square),
}

/// A circle.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Circle {
    /// Half of its width.
    #[hl(exclusive_minimum = 0)]
    radius: f64,
    /// Everything else.
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A square.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Square {
    /// The length of a side.
    side: u8,
}

/// Any of several shapes.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
pub enum Anything {
    /// A text.
    Text(String),
    /// A list.
    Many(Vec<Anything>),
    /// A tree.
    Tree(Tree),
}

/// An object of two parts.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Both {
    /// A circle.
    #[hl(all_of)]
    circle: Circle,
    /// A tree.
    #[hl(all_of)]
    tree: Open,
    /// Everything else.
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// An open object.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Open {
    /// A name.
    name: Option<String>,
    /// Everything else.
    #[hl(any_string_name)]
    any_string_name: Dict,
}
