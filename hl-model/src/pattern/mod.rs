//! Regular expressions. The macro compiles those of `pattern`; this is what is left to do at run time.

#[allow(unreachable_pub, dead_code, reason = "the macro's crate has these files too, and needs more of them")]
mod shared;

pub use shared::search::{Automaton, Search};

/// Whether a text has the format `regex`: a regular expression of ECMA-262 with the flag `u`, which may contain what
/// `pattern` does not take.
pub(crate) fn is_regex(text: &str) -> bool {
    shared::grammar::check(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;
    use crate::schema::{Constraint, Format, Pattern};

    const fn pattern(search: Search<'static>) -> Pattern {
        Pattern { source: "", search }
    }

    /// Only the letters a and b have a class.
    const ASCII: [u8; 128] = {
        let mut ascii = [0; 128];
        ascii[b'a' as usize] = 1;
        ascii[b'b' as usize] = 1;
        ascii
    };

    /// `^[ab]+é$`
    const LETTERS: Pattern = pattern(Search::Automaton(Automaton {
        backward: false,
        start: 2,
        accepting: 4,
        classes: 3,
        ascii: &ASCII,
        beyond: &[0x80, 0, 0, 0, 0xE9, 0, 0, 2, 0xEA, 0, 0, 0],
        transitions: &[
            0, 0, 0, 0, 0, 0, // Nothing can match.
            1, 0, 1, 0, 1, 0, // It has matched.
            0, 0, 3, 0, 0, 0, // At the start.
            0, 0, 3, 0, 4, 0, // After a letter.
            0, 0, 0, 0, 0, 0, // After é.
        ],
    }));

    fn assert_spec(pattern: &'static Pattern, matching: &[&str], others: &[&str]) {
        for (expected, texts) in [(true, matching), (false, others)] {
            for text in texts {
                assert_eq!(rules::string(&Constraint::Pattern(pattern), text), expected, "{text:?} {pattern:?}");
            }
        }
    }

    #[test]
    fn a_text_is_searched_where_the_pattern_says() {
        assert_spec(&const { pattern(Search::Contains("ab")) }, &["ab", "cabc"], &["", "a", "ba"]);
        assert_spec(&const { pattern(Search::StartsWith("ab")) }, &["ab", "abc"], &["", "cab"]);
        assert_spec(&const { pattern(Search::EndsWith("ab")) }, &["ab", "cab"], &["", "abc", "ab\n"]);
        assert_spec(&const { pattern(Search::Equals("ab")) }, &["ab"], &["", "abc", "cab", "ab\n"]);
    }

    #[test]
    fn an_automaton_reads_a_text_to_its_end() {
        assert_spec(&LETTERS, &["aé", "abbaé"], &["", "é", "a", "aéa", "caé", "aè", "aê", "a\u{10ffff}"]);
    }

    #[test]
    fn tables_that_are_too_short_match_nothing() {
        let empty = Automaton {
            backward: true,
            start: 9,
            accepting: 20,
            classes: 7,
            ascii: &[6; 128],
            beyond: &[1],
            transitions: &[0],
        };
        assert!(!Search::Automaton(empty).is_match("aé"));
    }

    #[test]
    fn the_format_regex_is_the_grammar_of_ecma_262() {
        let format = Constraint::Format(Format::Regex);
        assert!(rules::string(&format, "^(?<year>\\d{4})(?=-)"));
        assert!(!rules::string(&format, "^(abc]"));
        assert!(!rules::string(&format, "\\a"));
    }
}
