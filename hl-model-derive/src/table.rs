//! The tables in rustdoc, as pure functions of their rows.

use hl_model_ground::markdown::{self, first_paragraph, with_closed_code};

/// One line of the table; every cell is Markdown.
#[derive(Clone, Default)]
pub(crate) struct Row {
    pub(crate) key: String,
    /// The summary of the description and, below it, notes.
    pub(crate) description: String,
    pub(crate) accessed: String,
    pub(crate) input: String,
}

/// The table of the keys under its heading. Types come last, because a phone shows the first columns only.
pub(crate) fn table(rows: &[Row]) -> String {
    let rows: Vec<_> =
        rows.iter().map(|Row { key, description, accessed, input }| vec![key, description, accessed, input]).collect();
    under_heading("Keys", &["Key", "Description", "Accessed Type", "Input Type"], &rows)
}

/// The table of the parts of an `allOf`: each with its name, its description and its type.
pub(crate) fn parts_table(rows: &[[String; 3]]) -> String {
    let rows: Vec<_> = rows.iter().map(|row| row.iter().collect()).collect();
    under_heading("Parts", &["Part", "Description", "Type"], &rows)
}

/// The table of the places of a tuple: each with its number, its accessor, its description and its type.
pub(crate) fn places_table(rows: &[[String; 4]]) -> String {
    let rows: Vec<_> = rows.iter().map(|row| row.iter().collect()).collect();
    under_heading("Items", &["Item", "Accessor", "Description", "Type"], &rows)
}

/// The table of the members of an `anyOf` or `oneOf`: each with its name, its tags, its description and its type.
/// The column of the tags has a heading, unless there are no tags.
pub(crate) fn members_table(rows: &[[String; 4]], tags: Option<&str>) -> String {
    match tags {
        Some(tags) => {
            let columns = ["Member", tags, "Description", "Type"];
            let rows: Vec<_> = rows.iter().map(|row| row.iter().collect()).collect();
            under_heading("Members", &columns, &rows)
        }
        None => {
            let rows: Vec<_> = rows.iter().map(|[name, _, description, ty]| vec![name, description, ty]).collect();
            under_heading("Members", &["Member", "Description", "Type"], &rows)
        }
    }
}

/// A table under a heading. The column of descriptions is left out if there are none.
fn under_heading<'c>(heading: &str, columns: &[&str], rows: &[Vec<&'c String>]) -> String {
    let longest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|text| text.len()).max();
    let columns: Vec<_> = columns
        .iter()
        .enumerate()
        .map(|(index, name)| (index, *name, longest(index).unwrap_or_default(), *name == "Description"))
        .filter(|(_, _, longest, is_prose)| !is_prose || *longest > 0)
        .collect();
    let header: Vec<_> = columns
        .iter()
        .map(
            |(_, name, longest, is_prose)| {
                if *is_prose && *longest > SHORT { with_room(name) } else { (*name).to_owned() }
            },
        )
        .collect();
    let cells = |row: &Vec<&'c String>| {
        columns.iter().filter_map(|(index, ..)| Some(row.get(*index)?.as_str())).collect::<Vec<_>>()
    };
    format!("## {heading}\n\n{}", markdown::table(header.iter().map(String::as_str), rows.iter().map(cells)))
}

/// Maximum length of a text for which a column needs no minimum width.
const SHORT: usize = 24;

/// The name of a column with a minimum width, so that prose has room beside long types.
fn with_room(name: &str) -> String {
    format!("<span style=\"display:inline-block;min-width:8em\">{name}</span>")
}

/// The summary of a description for a cell: its first paragraph.
pub(crate) fn summary(description: &str) -> String {
    let lines: Vec<_> = first_paragraph(description).lines().map(str::trim).collect();
    with_closed_code(&lines.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Row, places_table, summary, table};
    use hl_model_ground::markdown::with_notes;

    #[test]
    fn has_one_line_for_each_row() {
        let row = Row {
            key: "[`id`](Self::id)".into(),
            description: with_notes("A or `a|b`\nor \\| c", &["required".into()]),
            accessed: "<code>&str</code>".into(),
            input: "<code>&str</code>".into(),
        };
        assert_eq!(
            table(&[row.clone(), Row::default()]),
            "## Keys\n\n\
             | Key | <span style=\"display:inline-block;min-width:8em\">Description</span> | Accessed Type | Input Type |\n\
             | --- | --- | --- | --- |\n\
             | [`id`](Self::id) | A or `a\\|b` or \\| c<br>required | <code>&str</code> | <code>&str</code> |\n\
             |  |  |  |  |\n"
        );
    }

    #[test]
    fn has_no_column_of_descriptions_if_there_are_none() {
        let row = ["`0`", "`first`", "", "`u8`"].map(str::to_owned);
        assert_eq!(
            places_table(&[row]),
            "## Items\n\n| Item | Accessor | Type |\n| --- | --- | --- |\n| `0` | `first` | `u8` |\n"
        );
    }

    #[test]
    fn a_summary_is_the_first_paragraph() {
        assert_eq!(summary("\nOne\n  line.\n\nMore."), "One line.");
        assert_eq!(summary("One.\n```\ncode\n```"), "One.");
        assert_eq!(summary(""), "");
    }
}
