//! Decimal numbers of TOML and YAML as JSON text.

use hl_model_ground::number::{Grammar, scan};

/// The JSON text of a decimal number, with all of its digits; `None` if the text is not one. A sign `+` and leading zeros
/// may be written, and digits on one side of the point left out.
pub(super) fn json_number(text: &str) -> Option<String> {
    let parts = scan(text, Grammar::Wide).ok()?;
    let (mantissa, exponent) = text.split_at(text.find(['e', 'E']).unwrap_or(text.len()));
    let sign = if parts.negative { "-" } else { "" };
    let whole = Some(parts.integer.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0");
    Some(match (mantissa.contains('.'), parts.fraction) {
        (false, _) => format!("{sign}{whole}{exponent}"),
        (true, "") => format!("{sign}{whole}.0{exponent}"),
        (true, fraction) => format!("{sign}{whole}.{fraction}{exponent}"),
    })
}
