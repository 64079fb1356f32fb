//! Numbers.

use super::choices::Choices;
use super::decimal::{Decimal, json};
use super::rules::Rules;
use crate::description::Constraint;

/// Distance from a single bound within which numbers are drawn.
const USUAL: i128 = 1000;

/// JSON text of a number that satisfies the constraints.
pub(super) fn draw(choices: &mut Choices<'_>, rules: &Rules, is_integer: bool) -> Option<String> {
    let range = Range::of(rules, is_integer)?;
    let (first, last) = (range.first()?, range.last()?);
    if first > last {
        return None;
    }
    if choices.is_typical() {
        let multiple = range.typical(is_integer)?.clamp(first, last);
        return Some(json(multiple.checked_mul(range.step)?, range.places));
    }
    let span = last.checked_sub(first).and_then(|span| u128::try_from(span).ok()).unwrap_or(u128::MAX - 1);
    let index = match choices.below(8) {
        6 => 0,
        7 => span,
        _ => choices.below(span.saturating_add(1)),
    };
    let multiple = first.checked_add(i128::try_from(index).ok()?)?;
    let text = json(multiple.checked_mul(range.step)?, range.places);
    // Other spellings of the number.
    Some(match choices.below(12) {
        10 if !is_integer && range.places > 0 => format!("{text}0"),
        11 if !text.contains('.') && range.takes_spellings => format!("{text}.0"),
        _ => text,
    })
}

/// The multiples of `step` that satisfy the bounds. All numbers are integers in units of `10^-places`.
struct Range {
    places: u32,
    step: i128,
    least: Option<i128>,
    greatest: Option<i128>,
    takes_spellings: bool,
}

impl Range {
    fn of(rules: &Rules, is_integer: bool) -> Option<Self> {
        let mut bounds: Vec<Bound> = Vec::new();
        let mut steps = Vec::new();
        for rule in rules {
            match rule {
                Constraint::Minimum(json) => bounds.push(Bound::new(json, false, false)),
                Constraint::ExclusiveMinimum(json) => bounds.push(Bound::new(json, false, true)),
                Constraint::Maximum(json) => bounds.push(Bound::new(json, true, false)),
                Constraint::ExclusiveMaximum(json) => bounds.push(Bound::new(json, true, true)),
                Constraint::MultipleOf(json) => steps.push(Decimal::parse(json)?),
                Constraint::Format(format) => {
                    if let Some((min, max)) = hl_model_ground::format::bounds(*format) {
                        bounds.extend([Bound::new(min, false, false), Bound::new(max, true, false)]);
                    }
                }
                _ => {}
            }
        }
        let own = bounds.iter().filter_map(|bound| bound.decimal).map(Decimal::places).max().unwrap_or_default();
        let of_steps = steps.iter().map(|step| step.places()).max();
        // If there is a step, it alone decides the places, because numbers between two multiples are not allowed.
        let places = if is_integer && steps.is_empty() { 0 } else { of_steps.unwrap_or(own.clamp(2, 12)) };
        let mut step = steps.iter().try_fold(1, |step, next| lcm(step, next.scaled(places, false)?.abs()))?;
        if is_integer && places > 0 {
            step = lcm(step, 10_i128.checked_pow(places)?)?;
        }
        let scaled = |is_upper: bool| {
            let of_side = bounds.iter().filter(move |bound| bound.is_upper == is_upper);
            of_side.filter_map(move |bound| bound.scaled(places))
        };
        let (least, greatest) = (scaled(false).max(), scaled(true).min());
        Some(Self { places, step: step.max(1), least, greatest, takes_spellings: true })
    }

    /// The least number of steps.
    fn first(&self) -> Option<i128> {
        let unit = 10_i128.checked_pow(self.places)?.checked_mul(USUAL)?.max(self.step.checked_mul(4)?);
        let least = match (self.least, self.greatest) {
            (Some(least), _) => least,
            // The range starts at 0 if that is allowed, because the simplest decision draws its first number.
            (None, Some(greatest)) if greatest < 0 => greatest.checked_sub(unit)?,
            (None, _) => 0,
        };
        Some(least.div_euclid(self.step) + i128::from(least.rem_euclid(self.step) != 0))
    }

    /// The number of steps to a typical number: 1, or 1.50.
    fn typical(&self, is_integer: bool) -> Option<i128> {
        let halves = if is_integer { 2 } else { 3 };
        10_i128.checked_pow(self.places)?.checked_mul(halves)?.checked_div(self.step.checked_mul(2)?)
    }

    /// The greatest number of steps.
    fn last(&self) -> Option<i128> {
        let unit = 10_i128.checked_pow(self.places)?.checked_mul(USUAL)?.max(self.step.checked_mul(4)?);
        let greatest = match (self.greatest, self.least) {
            (Some(greatest), _) => greatest,
            (None, least) => least.unwrap_or(0).max(0).checked_add(unit)?,
        };
        Some(greatest.div_euclid(self.step))
    }
}

/// A bound on a number.
struct Bound {
    decimal: Option<Decimal>,
    is_upper: bool,
    is_exclusive: bool,
}

impl Bound {
    fn new(json: &str, is_upper: bool, is_exclusive: bool) -> Self {
        Self { decimal: Decimal::parse(json), is_upper, is_exclusive }
    }

    /// The nearest number inside the bound, as an integer in units of `10^-places`. A bound that is too large for that
    /// does not count.
    fn scaled(&self, places: u32) -> Option<i128> {
        let decimal = self.decimal?;
        let nearest = decimal.scaled(places, !self.is_upper)?;
        let inside = if self.is_upper { -1 } else { 1 };
        Some(if self.is_exclusive && decimal.has_at_most(places) { nearest + inside } else { nearest })
    }
}

/// The least common multiple of two positive numbers, if it fits.
fn lcm(a: i128, b: i128) -> Option<i128> {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x.checked_rem(y)?);
    }
    a.checked_div(x)?.checked_mul(b)
}
