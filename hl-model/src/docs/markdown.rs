//! The Markdown of a page: tables and links.

use hl_model_ground::markdown;

/// A table; empty if there are no rows.
pub(super) fn table<const N: usize>(header: [&str; N], rows: &[[String; N]]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    markdown::table(header, rows.iter().map(|row| row.iter().map(String::as_str)))
}

/// The anchors of a page's headings, as GitHub and mdBook make them.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    taken: Vec<String>,
}

impl Anchors {
    /// The anchor of the next heading.
    pub(super) fn next(&mut self, heading: &str) -> String {
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
        let slug: String = kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect();
        let count = self.taken.iter().filter(|taken| **taken == slug).count();
        let anchor = if count == 0 { slug.clone() } else { format!("{slug}-{count}") };
        self.taken.push(slug);
        anchor
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stays_one_cell() {
        let table = table(["a", "b"], &[["x|y\nz \\| `p|q`".to_owned(), String::new()]]);
        assert_eq!(table, "| a | b |\n| --- | --- |\n| x\\|y z \\| `p\\|q` |  |\n");
    }

    #[test]
    fn anchors_are_unique() {
        let mut anchors = Anchors::default();
        let found = ["Keys", "`keys`", "rows[].a_b c", "keys"].map(|heading| anchors.next(heading));
        assert_eq!(found, ["keys", "keys-1", "rowsa_b-c", "keys-2"]);
    }
}
