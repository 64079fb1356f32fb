//! Other types under a name, with constraints of their own.

use hl_model::{DateTime, Decimal, Dict, HlModel, Integer, Nullable, Value};

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(min_length = 1, max_length = 20)]
pub struct Name(String);

/// A name under tighter constraints.
#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
#[hl(max_length = 5)]
pub struct ShortName(Name);

/// A percentage.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(minimum = 0, maximum = 100, multiple_of = 0.5)]
pub struct Percent(Decimal);

/// A set of names.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(min_items = 1, max_items = 5, unique_items)]
pub struct Tags(Vec<ShortName>);

/// Lists in lists.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(items(min_items = 1, items(minimum = 0, maximum = 9)))]
pub struct Matrix(Vec<Vec<Integer>>);

/// A list of short words.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(items(max_length = 3))]
pub struct Words(Vec<String>);

/// An object with values of one type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(min_properties = 1, max_properties = 3)]
pub struct Labels(Dict<Name>);

/// A value or `null`.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(multiple_of = 3)]
pub struct Maybe(Nullable<i64>);

/// A text with a format.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Stamp(DateTime);

/// Newtypes at keys, under constraints of the keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct NewtypeHolder {
    #[hl(min_length = 3)]
    name: Name,
    #[hl(max_length = 2)]
    short: Option<ShortName>,
    #[hl(exclusive_minimum = 0, multiple_of = 0.2)]
    percent: Option<Percent>,
    #[hl(min_items = 2, items(min_length = 2))]
    tags: Option<Tags>,
    #[hl(min_properties = 2)]
    labels: Option<Labels>,
    #[hl(items(min_length = 2))]
    words: Option<Words>,
    #[hl(minimum = 3)]
    maybe: Option<Maybe>,
    names: Option<Vec<Name>>,
    boxed: Option<Box<ShortName>>,
    matrix: Option<Matrix>,
    stamp: Option<Stamp>,
    any: Option<Nullable<Box<AnyNumberOfThings>>>,
}

/// A list of anything.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(max_items = 2)]
pub struct AnyNumberOfThings(Vec<Value>);
