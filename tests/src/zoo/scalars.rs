//! Plain types, required and optional.

use std::borrow::Cow;
use std::sync::Arc;

use hl_model::{Bytes, Dict, File, HlModel, Null, Value};

/// A value of any type.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Any(Value);

/// One key of each plain type.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Scalars {
    text: String,
    truth: bool,
    nothing: Null,
    anything: Value,
    dict: Dict,
    list: Vec<Value>,
    maybe_text: Option<String>,
    maybe_truth: Option<bool>,
    maybe_nothing: Option<Null>,
    maybe_anything: Option<Value>,
    maybe_dict: Option<Dict>,
    /// JSON has no bytes, so the key is never there in a text.
    bytes: Option<Bytes>,
    file: Option<File>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// These types in other containers.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Shared {
    boxed: Box<str>,
    arc: Arc<str>,
    cow: Cow<'static, str>,
    boxed_list: Box<[String]>,
    slice: Option<Arc<[bool]>>,
    boxed_truth: Box<bool>,
    text: Option<Arc<String>>,
}
