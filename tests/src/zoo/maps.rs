//! Objects with values of one type.

use std::collections::{BTreeMap, HashMap};

use hl_model::{Dict, HlModel, Integer, Value};

use super::Closed;

/// Every kind of `Dict`.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct OrderedMaps {
    any: Option<Dict>,
    integers: Option<Dict<Integer>>,
    models: Option<Dict<Closed>>,
    lists: Option<Dict<Vec<String>>>,
    dicts: Option<Dict<Dict<bool>>>,
    spelled: Option<Dict<Value>>,
}

/// Maps of the standard library and of `indexmap`. Those of the standard library do not keep the order of keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct StdMaps {
    sorted: Option<BTreeMap<String, Integer>>,
    hashed: Option<HashMap<String, Vec<Integer>>>,
    ordered: Option<indexmap::IndexMap<String, Closed>>,
    #[hl(min_properties = 1, max_properties = 2)]
    counted: Option<BTreeMap<String, bool>>,
}

/// A map as a model.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct TypedMap(Dict<Vec<Integer>>);
