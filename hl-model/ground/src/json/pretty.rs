//! Formatting JSON text for people.

use super::cursor::Cursor;

/// Indents compact JSON text by two spaces per level.
#[must_use]
pub fn pretty(json: &str) -> String {
    let mut output = String::with_capacity(json.len() * 2);
    let mut level = 0_usize;
    let mut cursor = Cursor::new(json);
    while let Some(token) = cursor.lexeme() {
        match token {
            "{" | "[" => {
                output.push_str(token);
                if let Some(b'}' | b']') = cursor.peek() {
                    output.push_str(cursor.lexeme().unwrap_or_default());
                } else {
                    level += 1;
                    new_line(&mut output, level);
                }
            }
            "}" | "]" => {
                level = level.saturating_sub(1);
                new_line(&mut output, level);
                output.push_str(token);
            }
            "," => {
                output.push(',');
                new_line(&mut output, level);
            }
            ":" => output.push_str(": "),
            token => output.push_str(token),
        }
    }
    output
}

fn new_line(output: &mut String, level: usize) {
    output.push('\n');
    output.extend(std::iter::repeat_n("  ", level));
}

#[cfg(test)]
mod tests {
    use super::pretty;

    #[test]
    fn empty_parts_stay_on_their_line_and_strings_are_left_alone() {
        let json = r#"{"a":[1,{"b":"x\",[{:\\"}],"c":{},"d":[]}"#;
        let expected = r#"{
  "a": [
    1,
    {
      "b": "x\",[{:\\"
    }
  ],
  "c": {},
  "d": []
}"#;
        assert_eq!(pretty(json), expected);
    }
}
