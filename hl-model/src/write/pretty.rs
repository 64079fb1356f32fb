//! Laying out JSON text for people.

/// Compact JSON text with two spaces of indentation a level.
pub(crate) fn pretty(json: &str) -> String {
    let mut output = String::with_capacity(json.len() * 2);
    let mut level = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    let mut characters = json.chars().peekable();
    while let Some(character) = characters.next() {
        if in_string {
            output.push(character);
            in_string = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        match character {
            '{' | '[' => {
                output.push(character);
                if let Some(end) = characters.next_if(|next| matches!(next, '}' | ']')) {
                    output.push(end);
                } else {
                    level += 1;
                    new_line(&mut output, level);
                }
            }
            '}' | ']' => {
                level = level.saturating_sub(1);
                new_line(&mut output, level);
                output.push(character);
            }
            ',' => {
                output.push(',');
                new_line(&mut output, level);
            }
            ':' => output.push_str(": "),
            _ => {
                in_string = character == '"';
                output.push(character);
            }
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
