//! The order of imports by rustfmt.

use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;

/// Compares two names as the style edition 2024 does: numbers by their value, `_` before everything else.
pub(super) fn by_version(a: &str, b: &str) -> Ordering {
    let (mut rest_a, mut rest_b) = (a.chars().peekable(), b.chars().peekable());
    // If names differ only in leading zeros, the one with more zeros comes first.
    let mut zeros = Ordering::Equal;
    loop {
        let is_number = |rest: &mut Peekable<Chars<'_>>| rest.peek().is_some_and(char::is_ascii_digit);
        if is_number(&mut rest_a) && is_number(&mut rest_b) {
            let (a, b) = (digits(&mut rest_a), digits(&mut rest_b));
            let (value_a, value_b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
            let order = value_a.len().cmp(&value_b.len()).then_with(|| value_a.cmp(value_b));
            if order != Ordering::Equal {
                return order;
            }
            zeros = zeros.then(b.len().cmp(&a.len()));
            continue;
        }
        let rank = |character: char| (character != '_', character);
        match (rest_a.next().map(rank), rest_b.next().map(rank)) {
            (None, None) => return zeros,
            (a, b) if a == b => {}
            (a, b) => return a.cmp(&b),
        }
    }
}

fn digits(rest: &mut Peekable<Chars<'_>>) -> String {
    let mut digits = String::new();
    while let Some(digit) = rest.next_if(char::is_ascii_digit) {
        digits.push(digit);
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ordered_as_rustfmt_orders_them() {
        let ordered = [
            "A", "A_b", "A1", "AB", "Ab", "B9", "B10", "Date", "DateTime", "Decimal", "HTTP", "HlModel", "Html", "X01",
            "X1", "Z", "Zz", "a", "a_1", "a_b", "a1", "a2b", "a9", "a10", "ab",
        ];
        for (index, a) in ordered.iter().enumerate() {
            for (other, b) in ordered.iter().enumerate() {
                assert_eq!(by_version(a, b), index.cmp(&other), "{a} {b}");
            }
        }
    }
}
