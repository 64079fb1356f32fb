//! Decimals with a fixed number of places, as integers in units of the last place.

/// A decimal as `mantissa × 10^-places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    mantissa: i128,
    places: u32,
}

impl Decimal {
    /// Parses the JSON text of a number; `None` if it does not fit.
    pub(super) fn parse(json: &str) -> Option<Self> {
        let (digits, exponent) = json.split_once(['e', 'E']).unwrap_or((json, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mantissa: i128 = format!("{whole}{fraction}").parse().ok()?;
        let exponent: i64 = exponent.parse().ok()?;
        let places = i64::try_from(fraction.len()).ok()? - exponent;
        if places >= 0 {
            return Some(Self { mantissa, places: u32::try_from(places).ok().filter(|places| *places <= 38)? });
        }
        let factor = 10_i128.checked_pow(u32::try_from(-places).ok()?)?;
        Some(Self { mantissa: mantissa.checked_mul(factor)?, places: 0 })
    }

    /// The number of places after the point.
    pub(super) const fn places(self) -> u32 {
        self.places
    }

    /// The decimal as an integer in units of `10^-places`, rounded down if it has more places.
    pub(super) fn rounded_down(self, places: u32) -> Option<i128> {
        match places.checked_sub(self.places) {
            Some(more) => self.mantissa.checked_mul(10_i128.checked_pow(more)?),
            None => Some(self.mantissa.div_euclid(10_i128.checked_pow(self.places - places)?)),
        }
    }

    /// The decimal as an integer in units of `10^-places`, rounded up if it has more places.
    pub(super) fn rounded_up(self, places: u32) -> Option<i128> {
        let down = self.rounded_down(places)?;
        Some(if self.has_at_most(places) { down } else { down + 1 })
    }

    /// Whether the decimal has at most that many places.
    pub(super) fn has_at_most(self, places: u32) -> bool {
        let unit = 10_i128.checked_pow(self.places.saturating_sub(places));
        unit.is_none_or(|unit| self.mantissa.rem_euclid(unit) == 0)
    }
}

/// The JSON text of an integer in units of `10^-places`.
pub(super) fn json(number: i128, places: u32) -> String {
    if places == 0 {
        return number.to_string();
    }
    let places = places as usize;
    let digits = format!("{:0>width$}", number.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    format!("{}{whole}.{fraction}", if number < 0 { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_written_by_their_last_place() {
        let places = |json| Decimal::parse(json).map(Decimal::places);
        assert_eq!(
            [places("12"), places("1.50"), places("1e3"), places("25E-1")],
            [Some(0), Some(2), Some(0), Some(1)]
        );
        assert_eq!(places("1e400"), None);
        let rounded = |json| Decimal::parse(json).map(|decimal| [decimal.rounded_down(1), decimal.rounded_up(1)]);
        assert_eq!(rounded("-0.25"), Some([Some(-3), Some(-2)]));
        assert_eq!(rounded("0.5"), Some([Some(5), Some(5)]));
        assert_eq!(json(-5, 2), "-0.05");
        assert_eq!(json(1234, 1), "123.4");
    }
}
