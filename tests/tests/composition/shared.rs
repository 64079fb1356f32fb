//! The parts of an `all_of` share what they read to an `Arc`.

use std::cell::Cell;
use std::sync::Arc;

use hl_model::{Bytes, Checks, Dict, HlModel, Value};

macro_rules! recursive {
    ($whole:ident $one:ident $two:ident $pointer:ident $count:ident) => {
        thread_local!(static $count: Cell<usize> = const { Cell::new(0) });

        /// A value that two parts describe, each of which may contain it.
        #[derive(Debug, PartialEq, HlModel)]
        #[hl(all_of, check = $whole::is_counted)]
        struct $whole {
            one: $one,
            two: $two,
            #[hl(any_string_name)]
            rest: Dict,
        }

        impl $whole {
            fn is_counted(&self, _checks: &mut Checks) {
                $count.set($count.get() + 1);
            }
        }

        /// One of the parts.
        #[derive(Debug, PartialEq, HlModel)]
        struct $one {
            child: Option<$pointer<$whole>>,
            children: Option<Vec<$pointer<$whole>>>,
            #[hl(min_properties = 1)]
            bounded: Option<$pointer<$whole>>,
            number: Option<$pointer<u8>>,
            #[hl(any_string_name)]
            rest: Dict,
        }

        /// The other part.
        #[derive(Debug, PartialEq, HlModel)]
        struct $two {
            child: Option<$pointer<$whole>>,
            children: Option<Vec<$pointer<$whole>>>,
            bounded: Option<$pointer<$whole>>,
            number: Option<$pointer<u8>>,
            #[hl(any_string_name)]
            rest: Dict,
        }
    };
}

recursive!(Boxed BoxedOne BoxedTwo Box BOXED);
recursive!(Counted CountedOne CountedTwo Arc COUNTED);

fn deep(levels: usize, inner: &str) -> String {
    format!("{}{inner}{}", "{\"child\":".repeat(levels), "}".repeat(levels))
}

#[test]
fn an_arc_is_read_once_for_all_parts_and_a_box_for_each() {
    let read = |levels| {
        let text = deep(levels, r#"{"number":1,"other":"é"}"#);
        BOXED.set(0);
        COUNTED.set(0);
        let (boxed, counted) = (Boxed::from_json(&text).unwrap(), Counted::from_json(&text).unwrap());
        assert_eq!((boxed.to_json().unwrap(), counted.to_json().unwrap()), (text.clone(), text));
        assert_eq!(counted.one().child().is_some(), levels > 0);
        if let (Some(one), Some(two)) = (counted.one().child(), counted.two().child()) {
            assert!(std::ptr::eq(one, two));
        }
        [BOXED.get(), COUNTED.get()]
    };
    assert_eq!([0, 1, 2, 6].map(read), [[1, 1], [3, 2], [7, 3], [127, 7]]);
}

#[test]
fn a_value_is_contained_at_most_64_times_whether_it_is_shared_or_not() {
    let codes = |levels| {
        let text = deep(levels, "{}");
        let codes = |errors: Option<hl_model::Errors>| errors.map(|errors| errors.first().code());
        [codes(Boxed::from_json(&text).err()), codes(Counted::from_json(&text).err())]
    };
    assert_eq!([6, 7, 40].map(codes), [[None; 2], [Some("limit_copies"); 2], [Some("limit_copies"); 2]]);
    // Further values that are contained too often do not change what is said.
    for levels in 7..20 {
        assert_eq!(codes(levels), [Some("limit_copies"); 2], "{levels}");
        for count in 2..5 {
            let text = format!(r#"{{"children":[{}]}}"#, vec![deep(levels, "{}"); count].join(","));
            let errors = Counted::from_json(&text).unwrap_err();
            assert_eq!(errors.iter().map(hl_model::Problem::code).collect::<Vec<_>>(), ["limit_copies"], "{text}");
        }
    }
    // They are counted along each way from the outside inwards, not together.
    let wide = |levels| format!(r#"{{"children":[{0},{0},{{"child":{0}}}]}}"#, deep(levels, "{}"));
    for levels in [4, 5] {
        let [boxed, counted] = [Boxed::from_json(&wide(levels)).err(), Counted::from_json(&wide(levels)).err()];
        assert_eq!((boxed.is_some(), counted.is_some()), (levels > 4, levels > 4), "{levels}");
    }
}

#[test]
fn copies_of_a_value_in_memory_are_counted_too() {
    // Bytes have no text, so that the value is read as it is.
    let innermost = || [("other", Value::from(Bytes::from(vec![1])))].into_iter().collect::<Dict>();
    let nested =
        |levels| (0..levels).fold(innermost(), |inner, _| [("child", Value::from(inner))].into_iter().collect());
    let code = |levels| Boxed::from_value(nested(levels).into()).err().map(|errors| errors.first().code());
    assert_eq!([6, 7, 12].map(code), [None, Some("limit_copies"), Some("limit_copies")]);
}

#[test]
fn what_is_required_at_the_key_of_one_part_is_required_though_another_part_has_read_the_value() {
    for text in [r#"{"bounded":{}}"#, r#"{"child":{"bounded":{}}}"#, r#"{"child":{"number":-1}}"#] {
        let [boxed, counted] = [Boxed::from_json(text).unwrap_err(), Counted::from_json(text).unwrap_err()];
        let shown = |errors: &hl_model::Errors| {
            errors.iter().map(|problem| (problem.pointer().to_owned(), problem.code())).collect::<Vec<_>>()
        };
        assert_eq!(shown(&boxed), shown(&counted), "{text}");
    }
    assert!(Counted::from_json(r#"{"bounded":{"number":1}}"#).is_ok());
}

/// A generic model may keep its parameter in an `Arc` if that lives long enough.
#[derive(Debug, PartialEq, HlModel)]
struct Page<T> {
    items: Arc<T>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[test]
fn an_arc_of_a_type_parameter_is_read() {
    assert_eq!(Page::<Vec<u8>>::from_json(r#"{"items":[1,2]}"#).unwrap().items(), &vec![1, 2]);
}

/// A union whose tag has an alias, around a value that two parts describe.
#[derive(Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum Tagged {
    #[hl(tag = "whole", alias = "w")]
    Whole(Box<TaggedWhole>),
    #[hl(tag = "leaf")]
    Leaf(TaggedLeaf),
}

#[derive(Debug, PartialEq, HlModel)]
struct TaggedLeaf {
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct TaggedWhole {
    one: TaggedOne,
    two: TaggedTwo,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, PartialEq, HlModel)]
struct TaggedOne {
    child: Option<Tagged>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, PartialEq, HlModel)]
struct TaggedTwo {
    child: Option<Tagged>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[test]
fn copies_are_counted_alike_under_a_tag_and_under_its_alias() {
    let read = |tag: &str, levels: usize| {
        let text = format!(
            r#"{}{{"kind":"leaf"}}{}"#,
            format!(r#"{{"kind":"{tag}","child":"#).repeat(levels),
            "}".repeat(levels)
        );
        Tagged::from_json(&text).map(|model| model.to_json().unwrap()).map_err(|errors| errors.first().code())
    };
    for levels in [0, 1, 5, 6, 7, 8, 9, 40] {
        assert_eq!(read("w", levels), read("whole", levels), "{levels}");
    }
    assert_eq!((read("w", 3).is_ok(), read("w", 40)), (true, Err("limit_copies")));
}

/// A key whose value is of no `allOf`, though one was tried on it, stands before the key that is shared.
#[derive(Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Tried {
    one: TriedOne,
    two: TriedTwo,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, PartialEq, HlModel)]
struct TriedOne {
    first: Option<Pair>,
    next: Option<Arc<Tried>>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, PartialEq, HlModel)]
struct TriedTwo {
    first: Option<Pair>,
    next: Option<Arc<Tried>>,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Pair {
    Both(Boxed),
    Other(TaggedLeaf),
}

#[test]
fn values_are_shared_after_an_all_of_that_did_not_match() {
    let levels = 6;
    let text = format!("{}{{}}{}", r#"{"first":{"number":"no"},"next":"#.repeat(levels), "}".repeat(levels));
    let read = Tried::from_json(&text).unwrap();
    let (one, two) = (read.one().next().unwrap(), read.two().next().unwrap());
    assert!(std::ptr::eq(one, two));
}

macro_rules! shared {
    ($($whole:ident: $child:ty; $($part:ident)*;)*) => {$(
        $(
            /// One of the parts.
            #[derive(Debug, PartialEq, HlModel)]
            struct $part {
                child: Option<Arc<$child>>,
                #[hl(any_string_name)]
                rest: Dict,
            }
        )*
        /// A value whose child all parts share.
        #[derive(Debug, PartialEq, HlModel)]
        #[hl(all_of)]
        struct $whole($($part,)* #[hl(any_string_name)] Dict);
    )*};
}

shared! {
    Outer: Inner; Outer1 Outer2 Outer3 Outer4 Outer5 Outer6 Outer7 Outer8;
    Inner: Leaf; Inner1 Inner2 Inner3 Inner4 Inner5 Inner6 Inner7 Inner8 Inner9;
}

#[derive(Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Leaf(TaggedLeaf, #[hl(any_string_name)] Dict);

#[test]
fn values_that_are_shared_too_often_are_reported_however_many_there_are() {
    // Only the last of eight parts brings eight times nine, which is more than 64.
    let text = r#"{"child":{"child":{}}}"#;
    let codes = |errors: hl_model::Errors| errors.iter().map(hl_model::Problem::code).collect::<Vec<_>>();
    assert_eq!(Outer::from_json(text).map_err(codes), Err(vec!["limit_copies"]));
    for count in 1..5 {
        let list = format!("[{}]", vec![text; count].join(","));
        assert_eq!(Vec::<Outer>::from_json(&list).map_err(codes), Err(vec!["limit_copies"]), "{count}");
    }
}
