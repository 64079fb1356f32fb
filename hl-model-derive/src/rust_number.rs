//! The number types of Rust, by their names.

use hl_model_ground::number::{self, RustInteger};
use hl_model_ground::well_known::Known;

/// A Rust integer type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IntKind {
    integer: RustInteger,
    /// Whether zero is not a value of the type.
    pub(crate) nonzero: bool,
}

impl IntKind {
    /// The type of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let (name, nonzero) = match Known::of(name) {
            Known::NonZero(integer) => (integer, true),
            _ => (name, false),
        };
        RustInteger::named(name).map(|integer| Self { integer, nonzero })
    }

    /// The name of the type.
    pub(crate) fn name(self) -> String {
        let name = self.integer.name();
        if !self.nonzero {
            return name.to_owned();
        }
        let (first, rest) = name.split_at(1);
        format!("NonZero{}{rest}", first.to_uppercase())
    }

    /// The least and the greatest value.
    pub(crate) fn range(self) -> (&'static str, &'static str) {
        match self.integer.range() {
            ("0", greatest) if self.nonzero => ("1", greatest),
            range => range,
        }
    }

    /// Whether an integer is a value of the type.
    pub(crate) fn takes(self, integer: &str) -> bool {
        let (least, greatest) = self.range();
        let is_refused_zero = self.nonzero && number::compare(integer, "0").is_eq();
        number::compare(integer, least).is_ge() && number::compare(integer, greatest).is_le() && !is_refused_zero
    }
}

/// A Rust floating-point type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FloatKind {
    pub(crate) name: &'static str,
    /// The least and the greatest value.
    pub(crate) range: (&'static str, &'static str),
}

impl FloatKind {
    /// The type of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        FLOATS.into_iter().find(|kind| kind.name == name)
    }
}

const FLOATS: [FloatKind; 2] = [
    FloatKind { name: "f32", range: ("-3.4028235e38", "3.4028235e38") },
    FloatKind { name: "f64", range: ("-1.7976931348623157e308", "1.7976931348623157e308") },
];

#[cfg(test)]
mod tests {
    use super::{FLOATS, IntKind};

    #[test]
    fn integers_without_zero_have_names_and_ranges() {
        let of = |name: &str| IntKind::of(name).map(|kind| (kind.name(), kind.range()));
        assert_eq!(of("NonZeroU8"), Some(("NonZeroU8".into(), ("1", "255"))));
        assert_eq!(of("NonZeroI8"), Some(("NonZeroI8".into(), ("-128", "127"))));
        assert_eq!(of("NonZeroIsize").map(|(name, _)| name), Some("NonZeroIsize".into()));
        assert_eq!(of("u8"), Some(("u8".into(), ("0", "255"))));
        assert_eq!(of("u7"), None);
    }

    #[test]
    fn zero_is_no_value_of_a_type_without_it() {
        let takes = |name: &str, integer| IntKind::of(name).unwrap().takes(integer);
        assert_eq!([takes("NonZeroI8", "0"), takes("NonZeroI8", "-1"), takes("NonZeroU8", "0")], [false, true, false]);
        assert!(takes("i8", "-0"));
    }

    #[test]
    fn floats_end_where_the_compiler_says() {
        let [single, double] = FLOATS.map(|kind| kind.range);
        assert_eq!((single.0.parse(), single.1.parse()), (Ok(f32::MIN), Ok(f32::MAX)));
        assert_eq!((double.0.parse(), double.1.parse()), (Ok(f64::MIN), Ok(f64::MAX)));
    }
}
