//! Numbers within bounds, in many spellings.

use hl_model::schema::{Constraint, Format};

use super::Choices;

/// The numbers that are generated if the description has no bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// Any number of JSON.
    Any,
    /// Numbers that a reader without exact numbers keeps.
    Simple,
}

/// Numbers of all kinds; the first is the simplest.
const ANY: &[&str] = &[
    "0",
    "1",
    "-1",
    "42",
    "1.5",
    "-0",
    "0.0",
    "1.0",
    "1e2",
    "-2.5E+3",
    "0.1",
    "1e-7",
    "9007199254740993",
    "18446744073709551615",
    "-9223372036854775808",
    "340282366920938463463374607431768211456",
    "123456789012345678901234567890",
    "0.1000000000000000000000001",
    "1.7976931348623157e308",
    "1e400",
    "-1e-400",
    "5e-324",
    "1e1000000",
];

/// The number of simple ones at the start of [`ANY`].
const SIMPLE: usize = 12;

/// The greatest number of units from which a number is chosen.
const MOST: i128 = 1_000_000_000_000_000_000_000_000_000_000;

/// A number of any kind.
pub(super) fn any_number(choices: &mut Choices<'_>, numbers: Numbers) -> String {
    match (numbers, choices.below(4)) {
        (Numbers::Simple, 0) => choices.pick(ANY.get(..SIMPLE).unwrap_or(ANY)).to_owned(),
        (Numbers::Any, 0) => choices.pick(ANY).to_owned(),
        (_, 1) => (i64::from(choices.next()) - i64::from(u32::MAX / 2)).to_string(),
        _ => {
            let scale = u32::try_from(choices.below(5)).unwrap_or_default();
            let units = i128::from(choices.next() % 1_000_000);
            spell(units, scale, choices)
        }
    }
}

/// A number that satisfies constraints.
///
/// `slack` is the maximum difference, in units.
pub(super) fn number(
    constraints: &[Constraint],
    is_integer: bool,
    choices: &mut Choices<'_>,
    numbers: Numbers,
    slack: i128,
) -> String {
    let units = Units::of(constraints, is_integer);
    let is_free = units.least.is_none() && units.greatest.is_none() && !units.has_step;
    if is_free && choices.one_in(2) {
        let text = any_number(choices, numbers);
        let is_whole = crate::json::significant_digits(&text).1 >= 0;
        if is_whole || !is_integer {
            return text;
        }
    }
    let value = units.pick(choices, numbers) + slack;
    spell(value, units.scale, choices)
}

/// The numbers that satisfy constraints: whole multiples of `step` between two bounds, all counted in units of
/// 10<sup>-scale</sup>.
struct Units {
    scale: u32,
    step: i128,
    /// Whether a constraint asks for the step.
    has_step: bool,
    least: Option<i128>,
    greatest: Option<i128>,
}

impl Units {
    fn of(constraints: &[Constraint], is_integer: bool) -> Self {
        let texts = constraints.iter().filter_map(|constraint| match constraint {
            Constraint::Minimum(text)
            | Constraint::Maximum(text)
            | Constraint::ExclusiveMinimum(text)
            | Constraint::ExclusiveMaximum(text)
            | Constraint::MultipleOf(text) => Some(*text),
            _ => None,
        });
        let scale = texts.map(decimals).max().unwrap_or_default().max(if is_integer { 0 } else { 2 });
        let step = if is_integer { 10_i128.pow(scale) } else { 1 };
        let mut units = Self { scale, step, has_step: false, least: None, greatest: None };
        for constraint in constraints {
            match constraint {
                Constraint::Minimum(text) => units.at_least(to_units(text, scale)),
                Constraint::ExclusiveMinimum(text) => units.at_least(to_units(text, scale).map(|bound| bound + 1)),
                Constraint::Maximum(text) => units.at_most(to_units(text, scale)),
                Constraint::ExclusiveMaximum(text) => units.at_most(to_units(text, scale).map(|bound| bound - 1)),
                Constraint::MultipleOf(text) => {
                    units.has_step = true;
                    units.step = common_multiple(units.step, to_units(text, scale).unwrap_or(1));
                }
                Constraint::Format(Format::Int32) => {
                    units.at_least(to_units("-2147483648", scale));
                    units.at_most(to_units("2147483647", scale));
                }
                Constraint::Format(Format::Int64) => {
                    units.at_least(to_units("-9223372036854775808", scale));
                    units.at_most(to_units("9223372036854775807", scale));
                }
                Constraint::Format(Format::Float | Format::Double) => {
                    units.at_least(Some(-MOST));
                    units.at_most(Some(MOST));
                }
                _ => {}
            }
        }
        units
    }

    /// A bound that is too far away to be counted is ignored.
    fn at_least(&mut self, bound: Option<i128>) {
        self.least = self.least.max(bound.map(|bound| bound.max(-MOST)));
    }

    fn at_most(&mut self, bound: Option<i128>) {
        let bound = bound.map(|bound| bound.min(MOST));
        self.greatest = match (self.greatest, bound) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }

    fn pick(&self, choices: &mut Choices<'_>, numbers: Numbers) -> i128 {
        let most = if numbers == Numbers::Any { MOST } else { 1_000_000_000_000 };
        let low = self.least.unwrap_or_else(|| self.greatest.unwrap_or(0).min(0) - most);
        let high = self.greatest.unwrap_or_else(|| low.max(0) + most);
        let from = low.div_euclid(self.step) + i128::from(low.rem_euclid(self.step) != 0);
        let to = high.div_euclid(self.step).max(from);
        let steps = match choices.below(6) {
            0 => 0,
            1 => 1,
            2 => from,
            3 => to,
            4 => i128::from(choices.next() % 1000) - 500,
            _ => from + (i128::from(choices.next()) << choices.below(64)) % (to - from + 1),
        };
        steps.clamp(from, to) * self.step
    }
}

/// The number of digits after the point.
fn decimals(text: &str) -> u32 {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let fraction = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let exponent: i64 = exponent.parse().unwrap_or_default();
    u32::try_from(i64::try_from(fraction).unwrap_or_default() - exponent).unwrap_or_default().min(12)
}

/// A number in units of 10<sup>-scale</sup>; nothing if it is too great to be counted.
fn to_units(text: &str, scale: u32) -> Option<i128> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: i128 = format!("{integer}{fraction}").parse().ok()?;
    let exponent: i64 = exponent.parse().ok()?;
    let power = exponent - i64::try_from(fraction.len()).ok()? + i64::from(scale);
    match u32::try_from(power) {
        Ok(power) => digits.checked_mul(10_i128.checked_pow(power)?),
        Err(_) => Some(digits / 10_i128.checked_pow(u32::try_from(-power).ok()?)?),
    }
}

fn common_multiple(a: i128, b: i128) -> i128 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}

/// One of the many texts of `units` · 10<sup>-scale</sup>.
fn spell(units: i128, scale: u32, choices: &mut Choices<'_>) -> String {
    let plain = plain(units, scale);
    match choices.below(8) {
        0..4 => plain,
        4 if units == 0 => choices.pick(&["-0", "0.0", "0e5", "-0.00E-3"]).to_owned(),
        4 => format!("{units}e-{scale}"),
        5 if units != 0 => format!("{units}0E-{}", scale + 1),
        6 if plain.contains('.') => format!("{plain}00"),
        6 => format!("{plain}.0"),
        _ => scientific(units, scale),
    }
}

fn plain(units: i128, scale: u32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let width = usize::try_from(scale).unwrap_or_default() + 1;
    let digits = format!("{:0width$}", units.unsigned_abs());
    let (integer, fraction) = digits.split_at(digits.len() + 1 - width);
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{integer}"),
        fraction => format!("{sign}{integer}.{fraction}"),
    }
}

/// The fewest digits and a power of ten.
fn scientific(units: i128, scale: u32) -> String {
    let (mut digits, mut exponent) = (units, -i64::from(scale));
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    format!("{digits}e{exponent:+}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Json;

    #[test]
    fn bounds_are_counted_in_units() {
        assert_eq!(to_units("1.5", 2), Some(150));
        assert_eq!(to_units("-1e3", 0), Some(-1000));
        assert_eq!(to_units("1e308", 2), None);
        assert_eq!(decimals("0.01"), 2);
        assert_eq!(common_multiple(10, 25), 50);
    }

    #[test]
    fn every_spelling_is_of_the_same_number() {
        for (units, scale, expected) in [(150, 2, "1.5"), (-7, 3, "-0.007"), (0, 2, "0"), (1200, 0, "1200")] {
            for choice in 0..8 {
                let text = spell(units, scale, &mut Choices::new(&[choice, choice]));
                assert!(Json::number(&text).is_same(&Json::number(expected)), "{text} {expected}");
            }
        }
    }
}
