//! The tables in rustdoc, as pure functions of their rows.

use std::fmt::Write;

/// One line of the table; every cell is Markdown.
#[derive(Clone, Default)]
pub(crate) struct Row {
    pub(crate) key: String,
    pub(crate) input: String,
    pub(crate) accessed: String,
    pub(crate) description: String,
    pub(crate) notes: String,
}

/// The table of the keys under its heading.
pub(crate) fn table(rows: &[Row]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|Row { key, input, accessed, description, notes }| vec![key, input, accessed, description, notes])
        .collect();
    under_heading("Keys", &["Key", "Input Type", "Accessed Type", "Description", "Notes"], &rows)
}

/// The table of the parts of an `allOf`: each with its name, its type and its description.
pub(crate) fn parts_table(rows: &[[String; 3]]) -> String {
    let rows: Vec<_> = rows.iter().map(|row| row.iter().collect()).collect();
    under_heading("Parts", &["Part", "Type", "Description"], &rows)
}

/// The table of the places of a tuple: each with its number, its accessor, its type, its description and notes.
pub(crate) fn places_table(rows: &[[String; 5]]) -> String {
    let rows: Vec<_> = rows.iter().map(|row| row.iter().collect()).collect();
    under_heading("Items", &["Item", "Accessor", "Type", "Description", "Notes"], &rows)
}

/// The table of the members of an `anyOf` or `oneOf`: each with its name, its type, its tags and its description.
/// The column of the tags has a heading, unless there are no tags.
pub(crate) fn members_table(rows: &[[String; 4]], tags: Option<&str>) -> String {
    match tags {
        Some(tags) => {
            let columns = ["Member", "Type", tags, "Description"];
            let rows: Vec<_> = rows.iter().map(|row| row.iter().collect()).collect();
            under_heading("Members", &columns, &rows)
        }
        None => {
            let rows: Vec<_> = rows.iter().map(|[name, ty, _, description]| vec![name, ty, description]).collect();
            under_heading("Members", &["Member", "Type", "Description"], &rows)
        }
    }
}

fn under_heading(heading: &str, columns: &[&str], rows: &[Vec<&String>]) -> String {
    let is_long = |column: usize| rows.iter().filter_map(|row| row.get(column)).any(|cell| cell.len() > SHORT);
    let mut text = format!("## {heading}\n\n|");
    for (index, name) in columns.iter().copied().enumerate() {
        let has_prose = name == "Description" || name == "Notes";
        let name = if has_prose && is_long(index) { with_room(name) } else { one_line(name) };
        _ = write!(text, " {name} |");
    }
    _ = write!(text, "\n|{}\n", " --- |".repeat(columns.len()));
    for cells in rows {
        text.push('|');
        for cell in cells {
            _ = write!(text, " {} |", one_line(cell));
        }
        text.push('\n');
    }
    text
}

/// Maximum length of a text for which a column needs no minimum width.
const SHORT: usize = 24;

/// The name of a column with a minimum width, so that prose has room beside long types.
fn with_room(name: &str) -> String {
    format!("<span style=\"display:inline-block;min-width:8em\">{name}</span>")
}

/// The summary of a description for a cell: its first paragraph.
pub(crate) fn summary(description: &str) -> String {
    let lines = description.lines().map(str::trim).skip_while(|line| line.is_empty());
    let lines: Vec<_> = lines.take_while(|line| !line.is_empty() && !line.starts_with("```")).collect();
    lines.join(" ")
}

/// A cell ends at a line break, and at a `|` that is not escaped, even one in code.
fn one_line(cell: &str) -> String {
    let mut line = String::with_capacity(cell.len());
    let mut escaped = false;
    for character in cell.chars() {
        match character {
            '|' if !escaped => line.push_str("\\|"),
            '\n' | '\r' => line.push(' '),
            other => line.push(other),
        }
        escaped = character == '\\' && !escaped;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{Row, summary, table};

    #[test]
    fn has_one_line_for_each_row() {
        let row = Row {
            key: "[`id`](Self::id)".into(),
            input: "<code>&str</code>".into(),
            accessed: "<code>&str</code>".into(),
            description: "A or `a|b`\nor \\| c".into(),
            notes: "required; a text that is long".into(),
        };
        assert_eq!(
            table(&[row.clone(), Row::default()]),
            "## Keys\n\n\
             | Key | Input Type | Accessed Type | Description \
             | <span style=\"display:inline-block;min-width:8em\">Notes</span> |\n\
             | --- | --- | --- | --- | --- |\n\
             | [`id`](Self::id) | <code>&str</code> | <code>&str</code> | A or `a\\|b` or \\| c \
             | required; a text that is long |\n\
             |  |  |  |  |  |\n"
        );
    }

    #[test]
    fn a_summary_is_the_first_paragraph() {
        assert_eq!(summary("\nOne\n  line.\n\nMore."), "One line.");
        assert_eq!(summary("One.\n```\ncode\n```"), "One.");
        assert_eq!(summary(""), "");
    }
}
