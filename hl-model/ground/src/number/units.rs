//! Numbers as counts of a power of ten, for arithmetic with integers.

use super::exponent::Exponent;
use super::normal::Normal;

/// A number as a count of `10^-places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Units {
    /// The count, rounded down.
    pub count: i128,
    /// Whether the count is the number itself, because nothing was rounded.
    pub is_exact: bool,
}

impl Units {
    /// The count, rounded up.
    #[must_use]
    pub const fn rounded_up(self) -> i128 {
        if self.is_exact { self.count } else { self.count + 1 }
    }
}

/// The number of places behind the point that a number needs; `None` if they are too many to count.
///
/// ```
/// use hl_model_ground::number::places;
///
/// assert_eq!([places("12"), places("1.50"), places("1e3"), places("25e-1")], [Some(0), Some(1), Some(0), Some(1)]);
/// ```
#[must_use]
pub fn places(text: &str) -> Option<u32> {
    match Normal::of(text).scale() {
        Exponent::Small(scale) => u32::try_from((-scale).max(0)).ok(),
        large @ Exponent::Large { .. } => (!large.is_negative()).then_some(0),
    }
}

/// A number as a count of `10^-places`; `None` if the count is too large.
///
/// ```
/// use hl_model_ground::number::in_units;
///
/// let tenths = in_units("-0.25", 1).unwrap();
/// assert_eq!((tenths.count, tenths.rounded_up(), tenths.is_exact), (-3, -2, false));
/// ```
#[must_use]
pub fn in_units(text: &str, places: u32) -> Option<Units> {
    let number = Normal::of(text);
    if number.is_zero() {
        return Some(Units { count: 0, is_exact: true });
    }
    let Exponent::Small(scale) = number.scale() else { return None };
    let coefficient = i128::try_from(number.coefficient()?).ok()?;
    let coefficient = if number.negative { -coefficient } else { coefficient };
    let shift = scale.checked_add(i128::from(places))?;
    let power = 10_i128.checked_pow(u32::try_from(shift.unsigned_abs()).ok()?)?;
    Some(if shift < 0 {
        Units { count: coefficient.div_euclid(power), is_exact: coefficient.rem_euclid(power) == 0 }
    } else {
        Units { count: coefficient.checked_mul(power)?, is_exact: true }
    })
}

/// The JSON text of a count of `10^-places`.
///
/// ```
/// use hl_model_ground::number::of_units;
///
/// assert_eq!([of_units(-5, 2), of_units(1234, 1), of_units(7, 0)], ["-0.05", "123.4", "7"]);
/// ```
#[must_use]
pub fn of_units(count: i128, places: u32) -> String {
    if places == 0 {
        return count.to_string();
    }
    let places = places as usize;
    let digits = format!("{:0>width$}", count.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    format!("{}{whole}.{fraction}", if count < 0 { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::{Units, in_units, of_units, places};
    use proptest::prelude::*;

    #[test]
    fn what_is_too_large_is_no_count() {
        assert_eq!((places("1e400"), in_units("1e400", 0)), (Some(0), None));
        assert_eq!((places("1e-400"), in_units("1e-400", 400)), (Some(400), Some(Units { count: 1, is_exact: true })));
        assert_eq!(in_units("1e-400", 0), None);
    }

    proptest! {
        #[test]
        fn counts_are_read_as_they_are_written(count in any::<i64>(), places in 0_u32..20) {
            let count = i128::from(count);
            prop_assert_eq!(in_units(&of_units(count, places), places), Some(Units { count, is_exact: true }));
        }
    }
}
