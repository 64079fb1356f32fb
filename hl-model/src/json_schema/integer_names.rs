//! Patterns for integers as names of keys. Names are strings, to which `minimum` and `maximum` do not apply.

use std::cmp::Ordering;

use crate::description::Constraint;
use hl_model_ground::bound::Limit;
use hl_model_ground::format::bounds;
use hl_model_ground::number::{compare, is_plain_integer};

/// One end of a range of integers.
#[derive(Clone, Copy, Debug)]
struct End<'t> {
    integer: &'t str,
    is_excluded: bool,
}

/// A range of integers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range<'t> {
    least: Option<End<'t>>,
    most: Option<End<'t>>,
}

impl<'t> Range<'t> {
    /// The range that constraints allow.
    pub(super) fn of(constraints: &[Constraint]) -> Self {
        let mut range = Self::default();
        for constraint in constraints {
            match (constraint, constraint.bound()) {
                (Constraint::Format(format), _) => {
                    if let Some((least, most)) = bounds(*format) {
                        range.raise(End::inclusive(least));
                        range.lower(End::inclusive(most));
                    }
                }
                (_, Some(bound)) => {
                    if let Limit::Number(integer) = bound.limit() {
                        let end = End { integer, is_excluded: bound.is_exclusive() };
                        if bound.is_lower() { range.raise(end) } else { range.lower(end) }
                    }
                }
                _ => {}
            }
        }
        range
    }

    fn raise(&mut self, end: End<'t>) {
        self.least = tighter(self.least, end, Ordering::Greater);
    }

    fn lower(&mut self, end: End<'t>) {
        self.most = tighter(self.most, end, Ordering::Less);
    }

    /// Patterns that together match the integers of the range and no other text.
    pub(super) fn patterns(self) -> Vec<String> {
        let has_zero = self.least.is_none_or(|least| least.allows("0", Ordering::Greater))
            && self.most.is_none_or(|most| most.allows("0", Ordering::Less));
        let positive = of_sign(self.most, Ordering::Less);
        let negative = of_sign(self.least, Ordering::Greater);
        let mut all: Vec<String> = has_zero.then(|| "0".into()).into_iter().collect();
        match (positive, negative) {
            (Some(positive), Some(negative)) if positive == negative => all.push(format!("-?{}", group(&positive))),
            (positive, negative) => {
                all.extend(positive.into_iter().flatten());
                all.extend(negative.map(|negative| format!("-{}", group(&negative))));
            }
        }
        let all = if all.is_empty() { NOTHING.into() } else { format!("^{}$", group(&all)) };
        let is_beyond_zero = |end: &End<'_>, sign| compare(end.integer, "0") == sign;
        let nearest = self.least.filter(|end| is_beyond_zero(end, Ordering::Greater));
        let nearest = nearest.or_else(|| self.most.filter(|end| is_beyond_zero(end, Ordering::Less)));
        // For a range from 1 on, it is enough that the pattern excludes 0.
        let nearest = nearest.filter(|end| end.is_excluded || !matches!(end.integer, "1" | "-1"));
        let beyond = nearest.map(|end| format!("^-?{}$", group(&from(end))));
        std::iter::once(all).chain(beyond).collect()
    }
}

/// A pattern that matches no text.
const NOTHING: &str = r"[^\s\S]";

impl<'t> End<'t> {
    const fn inclusive(integer: &'t str) -> Self {
        Self { integer, is_excluded: false }
    }

    /// Whether this end allows an integer. `tighter` is the order of a tighter end relative to another end.
    fn allows(self, integer: &str, tighter: Ordering) -> bool {
        let order = compare(self.integer, integer);
        order != tighter && !(self.is_excluded && order.is_eq())
    }

    /// The digits without the sign, as numbers.
    fn digits(self) -> Vec<u32> {
        self.integer.chars().filter_map(|digit| digit.to_digit(10)).collect()
    }
}

/// The tighter of two ends. An end that is not a plain integer is ignored.
fn tighter<'t>(known: Option<End<'t>>, new: End<'t>, tighter: Ordering) -> Option<End<'t>> {
    if !is_plain_integer(new.integer) {
        return known;
    }
    let is_tighter = |known: End<'_>| match compare(new.integer, known.integer) {
        Ordering::Equal => new.is_excluded,
        order => order == tighter,
    };
    if known.is_none_or(is_tighter) { Some(new) } else { known }
}

/// Patterns for the positive integers up to an end, or the negative ones without their sign; `None` if there are none.
fn of_sign(end: Option<End<'_>>, tighter: Ordering) -> Option<Vec<String>> {
    let Some(end) = end else { return Some(vec!["[1-9][0-9]*".into()]) };
    let up_to = if compare(end.integer, "0") == tighter.reverse() { up_to(end) } else { Vec::new() };
    (!up_to.is_empty()).then_some(up_to)
}

/// Patterns for the integers from 1 to an end.
fn up_to(end: End<'_>) -> Vec<String> {
    let digits = end.digits();
    let shorter = (digits.len() > 1).then(|| format!("[1-9]{}", repeated(0, digits.len() - 2)));
    let equal = alternatives(&digits, |is_first, is_last, digit| {
        (u32::from(is_first), if is_last && !end.is_excluded { Some(digit) } else { digit.checked_sub(1) })
    });
    shorter.into_iter().chain(equal).collect()
}

/// Patterns for the integers from an end on.
fn from(end: End<'_>) -> Vec<String> {
    let digits = end.digits();
    let longer = format!("[1-9][0-9]{{{},}}", digits.len());
    let equal = alternatives(&digits, |_, is_last, digit| (digit + u32::from(!is_last || end.is_excluded), Some(9)));
    std::iter::once(longer).chain(equal).collect()
}

/// Patterns for the integers with as many digits as `digits`. There is one pattern for each length of a common prefix;
/// `within` finds the range of the first digit that differs.
fn alternatives(digits: &[u32], within: impl Fn(bool, bool, u32) -> (u32, Option<u32>)) -> Vec<String> {
    let mut prefix = String::new();
    let mut found = Vec::new();
    for (index, digit) in digits.iter().enumerate() {
        let after = digits.len() - index - 1;
        if let (low, Some(high)) = within(index == 0, after == 0, *digit)
            && low <= high
        {
            let class = if low == high { low.to_string() } else { format!("[{low}-{high}]") };
            found.push(format!("{prefix}{class}{}", repeated(after, after)));
        }
        prefix.push_str(&digit.to_string());
    }
    found
}

/// A pattern for a number of arbitrary digits.
fn repeated(least: usize, most: usize) -> String {
    match (least, most) {
        (_, 0) => String::new(),
        (1, 1) => "[0-9]".into(),
        (0, 1) => "[0-9]?".into(),
        _ if least == most => format!("[0-9]{{{most}}}"),
        _ => format!("[0-9]{{{least},{most}}}"),
    }
}

fn group(alternatives: &[String]) -> String {
    match alternatives {
        [only] if !only.contains('|') => only.clone(),
        _ => format!("(?:{})", alternatives.join("|")),
    }
}
