//! The limits of values of any type, and the other reasons for which any value may be refused: every problem, and no other, is
//! reported at its place by every type that may hold such a value.
//!
//! The expected problems are found while the text is written, so that they do not depend on the library.

use hl_model::{Dict, HlModel, Problem, ReadOptions, Value};
use hl_model_tests::generate::{Choices, check, decisions};
use proptest::prelude::*;

/// Number of texts.
const CASES: u32 = 3_000;

/// A model whose keys may have any value.
#[derive(Debug, HlModel)]
struct Open {
    a: Option<Value>,
    ab: Option<Value>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// A model that contains itself, so that lists and objects are read by types and not as any value.
#[derive(Debug, HlModel)]
struct Typed {
    a: Option<Value>,
    ab: Option<Box<Typed>>,
    abc: Option<Vec<Typed>>,
    #[hl(any_string_name)]
    rest: Dict,
}

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Type {
    Any,
    Typed,
    List,
}

impl Type {
    /// The type of the value of a key.
    fn of_key(self, name: &str) -> Self {
        match name {
            "ab" if self == Self::Typed => Self::Typed,
            "abc" if self == Self::Typed => Self::List,
            _ => Self::Any,
        }
    }
}

/// What is allowed.
#[derive(Clone, Copy, Debug)]
struct Limits {
    depth: usize,
    keys: usize,
    text_length: usize,
    digits: usize,
    exponent: u64,
}

impl Limits {
    fn new(choices: &mut Choices<'_>) -> Self {
        let mut limit = |least: usize, most: usize| if choices.one_in(3) { 1_000 } else { least + choices.below(most) };
        let (depth, keys, text_length) = (limit(1, 4), limit(0, 4), limit(0, 7));
        Self { depth, keys, text_length, digits: limit(1, 5), exponent: limit(0, 12) as u64 }
    }

    fn options(self) -> ReadOptions {
        let Self { depth, keys, text_length, digits, exponent } = self;
        let exponent = usize::try_from(exponent).unwrap_or(usize::MAX);
        ReadOptions::new().depth(depth).keys(keys).text_length(text_length).digits(digits).exponent(exponent)
    }
}

/// The code of a problem, the pointer to its value, and where that is in the text.
type Found = (usize, String, &'static str);

/// Writes a text, and notes its problems.
struct Writer<'c, 'd> {
    choices: &'c mut Choices<'d>,
    limits: Limits,
    text: String,
    /// The text without white space between tokens.
    compact: String,
    found: Vec<Found>,
    pointer: String,
    /// The number of lists and objects around the value.
    depth: usize,
    /// Whether a list or an object around the value is too deep or of the wrong type. What is in it is not looked at.
    is_beyond: bool,
}

/// Strings with their decoded texts. The decoded text of a lone surrogate is no text.
const STRINGS: [(&str, Option<&str>); 9] = [
    ("", Some("")),
    ("a", Some("a")),
    ("abcdef", Some("abcdef")),
    ("é", Some("é")),
    ("\\u0061b", Some("ab")),
    ("\\ud83d\\ude00", Some("😀")),
    ("\\\"\\\\\\n", Some("\"\\\n")),
    ("\\ud83d", None),
    ("a\\udc00b", None),
];

/// Keys, some of them more than once in another spelling.
const KEYS: [(&str, &str); 9] = [
    ("a", "a"),
    ("\\u0061", "a"),
    ("ab", "ab"),
    ("b", "b"),
    ("abc", "abc"),
    ("", ""),
    ("é/~", "é/~"),
    ("d\\/", "d/"),
    ("long_long", "long_long"),
];

/// Numbers with the number of their digits and the absolute value of their exponents.
const NUMBERS: [(&str, usize, u64); 11] = [
    ("0", 1, 0),
    ("-12", 2, 0),
    ("123456", 6, 0),
    ("-1.25", 3, 0),
    ("0.0001", 5, 0),
    ("1e3", 1, 3),
    ("1E+10", 1, 10),
    ("5.5e-007", 2, 7),
    ("123456e99", 6, 99),
    ("1e0000", 1, 0),
    ("2e99999999999999999999", 1, u64::MAX),
];

impl Writer<'_, '_> {
    fn space(&mut self) {
        self.text.push_str(self.choices.pick(&["", "", "", " ", "\n\t"]));
    }

    fn token(&mut self, token: &str) -> usize {
        let at = self.text.len();
        self.text.push_str(token);
        self.compact.push_str(token);
        self.space();
        at
    }

    fn note(&mut self, is_wrong: bool, code: &'static str, at: usize) {
        if is_wrong && !self.is_beyond {
            self.found.push((at, self.pointer.clone(), code));
        }
    }

    fn value(&mut self, levels: usize, of: Type) {
        let kinds = if levels == 0 { 4 } else { 8 };
        // Most values have the right type.
        let kind = match of {
            Type::Typed if levels > 0 && !self.choices.one_in(4) => 7,
            Type::List if levels > 0 && !self.choices.one_in(4) => 4,
            _ => self.choices.below(kinds),
        };
        let fits = match of {
            Type::Any => true,
            Type::Typed => kind > 5,
            Type::List => matches!(kind, 4 | 5),
        };
        let code = if kind == 0 { "null_not_allowed" } else { "wrong_type" };
        self.note(!fits, code, self.text.len());
        let was_beyond = self.is_beyond;
        self.is_beyond |= !fits;
        match kind {
            0 => drop(self.token("null")),
            1 => drop(self.token("true")),
            2 => self.string(),
            3 => self.number(),
            4 | 5 => self.within(["[", "]"], |writer| writer.items(levels - 1, of)),
            _ => self.within(["{", "}"], |writer| writer.entries(levels - 1, of)),
        }
        self.is_beyond = was_beyond;
    }

    fn string(&mut self) {
        let (json, text) = self.choices.pick(&STRINGS);
        let at = self.token(&format!("\"{json}\""));
        self.note(text.is_none(), "syntax", at);
        let is_long = text.map_or(json.len(), str::len) > self.limits.text_length;
        self.note(is_long, "limit_text_length", at);
    }

    fn number(&mut self) {
        let (json, digits, exponent) = self.choices.pick(&NUMBERS);
        let at = self.token(json);
        let has_many = digits > self.limits.digits;
        self.note(has_many, "limit_digits", at);
        self.note(!has_many && exponent > self.limits.exponent, "limit_exponent", at);
    }

    fn within(&mut self, [open, close]: [&str; 2], write: impl FnOnce(&mut Self)) {
        let at = self.token(open);
        let is_deep = self.depth >= self.limits.depth;
        self.note(is_deep, "limit_depth", at);
        let was_beyond = self.is_beyond;
        self.is_beyond |= is_deep;
        self.depth += 1;
        write(self);
        self.depth -= 1;
        self.is_beyond = was_beyond;
        self.token(close);
    }

    fn items(&mut self, levels: usize, of: Type) {
        let length = self.pointer.len();
        let item = if of == Type::List { Type::Typed } else { Type::Any };
        for index in 0..self.choices.below(4) {
            if index > 0 {
                self.token(",");
            }
            self.pointer.extend(["/", &index.to_string()]);
            self.value(levels, item);
            self.pointer.truncate(length);
        }
    }

    fn entries(&mut self, levels: usize, of: Type) {
        let length = self.pointer.len();
        let mut known = Vec::new();
        for index in 0..self.choices.below(5) {
            if index > 0 {
                self.token(",");
            }
            let (json, name) = self.choices.pick(&KEYS);
            self.pointer.extend(["/", &name.replace('~', "~0").replace('/', "~1")]);
            let at = self.token(&format!("\"{json}\""));
            self.note(index == self.limits.keys, "limit_keys", at);
            self.note(name.len() > self.limits.text_length, "limit_text_length", at);
            self.note(known.contains(&name), "duplicate_key", at);
            known.push(name);
            self.token(":");
            self.value(levels, of.of_key(name));
            self.pointer.truncate(length);
        }
    }
}

/// Compares the report of a type, or the text that it writes, with the expected one.
fn compare<T: HlModel>(writer: &Writer<'_, '_>) -> Result<(), TestCaseError> {
    let (text, limits) = (&writer.text, writer.limits);
    let mut expected = writer.found.clone();
    expected.sort();
    match T::from_json_with(text, &limits.options()) {
        Ok(model) => {
            prop_assert_eq!(&expected, &[], "{} {} with {:?}", std::any::type_name::<T>(), text, limits);
            prop_assert_eq!(Ok(model.to_value()), writer.compact.parse::<Value>());
        }
        Err(errors) => {
            let place = |problem: &Problem| problem.range().map_or(usize::MAX, |range| range.start);
            let found = errors.iter().map(|problem| (place(problem), problem.pointer().to_owned(), problem.code()));
            let mut found: Vec<Found> = found.collect();
            prop_assert!(found.is_sorted_by_key(|(at, ..)| *at), "{}: {:?}", text, found);
            found.sort();
            prop_assert_eq!(found, expected, "{} {} with {:?}", std::any::type_name::<T>(), text, limits);
        }
    }
    Ok(())
}

/// Calls a function with texts of a type and their problems.
fn each_text(of: Type, test: impl Fn(&Writer<'_, '_>) -> Result<(), TestCaseError>) {
    check(CASES, &(decisions(), decisions()), |(limits, decisions)| {
        let mut writer = Writer {
            limits: Limits::new(&mut Choices::new(&limits)),
            choices: &mut Choices::new(&decisions),
            text: String::new(),
            compact: String::new(),
            found: Vec::new(),
            pointer: String::new(),
            depth: 0,
            is_beyond: false,
        };
        writer.space();
        writer.value(6, of);
        test(&writer)
    });
}

#[test]
fn what_is_wrong_with_any_value_is_reported_where_it_is() {
    each_text(Type::Any, |writer| {
        compare::<Value>(writer)?;
        if writer.compact.starts_with('[') {
            compare::<Vec<Value>>(writer)?;
        }
        if writer.compact.starts_with('{') {
            compare::<Dict>(writer)?;
            compare::<Open>(writer)?;
        }
        Ok(())
    });
}

#[test]
fn what_is_wrong_with_models_in_models_is_reported_where_it_is() {
    each_text(Type::Typed, compare::<Typed>);
    each_text(Type::List, compare::<Vec<Typed>>);
}

/// Reading has limits, and checking a value that was read has none.
#[test]
fn escaped_keys_in_kept_values_are_right_without_limits() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct Open {
        id: String,
        #[hl(any_string_name)]
        extra: Dict,
    }
    let read = Open::from_json(r#"{"id":"a","x":{"b\nc":1,"d\"e":{"f\tg":2}}}"#).unwrap();
    assert_eq!(read.check(), Ok(()));
    assert_eq!(read.to_builder().build(), Ok(read.clone()));
    assert_eq!(read.apply(&Open { id: "a".into(), extra: Dict::new() }), Ok(read.clone()));
    assert_eq!(Open::from_json_with(&read.to_json().unwrap(), &ReadOptions::new().keys(usize::MAX)), Ok(read));
}
