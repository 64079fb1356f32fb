//! The number types of Rust, by their names.

use hl_model_ground::number;

/// A Rust integer type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IntKind {
    pub(crate) name: &'static str,
    pub(crate) signed: bool,
    /// The number of bits. For `isize` and `usize` it is that of the largest platform, because a
    /// literal that some platform can hold is not refused.
    pub(crate) bits: u32,
    /// Whether zero is not a value of the type.
    pub(crate) nonzero: bool,
}

impl IntKind {
    /// The type of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        INTEGERS.into_iter().find(|kind| kind.name == name)
    }

    const fn signed(name: &'static str, bits: u32) -> Self {
        Self { name, signed: true, bits, nonzero: false }
    }

    const fn unsigned(name: &'static str, bits: u32) -> Self {
        Self { name, signed: false, bits, nonzero: false }
    }

    const fn nonzero(self) -> Self {
        Self { nonzero: true, ..self }
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
        let is_refused_zero = self.nonzero && number::compare(integer, "0").is_eq();
        number::compare(integer, &least).is_ge() && number::compare(integer, &greatest).is_le() && !is_refused_zero
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
    IntKind::signed("i8", 8),
    IntKind::signed("i16", 16),
    IntKind::signed("i32", 32),
    IntKind::signed("i64", 64),
    IntKind::signed("i128", 128),
    IntKind::signed("isize", 64),
    IntKind::unsigned("u8", 8),
    IntKind::unsigned("u16", 16),
    IntKind::unsigned("u32", 32),
    IntKind::unsigned("u64", 64),
    IntKind::unsigned("u128", 128),
    IntKind::unsigned("usize", 64),
    IntKind::signed("NonZeroI8", 8).nonzero(),
    IntKind::signed("NonZeroI16", 16).nonzero(),
    IntKind::signed("NonZeroI32", 32).nonzero(),
    IntKind::signed("NonZeroI64", 64).nonzero(),
    IntKind::signed("NonZeroI128", 128).nonzero(),
    IntKind::signed("NonZeroIsize", 64).nonzero(),
    IntKind::unsigned("NonZeroU8", 8).nonzero(),
    IntKind::unsigned("NonZeroU16", 16).nonzero(),
    IntKind::unsigned("NonZeroU32", 32).nonzero(),
    IntKind::unsigned("NonZeroU64", 64).nonzero(),
    IntKind::unsigned("NonZeroU128", 128).nonzero(),
    IntKind::unsigned("NonZeroUsize", 64).nonzero(),
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

    #[test]
    fn zero_is_no_value_of_a_type_without_it() {
        let takes = |name: &str, integer| super::IntKind::of(name).unwrap().takes(integer);
        assert_eq!([takes("NonZeroI8", "0"), takes("NonZeroI8", "-1"), takes("NonZeroU8", "0")], [false, true, false]);
        assert!(takes("i8", "-0"));
    }
}
