//! `pattern` as ECMA-262 means it.

use hl_model::{Dict, HlModel, Integer, Value};

use crate::{accepts, refuses};

#[test]
fn the_end_of_the_text_is_not_before_a_line_feed() {
    #[derive(HlModel)]
    #[hl(pattern = "^abc$")]
    struct Abc(String);

    accepts::<Abc>(&[r#""abc""#]);
    // The suite's text has a backslash and the letter n; a line feed itself must not match either.
    refuses::<Abc>("pattern_mismatch", &[r#""abc\\n""#, r#""abc\n""#]);
}

#[test]
fn a_tab_may_be_escaped() {
    #[derive(HlModel)]
    #[hl(pattern = r"^\t$")]
    struct Tab(String);

    accepts::<Tab>(&[r#""\t""#, r#""\u0009""#]);
    refuses::<Tab>("pattern_mismatch", &[r#""\\t""#]);
}

#[test]
fn a_control_character_may_be_named_by_a_letter_of_either_case() {
    #[derive(HlModel)]
    #[hl(pattern = r"^\cC$")]
    struct Upper(String);
    #[derive(HlModel)]
    #[hl(pattern = r"^\cc$")]
    struct Lower(String);

    accepts::<Upper>(&[r#""\u0003""#]);
    refuses::<Upper>("pattern_mismatch", &[r#""\\cC""#]);
    accepts::<Lower>(&[r#""\u0003""#]);
    refuses::<Lower>("pattern_mismatch", &[r#""\\cc""#]);
}

#[test]
fn digits_are_those_of_ascii() {
    #[derive(HlModel)]
    #[hl(pattern = r"^\d$")]
    struct Digit(String);
    #[derive(HlModel)]
    #[hl(pattern = r"^\D$")]
    struct NoDigit(String);
    #[derive(HlModel)]
    #[hl(pattern = r"^\d+$")]
    struct Digits(Value);

    accepts::<Digit>(&[r#""0""#]);
    refuses::<Digit>("pattern_mismatch", &["\"\u{7c0}\"", r#""\u07c0""#]);
    accepts::<NoDigit>(&["\"\u{7c0}\"", r#""\u07c0""#]);
    refuses::<NoDigit>("pattern_mismatch", &[r#""0""#]);
    accepts::<Digits>(&[r#""42""#]);
    refuses::<Digits>("pattern_mismatch", &[r#""-%#""#, "\"\u{9ea}\u{9e8}\""]);
}

#[test]
fn digits_of_every_script_are_a_property() {
    #[derive(HlModel)]
    #[hl(pattern = r"^\p{digit}+$")]
    struct Digits(Value);

    accepts::<Digits>(&[r#""42""#, "\"\u{9ea}\u{9e8}\""]);
    refuses::<Digits>("pattern_mismatch", &[r#""-%#""#]);
}

#[test]
fn word_characters_are_those_of_ascii() {
    #[derive(HlModel)]
    #[hl(pattern = r"^\w$")]
    struct Word(String);
    #[derive(HlModel)]
    #[hl(pattern = r"^\W$")]
    struct NoWord(String);

    accepts::<Word>(&[r#""a""#]);
    refuses::<Word>("pattern_mismatch", &["\"\u{e9}\""]);
    accepts::<NoWord>(&["\"\u{e9}\""]);
    refuses::<NoWord>("pattern_mismatch", &[r#""a""#]);
}

#[test]
fn white_space_is_that_of_unicode_and_of_ecmascript() {
    #[derive(HlModel)]
    #[hl(pattern = r"^\s$")]
    struct Space(String);
    #[derive(HlModel)]
    #[hl(pattern = r"^\S$")]
    struct NoSpace(String);

    let space = [
        r#"" ""#, r#""\t""#, r#""\u000b""#, r#""\f""#, r#""\u00a0""#, r#""\ufeff""#, r#""\n""#, r#""\u2029""#,
        r#""\u2003""#,
    ];
    let other = [r#""\u0001""#, r#""\u2013""#];
    accepts::<Space>(&space);
    refuses::<Space>("pattern_mismatch", &other);
    accepts::<NoSpace>(&other);
    refuses::<NoSpace>("pattern_mismatch", &space);
}

const ASCII: &str = r#""Les hivers de mon enfance etaient des saisons longues, longues. Nous vivions en trois lieux: l'ecole, l'eglise et la patinoire; mais la vraie vie etait sur la patinoire.""#;
const ACCENTED: &str = r#""Les hivers de mon enfance étaient des saisons longues, longues. Nous vivions en trois lieux: l'école, l'église et la patinoire; mais la vraie vie était sur la patinoire.""#;
const ESCAPED: &str = r#""Les hivers de mon enfance \u00e9taient des saisons longues, longues. Nous vivions en trois lieux: l'\u00e9cole, l'\u00e9glise et la patinoire; mais la vraie vie \u00e9tait sur la patinoire.""#;
const CAPITALS: &str = r#""LES HIVERS DE MON ENFANCE ÉTAIENT DES SAISONS LONGUES, LONGUES. NOUS VIVIONS EN TROIS LIEUX: L'ÉCOLE, L'ÉGLISE ET LA PATINOIRE; MAIS LA VRAIE VIE ÉTAIT SUR LA PATINOIRE.""#;

#[test]
fn letters_of_every_script_are_a_property() {
    #[derive(HlModel)]
    #[hl(pattern = r"\p{Letter}cole")]
    struct School(Value);

    accepts::<School>(&[ASCII, ACCENTED, ESCAPED]);
    refuses::<School>("pattern_mismatch", &[CAPITALS]);
}

#[test]
fn word_characters_in_a_word_are_those_of_ascii() {
    #[derive(HlModel)]
    #[hl(pattern = r"\wcole")]
    struct School(Value);

    accepts::<School>(&[ASCII]);
    refuses::<School>("pattern_mismatch", &[ACCENTED, ESCAPED, CAPITALS]);
}

#[test]
fn a_range_has_the_characters_between_its_ends_and_no_others() {
    #[derive(HlModel)]
    #[hl(pattern = "[a-z]cole")]
    struct School(Value);

    accepts::<School>(&[ASCII]);
    refuses::<School>("pattern_mismatch", &[ACCENTED, ESCAPED]);
}

/// A closed object whose keys match a pattern.
macro_rules! keyed {
    ($name:ident: $pattern:literal) => {
        #[derive(HlModel)]
        #[hl(closed)]
        struct $name {
            #[hl(pattern_keys = $pattern)]
            keys: Dict,
        }
    };
}

#[test]
fn patterns_of_keys_mean_what_patterns_of_texts_mean() {
    const PLAIN: &str = r#"{"l'ecole": "pas de vraie vie"}"#;
    const ACCENT: &str = "{\"l'\u{e9}cole\": \"pas de vraie vie\"}";
    const ESCAPED: &str = r#"{"l'\u00e9cole": "pas de vraie vie"}"#;
    const CAPITALS: &str = "{\"L'\u{c9}COLE\": \"PAS DE VRAIE VIE\"}";
    keyed!(Letter: r"\p{Letter}cole");
    keyed!(Word: r"\wcole");
    keyed!(Ascii: "[a-z]cole");

    accepts::<Letter>(&[PLAIN, ACCENT, ESCAPED]);
    refuses::<Letter>("unknown_key", &[CAPITALS]);
    accepts::<Word>(&[PLAIN]);
    refuses::<Word>("unknown_key", &[ACCENT, ESCAPED, CAPITALS]);
    accepts::<Ascii>(&[PLAIN]);
    refuses::<Ascii>("unknown_key", &[ACCENT, ESCAPED]);
}

#[test]
fn digits_in_patterns_of_keys_are_those_of_ascii() {
    const ASCII: &str = r#"{"42": "life, the universe, and everything"}"#;
    const NO_DIGITS: &str = r#"{"-%#": "spending the year dead for tax reasons"}"#;
    const BENGALI: &str = "{\"\u{9ea}\u{9e8}\": \"khajit has wares if you have coin\"}";
    keyed!(Digits: r"^\d+$");
    keyed!(AnyDigits: r"^\p{digit}+$");

    accepts::<Digits>(&[ASCII]);
    refuses::<Digits>("unknown_key", &[NO_DIGITS, BENGALI]);
    accepts::<AnyDigits>(&[ASCII, BENGALI]);
    refuses::<AnyDigits>("unknown_key", &[NO_DIGITS]);
}

#[test]
fn keys_beyond_the_basic_plane_are_single_characters() {
    #[derive(HlModel)]
    struct Dragons {
        #[hl(pattern_keys = "^\u{1f432}*$")]
        dragons: Dict<Integer>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Dragons>(&[r#"{"": 1}"#, "{\"\u{1f432}\": 1}", "{\"\u{1f432}\u{1f432}\": 1}"]);
    refuses::<Dragons>("wrong_type", &["{\"\u{1f432}\": \"hello\"}", "{\"\u{1f432}\u{1f432}\": \"hello\"}"]);
}
