//! Reports with the source text, and reports on one line.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use super::errors::Errors;
use super::found::visible;
use super::place::Place;

/// Maximum number of characters of a line that a report shows.
const WIDTH: usize = 96;

/// Number of characters that a report shows before the place if the line is cut.
const BEFORE: usize = 40;

impl Errors {
    /// The report with the lines of the text that was read, and carets under the values with problems.
    ///
    /// Long lines are cut. Control characters are shown as `�`, so that a text from elsewhere cannot move the cursor of
    /// a terminal. The lines are those of the text, with secret values in it: a report of a text with secrets is for
    /// those who have the text, and not for a log. [`Display`] of the errors shows no secret.
    ///
    /// ```
    /// use hl_model::HlModel;
    ///
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Service { port: u16, title: String }
    ///
    /// let json = "{\n  \"port\": \"80\"\n}";
    /// let errors = Service::from_json(json).unwrap_err();
    /// assert_eq!(
    ///     errors.with_source(json).to_string(),
    ///     "Service: 2 problems
    ///   /port: expected an integer, found the string \"80\"
    ///     |
    ///   2 |   \"port\": \"80\"
    ///     |           ^^^^
    ///   /title: required key is missing"
    /// );
    /// ```
    #[must_use]
    pub fn with_source<'a>(&'a self, json: &'a str) -> WithSource<'a> {
        WithSource { errors: self, json }
    }

    /// The report on one line, for logs that take a line as an entry.
    ///
    /// ```
    /// use hl_model::HlModel;
    ///
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Service { port: u16, title: String }
    ///
    /// let errors = Service::from_json(r#"{"port": "80"}"#).unwrap_err();
    /// assert_eq!(
    ///     errors.one_line().to_string(),
    ///     "Service: 2 problems: \
    ///      /port: expected an integer, found the string \"80\" (line 1, column 10); \
    ///      /title: required key is missing",
    /// );
    /// ```
    #[must_use]
    pub fn one_line(&self) -> OneLine<'_> {
        OneLine(self)
    }
}

/// A report with the lines of its text; made by [`Errors::with_source`].
#[derive(Clone, Copy, Debug)]
pub struct WithSource<'a> {
    errors: &'a Errors,
    json: &'a str,
}

impl<'a> WithSource<'a> {
    /// The problems.
    #[must_use]
    pub const fn errors(&self) -> &'a Errors {
        self.errors
    }

    /// The text that was read.
    #[cfg(feature = "miette")]
    pub(crate) const fn json(&self) -> &&'a str {
        &self.json
    }
}

impl std::error::Error for WithSource<'_> {}

impl Display for WithSource<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.errors.heading())?;
        let lines = lines_of(self.json, self.errors.iter().filter_map(super::problem::Problem::line));
        let margin = lines.last_key_value().map_or(1, |(number, _)| number.to_string().len());
        for problem in self.errors {
            f.write_str("\n  ")?;
            problem.write_pointer(f)?;
            write!(f, "{}", problem.kind())?;
            if let Some(place) = problem.place
                && let Some(&line) = lines.get(&place.position().line())
            {
                let (shown, caret) = excerpt(line, place, self.json);
                let line = place.position().line();
                write!(f, "\n  {:margin$} |\n  {line:margin$} | {shown}\n  {:margin$} | {caret}", "", "")?;
            }
        }
        Ok(())
    }
}

/// The lines with these numbers, which count from 1. They are found in one pass over the text.
fn lines_of(json: &str, numbers: impl Iterator<Item = usize>) -> BTreeMap<usize, Line<'_>> {
    let mut lines: BTreeMap<usize, Line<'_>> = numbers.map(|number| (number, Line::default())).collect();
    let mut wanted = lines.iter_mut().peekable();
    let mut start = 0;
    for (index, line) in json.split('\n').enumerate() {
        let Some((number, _)) = wanted.peek() else { break };
        if **number == index + 1
            && let Some((_, place)) = wanted.next()
        {
            *place = Line { start, text: line.strip_suffix('\r').unwrap_or(line) };
        }
        start += line.len() + 1;
    }
    lines
}

/// A line of a text, and its byte offset.
#[derive(Clone, Copy, Default)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

/// The part of a line around a place, and the carets for the line below. Only this part of a long line is scanned, because
/// there may be a problem at every few characters.
fn excerpt(line: Line<'_>, place: Place, json: &str) -> (String, String) {
    let column = place.position().column().saturating_sub(1);
    let is_cut = line.text.len() > WIDTH && column > BEFORE + BEFORE / 2;
    let (from, before) = if is_cut { start_of_excerpt(line, place) } else { (0, column) };
    let mut rest = line.text.get(from..).unwrap_or_default().chars();
    let mut shown: String = rest.by_ref().take(WIDTH).map(visible).collect();
    // The place may be after the end, if this is not the text that was read.
    let before = before.min(shown.chars().count());
    let found = json.get(place.range()).unwrap_or_default();
    let is_of_line = |character: &char| !matches!(character, '\r' | '\n');
    let carets = found.chars().take(WIDTH - before).take_while(is_of_line).count().max(1);
    if is_cut {
        shown.insert(0, '…');
    }
    if rest.next().is_some() {
        shown.push('…');
    }
    let caret = " ".repeat(before + usize::from(is_cut)) + &"^".repeat(carets);
    (shown, caret)
}

/// The byte of a line at which the shown part begins, and the number of characters from there to the place.
fn start_of_excerpt(line: Line<'_>, place: Place) -> (usize, usize) {
    let at = place.range().start.checked_sub(line.start);
    let before = at.and_then(|at| line.text.get(..at)).unwrap_or_default();
    let characters = before.char_indices().rev().take(BEFORE);
    characters.fold((before.len(), 0), |(_, count), (at, _)| (at, count + 1))
}

/// A report on one line; made by [`Errors::one_line`].
#[derive(Clone, Copy, Debug)]
pub struct OneLine<'a>(&'a Errors);

impl Display for OneLine<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.heading())?;
        for (index, problem) in self.0.iter().enumerate() {
            f.write_str(if index == 0 { ": " } else { "; " })?;
            let text = problem.to_string();
            let mut lines = text.lines().map(str::trim);
            f.write_str(lines.next().unwrap_or_default())?;
            // The members of a union are further lines.
            lines.try_for_each(|line| write!(f, " | {line}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::{MemberProblems, Pointer, Position, Problem, ProblemKind, locate_all};

    /// The value at a position.
    fn place(json: &str, line: usize, column: usize) -> Option<Place> {
        let before: usize = json.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let rest = json.get(before..).unwrap_or_default();
        let start = before + rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at);
        let kind = ProblemKind::MissingKey;
        let mut problems = [Problem::new(&Pointer::default(), kind, Place::starting_at(start))];
        locate_all(&mut problems, json);
        Place::new(Position::new(line, column), problems[0].range()?)
    }

    fn shown(json: &str, line: usize, column: usize) -> String {
        let kind = ProblemKind::Custom { message: "no".into() };
        Errors::one("M", kind, place(json, line, column)).with_source(json).to_string()
    }

    #[test]
    fn carets_stand_under_the_whole_token() {
        assert_eq!(
            shown(r#"{"a": "x\"y", "b": 1}"#, 1, 7),
            "M: 1 problem\n  no\n    |\n  1 | {\"a\": \"x\\\"y\", \"b\": 1}\n    |       ^^^^^^"
        );
        assert!(shown(r#"{"a": -12.5e+3}"#, 1, 7).ends_with("      ^^^^^^^^"));
        assert!(shown(r#"{"a": [1, 2]}"#, 1, 7).ends_with(" ^^^^^^"));
        assert!(shown("{\"a\": [1,\n2]}", 1, 7).ends_with(" ^^^"));
        assert!(shown(r#"{"a": nul}"#, 1, 7).ends_with("      ^^^"));
        // A string that does not end, and a place after the end.
        assert!(shown(r#"{"a": "x"#, 1, 7).ends_with("      ^^"));
        assert!(shown("{", 1, 2).ends_with("|  ^"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let json = format!("{{\"long\": \"{}\", \"é\": true, \"more\": \"{}\"}}", "ä".repeat(200), "x".repeat(200));
        let column = json.chars().position(|character| character == 'é').unwrap();
        let text = shown(&json, 1, column);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[3].chars().count(), 6 + WIDTH + 2);
        let caret = lines[4].find('^').unwrap();
        assert!(lines[3].chars().skip(caret).collect::<String>().starts_with("\"é\": true"));
        assert_eq!(lines[4].matches('^').count(), 3);
    }

    #[test]
    fn lines_are_numbered_and_control_characters_are_not_written() {
        let json = format!("{}\u{1b}[31m\t1", "\r\n".repeat(99));
        assert_eq!(shown(&json, 100, 7), "M: 1 problem\n  no\n      |\n  100 | \u{fffd}[31m 1\n      |       ^");
    }

    #[test]
    fn characters_that_turn_the_text_around_or_end_a_line_are_not_written() {
        let json = "[\"a\u{202e}b\u{2066}\u{2028}c\u{2029}…\"]";
        assert_eq!(
            shown(json, 1, 2),
            "M: 1 problem\n  no\n    |\n  1 | [\"a\u{fffd}b\u{fffd} c …\"]\n    |  ^^^^^^^^^^"
        );
        let found = crate::problem::describe(json);
        let kind = ProblemKind::WrongType { expected: "x".into(), found: format!("{found}{json}") };
        let text = Errors::one("M", kind, None).one_line().to_string();
        assert_eq!(text, "M: 1 problem: expected x, found a list[\"a\u{fffd}b\u{fffd} c …\"]");
    }

    #[test]
    fn another_text_than_the_one_that_was_read_does_no_harm() {
        assert_eq!(shown("{}", 7, 9), "M: 1 problem\n  no\n    |\n  7 | \n    | ^");
    }

    #[test]
    fn reasons_of_a_union_stand_on_the_same_line() {
        let problems = vec![Problem::new(&Pointer::of_key("a"), ProblemKind::MissingKey, None)];
        let kind = ProblemKind::OneOfNone { members: vec![MemberProblems { name: "Side", problems }] };
        let errors = Errors::one("M", kind, place("{}", 1, 2));
        let first = "M: 1 problem: does not match the only allowed shape (line 1, column 2)";
        assert_eq!(errors.one_line().to_string(), format!("{first} | Side | /a: required key is missing"));
    }
}
