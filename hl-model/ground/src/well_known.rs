//! The types that the derive recognises by name. Any other name counts as a model.

/// The kind of a type, as its name tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// `String`
    String,
    /// A pointer to `str`.
    Text,
    /// A string type with a format.
    Formatted,
    /// A network address of the standard library.
    Address,
    /// `bool`
    Bool,
    /// `char`
    Char,
    /// `Null`
    Null,
    /// `f32`, `f64`
    Float,
    /// An integer of Rust.
    RustInteger,
    /// An integer of Rust that is not zero, with the name of the type that may be zero.
    NonZero(&'static str),
    /// `Integer`
    Integer,
    /// `Decimal`
    Decimal,
    /// `Bytes`, `File`
    Binary,
    /// `Value`
    Any,
    /// `Dict`
    Dict,
    /// A map with types of keys and of values.
    Map,
    /// `Vec`, or a pointer to a slice.
    List,
    /// `BTreeSet`, `HashSet`
    Set,
    /// `Box`, `Arc`
    Pointer,
    /// `Cow`
    Cow,
    /// `Nullable`
    Nullable,
    /// `Secret`
    Secret,
    /// `Option`
    Option,
    /// A reserved name of a type without known properties, or a model.
    Other,
}

/// An input type: a type that a setter accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input<T> {
    /// A description of several types, such as `any list`.
    Words(&'static str),
    /// A type of the Rust language: `&str`, `u8`.
    Primitive(&'static str),
    /// The type itself or its content.
    Type(T),
}

/// The context in which a value is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// To the setter of a key, which also accepts lists and maps item by item.
    AtKey,
    /// Within other values.
    Within,
}

impl Known {
    /// The kind of the type with a name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        find(name).unwrap_or(Self::Other)
    }

    /// Whether accessors return the value instead of a reference.
    #[must_use]
    pub const fn is_copied(self) -> bool {
        matches!(
            self,
            Self::Address | Self::Bool | Self::Char | Self::Null | Self::Float | Self::RustInteger | Self::NonZero(_)
        )
    }

    /// The input type that converts to the type and to its nullable form.
    const fn converted<T>(self) -> Option<Input<T>> {
        match self {
            Self::String | Self::Text | Self::Formatted | Self::Address => Some(Input::Primitive("&str")),
            Self::Integer => Some(Input::Words("any integer")),
            Self::Decimal => Some(Input::Words("any number")),
            _ => None,
        }
    }
}

/// The input types of a type, the type itself last. `look` returns the kind of a type and, for a pointer or another wrapper,
/// its content.
pub fn inputs<T: Copy>(ty: T, given: Given, look: impl Fn(T) -> (Known, Option<T>)) -> Vec<Input<T>> {
    let other = match look(ty) {
        // A pointer is made from its content.
        (Known::Pointer, Some(content)) => return vec![Input::Type(content)],
        (Known::Nullable, Some(content)) => Some(look(content).0.converted().unwrap_or(Input::Type(content))),
        (Known::Secret, Some(content)) if look(content).0 == Known::String => Some(Input::Primitive("&str")),
        (Known::Secret, Some(content)) => Some(Input::Type(content)),
        (Known::Any, _) => Some(Input::Words("any value")),
        (Known::RustInteger, _) => Some(Input::Words("any integer")),
        (Known::NonZero(integer), _) => Some(Input::Primitive(integer)),
        (Known::List | Known::Set, _) if given == Given::AtKey => Some(Input::Words("any list")),
        (Known::Dict | Known::Map, _) if given == Given::AtKey => Some(Input::Words("pairs of key and value")),
        (known, _) => known.converted(),
    };
    other.into_iter().chain([Input::Type(ty)]).collect()
}

/// The names, in alphabetical order.
const TYPES: [(&str, Known); 68] = [
    ("Arc", Known::Pointer),
    ("BTreeMap", Known::Map),
    ("BTreeSet", Known::Set),
    ("BinaryHeap", Known::Other),
    ("Box", Known::Pointer),
    ("Bytes", Known::Binary),
    ("Cow", Known::Cow),
    ("Date", Known::Formatted),
    ("DateTime", Known::Formatted),
    ("Decimal", Known::Decimal),
    ("DecimalString", Known::Formatted),
    ("Dict", Known::Dict),
    ("File", Known::Binary),
    ("HashMap", Known::Map),
    ("HashSet", Known::Set),
    ("IndexMap", Known::Map),
    ("Integer", Known::Integer),
    ("IpAddr", Known::Address),
    ("Ipv4Addr", Known::Address),
    ("Ipv6Addr", Known::Address),
    ("LinkedList", Known::Other),
    ("LocalDateTime", Known::Formatted),
    ("NonZeroI128", Known::NonZero("i128")),
    ("NonZeroI16", Known::NonZero("i16")),
    ("NonZeroI32", Known::NonZero("i32")),
    ("NonZeroI64", Known::NonZero("i64")),
    ("NonZeroI8", Known::NonZero("i8")),
    ("NonZeroIsize", Known::NonZero("isize")),
    ("NonZeroU128", Known::NonZero("u128")),
    ("NonZeroU16", Known::NonZero("u16")),
    ("NonZeroU32", Known::NonZero("u32")),
    ("NonZeroU64", Known::NonZero("u64")),
    ("NonZeroU8", Known::NonZero("u8")),
    ("NonZeroUsize", Known::NonZero("usize")),
    ("Null", Known::Null),
    ("Nullable", Known::Nullable),
    ("Option", Known::Option),
    ("OtherValue", Known::Other),
    ("Rc", Known::Other),
    ("Result", Known::Other),
    ("Secret", Known::Secret),
    ("Serde", Known::Other),
    ("SocketAddr", Known::Address),
    ("SocketAddrV4", Known::Address),
    ("SocketAddrV6", Known::Address),
    ("String", Known::String),
    ("Time", Known::Formatted),
    ("Uuid", Known::Formatted),
    ("Value", Known::Any),
    ("Vec", Known::List),
    ("VecDeque", Known::Other),
    ("bool", Known::Bool),
    ("char", Known::Char),
    ("f32", Known::Float),
    ("f64", Known::Float),
    ("i128", Known::RustInteger),
    ("i16", Known::RustInteger),
    ("i32", Known::RustInteger),
    ("i64", Known::RustInteger),
    ("i8", Known::RustInteger),
    ("isize", Known::RustInteger),
    ("str", Known::Other),
    ("u128", Known::RustInteger),
    ("u16", Known::RustInteger),
    ("u32", Known::RustInteger),
    ("u64", Known::RustInteger),
    ("u8", Known::RustInteger),
    ("usize", Known::RustInteger),
];

fn find(name: &str) -> Option<Known> {
    let index = TYPES.binary_search_by_key(&name, |(name, _)| name).ok()?;
    TYPES.get(index).map(|(_, known)| *known)
}

/// Whether a type is recognised by its name, so that a model cannot have this name.
///
/// ```
/// use hl_model_ground::well_known::is_type;
///
/// assert!(is_type("IpAddr") && is_type("NonZeroU8") && !is_type("Session"));
/// ```
#[must_use]
pub fn is_type(name: &str) -> bool {
    find(name).is_some()
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_in_order() {
        assert!(super::TYPES.is_sorted_by_key(|(name, _)| *name));
    }
}
