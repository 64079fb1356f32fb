//! Whether two texts are the same code but for how rustfmt breaks its lines, which a user's configuration decides.

/// Whether both texts have the same tokens and the same comments.
pub(super) fn is_same_code(found: &str, expected: &str) -> bool {
    without_layout(found) == without_layout(expected)
}

/// A text without white space and commas at the end of lists. Comments and strings stay as they are.
fn without_layout(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
            continue;
        }
        let (mut is_in_string, mut is_escaped) = (false, false);
        for character in line.chars() {
            let was_in_string = is_in_string;
            if character == '"' && !is_escaped {
                is_in_string = !is_in_string;
            }
            is_escaped = character == '\\' && !is_escaped;
            if was_in_string || !character.is_whitespace() {
                if matches!(character, ')' | ']' | '}' | '>') && !was_in_string && out.ends_with(',') {
                    out.pop();
                }
                out.push(character);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_may_be_broken_elsewhere() {
        let text = "/// A b.\n#[hl(a = \"x, \", b)]\npub struct A(Vec<B>);\n";
        for same in ["/// A b.\n#[hl(\n    a = \"x, \",\n    b,\n)]\npub struct A(\n    Vec<B>,\n);\n", text] {
            assert!(is_same_code(same, text), "{same}");
        }
        for other in [
            "/// A  b.\n#[hl(a = \"x, \", b)]\npub struct A(Vec<B>);\n",
            "/// A b.\n#[hl(a = \"x,\", b)]\npub struct A(Vec<B>);\n",
            "/// A b.\n#[hl(a = \"x, \")]\npub struct A(Vec<B>);\n",
        ] {
            assert!(!is_same_code(other, text), "{other}");
        }
    }
}
