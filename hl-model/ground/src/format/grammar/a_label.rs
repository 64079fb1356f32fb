//! A-labels of IDNA 2008: Punycode (RFC 3492) of a label that RFC 5891 and RFC 5892 allow.
//!
//! RFC 5892 derives the allowed characters from Unicode's properties. Properties of the standard library and of a short
//! table are checked. Joining types, compatibility mappings, numbers other than digits, and directions (RFC 5893) are not.

use super::unicode::{is_mark, is_virama};

/// Checks the text after `xn--`.
pub(crate) fn check(punycode: &[u8]) -> bool {
    decode(punycode).is_some_and(|label| is_u_label(&label))
}

/// Decodes Punycode in lower case. `None` if it is malformed.
fn decode(punycode: &[u8]) -> Option<Vec<char>> {
    // Without basic characters there is no delimiter, so a leading hyphen is an invalid digit.
    let (basic, mut digits) = match punycode.iter().rposition(|&byte| byte == b'-') {
        Some(at @ 1..) => (punycode.get(..at)?, punycode.get(at + 1..)?),
        Some(0) | None => (&[][..], punycode),
    };
    let mut label: Vec<char> = basic.iter().map(|&byte| char::from(byte.to_ascii_lowercase())).collect();
    let (mut code_point, mut position, mut bias) = (128_u32, 0_u32, 72);
    while !digits.is_empty() {
        let delta;
        (delta, digits) = decode_delta(digits, bias)?;
        let length = u32::try_from(label.len()).ok()? + 1;
        bias = adapt(delta, length, position == 0);
        let advanced = position.checked_add(delta)?;
        code_point = code_point.checked_add(advanced / length)?;
        position = advanced % length;
        label.insert(usize::try_from(position).ok()?, char::from_u32(code_point)?);
        position += 1;
    }
    Some(label)
}

/// Reads one number of variable length.
fn decode_delta(mut digits: &[u8], bias: u32) -> Option<(u32, &[u8])> {
    let (mut delta, mut weight) = (0_u32, 1_u32);
    for position in 1.. {
        let (&byte, rest) = digits.split_first()?;
        digits = rest;
        let digit = match byte {
            b'a'..=b'z' => byte - b'a',
            b'A'..=b'Z' => byte - b'A',
            b'0'..=b'9' => byte - b'0' + 26,
            _ => return None,
        };
        let digit = u32::from(digit);
        delta = delta.checked_add(digit.checked_mul(weight)?)?;
        let threshold = (position * 36_u32).saturating_sub(bias).clamp(1, 26);
        if digit < threshold {
            break;
        }
        weight = weight.checked_mul(36 - threshold)?;
    }
    Some((delta, digits))
}

/// The function `adapt` of RFC 3492, section 6.1.
const fn adapt(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut bias = 0;
    while delta > 35 * 26 / 2 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

/// Checks the rules of RFC 5891, section 4.2.3, for a label with characters beyond ASCII.
fn is_u_label(label: &[char]) -> bool {
    let is_misplaced = match label {
        [] | ['-', ..] | [.., '-'] | [_, _, '-', '-', ..] => true,
        [first, ..] => is_mark(*first),
    };
    let has = |is_digit: fn(char) -> bool| label.iter().any(|&c| is_digit(c));
    let mixes_digits = has(is_arabic_indic_digit) && has(is_extended_arabic_digit);
    let is_ascii = label.iter().all(char::is_ascii);
    !is_misplaced && !mixes_digits && !is_ascii && (0..label.len()).all(|at| is_allowed_at(label, at))
}

/// Checks the rules of RFC 5892: exceptions, contextual rules, letters, digits and marks.
fn is_allowed_at(label: &[char], at: usize) -> bool {
    let previous = at.checked_sub(1).and_then(|at| label.get(at)).copied();
    let next = label.get(at + 1).copied();
    let Some(&c) = label.get(at) else { return false };
    match c {
        // ASCII was decoded from letters, digits and hyphens. Signs that are allowed as exceptions: two of Sindhi, the
        // Tibetan tsheg, the ideographic zero.
        '\0'..='\x7f' | '\u{6fd}' | '\u{6fe}' | '\u{f0b}' | '\u{3007}' => true,
        // Letters and marks that are refused as exceptions.
        '\u{640}' | '\u{7fa}' | '\u{302e}' | '\u{302f}' | '\u{3031}'..='\u{3035}' | '\u{303b}' => false,
        // The middle dot of Catalan.
        '\u{b7}' => previous == Some('l') && next == Some('l'),
        // The Greek keraia, the Hebrew geresh and gershayim.
        '\u{375}' => next.is_some_and(is_greek),
        '\u{5f3}' | '\u{5f4}' => previous.is_some_and(is_hebrew),
        // The middle dot of Katakana.
        '\u{30fb}' => label.iter().any(|&other| is_japanese(other)),
        // The joiners. Unless a virama precedes, a non-joiner requires joining letters on both sides.
        '\u{200d}' => previous.is_some_and(is_virama),
        '\u{200c}' => previous.is_some_and(|previous| is_virama(previous) || next.is_some()),
        // Characters with a lower case are refused, because the mapping before the encoding would change them.
        _ => is_mark(c) || (c.is_alphanumeric() && c.to_lowercase().eq([c])),
    }
}

const fn is_arabic_indic_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}')
}

const fn is_extended_arabic_digit(c: char) -> bool {
    matches!(c, '\u{6f0}'..='\u{6f9}')
}

// The blocks below approximate scripts. Characters of a block that do not belong to the script are mostly not letters, and
// therefore refused.

const fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3e1}' | '\u{3f0}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

const fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5f4}' | '\u{fb1d}'..='\u{fb4f}')
}

/// Hiragana, Katakana and Han.
const fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fd}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;
    use proptest::prelude::*;

    #[test]
    fn specification() {
        assert_spec(Format::Hostname, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("letters of any script", &["xn--9n2bp8q.xn--9t4b11yi5a", "xn--bcher-kva.example", "XN--BCHER-KVA"]),
        ("letters and signs that are exceptions", &["xn--zca29lwxobi7a", "xn--qmbc"]),
        ("a middle dot between two l", &["xn--ll-0ea"]),
        ("a keraia before a Greek letter", &["xn--wva3je"]),
        ("a geresh and gershayim after a Hebrew letter", &["xn--4dbc5h", "xn--4dbc8h"]),
        ("a Katakana middle dot with Hiragana, Katakana, Han", &["xn--k8j5u", "xn--bck0j", "xn--vek778f"]),
        ("digits of one kind of Arabic", &["xn--ngba1o", "xn--0-gyc"]),
        ("a joiner and a non-joiner after a virama", &["xn--11b2ezcw70k", "xn--11b2ezcs70k"]),
        ("a non-joiner between letters that join", &["xn--ngba5hb2804a"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("Punycode that ends too early, or holds nothing", &["xn--X", "xn--", "xn--a"]),
        ("Punycode for ASCII", &["xn--abc-"]),
        ("a delimiter with nothing before it", &["xn---0ee", "xn---9n2bp8q"]),
        ("Punycode beyond Unicode", &["xn--99999999", "xn--0000000000000"]),
        ("letters and marks that are exceptions", &["xn--07jt112bpxg.xn--9t4b11yi5a", "xn--chb89f", "xn--07jceefgh4c"]),
        ("a mark in front", &["xn--hello-txk", "xn--hello-zed", "xn--hello-6bf"]),
        ("a middle dot elsewhere", &["xn--al-0ea", "xn--l-fda", "xn--la-0ea", "xn--l-gda"]),
        ("a keraia elsewhere", &["xn--S-jib3p", "xn--wva3j"]),
        ("a geresh elsewhere", &["xn--A-2hc5h", "xn--5db1e"]),
        ("gershayim elsewhere", &["xn--A-2hc8h", "xn--5db3e"]),
        ("a Katakana middle dot elsewhere", &["xn--defabc-k64e", "xn--vek"]),
        ("digits of both kinds of Arabic", &["xn--ngb6iyr"]),
        ("a joiner elsewhere", &["xn--11b2er09f", "xn--02b508i"]),
        ("two hyphens in the third and fourth place", &["XN--aa---o47jg78q"]),
        ("a picture, a capital letter", &["xn--ls8h", "xn--bcher-2pa"]),
    ];

    proptest! {
        #[test]
        fn any_text_gets_an_answer(punycode in "[a-zA-Z0-9-]{0,59}") {
            let once = check(punycode.as_bytes());
            prop_assert_eq!(once, check(punycode.to_ascii_uppercase().as_bytes()));
        }

        #[test]
        fn what_was_encoded_is_decoded(label in "[a-zß-öø-ÿα-ωא-תぁ-ゖ一-龥]{1,12}") {
            let expected: Vec<char> = label.chars().collect();
            prop_assert_eq!(decode(&encode(&expected)), Some(expected));
        }
    }

    /// RFC 3492, section 6.3, in its plainest form.
    fn encode(label: &[char]) -> Vec<u8> {
        let mut output: Vec<u8> = label.iter().filter_map(|c| u8::try_from(*c).ok().filter(u8::is_ascii)).collect();
        let basic = u32::try_from(output.len()).unwrap();
        if basic > 0 {
            output.push(b'-');
        }
        let (mut n, mut delta, mut bias, mut handled) = (128, 0, 72, basic);
        while let Some(next) = label.iter().map(|&c| u32::from(c)).filter(|&c| c >= n).min() {
            delta += (next - n) * (handled + 1);
            n = next;
            for c in label.iter().map(|&c| u32::from(c)) {
                delta += u32::from(c < n);
                if c == n {
                    encode_delta(delta, bias, &mut output);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled += 1;
                }
            }
            delta += 1;
            n += 1;
        }
        output
    }

    fn encode_delta(mut delta: u32, bias: u32, output: &mut Vec<u8>) {
        let mut digit = |value: u32| output.push(b"abcdefghijklmnopqrstuvwxyz0123456789"[value as usize]);
        for position in 1_u32.. {
            let threshold = (position * 36).saturating_sub(bias).clamp(1, 26);
            if delta < threshold {
                return digit(delta);
            }
            digit(threshold + (delta - threshold) % (36 - threshold));
            delta = (delta - threshold) / (36 - threshold);
        }
    }
}
