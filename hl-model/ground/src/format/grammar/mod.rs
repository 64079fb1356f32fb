//! The grammar of each format, over bytes. Nothing here allocates, but for the rare host name that is written in Punycode.

mod a_label;
pub(super) mod base64;
pub mod date;
pub mod date_time;
pub(super) mod duration;
pub(super) mod email;
pub(super) mod hostname;
pub(super) mod ip;
pub(super) mod json_pointer;
pub mod time;
mod unicode;
pub(super) mod uri;
pub mod uuid;

/// The value of two ASCII digits.
#[inline]
const fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    if tens > 9 || ones > 9 { None } else { Some(tens * 10 + ones) }
}

/// Checks a format against its specification: rows of a rule and the texts that it accepts or refuses.
#[cfg(test)]
fn assert_spec(format: crate::format::Format, valid: &[(&str, &[&str])], invalid: &[(&str, &[&str])]) {
    let rows = valid.iter().map(|row| (true, row)).chain(invalid.iter().map(|row| (false, row)));
    let wrong: Vec<String> = rows
        .flat_map(|(verdict, (rule, texts))| texts.iter().map(move |text| (verdict, rule, text)))
        .filter(|(verdict, _, text)| crate::format::check(format, text) != Some(*verdict))
        .map(|(verdict, rule, text)| {
            format!("{text:?} must be {}: {rule}", if verdict { "accepted" } else { "refused" })
        })
        .collect();
    assert!(wrong.is_empty(), "{}:\n{}", format.name(), wrong.join("\n"));
}
