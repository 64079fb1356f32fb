//! Testing whether a multiple of numbers is between two bounds.

use super::units::{in_units, places};

/// A bound on numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NumberBound<'a> {
    /// The number, as JSON text.
    pub number: &'a str,
    /// Whether the number itself is refused.
    pub is_exclusive: bool,
}

impl<'a> NumberBound<'a> {
    /// A bound that is itself allowed.
    #[must_use]
    pub const fn inclusive(number: &'a str) -> Self {
        Self { number, is_exclusive: false }
    }

    /// A bound that is itself refused.
    #[must_use]
    pub const fn exclusive(number: &'a str) -> Self {
        Self { number, is_exclusive: true }
    }
}

/// Whether certainly no number between two bounds is a multiple of all `steps`, which are positive numbers as JSON text.
/// Returns `false` without steps, because then every number counts.
///
/// ```
/// use hl_model_ground::number::{NumberBound, has_no_multiple};
///
/// let (one, four) = (NumberBound::inclusive("1"), NumberBound::inclusive("4"));
/// assert!(has_no_multiple(one, four, &["5"]));
/// assert!(!has_no_multiple(one, four, &["1.5", "1"]));
/// ```
#[must_use]
pub fn has_no_multiple(lower: NumberBound<'_>, upper: NumberBound<'_>, steps: &[&str]) -> bool {
    is_gap(lower, upper, steps).unwrap_or(false)
}

/// The answer; `None` if the numbers are too large or too fine to decide.
fn is_gap(lower: NumberBound<'_>, upper: NumberBound<'_>, steps: &[&str]) -> Option<bool> {
    let numbers = || [lower.number, upper.number].into_iter().chain(steps.iter().copied());
    let most = numbers().try_fold(0, |most, number| places(number).map(|places| places.max(most)))?;
    let mut whole = numbers().map(|number| in_units(number, most).map(|units| units.count));
    let (least, most) = (whole.next()??, whole.next()??);
    let mut common = None;
    for step in whole {
        let step = step?;
        common = Some(common.map_or(Some(step), |common| least_common_multiple(common, step))?);
    }
    let Some(step) = common.filter(|step| *step > 0) else { return Some(false) };
    let least = least.checked_add(i128::from(lower.is_exclusive))?;
    let most = most.checked_sub(i128::from(upper.is_exclusive))?;
    let first = most.div_euclid(step).checked_mul(step)?;
    Some(first < least)
}

/// The least common multiple of two positive numbers, if it fits.
#[must_use]
pub fn least_common_multiple(a: i128, b: i128) -> Option<i128> {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor.checked_rem(rest)?);
    }
    a.checked_div(divisor)?.checked_mul(b)
}

#[cfg(test)]
mod tests {
    use super::{NumberBound, has_no_multiple};
    use proptest::prelude::*;

    fn is_gap(lower: (&str, bool), upper: (&str, bool), steps: &[&str]) -> bool {
        let bound = |(number, is_exclusive)| NumberBound { number, is_exclusive };
        has_no_multiple(bound(lower), bound(upper), steps)
    }

    #[test]
    fn bounds_with_a_multiple_between_them_are_no_gap() {
        for (lower, upper, steps, expected) in [
            (("1", true), ("2", true), &["1"][..], true),
            (("1", true), ("2", false), &["1"], false),
            (("1", true), ("2", true), &["0.5"], false),
            (("1", true), ("2", true), &["0.5", "1"], true),
            (("1", false), ("4", false), &["5"], true),
            (("-4", false), ("-1", false), &["5"], true),
            (("-4", false), ("1", false), &["5"], false),
            (("0", true), ("5", true), &["5"], true),
            (("0.1", false), ("0.9", false), &["1"], true),
            (("0.1", false), ("1e2", false), &["1"], false),
            (("1", false), ("5", false), &["2", "3"], true),
            (("1", false), ("6", false), &["2", "3"], false),
            (("1", true), ("2", true), &[], false),
            (("1e400", true), ("2e400", true), &["1"], false),
            (("1e-30", false), ("2e-30", false), &["1"], true),
            (("1", false), ("2", false), &["0"], false),
        ] {
            assert_eq!(is_gap(lower, upper, steps), expected, "{lower:?} {upper:?} {steps:?}");
        }
    }

    proptest! {
        #[test]
        fn a_gap_holds_no_multiple(
            lower in -60_i64..60, width in 0_i64..20, step in 1_i64..15, exclusive in (any::<bool>(), any::<bool>()),
        ) {
            let upper = lower + width;
            let (from, to) = (lower + i64::from(exclusive.0), upper - i64::from(exclusive.1));
            let expected = !(from..=to).any(|number| number % step == 0);
            let tenths = |number: i64| format!("{}{}.{}", if number < 0 { "-" } else { "" }, number.abs() / 10, number.abs() % 10);
            let (low, high, of) = (tenths(lower), tenths(upper), tenths(step));
            prop_assert_eq!(is_gap((&low, exclusive.0), (&high, exclusive.1), &[&of]), expected);
            let (low, high, of) = (lower.to_string(), upper.to_string(), step.to_string());
            prop_assert_eq!(is_gap((&low, exclusive.0), (&high, exclusive.1), &[&of]), expected);
        }
    }
}
