//! Numbers.

use super::choices::Choices;
use super::rules::{Rules, rules_of};
use hl_model_ground::format::bounds;
use hl_model_ground::number::{NumberBound, in_units, least_common_multiple, of_units, places};

/// Distance from a single bound within which numbers are drawn.
const USUAL: i128 = 1000;

/// JSON text of an integer that satisfies the constraints.
pub(super) fn integer(choices: &mut Choices<'_>, rules: &Rules) -> Option<String> {
    draw(choices, rules, Kind::Integer)
}

/// JSON text of a number that satisfies the constraints.
pub(super) fn decimal(choices: &mut Choices<'_>, rules: &Rules) -> Option<String> {
    draw(choices, rules, Kind::Decimal)
}

/// The numbers that are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Integer,
    Decimal,
}

fn draw(choices: &mut Choices<'_>, rules: &Rules, kind: Kind) -> Option<String> {
    let range = Range::of(rules, kind)?;
    let (first, last) = (range.first()?, range.last()?);
    if first > last {
        return None;
    }
    if choices.is_typical() {
        let multiple = range.typical(kind)?.clamp(first, last);
        return Some(of_units(multiple.checked_mul(range.step)?, range.places));
    }
    let span = last.checked_sub(first).and_then(|span| u128::try_from(span).ok()).unwrap_or(u128::MAX - 1);
    let index = match choices.below(8) {
        6 => 0,
        7 => span,
        _ => choices.below(span.saturating_add(1)),
    };
    let multiple = first.checked_add(i128::try_from(index).ok()?)?;
    let text = of_units(multiple.checked_mul(range.step)?, range.places);
    // Alternative spellings of the number.
    Some(match choices.below(12) {
        10 if kind == Kind::Decimal && range.places > 0 => format!("{text}0"),
        11 if !text.contains('.') => format!("{text}.0"),
        _ => text,
    })
}

/// The multiples of `step` that satisfy the bounds. All numbers are integers in units of `10^-places`.
struct Range {
    places: u32,
    step: i128,
    least: Option<i128>,
    greatest: Option<i128>,
}

impl Range {
    fn of(rules: &Rules, kind: Kind) -> Option<Self> {
        let (mut lower, mut upper) = (Vec::new(), Vec::new());
        let ends: Vec<_> = rules.iter().filter_map(|rule| rule.bound()).collect();
        for end in &ends {
            if end.is_lower() { lower.extend(end.end()) } else { upper.extend(end.end()) }
        }
        for (min, max) in rules_of!(rules, Format).filter_map(bounds) {
            lower.push(NumberBound::inclusive(min));
            upper.push(NumberBound::inclusive(max));
        }
        let steps: Vec<_> = rules_of!(rules, MultipleOf).collect();
        let own = lower.iter().chain(&upper).filter_map(|bound| places(bound.number)).max();
        let of_steps = steps.iter().filter_map(|step| places(step)).max();
        // If there is a step, it alone decides the places, because numbers between two multiples are refused.
        let usual = own.unwrap_or_default().clamp(2, 12);
        let places = if kind == Kind::Integer && steps.is_empty() { 0 } else { of_steps.unwrap_or(usual) };
        let mut step =
            steps.iter().try_fold(1, |step, next| least_common_multiple(step, in_units(next, places)?.count.abs()))?;
        if kind == Kind::Integer && places > 0 {
            step = least_common_multiple(step, 10_i128.checked_pow(places)?)?;
        }
        let least = lower.into_iter().filter_map(|bound| least_above(bound, places)).max();
        let greatest = upper.into_iter().filter_map(|bound| greatest_below(bound, places)).min();
        Some(Self { places, step: step.max(1), least, greatest })
    }

    /// The least number of steps.
    fn first(&self) -> Option<i128> {
        let unit = 10_i128.checked_pow(self.places)?.checked_mul(USUAL)?.max(self.step.checked_mul(4)?);
        let least = match (self.least, self.greatest) {
            (Some(least), _) => least,
            // The range starts at 0 if 0 is allowed, because the simplest decision selects the first number.
            (None, Some(greatest)) if greatest < 0 => greatest.checked_sub(unit)?,
            (None, _) => 0,
        };
        Some(least.div_euclid(self.step) + i128::from(least.rem_euclid(self.step) != 0))
    }

    /// The number of steps to a typical number: 1, or 1.50.
    fn typical(&self, kind: Kind) -> Option<i128> {
        let halves = if kind == Kind::Integer { 2 } else { 3 };
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

/// The least number that a lower bound allows, in units of `10^-places`. A bound that does not fit is ignored.
fn least_above(bound: NumberBound<'_>, places: u32) -> Option<i128> {
    let units = in_units(bound.number, places)?;
    Some(units.rounded_up() + i128::from(bound.is_exclusive && units.is_exact))
}

/// The greatest number that an upper bound allows, in units of `10^-places`.
fn greatest_below(bound: NumberBound<'_>, places: u32) -> Option<i128> {
    let units = in_units(bound.number, places)?;
    Some(units.count - i128::from(bound.is_exclusive && units.is_exact))
}
