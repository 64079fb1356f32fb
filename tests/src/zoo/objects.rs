//! What a model says of its keys.

use hl_model::{Dict, HlModel, Integer, Nullable};

/// Only the declared keys.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, module = "zoo.closed")]
pub struct Closed {
    model: String,
    provider: Option<String>,
    max_tokens: Option<Integer>,
}

/// Any other key too.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Open {
    id: String,
    count: Option<Integer>,
    name: Option<String>,
    #[hl(any_string_name)]
    others: Dict,
}

/// Other keys with values of one type.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct OpenTyped {
    id: String,
    #[hl(any_string_name)]
    any_string_name: Dict<Closed>,
}

/// No keys at all.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Empty {}

/// Every key may be left out.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct AllOptional {
    a: Option<String>,
    b: Option<bool>,
    c: Option<Box<Self>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Keys with other spellings.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Aliases {
    #[hl(alias = "identifier", alias = "ID")]
    id: String,
    #[hl(alias = "label")]
    name: Option<String>,
}

/// `null` stands for a key that is left out, everywhere.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(null = "absent")]
pub struct Lenient {
    id: String,
    name: Option<String>,
    count: Option<Integer>,
    parent: Option<Box<Self>>,
    note: Option<Nullable<String>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// `null` stands for a key that is left out, at one key.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct LenientKey {
    #[hl(null = "absent", min_length = 2)]
    name: Option<String>,
    #[hl(min_length = 2)]
    strict: Option<String>,
}

/// Names that are not those of the fields.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, rename_all = "camelCase", description = "A description of its own.")]
#[hl(builder = RenamedMaker, parts = RenamedValues)]
pub struct Renamed {
    first_name: String,
    #[hl(rename = "Family-Name")]
    last_name: Option<String>,
    r#type: Option<String>,
}

/// What is said of keys for readers and writers.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, inline, crate = ::hl_model)]
pub struct Marked {
    #[hl(secret, min_length = 4)]
    token: String,
    #[hl(write_only)]
    password: Option<String>,
    #[hl(read_only, default = 10, example = 20)]
    limit: Option<i32>,
    #[hl(all_of, description = "The model.")]
    model: Option<Closed>,
    #[deprecated]
    old: Option<bool>,
    #[hl(default = "EUR")]
    currency: Option<String>,
}

/// Keys that are easy to get wrong.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct OddKeys {
    #[hl(rename = "")]
    empty: Option<String>,
    #[hl(rename = "a/b~c")]
    pointer: Option<String>,
    #[hl(rename = "quote\"\\")]
    quote: Option<String>,
    #[hl(rename = "$serde_json::private::RawValue")]
    raw: Option<String>,
    #[hl(rename = "$serde_json::private::Number")]
    number: Option<String>,
    #[hl(rename = "é😀\u{0}")]
    unicode: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// More keys than the machine's words have bits.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[allow(missing_docs, reason = "the keys mean nothing")]
pub struct ManyKeys {
    k00: Option<u8>,
    k01: Option<u8>,
    k02: Option<u8>,
    k03: Option<u8>,
    k04: Option<u8>,
    k05: Option<u8>,
    k06: Option<u8>,
    k07: Option<u8>,
    k08: Option<u8>,
    k09: Option<u8>,
    k10: Option<u8>,
    k11: Option<u8>,
    k12: Option<u8>,
    k13: Option<u8>,
    k14: Option<u8>,
    k15: Option<u8>,
    k16: Option<u8>,
    k17: Option<u8>,
    k18: Option<u8>,
    k19: Option<u8>,
    k20: Option<u8>,
    k21: Option<u8>,
    k22: Option<u8>,
    k23: Option<u8>,
    k24: Option<u8>,
    k25: Option<u8>,
    k26: Option<u8>,
    k27: Option<u8>,
    k28: Option<u8>,
    k29: Option<u8>,
    k30: Option<u8>,
    k31: Option<u8>,
    k32: Option<u8>,
    k33: Option<u8>,
    k34: Option<u8>,
    k35: Option<u8>,
    k36: Option<u8>,
    k37: Option<u8>,
    k38: Option<u8>,
    k39: Option<u8>,
    k40: Option<u8>,
    k41: Option<u8>,
    k42: Option<u8>,
    k43: Option<u8>,
    k44: Option<u8>,
    k45: Option<u8>,
    k46: Option<u8>,
    k47: Option<u8>,
    k48: Option<u8>,
    k49: Option<u8>,
    k50: Option<u8>,
    k51: Option<u8>,
    k52: Option<u8>,
    k53: Option<u8>,
    k54: Option<u8>,
    k55: Option<u8>,
    k56: Option<u8>,
    k57: Option<u8>,
    k58: Option<u8>,
    k59: Option<u8>,
    k60: Option<u8>,
    k61: Option<u8>,
    k62: Option<u8>,
    k63: Option<u8>,
    k64: Option<u8>,
    k65: Option<u8>,
    last: u8,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// `null` as a value.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Nullables {
    text: Nullable<String>,
    maybe: Option<Nullable<Integer>>,
    model: Option<Nullable<Closed>>,
    list: Option<Vec<Nullable<bool>>>,
    #[hl(min_length = 2)]
    long: Option<Nullable<String>>,
    #[hl(values = ["a", "b"])]
    listed: Option<Nullable<String>>,
    #[hl(values = ["a", "b"], not = Closed)]
    listed_and_not: Option<Nullable<String>>,
    #[hl(items(values = ["a", "b"]), max_items = 3)]
    listed_items: Option<Nullable<Vec<Nullable<String>>>>,
    dict: Option<Nullable<Dict<Nullable<i64>>>>,
    #[hl(any_string_name)]
    any_string_name: Dict<Nullable<String>>,
}
