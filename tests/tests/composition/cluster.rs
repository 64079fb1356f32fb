//! Unions that all contain each other.

use hl_model::schema::json_schema;
use hl_model::{Dict, HlModel, Nullable};
use hl_model_tests::described;

/// Each of the unions has all others as members, and an object of its own.
macro_rules! cluster {
    ($($union:ident, $leaf:ident, $key:ident: $($other:ident)*;)*) => {$(
        #[derive(Debug, HlModel)]
        #[hl(closed)]
        struct $leaf {
            $key: bool,
        }

        #[derive(Debug, HlModel)]
        #[hl(any_of)]
        enum $union {
            $($other(Box<$other>),)*
            Leaf($leaf),
        }
    )*};
}

cluster! {
    A, LeafA, a: B C D E F G H I J K L;
    B, LeafB, b: A C D E F G H I J K L;
    C, LeafC, c: A B D E F G H I J K L;
    D, LeafD, d: A B C E F G H I J K L;
    E, LeafE, e: A B C D F G H I J K L;
    F, LeafF, f: A B C D E G H I J K L;
    G, LeafG, g: A B C D E F H I J K L;
    H, LeafH, h: A B C D E F G I J K L;
    I, LeafI, i: A B C D E F G H J K L;
    J, LeafJ, j: A B C D E F G H I K L;
    K, LeafK, k: A B C D E F G H I J L;
    L, LeafL, l: A B C D E F G H I J K;
}

/// The verdicts on a text by the model, by its description, and by another implementation of JSON Schema.
#[track_caller]
fn is_read<T: HlModel>(text: &str) -> bool {
    let read = T::from_json(text);
    assert_eq!(read.as_ref().map(drop), described(<T as HlModel>::schema(), text).as_ref().map(drop), "{text}");
    let schema = serde_json::from_str(&json_schema::<T>().to_json()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert_eq!(validator.is_valid(&serde_json::from_str(text).unwrap()), read.is_ok(), "{text}: {schema:#}");
    if let Ok(model) = &read {
        assert_eq!(model.to_json().unwrap(), text);
    }
    read.is_ok()
}

#[test]
fn each_of_them_is_what_one_of_all_is_by_itself() {
    for key in "abcdefghijkl".chars() {
        assert!(is_read::<A>(&format!(r#"{{"{key}":true}}"#)), "{key}");
        assert!(is_read::<L>(&format!(r#"{{"{key}":true}}"#)), "{key}");
        assert!(!is_read::<A>(&format!(r#"{{"{key}":1}}"#)), "{key}");
    }
    for text in ["1", "{}", "[]", "null", r#"{"a":true,"b":true}"#] {
        assert!(!is_read::<A>(text), "{text}");
        assert!(!is_read::<L>(text), "{text}");
    }
}

#[test]
fn their_json_schema_names_every_member_once() {
    let schema = json_schema::<A>().to_json();
    for key in "ABCDEFGHIJKL".chars() {
        assert_eq!(schema.matches(&format!(r##""$ref":"#/$defs/Leaf{key}""##)).count(), 1, "{schema}");
    }
    assert!(schema.len() < 12 * 12 * 64, "{}: {schema}", schema.len());
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct One {
    one: bool,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Two {
    one: Option<bool>,
    two: bool,
}

/// Of its members, the first has a constraint that the second has not.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Start {
    Large(Box<Large>),
    Plain(Box<Plain>),
    Maybe(Nullable<Box<Exact>>),
}

#[derive(Debug, HlModel)]
#[hl(any_of, min_properties = 2)]
enum Large {
    Plain(Box<Plain>),
    Start(Box<Start>),
}

#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Plain {
    Large(Box<Large>),
    Start(Box<Start>),
    One(One),
    Two(Two),
}

#[derive(Debug, HlModel)]
#[hl(one_of)]
enum Exact {
    Plain(Box<Plain>),
    Start(Box<Start>),
    Number(i64),
}

#[test]
fn what_a_constraint_refuses_may_come_another_way() {
    for text in [r#"{"one":true}"#, r#"{"two":true}"#, r#"{"one":true,"two":true}"#] {
        assert!(is_read::<Start>(text), "{text}");
        assert!(is_read::<Plain>(text), "{text}");
        assert_eq!(is_read::<Large>(text), text.len() > 14, "{text}");
        assert!(!is_read::<Exact>(text), "{text}");
    }
    for text in ["1", "null"] {
        assert!(is_read::<Start>(text), "{text}");
        assert!(is_read::<Plain>(text), "{text}");
    }
    assert!(!is_read::<Start>(r#"{"one":1}"#));
}

/// What it is hangs on whether the other is asked about on the way.
#[derive(Debug, HlModel)]
#[hl(one_of)]
enum Numbers {
    Numbers(Dict<i64>),
    Truths(Box<Truths>),
}

#[derive(Debug, HlModel)]
#[hl(one_of)]
enum Truths {
    Numbers(Box<Numbers>),
    Truths(Dict<bool>),
}

#[derive(Debug, HlModel)]
#[hl(one_of)]
enum NumbersOrTruths {
    Numbers(Numbers),
    Truths(Truths),
}

#[test]
fn an_answer_found_on_the_way_to_another_is_not_taken_for_it() {
    for (text, is_one_of_them) in
        [("{}", false), (r#"{"a":1}"#, true), (r#"{"a":true}"#, true), (r#"{"a":"x"}"#, false)]
    {
        assert_eq!(is_read::<Numbers>(text), is_one_of_them, "{text}");
        assert_eq!(is_read::<Truths>(text), is_one_of_them, "{text}");
        assert!(!is_read::<NumbersOrTruths>(text), "{text}");
    }
}

/// Unions of which some match only if exactly one of their members does, so that what one of them is may hang on what is
/// asked about around it.
macro_rules! around {
    ($($kind:ident $union:ident: $($member:ident($type:ty))*;)*) => {$(
        #[derive(Debug, HlModel)]
        #[hl($kind)]
        enum $union {
            $($member($type),)*
        }
    )*};
}

around! {
    any_of First: Inner(Box<Inner>) Outer(Box<Outer>);
    any_of Inner: First(Box<First>) OneOf(Box<TextOrOuter>);
    one_of TextOrOuter: Text(String) Outer(Box<Outer>);
    any_of Outer: Inner(Box<Inner>) OneOf(Box<TextOrInner>);
    one_of TextOrInner: Text(String) Inner(Box<Inner>);
}

around! {
    any_of Last: Parts(Box<Parts>) Other(Box<TextOrMiddle>);
    one_of Parts: Middle(Box<Middle>) Text(String) Other(Box<TextOrMiddle>);
    any_of Middle: Last(Box<Last>) Parts(Box<Parts>);
    one_of TextOrMiddle: Text(String) Middle(Box<Middle>);
}

#[test]
fn what_does_not_match_within_one_union_is_asked_again_within_another() {
    // While `Inner` is asked about, `TextOrOuter` is two of its members. Within `Outer` it is one, and so is `Inner`.
    assert_eq!(First::from_json("\"a\"").map(drop), Ok(()));
    assert_eq!(described(<First as HlModel>::schema(), "\"a\""), Ok(()));
    // Within `Parts`, `Middle` does not match. Within `TextOrMiddle` it does, because `Parts` is one of its members there.
    assert_eq!(Last::from_json("\"a\"").unwrap_err().first().code(), "any_of_none");
    assert!(described(<Last as HlModel>::schema(), "\"a\"").is_err());
}
