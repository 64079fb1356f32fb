//! The number types of Rust, by their names.

use hl_model_ground::number;

/// A Rust integer type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IntKind {
    pub(crate) name: &'static str,
    pub(crate) signed: bool,
    /// The number of bits; for `isize` and `usize` that of the smallest platform.
    pub(crate) bits: u32,
    /// Whether zero is not a value of the type.
    pub(crate) nonzero: bool,
}

impl IntKind {
    /// The type of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        INTEGERS.into_iter().find(|kind| kind.name == name)
    }

    const fn new(name: &'static str, signed: bool, bits: u32, nonzero: bool) -> Self {
        Self { name, signed, bits, nonzero }
    }

    /// The least and the greatest value.
    pub(crate) fn range(&self) -> (String, String) {
        let unsigned = u128::MAX.checked_shr(128 - self.bits).unwrap_or(0);
        if self.signed {
            let greatest = unsigned / 2;
            (format!("-{}", greatest + 1), greatest.to_string())
        } else {
            (u8::from(self.nonzero).to_string(), unsigned.to_string())
        }
    }

    /// Whether an integer is a value of the type.
    pub(crate) fn takes(&self, integer: &str) -> bool {
        let (least, greatest) = self.range();
        number::compare(integer, &least).is_ge() && number::compare(integer, &greatest).is_le()
    }
}

/// A Rust floating-point type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FloatKind {
    pub(crate) name: &'static str,
}

impl FloatKind {
    /// The type of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        FLOATS.into_iter().find(|kind| kind.name == name)
    }

    /// The least and the greatest value.
    pub(crate) fn range(&self) -> (String, String) {
        let greatest = if self.name == "f32" { f32::MAX.to_string() } else { f64::MAX.to_string() };
        (format!("-{greatest}"), greatest)
    }
}

const INTEGERS: [IntKind; 24] = [
    IntKind::new("i8", true, 8, false),
    IntKind::new("i16", true, 16, false),
    IntKind::new("i32", true, 32, false),
    IntKind::new("i64", true, 64, false),
    IntKind::new("i128", true, 128, false),
    IntKind::new("isize", true, 64, false),
    IntKind::new("u8", false, 8, false),
    IntKind::new("u16", false, 16, false),
    IntKind::new("u32", false, 32, false),
    IntKind::new("u64", false, 64, false),
    IntKind::new("u128", false, 128, false),
    IntKind::new("usize", false, 64, false),
    IntKind::new("NonZeroI8", true, 8, true),
    IntKind::new("NonZeroI16", true, 16, true),
    IntKind::new("NonZeroI32", true, 32, true),
    IntKind::new("NonZeroI64", true, 64, true),
    IntKind::new("NonZeroI128", true, 128, true),
    IntKind::new("NonZeroIsize", true, 64, true),
    IntKind::new("NonZeroU8", false, 8, true),
    IntKind::new("NonZeroU16", false, 16, true),
    IntKind::new("NonZeroU32", false, 32, true),
    IntKind::new("NonZeroU64", false, 64, true),
    IntKind::new("NonZeroU128", false, 128, true),
    IntKind::new("NonZeroUsize", false, 64, true),
];

const FLOATS: [FloatKind; 2] = [FloatKind { name: "f32" }, FloatKind { name: "f64" }];

#[cfg(test)]
mod tests {
    #[test]
    fn integers_have_ranges() {
        let range = |name: &str| super::IntKind::of(name).unwrap().range();
        assert_eq!(range("i8"), ("-128".into(), "127".into()));
        assert_eq!(range("NonZeroU8"), ("1".into(), "255".into()));
        assert_eq!(range("u8"), ("0".into(), "255".into()));
        assert_eq!(range("i128"), (i128::MIN.to_string(), i128::MAX.to_string()));
        assert_eq!(range("u128"), ("0".into(), u128::MAX.to_string()));
    }
}
