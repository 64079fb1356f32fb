//! Finding the places of problems in a text.

use super::place::Place;
use super::position::locate;
use super::problem::Problem;
use hl_model_ground::json::Cursor;

/// Finds the lines, columns and ranges of problems whose offsets are known.
pub(crate) fn locate_all(problems: &mut [Problem], json: &str) {
    let mut starts = Vec::new();
    each_place(problems, &mut |place| starts.extend(place.map(|place| place.range().start)));
    starts.sort_unstable();
    starts.dedup();
    let places = locate_values(json, &starts);
    each_place(problems, &mut |place| {
        let index = place.and_then(|place| starts.binary_search(&place.range().start).ok());
        *place = index.and_then(|index| *places.get(index)?);
    });
}

/// Calls a function with the places of all problems, including those within unions.
pub(super) fn each_place(problems: &mut [Problem], each: &mut dyn FnMut(&mut Option<Place>)) {
    for problem in problems {
        each(&mut problem.place);
        for member in problem.kind.members_mut() {
            each_place(&mut member.problems, each);
        }
    }
}

/// The places of the values and keys of a JSON text that begin at byte offsets in ascending order.
fn locate_values(json: &str, starts: &[usize]) -> Vec<Option<Place>> {
    // The loop runs backwards, so that the ends of parts are known when the end of their value is searched.
    let mut ends: Vec<usize> = Vec::with_capacity(starts.len());
    for (index, start) in starts.iter().enumerate().rev() {
        let later = starts.get(index + 1..).unwrap_or_default();
        let end = value_end(json, *start, later.iter().copied().zip(ends.iter().rev().copied()));
        ends.push(end);
    }
    let ranges = starts.iter().zip(ends.iter().rev()).map(|(start, end)| *start..*end);
    locate(json, starts.iter().copied()).zip(ranges).map(|(position, range)| Place::new(position, range)).collect()
}

/// The end of the value or key at an offset. `inner` has the starts and ends of later values and keys, in ascending order.
fn value_end(json: &str, start: usize, inner: impl Iterator<Item = (usize, usize)>) -> usize {
    let mut cursor = Cursor::new(json).moved_to(start);
    let mut depth = 0_usize;
    let mut inner = inner.peekable();
    while cursor.peek().is_some() {
        let here = cursor.offset();
        while inner.next_if(|(start, _)| *start < here).is_some() {}
        if let Some((_, end)) = inner.next_if(|(start, _)| *start == here) {
            cursor = cursor.moved_to(end);
        } else {
            match cursor.lexeme() {
                Some("[" | "{") => depth += 1,
                Some("]" | "}") => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth == 0 {
            break;
        }
    }
    cursor.offset()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn located<'t>(json: &'t str, starts: &[usize]) -> Vec<&'t str> {
        locate_values(json, starts).into_iter().map(|place| &json[place.unwrap().range()]).collect()
    }

    #[test]
    fn the_ranges_of_values_in_values_are_found_in_one_pass() {
        let json = r#"{"a": [1, {"b": "]"}, []] , "c": -1.5e3}"#;
        let starts = [0, 1, 6, 7, 10, 11, 16, 22, 28, 33];
        let found: Vec<&str> = located(json, &starts);
        let list = r#"[1, {"b": "]"}, []]"#;
        assert_eq!(found, [json, r#""a""#, list, "1", r#"{"b": "]"}"#, r#""b""#, r#""]""#, "[]", r#""c""#, "-1.5e3"]);
        for start in starts {
            assert!(found.contains(&located(json, &[start])[0]), "{start}");
        }
    }
}
