//! Keys of maps, and items of sets, that are equal as values of their type although their texts differ.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use hl_model::{DecimalString, Dict, DuplicateKeys, Errors, HlModel, Problem, ReadOptions, UnknownKeys, Uuid, Value};

const UPPER: &str = "2EB8AA08-AA98-11EA-B4AA-73B441D16380";
const LOWER: &str = "2eb8aa08-aa98-11ea-b4aa-73b441d16380";

/// A UUID as the key of a map, behind a name of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, HlModel)]
struct Id(Uuid);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Counts {
    hashed: Option<HashMap<Uuid, i64>>,
    sorted: Option<BTreeMap<Id, i64>>,
    addresses: Option<BTreeMap<std::net::IpAddr, i64>>,
    numbers: Option<HashMap<DecimalString, i64>>,
    #[hl(min_properties = 2)]
    two: Option<BTreeMap<Uuid, i64>>,
    #[hl(max_properties = 1)]
    one: Option<BTreeMap<Uuid, i64>>,
}

/// A text with the keys `UPPER` and `lower` in place of the two spellings of one UUID.
fn spelled(text: &str) -> String {
    text.replace("UPPER", UPPER).replace("lower", LOWER)
}

/// The pointers and codes of the problems of a text, which are those of the same value in memory.
fn problems_of_counts(text: &str, options: &ReadOptions) -> Vec<String> {
    let json = spelled(text);
    let show = |errors: Errors| -> Vec<String> {
        let problems = errors.iter().map(|problem| format!("{} {}", problem.pointer(), problem.code()));
        problems.map(|problem| problem.replace(UPPER, "UPPER").replace(LOWER, "lower")).collect()
    };
    let of_text = show(Counts::from_json_with(&json, options).expect_err(text));
    let value = json.parse::<Value>().expect("no two names are equal");
    assert_eq!(show(Counts::from_value_with(value, options).expect_err(text)), of_text, "{text}");
    of_text
}

#[test]
fn two_spellings_of_a_key_are_a_duplicate_key() {
    let strict = ReadOptions::new();
    for (text, pointer) in [
        (r#"{"hashed":{"UPPER":1,"lower":2}}"#, "/hashed/lower"),
        (r#"{"sorted":{"lower":1,"UPPER":2}}"#, "/sorted/UPPER"),
        (r#"{"addresses":{"::1":1,"0:0:0:0:0:0:0:1":2}}"#, "/addresses/0:0:0:0:0:0:0:1"),
        (r#"{"numbers":{"1.50":1,"1.5":2}}"#, "/numbers/1.5"),
    ] {
        assert_eq!(problems_of_counts(text, &strict), [format!("{pointer} duplicate_key")]);
        let bytes = {
            let mut bytes = Vec::new();
            let value: serde_json::Value = serde_json::from_str(&spelled(text)).unwrap();
            serde::Serialize::serialize(&value, &mut rmp_serde::Serializer::new(&mut bytes)).unwrap();
            bytes
        };
        let error = rmp_serde::from_slice::<Counts>(&bytes).unwrap_err().to_string();
        assert!(error.contains("key occurs twice in its object"), "{error}");
        // Lenient reading holds what breaks constraints; a map cannot hold two values of one key.
        assert!(Counts::from_json_with(&spelled(text), &strict.lenient()).is_err());
    }
}

#[test]
fn two_spellings_are_reported_beside_other_problems_of_the_map() {
    let strict = ReadOptions::new();
    let two = |text: &str| problems_of_counts(text, &strict);
    let wrong = |pointer: &str| format!("{pointer} wrong_type");
    let again = "/hashed/lower duplicate_key".to_owned();
    assert_eq!(two(r#"{"hashed":{"UPPER":"x","lower":2}}"#), [wrong("/hashed/UPPER"), again.clone()]);
    assert_eq!(two(r#"{"hashed":{"UPPER":1,"lower":"x"}}"#), [again.clone(), wrong("/hashed/lower")]);
    let third = "00000000-0000-0000-0000-000000000001";
    let text = format!(r#"{{"hashed":{{"{third}":"x","UPPER":1,"lower":2}}}}"#);
    assert_eq!(two(&text), [wrong(&format!("/hashed/{third}")), again]);
}

#[test]
fn two_spellings_of_a_key_count_once_where_one_of_them_counts() {
    let first = ReadOptions::new().duplicate_keys(DuplicateKeys::First);
    let last = ReadOptions::new().duplicate_keys(DuplicateKeys::Last);
    for (options, kept) in [(&first, 1), (&last, 2)] {
        let read = |text: &str| Counts::from_json_with(&spelled(text), options);
        let counts = read(r#"{"hashed":{"UPPER":1,"lower":2},"one":{"UPPER":1,"lower":2}}"#).unwrap();
        assert_eq!(counts.hashed().unwrap().values().collect::<Vec<_>>(), [&kept]);
        assert_eq!(counts.one().unwrap().values().collect::<Vec<_>>(), [&kept]);
        counts.check().unwrap();
        assert_eq!(problems_of_counts(r#"{"two":{"UPPER":1,"lower":2}}"#, options), ["/two too_few_keys"]);
    }
    // The value that does not count is not looked at.
    let skipped = Counts::from_json_with(&spelled(r#"{"hashed":{"UPPER":1,"lower":"x"}}"#), &first);
    assert_eq!(skipped.unwrap().hashed().map(HashMap::len), Some(1));
}

/// Counts by their identifiers, or any object.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum CountsById {
    Counts(HashMap<Uuid, i64>),
    Any(Dict),
}

/// Counts by their identifiers, or by other names.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum OneOfCounts {
    ById(BTreeMap<Uuid, i64>),
    ByName(Dict<i64>),
}

#[test]
fn two_spellings_of_a_key_do_not_match_a_map() {
    let json = spelled(r#"{"UPPER":1,"lower":2}"#);
    let value: Value = json.parse().unwrap();
    for any in [CountsById::from_json(&json).unwrap(), CountsById::from_value(value.clone()).unwrap()] {
        assert!(matches!(&any, CountsById::Any(dict) if dict.len() == 2), "{any:?}");
        assert_eq!(any.matches(), ["Any"]);
        assert_eq!(any.to_json().unwrap(), json);
    }
    for one in [OneOfCounts::from_json(&json).unwrap(), OneOfCounts::from_value(value).unwrap()] {
        assert!(matches!(&one, OneOfCounts::ByName(dict) if dict.len() == 2), "{one:?}");
    }
    let one = spelled(r#"{"UPPER":1}"#);
    assert!(matches!(CountsById::from_json(&one), Ok(CountsById::Counts(_))));
}

#[test]
fn a_patch_finds_a_key_in_another_spelling() {
    let counts = Counts::from_json(&spelled(r#"{"hashed":{"UPPER":1}}"#)).unwrap();
    let patched = |text: &str| {
        let patch: Dict = Dict::from_json(&spelled(text)).unwrap();
        counts.apply(&patch).map(|counts| counts.to_json().unwrap())
    };
    assert_eq!(patched(r#"{"hashed":{"lower":3}}"#), Ok(spelled(r#"{"hashed":{"UPPER":3}}"#)));
    assert_eq!(patched(r#"{"hashed":{"lower":null}}"#), Ok(r#"{"hashed":{}}"#.to_owned()));
    assert_eq!(patched(r#"{"hashed":{"lower":3,"UPPER":4}}"#).unwrap_err().first().code(), "duplicate_key");
}

/// An item of which two texts may be equal without the keys that are skipped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, HlModel)]
#[hl(closed)]
struct Item {
    #[hl(alias = "number")]
    n: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, HlModel)]
struct OpenItem {
    n: i64,
    #[hl(any_string_name)]
    rest: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Items {
    closed: Option<BTreeSet<Item>>,
    open: Option<HashSet<OpenItem>>,
}

#[test]
fn items_of_a_set_that_are_equal_without_skipped_keys_are_one_item() {
    let drop = ReadOptions::new().unknown_keys(UnknownKeys::Drop);
    let keep = ReadOptions::new().unknown_keys(UnknownKeys::Keep);
    let open = r#"{"open":[{"n":1,"x":1},{"n":1,"x":2}]}"#;
    let closed = open.replace("open", "closed");
    // What is right without the option is right with it.
    assert_eq!(Items::from_json(open).unwrap().open().map(HashSet::len), Some(2));
    assert_eq!(Items::from_json_with(open, &drop).unwrap().to_json().unwrap(), r#"{"open":[{"n":1}]}"#);
    for options in [&drop, &keep, &ReadOptions::new().lenient()] {
        let items = Items::from_json_with(&closed, options).unwrap();
        assert_eq!(items.to_json().unwrap(), r#"{"closed":[{"n":1}]}"#, "{options:?}");
    }
    let (items, problems) = Items::collect_json(&closed, &ReadOptions::new()).unwrap();
    assert_eq!(items.closed().map(BTreeSet::len), Some(1));
    let problems: Vec<_> = problems.iter().flatten().map(|problem| problem.pointer().to_owned()).collect();
    assert_eq!(problems, ["/closed/0/x", "/closed/1/x"]);
}

#[test]
fn items_of_a_set_that_are_equal_by_themselves_are_a_problem() {
    let drop = ReadOptions::new().unknown_keys(UnknownKeys::Drop);
    for options in [&ReadOptions::new(), &drop] {
        for (json, codes) in [
            (r#"{"closed":[{"n":1},{"n":1}]}"#, ["duplicate_items"]),
            (r#"{"closed":[{"n":1},{"number":1}]}"#, ["custom"]),
        ] {
            let errors = Items::from_json_with(json, options).expect_err(json);
            assert_eq!(errors.iter().map(Problem::code).collect::<Vec<_>>(), codes, "{json}");
        }
    }
    // Another item that is refused, or from which keys are dropped, does not hide them.
    let json = r#"{"closed":[{"n":1},{"number":1},{"n":2,"x":0}]}"#;
    let errors = Items::from_json_with(json, &drop).unwrap_err();
    assert_eq!(errors.to_string(), "Items: 1 problem\n  /closed: two items are equal (line 1, column 11)");
    let codes: Vec<_> = Items::from_json(json).unwrap_err().iter().map(Problem::code).collect();
    assert_eq!(codes, ["custom", "unknown_key"]);
}
