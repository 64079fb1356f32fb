//! Texts that a careless reader of models pays for dearly, in any size.

use std::collections::BTreeMap;

use hl_model::{Decimal, Dict, Errors, HlModel, Value};

/// A model with a few keys, which takes no others.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Few {
    name: Option<String>,
    number: Option<u8>,
    colour: Option<Colour>,
    list: Option<Vec<u8>>,
}

/// A text of a few.
#[derive(Debug, HlModel)]
enum Colour {
    Red,
    Green,
    Blue,
}

/// A union that contains itself.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Nested {
    List(Vec<Nested>),
    Pair(Pair),
    Other(Other),
    Text(String),
}

/// A member of the union with two keys.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Pair {
    left: Box<Nested>,
    right: Box<Nested>,
}

/// A member of the union with the same keys and one more.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Other {
    left: Box<Nested>,
    right: Box<Nested>,
    more: Option<u8>,
}

/// A union whose tags have aliases.
#[derive(Debug, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
enum Shelf {
    #[hl(alias = "group")]
    Folder(Folder),
    File(Few),
}

/// A member of the union that contains the union.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Folder {
    inner: Option<Box<Shelf>>,
    text: Option<String>,
    count: Option<u8>,
}

/// A value that two parts describe, each of which contains it.
#[derive(Debug, HlModel)]
#[hl(all_of)]
struct Twice {
    one: One,
    two: Two,
    #[hl(any_string_name)]
    rest: Dict,
}

/// One of the parts.
#[derive(Debug, HlModel)]
struct One {
    child: Option<Box<Twice>>,
    number: Option<u8>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// The other part.
#[derive(Debug, HlModel)]
struct Two {
    child: Option<Box<Twice>>,
    number: Option<i8>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// What is not odd, as far down as it goes.
#[derive(Debug, HlModel)]
#[hl(closed, not = Odd)]
struct Even {
    next: Option<Box<Even>>,
    number: Option<u8>,
}

/// What is not even.
#[derive(Debug, HlModel)]
#[hl(closed, not = Even)]
struct Odd {
    next: Option<Box<Odd>>,
    number: Option<u16>,
}

/// A model with two patterns that a key may match both, each of which has the model in its values.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Patterned {
    number: Option<u8>,
    #[hl(pattern_keys = "^a")]
    one: Dict<Patterned>,
    #[hl(pattern_keys = "^ab")]
    two: Dict<PatternedToo>,
}

/// The other model with the same patterns.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct PatternedToo {
    number: Option<i8>,
    #[hl(pattern_keys = "^a")]
    one: Dict<Patterned>,
    #[hl(pattern_keys = "^ab")]
    two: Dict<PatternedToo>,
}

/// A value that two parts describe, each with a constraint on the key in which it contains itself.
#[derive(Debug, HlModel)]
#[hl(all_of)]
struct Constrained {
    one: ConstrainedOne,
    two: ConstrainedTwo,
    #[hl(any_string_name)]
    rest: Dict,
}

/// One of the parts.
#[derive(Debug, HlModel)]
struct ConstrainedOne {
    #[hl(min_properties = 1)]
    child: Option<Box<Constrained>>,
    number: Option<u8>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// The other part.
#[derive(Debug, HlModel)]
struct ConstrainedTwo {
    #[hl(max_properties = 9)]
    child: Option<Box<Constrained>>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// A union of that value and of something that has a key of its own.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Either {
    Constrained(Constrained),
    Few(Few),
}

/// A list whose items differ.
#[derive(Debug, HlModel)]
#[hl(unique_items)]
struct Different(Vec<u32>);

/// A list whose objects differ.
#[derive(Debug, HlModel)]
#[hl(unique_items)]
struct DifferentObjects(Vec<Small>);

/// An object with a number and a text.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Small {
    number: u32,
    text: String,
}

/// A multiple of a number.
#[derive(Debug, HlModel)]
#[hl(multiple_of = 0.01, maximum = 1000)]
struct Multiple(Decimal);

/// A shape of texts that are refused.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) text: fn(usize) -> String,
    pub(crate) read: fn(&str) -> Option<Errors>,
}

fn errors<T: HlModel>(text: &str) -> Option<Errors> {
    T::from_json(text).err()
}

/// So many parts that are about as long as `length` together.
fn many(length: usize, part: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for index in 0.. {
        if text.len() >= length {
            break;
        }
        if index > 0 {
            text.push(',');
        }
        text += &part(index);
    }
    text
}

/// A value in so many others, as deep as is read, as often as is needed.
fn deep(length: usize, open: &str, inner: &str, close: &str) -> String {
    let once = open.repeat(100) + inner + &close.repeat(100);
    many(length, |_| once.clone())
}

pub(crate) const SHAPES: [Shape; 28] = [
    Shape {
        name: "a long key above keys that come twice",
        text: |length| format!("{{\"{}\": {{{}}}}}", "k".repeat(length), many(3_000, |_| r#""a":1"#.into())),
        read: errors::<Dict>,
    },
    Shape {
        name: "a long key of slashes above lists of the wrong type",
        text: |length| format!("{{\"{}\": [{}]}}", "/".repeat(length), many(600, |_| r#""""#.into())),
        read: errors::<Dict<Vec<u8>>>,
    },
    Shape {
        name: "unknown keys",
        text: |length| format!("{{{}}}", many(length, |index| format!("\"nam{index}\":1"))),
        read: errors::<Few>,
    },
    Shape {
        name: "short items",
        text: |length| format!("[{}]", many(length, |_| "1".into())),
        read: errors::<Vec<String>>,
    },
    Shape {
        name: "items that are not listed",
        text: |length| format!("[{}]", many(length, |_| "\"Rad\"".into())),
        read: errors::<Vec<Colour>>,
    },
    Shape {
        name: "items of no member of a union",
        text: |length| format!("[{}]", many(length, |_| "1".into())),
        read: errors::<Nested>,
    },
    Shape {
        name: "lists of no member of a union",
        text: |length| format!("[{}]", many(length, |_| "[1]".into())),
        read: errors::<Nested>,
    },
    Shape {
        name: "unions in lists, deep",
        text: |length| format!("[{}]", deep(length, "[", "1", "]")),
        read: errors::<Nested>,
    },
    Shape {
        name: "unions in objects, deep",
        text: |length| format!("[{}]", deep(length, r#"{"right":"","left":"#, "1", "}")),
        read: errors::<Nested>,
    },
    Shape {
        name: "a union with many keys",
        text: |length| format!("{{{}}}", many(length, |index| format!("\"{index}\":1"))),
        read: errors::<Nested>,
    },
    Shape {
        name: "parts that contain the whole, deep",
        text: |length| format!("[{}]", deep(length, r#"{"child":"#, r#"{"number":500}"#, "}")),
        read: errors::<Vec<Twice>>,
    },
    Shape {
        name: "parts with many keys",
        text: |length| format!("{{\"number\":500,{}}}", many(length, |index| format!("\"{index}\":1"))),
        read: errors::<Twice>,
    },
    Shape {
        name: "what is not, deep",
        text: |length| format!("[{}]", deep(length, r#"{"next":"#, r#"{"number":500}"#, "}")),
        read: errors::<Vec<Even>>,
    },
    Shape {
        name: "patterns of keys that overlap, deep",
        text: |length| format!("[{}]", deep(length, r#"{"abc":"#, r#"{"number":500}"#, "}")),
        read: errors::<Vec<Patterned>>,
    },
    Shape {
        name: "keys that come twice",
        text: |length| format!("{{{}}}", many(length, |index| format!("\"{}\":1", index / 2))),
        read: errors::<Value>,
    },
    Shape {
        name: "lists in lists with keys that come twice",
        text: |length| format!("[{}]", deep(length, "[", r#"{"a":1,"a":1}"#, "]")),
        read: errors::<Vec<Value>>,
    },
    Shape {
        name: "a long text of the wrong type",
        text: |length| format!("{{\"number\":\"{}\"}}", "é".repeat(length / 2)),
        read: errors::<Few>,
    },
    Shape {
        name: "lists in lists beyond the limit of depth",
        text: |length| format!("{}{}", "[".repeat(length / 2), "]".repeat(length / 2)),
        read: errors::<Value>,
    },
    Shape {
        name: "parts that contain the whole under constraints, in a union, deep",
        text: |length| format!("[{}]", deep(length, r#"{"child":"#, r#"{"number":500}"#, "}")),
        read: errors::<Vec<Either>>,
    },
    Shape {
        name: "numbers of a list that differ but for the last",
        text: |length| format!("[{},0]", many(length, |index| index.to_string())),
        read: errors::<Different>,
    },
    Shape {
        name: "objects of a list that differ but for the last",
        text: |length| {
            let small = |index: usize| format!("{{\"number\":{index},\"text\":\"{}\"}}", "a".repeat(60));
            format!("[{},{}]", many(length, small), small(0))
        },
        read: errors::<DifferentObjects>,
    },
    Shape {
        name: "numbers with large exponents, no multiples",
        text: |length| format!("[{}]", many(length, |_| "1e-999,1e999".into())),
        read: errors::<Vec<Multiple>>,
    },
    Shape {
        name: "numbers with exponents beyond the limit",
        text: |length| format!("[{}]", many(length, |_| "1e99999999999999999999".into())),
        read: errors::<Vec<Multiple>>,
    },
    Shape {
        name: "a number with more digits than the limit",
        text: |length| format!("[{}]", "9".repeat(length)),
        read: errors::<Vec<Multiple>>,
    },
    Shape { name: "nothing but opening brackets", text: |length| "[".repeat(length), read: errors::<Nested> },
    Shape {
        name: "keys of a typed map that come twice",
        text: |length| format!("{{{}}}", many(length, |index| format!("\"{}\":1", index / 2))),
        read: errors::<Dict<u8>>,
    },
    Shape {
        name: "keys of a sorted map that come twice",
        text: |length| format!("{{{}}}", many(length, |index| format!("\"{}\":1", index / 2))),
        read: errors::<BTreeMap<String, u8>>,
    },
    TYPED_MAP,
];

/// A typed map whose last value is wrong, so that all others are kept until then.
pub(crate) const TYPED_MAP: Shape = Shape {
    name: "a typed map whose last value is wrong",
    text: |length| format!("{{{},\"a\":[]}}", many(length, |index| format!("\"{index}\":1"))),
    read: errors::<Dict<u8>>,
};

/// A text in which aliases of tags are nested, and whose innermost value is wrong. A value with an alias is read from a copy
/// that has the tag instead, so the innermost text is copied at each level.
pub(crate) const ALIASES: Shape = Shape {
    name: "aliases of tags, deep",
    text: |length| {
        let text = "x".repeat(length.saturating_sub(ALIASES_DEEP * 27));
        let inner = format!("{{\"type\":\"group\",\"text\":\"{text}\",\"count\":\"\"}}");
        format!("{}{inner}{}", "{\"type\":\"group\",\"inner\":".repeat(ALIASES_DEEP), "}".repeat(ALIASES_DEEP))
    },
    read: errors::<Shelf>,
};

/// The levels of [`ALIASES`].
pub(crate) const ALIASES_DEEP: usize = 100;
