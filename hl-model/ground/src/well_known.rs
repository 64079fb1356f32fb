//! The types that the derive knows by their names. Any other name is taken for a model.

/// The names, in alphabetical order.
const TYPES: [&str; 68] = [
    "Arc",
    "BTreeMap",
    "BTreeSet",
    "BinaryHeap",
    "Box",
    "Bytes",
    "Cow",
    "Date",
    "DateTime",
    "Decimal",
    "DecimalString",
    "Dict",
    "File",
    "HashMap",
    "HashSet",
    "IndexMap",
    "Integer",
    "IpAddr",
    "Ipv4Addr",
    "Ipv6Addr",
    "LinkedList",
    "LocalDateTime",
    "NonZeroI128",
    "NonZeroI16",
    "NonZeroI32",
    "NonZeroI64",
    "NonZeroI8",
    "NonZeroIsize",
    "NonZeroU128",
    "NonZeroU16",
    "NonZeroU32",
    "NonZeroU64",
    "NonZeroU8",
    "NonZeroUsize",
    "Null",
    "Nullable",
    "Option",
    "OtherValue",
    "Rc",
    "Result",
    "Secret",
    "Serde",
    "SocketAddr",
    "SocketAddrV4",
    "SocketAddrV6",
    "String",
    "Time",
    "Uuid",
    "Value",
    "Vec",
    "VecDeque",
    "bool",
    "char",
    "f32",
    "f64",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "str",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
];

/// Whether a type is known by its name, so that no model can have it.
///
/// ```
/// use hl_model_ground::well_known::is_type;
///
/// assert!(is_type("IpAddr") && is_type("NonZeroU8") && !is_type("Session"));
/// ```
#[must_use]
pub fn is_type(name: &str) -> bool {
    TYPES.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_in_order() {
        assert!(super::TYPES.is_sorted());
    }
}
