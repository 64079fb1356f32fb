//! Types of fields that are lists, texts or numbers of a narrower kind.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::{NonZeroI8, NonZeroU16, NonZeroU64};

use hl_model::{HlModel, Integer, Secret, Serde, Value};

use super::{Closed, Direction, Level, ShortName};

/// Lists with a number of items that the type says.
#[allow(clippy::type_complexity, reason = "a long tuple is what is tried")]
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Fixed {
    pair: Option<(i64, String)>,
    #[hl(items(minimum = 0))]
    triple: Option<[i32; 3]>,
    rows: Option<Vec<(String, [bool; 2])>>,
    single: Option<(Closed,)>,
    eight: Option<(u8, u8, u8, u8, u8, u8, u8, Value)>,
    #[hl(unique_items)]
    distinct: Option<[u8; 2]>,
}

/// Lists without equal items.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Sets {
    sorted: Option<BTreeSet<String>>,
    #[hl(min_items = 1, max_items = 3)]
    hashed: Option<HashSet<Integer>>,
}

/// A character, and integers that are not zero.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct SmallTypes {
    character: Option<char>,
    positive: Option<NonZeroU16>,
    large: Option<NonZeroU64>,
    signed: Option<NonZeroI8>,
}

/// The addresses of the standard library.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Addresses {
    v4: Option<Ipv4Addr>,
    v6: Option<Ipv6Addr>,
    any: Option<IpAddr>,
    socket: Option<SocketAddr>,
}

/// Maps whose keys are more than text.
#[allow(clippy::struct_field_names, reason = "each says what its keys are")]
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct KeyedMaps {
    by_name: Option<BTreeMap<Direction, bool>>,
    by_number: Option<HashMap<i64, Integer>>,
    by_level: Option<BTreeMap<Level, Value>>,
    by_short_name: Option<indexmap::IndexMap<ShortName, bool>>,
    #[hl(copy)]
    last: Option<Level>,
}

/// What is wrapped in a type of the library.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Wrapped {
    #[hl(min_length = 2)]
    secret: Option<Secret<String>>,
    secrets: Option<Vec<Secret<Integer>>>,
    serde: Option<Serde<BTreeMap<String, u8>>>,
    #[hl(schema = r#"{"type": "object", "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 255}}"#)]
    described: Option<Serde<BTreeMap<String, u8>>>,
    any: Option<serde_json::Value>,
    object: Option<serde_json::Map<String, serde_json::Value>>,
}
