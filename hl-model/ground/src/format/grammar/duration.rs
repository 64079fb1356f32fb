//! ISO 8601 durations, in the grammar of RFC 3339's appendix A.
//!
//! Units may be left out only at the ends: `P1Y2M` and `P2M3D` are durations, `P1Y3D` is not.

pub(crate) fn check(text: &[u8]) -> bool {
    let [b'P', text @ ..] = text else { return false };
    match text.iter().position(|&byte| byte == b'T') {
        None => is_run_of_units(text, b"YMD") || is_run_of_units(text, b"W"),
        Some(at) => text.split_at_checked(at).is_some_and(|(date, time)| {
            (date.is_empty() || is_run_of_units(date, b"YMD"))
                && time.split_first().is_some_and(|(_, time)| is_run_of_units(time, b"HMS"))
        }),
    }
}

/// Whether the text consists of numbers with consecutive units, at least one.
fn is_run_of_units(text: &[u8], units: &[u8]) -> bool {
    let Some((mut rest, first)) = split_component(text) else { return false };
    let mut allowed = units.iter().skip_while(|&&unit| unit != first);
    if allowed.next().is_none() {
        return false;
    }
    while !rest.is_empty() {
        match (split_component(rest), allowed.next()) {
            (Some((tail, unit)), Some(&next)) if unit == next => rest = tail,
            _ => return false,
        }
    }
    true
}

/// The unit of the first component, and the text after the component.
fn split_component(text: &[u8]) -> Option<(&[u8], u8)> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (&unit, rest) = text.get(digits..)?.split_first()?;
    (digits > 0).then_some((rest, unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification() {
        assert_spec(Format::Duration, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("one unit", &["P4Y", "P1M", "P0D", "PT36H", "PT1M", "PT0S"]),
        ("all units", &["P1Y2M3DT4H5M6S", "P10Y10M10DT10H10M10S"]),
        ("units of the date", &["P1Y2M3D", "P1Y2M", "P1M2D"]),
        ("units of the time", &["PT1H2M3S", "PT1H30M", "PT1H2M", "PT1M2S"]),
        ("units of both", &["P4DT12H30M5S", "P1DT12H"]),
        ("weeks on their own", &["P2W"]),
        ("numbers of any length", &["P01D", "P99999999999999999999999999999999999999999999999999999999999999999999D"]),
        (
            "even of a length that no integer type has",
            &["P999999999999999999999999999999999999999999999999999999999999999999999999999999D"],
        ),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("a P in front", &["4DT12H30M5S", "", "T1H"]),
        ("at least one unit", &["P", "PT"]),
        ("at least one unit after the T", &["P1YT", "P1DT"]),
        ("a unit where it belongs", &["PT1D", "P1D2H", "P2S", "PT1Y", "PT1W"]),
        ("larger units first", &["P2D1Y", "PT1S1M", "P1M1Y"]),
        ("a unit once", &["P1D1D", "PT1H1H", "P1DT1HT1M"]),
        ("no gap", &["P1Y2D", "PT1H2S"]),
        ("weeks on their own", &["P1Y2W", "P1WT1H", "P0Y1W", "P1W1D"]),
        ("each number has a unit", &["P1", "P1D2T3H", "PT1"]),
        ("each unit has a number", &["PY", "PTH", "P1YM"]),
        ("whole numbers", &["PT0.5S", "PT0,5S", "P1e2D"]),
        ("no sign", &["-P1D", "P-1D", "+P1D", "P+1D"]),
        ("ASCII digits only", &["P\u{9e8}Y"]),
        ("capital letters", &["p1d", "P1d", "Pt1H"]),
        ("nothing around it", &[" P1D", "P1D ", "P1D\n"]),
    ];

    proptest! {
        #[test]
        fn neighbouring_units_make_a_duration(
            numbers in [any::<u64>(); 6], date in (0usize..3, 0usize..=3), time in (0usize..3, 0usize..=3),
        ) {
            let component = |(number, unit): (&u64, char)| format!("{number}{unit}");
            let date: String = numbers.iter().zip("YMD".chars()).take(date.1).skip(date.0).map(component).collect();
            let time: String =
                numbers.iter().skip(3).zip("HMS".chars()).take(time.1).skip(time.0).map(component).collect();
            let valid = !date.is_empty() || !time.is_empty();
            let time = if time.is_empty() { time } else { format!("T{time}") };
            prop_assert_eq!(check(format!("P{date}{time}").as_bytes()), valid);
        }
    }
}
