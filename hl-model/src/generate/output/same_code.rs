//! Whether two texts are the same code but for how rustfmt breaks its lines, which a user's configuration decides.

/// Whether both texts have the same tokens and the same comments.
pub(super) fn is_same_code(found: &str, expected: &str) -> bool {
    without_layout(found) == without_layout(expected)
}

/// A text without white space and commas at the end of lists. Comments and strings stay as they are.
fn without_layout(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut imports = Imports::default();
    for line in text.lines() {
        let line = line.trim();
        if imports.take(line) {
            continue;
        }
        out.push_str(&imports.finish());
        if line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
            continue;
        }
        let mut rest = line;
        while let Some(character) = rest.chars().next() {
            let (token, after) =
                string_literal(rest).or_else(|| rest.split_at_checked(character.len_utf8())).unwrap_or((rest, ""));
            rest = after;
            if !character.is_whitespace() {
                if matches!(character, ')' | ']' | '}' | '>') && out.ends_with(',') {
                    out.pop();
                }
                out.push_str(token);
            }
        }
    }
    out + &imports.finish()
}

/// The string literal, perhaps a raw one, that a code begins with, and the code after it.
fn string_literal(code: &str) -> Option<(&str, &str)> {
    let raw = code.strip_prefix('r').map(|after| after.trim_start_matches('#'));
    let inner = raw.unwrap_or(code).strip_prefix('"')?;
    let start = code.len() - inner.len();
    let length = if raw.is_some() {
        let end = format!("\"{}", "#".repeat(start.saturating_sub(2)));
        inner.find(&end).map(|at| at + end.len())
    } else {
        let mut is_escaped = false;
        let end = inner.find(|character| {
            let is_end = character == '"' && !is_escaped;
            is_escaped = character == '\\' && !is_escaped;
            is_end
        });
        end.map(|at| at + 1)
    };
    code.split_at_checked(length.map_or(code.len(), |length| start + length))
}

/// Declarations of imports and modules that follow each other. Their order depends on the edition for which rustfmt
/// formats them.
#[derive(Default)]
struct Imports {
    complete: Vec<String>,
    /// The beginning of a declaration that ends on a later line.
    open: String,
}

impl Imports {
    /// Takes a line if it is a part of a declaration.
    fn take(&mut self, line: &str) -> bool {
        let starts = ["use ", "pub use ", "mod ", "#[allow(deprecated"].iter().any(|start| line.starts_with(start));
        if !starts && self.open.is_empty() {
            return false;
        }
        self.open.extend(line.chars().filter(|character| !character.is_whitespace()));
        if self.open.ends_with(';') {
            self.complete.push(in_order(&std::mem::take(&mut self.open)));
        }
        true
    }

    /// The declarations, in an order of their own.
    fn finish(&mut self) -> String {
        self.complete.sort();
        std::mem::take(&mut self.complete).concat() + &std::mem::take(&mut self.open)
    }
}

/// A declaration whose names in braces are in order.
fn in_order(declaration: &str) -> String {
    let Some((path, names)) =
        declaration.split_once("::{").and_then(|(path, names)| Some((path, names.strip_suffix("};")?)))
    else {
        return declaration.to_owned();
    };
    let mut names: Vec<&str> = names.split(',').filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    format!("{path}::{{{}}};", names.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_may_be_in_the_order_of_another_edition() {
        let text = "mod a;\n\npub use item2::{Item2, Item10};\n#[allow(deprecated, reason = \"a\")]\npub use item10::Other;\nuse b::C;\n\nstruct A;\n";
        let other = "mod a;\n\n#[allow(deprecated, reason = \"a\")]\npub use item10::Other;\npub use item2::{\n    Item10,\n    Item2,\n};\nuse b::C;\n\nstruct A;\n";
        assert!(is_same_code(other, text));
        for other in [
            text.replace("Item10", "Item1"),
            text.replace("pub use item10", "use item10"),
            text.replace("use b::C;\n", ""),
        ] {
            assert!(!is_same_code(&other, text), "{other}");
        }
    }

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

    #[test]
    fn raw_strings_stay_as_they_are() {
        let text = r##"#[hl(a = r#"say "a b", )"#, b = r"\ d", c)]"##;
        let broken = text.replace(", b =", ",\n    b =").replace(", c)", ",\n    c,\n)");
        assert!(is_same_code(&broken, text), "{broken}");
        for (part, other) in [("a b", "ab"), (", )", ",)"), (", )", " )"), (r"\ d", r"\d"), ("r#type", "type")] {
            let text = format!("{text}\nr#type: A,");
            assert!(!is_same_code(&text.replace(part, other), &text), "{part} and {other}");
        }
    }
}
