//! The texts that patterns match: the cases of the JSON Schema Test Suite, and agreement with another implementation.

use proptest::prelude::*;

use super::compile::Compiled;
use super::nfa::Direction;
use super::*;

/// Checks rows of a rule, a pattern, texts that it matches and texts that it does not.
fn assert_spec(rows: &[(&str, &str, &[&str], &[&str])]) {
    for (rule, source, matching, others) in rows {
        let pattern = compile(source).unwrap_or_else(|error| panic!("{source}: {error:?}"));
        for (expected, texts) in [(true, matching), (false, others)] {
            for text in *texts {
                assert_eq!(pattern.is_match(text), expected, "{source:?} in {text:?}: {rule}");
            }
        }
    }
}

/// Checks patterns, the offsets of their errors and parts of their messages.
fn assert_refused(rows: &[(&str, usize, &str)]) {
    for (source, offset, message) in rows {
        let error = compile(source).map(|pattern| pattern.source().to_owned()).expect_err(source);
        assert_eq!(error.offset, *offset, "{source}: {error:?}");
        assert!(error.message.contains(message), "{source}: {error:?}");
    }
}

#[test]
fn a_pattern_is_searched_everywhere_unless_it_says_where() {
    assert_spec(&[
        ("anywhere", "a+", &["xxaayy", "a"], &["", "xxyy"]),
        ("all of the text", "^a*$", &["", "aaa"], &["abc", "a\n", "\na"]),
        ("each alternative for itself", "^a|b$", &["ax", "xb"], &["xa", "bx"]),
        ("nothing is everywhere", "", &["", "a"], &[]),
        ("places in the midst", "a$|^b|c^d", &["xa", "bx"], &["ax", "xb", "cd"]),
        ("the end is not before a newline", "^abc$", &["abc"], &["abc\n", "abc\r\n"]),
        ("nor is a line's end", "[a-c]$", &["xc"], &["a\nx"]),
    ]);
}

#[test]
fn escapes_stand_for_the_characters_of_ecma_262() {
    let spaces =
        [" ", "\t", "\u{B}", "\u{C}", "\u{A0}", "\u{FEFF}", "\n", "\r", "\u{2028}", "\u{2029}", "\u{2003}", "\u{3000}"];
    let others = ["\u{1}", "\u{2013}", "\u{180E}", "\u{85}", "\u{200B}", "a", "é", "🐲"];
    assert_spec(&[
        ("only ASCII digits", "^\\d$", &["0", "9"], &["\u{7C0}", "a", "৪"]),
        ("all else", "^\\D$", &["\u{7C0}", "a", "\n", "🐲"], &["0"]),
        ("only ASCII letters", "^\\w$", &["a", "Z", "0", "_"], &["é", "-", "\u{212A}"]),
        ("all else", "^\\W$", &["é", "-", "\u{212A}"], &["a", "_"]),
        ("space and ends of lines", "^\\s$", &spaces, &others),
        ("all else", "^\\S$", &others, &spaces),
        ("a tab, and not a backslash and a letter", "^\\t$", &["\t"], &["\\t", "t"]),
        ("control characters", "^\\cC\\cc\\0\\x1f$", &["\u{3}\u{3}\0\u{1F}"], &["\\cC"]),
        ("by number", "^\\u00e9\\u{1F432}\\ud83d\\udc32$", &["é🐲🐲"], &["e🐲🐲"]),
        ("syntax", "^\\$\\.\\/\\[\\]\\^\\|$", &["$./[]^|"], &[]),
        ("any but the ends of lines", "^.$", &["a", "🐲", "\u{85}"], &["", "\n", "\r", "\u{2028}", "\u{2029}", "ab"]),
    ]);
}

#[test]
fn classes_have_no_syntax_of_other_languages() {
    assert_spec(&[
        ("no intersection", "^[a&&b]$", &["a", "b", "&"], &["&&", "c"]),
        ("no difference", "^[a~~b#]$", &["~", "#"], &["c"]),
        ("a hyphen can begin a range", "^[*--]$", &["*", "+", ",", "-"], &["."]),
        ("no class in a class", "^[[ab]\\]$", &["[]", "a]"], &["a", "]"]),
        ("no names of classes", "^[[:alpha:]\\]$", &[":]", "a]", "[]"], &["b]", "a"]),
        ("nothing", "a[]|b", &["b"], &["a"]),
        ("anything", "^[^]$", &["a", "\n", "🐲"], &["", "ab"]),
        ("a backspace", "^[\\b]$", &["\u{8}"], &["b"]),
        ("hyphens", "^[\\w-][a\\-z][-a]$", &["---", "az-"], &["abb"]),
        ("white space counts", "^a [ ]#$", &["a  #"], &["a#"]),
        ("all but some", "^[^\\s\\d]$", &["a", "🐲"], &[" ", "1"]),
        ("half of a pair is in no text", "^[\\ud800-\\uffff]$|\\ud83d", &["\u{E000}", "\u{FFFF}"], &["🐲", "\u{D7FF}"]),
    ]);
}

#[test]
fn characters_are_code_points() {
    assert_spec(&[
        ("one", "^π$", &["π"], &["p", "ππ"]),
        ("beyond the basic plane", "^🐲*$", &["", "🐲", "🐲🐲"], &["🐉", "🐉🐉", "D", "DD"]),
        ("as a range", "^[🐀-🐿]$", &["🐲"], &["😀"]),
        ("not by case", "[a-z]cole", &["ecole"], &["école", "ECOLE"]),
        ("letters", "\\p{Letter}cole", &["l'ecole", "l'école"], &["L'ÉCOLE", "cole"]),
        ("letters only", "^\\p{Letter}+$", &["Hello", "π"], &["123", ""]),
        ("digits", "^\\p{digit}+$", &["42", "৪২"], &["-%#"]),
        ("scripts", "^\\p{Script=Greek}\\P{sc=Greek}$", &["Ωa"], &["aΩ"]),
        ("others", "^[\\p{Lu}\\p{Emoji}]\\p{Any}[^\\p{ASCII}]$", &["Aaé", "🐲\né"], &["aaé", "AaA"]),
    ]);
}

#[test]
fn repetitions_repeat_what_is_before_them() {
    assert_spec(&[
        ("as often as they say", "^a{2}b{2,}c{1,2}$", &["aabbc", "aabbbcc"], &["abbc", "aabc", "aabbccc"]),
        ("whether they prefer much or little", "^a*?b+?c??d{1,2}?$", &["bd", "aabbcdd"], &["ad", "bddd"]),
        ("a group", "^(ab){2}(?:cd)?(?<name>ef)*$", &["abab", "ababcdefef"], &["ab", "ababcdcd"]),
        ("nothing at all", "^a{0}(?:)*(?:b{0}){3}$", &[""], &["a", "b"]),
        ("what may be nothing", "^(?:a?){3}(?:b*)*(?:c|)+$", &["", "aaabbbcc"], &["aaaa", "ca"]),
        ("often", "^[^]{1,10240}$", &["a", &"🐲".repeat(10240)], &["", &"a".repeat(10241)]),
    ]);
}

#[test]
fn words_are_of_ascii_and_lines_end_where_ecma_262_says() {
    assert_spec(&[
        ("a word begins and ends", "\\bcat\\b", &["cat", "a cat!", "écat"], &["concat", "cat_"]),
        ("a place in a word", "\\Bcat", &["concat", "a_cat"], &["cat", "-cat", "écat"]),
        ("no place is both", "\\b\\B|^\\b$|a\\bb", &[], &["", "a", "ab", "-"]),
        ("the edges of an empty text", "^\\B$", &[""], &["a"]),
        ("at both ends of what is left", "\\b^a|b\\b$", &["a", "ax", "b", "xb"], &["xa", "bx"]),
        ("a modifier for lines", "(?m:^a$)", &["a", "b\na", "a\u{2028}b", "\ra\n"], &["ab", "ba", "\u{85}a"]),
        ("it ends with its group", "(?m:(?-m:^)a$)", &["a", "a\nb"], &["b\na"]),
        ("a modifier for the dot", "^(?s:.(?-s:.)).$", &["\nab"], &["a\nb", "ab\n"]),
        ("a modifier that is off anyway", "^(?-i:a)$", &["a"], &["A"]),
    ]);
}

#[test]
fn what_takes_more_than_linear_time_is_refused() {
    assert_refused(&[
        ("a(?=b)", 1, "look-ahead"),
        ("é(?!b)", 2, "look-ahead"),
        ("(?<=b)a", 0, "look-behind"),
        ("(?<!b)a", 0, "look-behind"),
        ("(a)\\1", 3, "back-references"),
        ("(?<a>b)|\\k<a>", 8, "back-references"),
        ("(?i:a)", 0, "`[aA]`"),
        ("\\p{CWKCF}", 0, "property"),
        ("ab)", 2, "`\\)`"),
    ]);
}

#[test]
fn an_error_says_what_and_where() {
    let error = compile("é(?=a)").map_err(|error| error.to_string());
    assert_eq!(error.err().as_deref(), Some("look-ahead cannot be checked in linear time (at byte 2 of the pattern)"));
}

#[test]
fn what_takes_too_much_memory_is_refused() {
    assert_refused(&[
        ("(a{1000}){1000}", 0, "too large"),
        ("((a{60000}){60000}){60000}", 0, "too large"),
        ("(?:^){4000000000}", 0, "too large"),
        ("a.{20}b.{20}c", 0, "too large"),
        (&"(".repeat(200_000), 100, "100 deep"),
    ]);
    let deep = ["(".repeat(100), ")+".repeat(100)].concat();
    assert_spec(&[
        (
            "what is large from one end may be small from the other",
            "a.{20}$",
            &["ba12345678901234567890"],
            &["b", "ab"],
        ),
        ("nesting does not double", &deep.replace("()", "(a)"), &["a"], &["b"]),
        ("nothing, however often", "^(?:(?:){4000000000}){4000000000}$", &[""], &["a"]),
    ]);
}

#[test]
fn a_plain_text_needs_no_automaton() {
    let search = |source: &str| compile(source).map(|pattern| format!("{:?}", pattern.search()));
    for (source, expected) in [
        ("sesh", "Contains(\"sesh\")"),
        ("", "Contains(\"\")"),
        ("^sesh_", "StartsWith(\"sesh_\")"),
        ("\\.json$", "EndsWith(\".json\")"),
        ("^abc$", "Equals(\"abc\")"),
        ("^^\\u00e9[x]\\ud83d\\udc32$$", "Equals(\"éx🐲\")"),
        ("^(?:abc)$", "Equals(\"abc\")"),
    ] {
        assert_eq!(search(source), Ok(expected.into()), "{source}");
    }
    for source in ["a|b", "[ab]", "(?m:^)a", "a^b", "\\ud83d", "a?"] {
        assert!(search(source).is_ok_and(|search| search.starts_with("Automaton")), "{source}");
    }
}

/// A pattern, and its translation into the syntax of the crate `regex`.
type Twin = (String, String);

fn leaf() -> impl Strategy<Value = Twin> {
    const LEAVES: &[(&str, &str)] = &[
        ("a", "a"),
        ("b", "b"),
        ("\\u00e9", "é"),
        ("\\ud83d\\udc32", "🐲"),
        ("#", "\\#"),
        ("-", "\\-"),
        ("^", "\\A"),
        ("$", "\\z"),
        ("\\b", "(?-u:\\b)"),
        (".", "[^\\n\\r\\u{2028}\\u{2029}]"),
        ("(?s:.)", "[\\s\\S]"),
        ("\\d", "[0-9]"),
        ("\\D", "[^0-9]"),
        ("\\w", "[0-9A-Za-z_]"),
        ("\\W", "[^0-9A-Za-z_]"),
        ("\\s", "[\\s\\u{FEFF}--\\u{85}]"),
        ("[]", "[^\\s\\S]"),
        ("[^]", "[\\s\\S]"),
        ("[a&&b]", "[ab\\&]"),
        ("[^\\ud800-\\uffff]", "[\\u{0}-\\u{D7FF}\\u{10000}-\\u{10FFFF}]"),
        ("\\p{L}", "\\p{L}"),
        ("[^\\p{Lu}\\d]", "[^\\p{Lu}0-9]"),
        ("\\P{Script=Greek}", "\\P{Script=Greek}"),
    ];
    proptest::sample::select(LEAVES).prop_map(|(ours, theirs)| (ours.into(), theirs.into()))
}

fn twin() -> impl Strategy<Value = Twin> {
    let join = |twins: Vec<Twin>, between: &str| -> Twin {
        let (ours, theirs): (Vec<_>, Vec<_>) = twins.into_iter().unzip();
        (ours.join(between), theirs.join(between))
    };
    let repetition = proptest::sample::select(vec!["*", "+", "?", "{2}", "{0}", "{1,3}", "{2,}", "*?", "{0,2}?"]);
    leaf().prop_recursive(4, 24, 4, move |inner| {
        let several = proptest::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            several.clone().prop_map(move |twins| join(twins, "")),
            several.prop_map(move |twins| join(twins, "|")).prop_map(|(a, b)| (format!("(?:{a})"), format!("(?:{b})"))),
            (inner, repetition.clone())
                .prop_map(|((a, b), often)| (format!("({a}){often}"), format!("(?:{b}){often}"))),
        ]
    })
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[ab19_#é🐲ΩA \\n\\u{2028}\\u{85}\\u{FEFF}&-]{0,8}", 8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn patterns_match_what_another_implementation_matches((source, theirs) in twin(), texts in texts()) {
        let theirs = regex::Regex::new(&theirs).map_err(|error| TestCaseError::reject(error.to_string()))?;
        let pattern = compile(&source).map_err(|error| TestCaseError::reject(error.message.to_string()))?;
        for text in texts {
            prop_assert_eq!(pattern.is_match(&text), theirs.is_match(&text), "{:?} in {:?}", source, text);
        }
    }

    #[test]
    fn a_text_may_be_read_from_either_end((source, _) in twin(), texts in texts()) {
        let tree = tree::parse(&source).map_err(|error| TestCaseError::fail(error.message.to_string()))?;
        let pattern = |direction| Compiled::automaton(&tree, direction).map(Pattern::of);
        if let (Some(forward), Some(backward)) = (pattern(Direction::Forward), pattern(Direction::Backward)) {
            for text in texts {
                prop_assert_eq!(forward.is_match(&text), backward.is_match(&text), "{:?} in {:?}", source, text);
            }
        }
    }

    #[test]
    fn every_text_compiles_or_is_refused(source in "[\\[\\](){}|*+?^$\\\\.,:<>=!&~0-9a-dknpuxDé🐲-]{0,24}", texts in texts()) {
        if let Ok(pattern) = compile(&source) {
            prop_assert_eq!(check(&source), Ok(()));
            for text in texts {
                let _ = pattern.is_match(&text);
            }
        }
    }
}
