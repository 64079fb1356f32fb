//! Variants with fields and without, unions that are tagged in other ways, and what is no member.

use hl_model::docs::{self, Vocabulary};
use hl_model::schema::json_schema;
use hl_model::{Dict, HlModel, Integer, MemberProblems, Nullable, ProblemKind, Value};

use super::{kept, report};

/// What has happened.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
enum Event {
    /// Something is there.
    Created {
        #[hl(min_length = 1)]
        id: String,
        note: Option<String>,
    },
    Noticed {
        count: Integer,
        #[hl(any_string_name)]
        rest: Dict,
    },
    Ping,
}

#[test]
fn the_fields_of_a_variant_are_keys_beside_its_tag() {
    let event: Event = kept(r#"{"type":"created","id":"a"}"#);
    let Event::Created { id, note: None } = event else { panic!("{event:?}") };
    assert_eq!(id, "a");
    kept::<Event>(r#"{"type":"created","id":"a","note":"n"}"#);
    kept::<Event>(r#"{"more":1,"type":"noticed","count":2,"others":[]}"#);
    assert_eq!(kept::<Event>(r#"{"type":"ping"}"#), Event::Ping);
}

#[test]
fn a_variant_is_closed_unless_a_field_keeps_unknown_keys() {
    assert_eq!(
        report::<Event>(r#"{"type": "created", "id": "", "nte": 1}"#),
        "Event: 2 problems\n  /id: expected at least 1 character, found 0 (line 1, column 27)\n  \
         /nte: unknown key; did you mean \"note\"? (line 1, column 31)"
    );
    assert_eq!(
        report::<Event>(r#"{"type": "ping", "x": 1}"#),
        "Event: 1 problem\n  /x: unknown key (line 1, column 18)"
    );
}

#[test]
fn the_fields_of_a_variant_are_a_model_with_a_builder() {
    let created = EventCreated::builder().id("a").note("n").build().unwrap();
    assert_eq!((created.id(), created.note()), ("a", Some("n")));
    let event = Event::from(created.clone());
    assert_eq!(event.to_json().unwrap(), r#"{"type":"created","id":"a","note":"n"}"#);
    assert_eq!(created, created.clone());
    assert_eq!(format!("{created:?}"), r#"EventCreated { id: "a", note: Some("n") }"#);
    assert_eq!(EventCreated::builder().id("").build().unwrap_err().len(), 1);
    assert!(docs::page::<EventCreated>(Vocabulary::Rust).contains("Something is there."));
    assert!(docs::page::<Event>(Vocabulary::Rust).contains("EventCreated"));
}

/// A union with a variant that has fields of every kind.
macro_rules! with_every_kind_of_field {
    ($name:ident, $($attribute:tt)*) => {
        #[derive(Clone, Debug, PartialEq, HlModel)]
        #[hl($($attribute)*)]
        enum $name {
            Full {
                #[hl(pattern_keys = "^x-")]
                extensions: Dict,
                id: String,
                #[hl(any_string_name)]
                rest: Dict,
                note: Option<String>,
                #[hl(pattern_keys = "^[0-9]+$")]
                numbered: Dict<Integer>,
                null: Nullable<Integer>,
                #[hl(null = "absent")]
                lenient: Option<bool>,
            },
            Closed {
                #[hl(pattern_keys = "^y-")]
                extensions: Dict<bool>,
                key: Integer,
            },
            #[hl(other)]
            Other(Value),
        }
    };
}

with_every_kind_of_field!(Untagged, one_of);
with_every_kind_of_field!(Overlapping, any_of);
with_every_kind_of_field!(Tagged, one_of, discriminator = "type");
with_every_kind_of_field!(Adjacent, one_of, discriminator = "type", content = "content");
with_every_kind_of_field!(External, any_of, external);

#[test]
fn a_variant_keeps_each_key_in_its_field() {
    let full = r#""x-a":1,"7":8,"id":"i","other":[],"x-b":2,"null":null,"note":"n","lenient":true"#;
    let closed = r#""key":3,"y-a":true"#;
    for (tag, keys) in [("Full", full), ("Full", r#""null":1,"id":"i""#), ("Closed", closed), ("Closed", r#""key":3"#)]
    {
        let untagged = [keeps::<Untagged>, keeps::<Overlapping>].map(|keeps| keeps(&format!("{{{keys}}}")));
        let is_full = [
            untagged[0].starts_with("Full"),
            untagged[1].starts_with("Full"),
            keeps::<Tagged>(&format!(r#"{{{keys},"type":"{tag}"}}"#)).starts_with("Full"),
            keeps::<Adjacent>(&format!(r#"{{"type":"{tag}","content":{{{keys}}}}}"#)).starts_with("Full"),
            keeps::<External>(&format!(r#"{{"{tag}":{{{keys}}}}}"#)).starts_with("Full"),
        ];
        assert_eq!(is_full, [tag == "Full"; 5], "{keys}");
    }
    let Untagged::Full { extensions, numbered, rest, .. } = kept(&format!("{{{full}}}")) else {
        panic!("another member")
    };
    assert_eq!((extensions.len(), numbered.len(), rest.len()), (2, 1, 1));
}

/// Checks that a text is read and written without a loss, and returns what `Debug` shows of the value.
fn keeps<T: HlModel + std::fmt::Debug + PartialEq>(json: &str) -> String {
    let value = T::from_json(json).unwrap_or_else(|errors| panic!("{json}: {errors:#}"));
    let written = value.to_json().unwrap();
    assert_eq!(Value::from_json(&written).unwrap(), Value::from_json(json).unwrap(), "{written}");
    assert_eq!(T::from_json(&written).unwrap(), value, "{written}");
    format!("{value:?}")
}

/// Payloads beside tags.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "op", content = "d")]
enum Frame {
    #[hl(tag = 0, alias = 100)]
    Text(String),
    #[hl(tag = 1)]
    Heartbeat,
    #[hl(tag = 2)]
    Point { x: Integer },
    #[hl(other)]
    Other(Dict),
}

#[test]
fn a_payload_stands_beside_its_tag() {
    assert_eq!(kept::<Frame>(r#"{"op":0,"d":"a"}"#), Frame::Text("a".into()));
    assert_eq!(Frame::from_json(r#"{"d":"a","op":100}"#).unwrap().to_json().unwrap(), r#"{"op":0,"d":"a"}"#);
    assert_eq!(kept::<Frame>(r#"{"op":1}"#), Frame::Heartbeat);
    assert_eq!(kept::<Frame>(r#"{"op":2,"d":{"x":3}}"#), Frame::Point { x: 3.into() });
    assert!(matches!(kept::<Frame>(r#"{"d":{"x":3},"op":7}"#), Frame::Other(_)));
    assert_eq!(
        report::<Frame>(r#"{"op": 2, "d": {"x": "a"}, "s": 1}"#),
        "Frame: 2 problems\n  /d/x: expected an integer, found the string \"a\" (line 1, column 22)\n  \
         /s: unknown key (line 1, column 28)"
    );
    assert_eq!(report::<Frame>(r#"{"op": 0}"#), "Frame: 1 problem\n  /d: required key is missing");
    assert_eq!(report::<Frame>(r#"{"op": 1, "d": 1}"#), "Frame: 1 problem\n  /d: unknown key (line 1, column 11)");
    assert_eq!(
        report::<Frame>(r#"{"d": 1}"#),
        "Frame: 1 problem\n  /op: required key is missing; it is one of 0, 1, 2"
    );
}

/// Payloads at keys that are tags.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, external, rename_all = "lowercase")]
enum Shape {
    Circle(Integer),
    #[hl(alias = "rect")]
    Rectangle {
        width: Integer,
    },
    Empty,
}

#[test]
fn a_payload_stands_at_a_key_that_is_its_tag() {
    assert_eq!(kept::<Shape>(r#"{"circle":1}"#), Shape::Circle(1.into()));
    assert_eq!(kept::<Shape>(r#"{"rectangle":{"width":2}}"#), Shape::Rectangle { width: 2.into() });
    assert_eq!(Shape::from_json(r#"{"rect":{"width":2}}"#).unwrap().to_json().unwrap(), r#"{"rectangle":{"width":2}}"#);
    assert_eq!(kept::<Shape>(r#""empty""#), Shape::Empty);
    assert_eq!(
        report::<Shape>(r#"{"circel": 1}"#),
        "Shape: 1 problem\n  /circel: expected one of \"circle\", \"rectangle\", found \"circel\"; did you mean \"circle\"? \
         (line 1, column 2)"
    );
    assert_eq!(
        report::<Shape>(r#"{"circle": 1, "rectangle": {}}"#),
        "Shape: 1 problem\n  /rectangle: unknown key (line 1, column 15)"
    );
    assert_eq!(
        report::<Shape>(r#"{"circle": "big"}"#),
        "Shape: 1 problem\n  /circle: expected an integer, found the string \"big\" (line 1, column 12)"
    );
    assert_eq!(
        report::<Shape>("{}"),
        "Shape: 1 problem\n  required key is missing; it is one of \"circle\", \"rectangle\" (line 1, column 1)"
    );
    assert_eq!(
        report::<Shape>(r#""emty""#),
        "Shape: 1 problem\n  expected \"empty\", found \"emty\"; did you mean \"empty\"? (line 1, column 1)"
    );
    assert_eq!(
        report::<Shape>("3"),
        "Shape: 1 problem\n  expected a string or an object, found the number 3 (line 1, column 1)"
    );
}

/// Anything, of which some is known.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Known {
    Nothing,
    Point {
        x: Integer,
    },
    Number(Integer),
    Byte(u8),
    #[hl(other)]
    Other(Value),
}

/// A number, or what is kept besides.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum NumberOr {
    Number(Integer),
    #[hl(other)]
    Other(TextOrTruth),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum TextOrTruth {
    Text(String),
    Truth(bool),
}

#[test]
fn what_is_kept_besides_may_be_a_union_that_does_not_keep_everything() {
    assert_eq!(kept::<NumberOr>("true"), NumberOr::Other(TextOrTruth::Truth(true)));
    let errors = NumberOr::from_json("[]").unwrap_err();
    let ProblemKind::AnyOfNone { members } = errors.first().kind() else { panic!("{errors}") };
    assert_eq!(members.iter().map(MemberProblems::name).collect::<Vec<_>>(), ["Number"]);
}

/// What all messages have.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Head {
    id: String,
    #[hl(any_string_name)]
    rest: Dict,
}

/// A message of which at least the head is known.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of, discriminator = "type")]
enum Message {
    #[hl(tag = "text")]
    Text { id: String, text: String },
    #[hl(other)]
    Other(Head),
}

#[test]
fn what_is_no_member_is_kept() {
    assert_eq!(kept::<Known>("null"), Known::Nothing);
    assert_eq!(kept::<Known>(r#"{"x":1}"#), Known::Point { x: 1.into() });
    assert_eq!(kept::<Known>("1000"), Known::Number(1000.into()));
    for json in [r#"{"x":"1"}"#, r#"{"y":1}"#, "[1,2]", "\"a\"", "1.5"] {
        assert!(matches!(kept::<Known>(json), Known::Other(_)), "{json}");
    }
    // A value that matches two members is a mistake, whatever else is kept.
    assert_eq!(Known::from_json("7").unwrap_err().first().code(), "one_of_many");
}

#[test]
fn what_all_members_share_is_known_of_what_is_no_member() {
    kept::<Message>(r#"{"type":"text","id":"a","text":"t"}"#);
    let Message::Other(head) = kept::<Message>(r#"{"type":"image","id":"b","url":"u"}"#) else { panic!() };
    assert_eq!(head.id(), "b");
    assert_eq!(report::<Message>(r#"{"type": "image"}"#), "Message: 1 problem\n  /id: required key is missing");
    let page = docs::page::<Message>(Vocabulary::Rust);
    assert!(page.contains("An object with any other tag is kept, as "), "{page}");
    assert!(json_schema::<Message>().to_json().contains(r#""not":{"enum":["text"]}"#));
}

/// Either of two types.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, external)]
enum Either<L, R> {
    Left(L),
    Right { right: R },
}

#[test]
fn variants_of_generic_unions_have_fields_too() {
    assert_eq!(kept::<Either<String, bool>>(r#"{"Left":"a"}"#), Either::Left("a".into()));
    assert_eq!(kept::<Either<String, bool>>(r#"{"Right":{"right":true}}"#), Either::Right { right: true });
    assert!(EitherRight::<bool>::builder().right(true).build().unwrap().right());
}

#[test]
fn what_has_no_key_has_no_known_tag_around_it() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, external)]
    enum Open {
        Known(String),
        #[hl(other)]
        Other(Dict),
    }

    assert!(matches!(kept("{}"), Open::Other(_)));
    let errors = report::<Either<String, bool>>("3");
    assert!(errors.contains("expected an object, found the number 3"), "{errors}");
}

/// Keys that a variant for other values declares count as declared, as those of every other variant do.
#[test]
fn the_keys_of_the_variant_for_other_values_are_declared_keys() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    struct Shared {
        id: Option<i64>,
        #[hl(secret)]
        token: Option<String>,
        #[hl(any_string_name)]
        rest: Dict,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "type")]
    enum Happening {
        #[hl(tag = "a")]
        A { a: i64 },
        #[hl(other)]
        Other(Shared),
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(closed)]
    struct Base {
        at: i64,
        #[hl(max_length = 1)]
        token: Option<String>,
    }
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(all_of, closed)]
    struct Whole {
        base: Base,
        happening: Happening,
    }
    let whole = Whole::from_json(r#"{"at":1,"type":"new","id":5}"#).unwrap();
    assert!(matches!(whole.happening(), Happening::Other(shared) if shared.id() == Some(5)));
    let unknown = report::<Whole>(r#"{"at":1,"type":"new","x":5}"#);
    assert!(unknown.contains("/x: unknown key"), "{unknown}");
    let secret = report::<Whole>(r#"{"at":1,"type":"new","token":"hunter2"}"#);
    assert!(secret.contains("/token") && !secret.contains("hunter2"), "{secret}");
    let happening = Happening::from_query("type=new&id=5").unwrap();
    assert!(matches!(happening, Happening::Other(shared) if shared.id() == Some(5)));
}
