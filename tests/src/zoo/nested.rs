//! Models in models: recursive and generic ones.

use std::sync::Arc;

use hl_model::{Dict, FieldType, HlModel, Integer, Nullable};

/// A model that refers to itself in a list.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Tree {
    value: Integer,
    children: Option<Vec<Self>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A model that refers to itself in a box.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Chain {
    next: Nullable<Box<Chain>>,
}

/// A page of something.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(bound = "T: FieldType")]
pub struct Page<T> {
    records: Vec<T>,
    #[hl(minimum = 0)]
    total: Option<i64>,
    next: Option<Box<Page<T>>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A generic model of a plain type.
pub type PageOfStrings = Page<String>;

/// A generic model of a generic model.
pub type PageOfPages = Page<Page<Nullable<Tree>>>;

/// Models in every container.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Wrapper {
    tree: Tree,
    boxed: Option<Box<Chain>>,
    shared: Option<Arc<Tree>>,
    nullable: Option<Nullable<Chain>>,
    list: Option<Vec<Chain>>,
    map: Option<Dict<Tree>>,
    page: Option<Page<Integer>>,
}

/// A list of models, as a model.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(max_items = 4)]
pub struct Forest(Vec<Tree>);

/// A bound on a parameter of one's own does not hinder.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Pair<A: Clone, B>
where
    B: FieldType,
{
    first: A,
    second: Option<B>,
}

/// A generic model with two parameters.
pub type PairOfTexts = Pair<String, Nullable<Pair<bool, String>>>;
