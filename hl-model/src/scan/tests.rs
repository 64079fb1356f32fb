use super::{PathStep, Scanner};
use crate::options::{DuplicateKeys, ReadOptions};
use hl_model_ground::json::Cursor;

fn found(text: &str, options: ReadOptions) -> Vec<(String, &'static str, usize)> {
    let mut found = Vec::new();
    let cursor = Cursor::new(text);
    Scanner::default().each_finding(cursor, &options.limits, 0, &mut |kind, at, way| {
        let step = |part: &PathStep| match part {
            PathStep::Key(at) => {
                cursor.moved_to(*at).string().and_then(|key| cursor.text(key)).unwrap_or_default().into_owned()
            }
            PathStep::Index(index) => index.to_string(),
        };
        let way: Vec<String> = way.iter().map(|part| format!("/{}", step(part))).collect();
        found.push((way.concat(), kind.code(), at));
        found.len() <= options.limits.problems
    });
    found
}

#[test]
fn duplicate_keys_are_found_at_any_depth_and_however_they_are_spelled() {
    let text = r#"[{"a":1,"b":{"c":1,"\u0063":2}},{"a":1,"a":2,"a":3}]"#;
    let expected = [
        ("/0/b/c".into(), "duplicate_key", 19),
        ("/1/a".into(), "duplicate_key", 39),
        ("/1/a".into(), "duplicate_key", 45),
    ];
    assert_eq!(found(text, ReadOptions::new()), expected);
}

#[test]
fn each_limit_is_found_where_it_is_passed() {
    let options = ReadOptions::new().depth(2).digits(3).exponent(10).keys(1).text_length(4);
    assert_eq!(found(r#"{"a":[[1]]}"#, options), [("/a/0".into(), "limit_depth", 6)]);
    assert_eq!(found("[123,1.234,-1e3]", options), [("/1".into(), "limit_digits", 5)]);
    assert_eq!(found("[1e10,1e+11,1E-0010]", options), [("/1".into(), "limit_exponent", 6)]);
    assert_eq!(found(r#"{"a":1,"b":2}"#, options), [("/b".into(), "limit_keys", 7)]);
    assert_eq!(found(r#"["abcd","abcde"]"#, options), [("/1".into(), "limit_text_length", 8)]);
    // The first key of an object within lists within an object.
    let deep = options.depth(9);
    assert_eq!(found(r#"{"a":[0,[{"abcde":0}]]}"#, deep), [("/a/1/0/abcde".into(), "limit_text_length", 10)]);
    assert_eq!(
        found(r#"{"a":[0,[{"a":0}]]}"#, deep.keys(0)),
        [("/a".into(), "limit_keys", 1), ("/a/1/0/a".into(), "limit_keys", 10)]
    );
    assert_eq!(found(r#"{"a":0,"\u0062":0}"#, deep), [("/b".into(), "limit_keys", 7)]);
}

#[test]
fn lone_surrogates_are_found_and_pairs_are_not() {
    let text = r#"["\ud83d\ude00","\ud83d","\ude00","\\ud83d",{"\udead":1}]"#;
    let places: Vec<_> =
        found(text, ReadOptions::new()).into_iter().map(|(pointer, code, _)| (pointer, code)).collect();
    assert_eq!(places.iter().map(|(_, code)| *code).collect::<Vec<_>>(), ["syntax"; 3]);
    assert_eq!(places.iter().map(|(pointer, _)| &pointer[..2]).collect::<Vec<_>>(), ["/1", "/2", "/4"]);
}

#[test]
fn space_is_taken_out_between_tokens_only() {
    let checked = Scanner::default().value(
        &mut Cursor::new("{ \"a b\\\" \" :\t[1 ,\n2] }"),
        &ReadOptions::new().limits,
        DuplicateKeys::Error,
        0,
    );
    assert_eq!(checked.as_deref(), Ok(r#"{"a b\" ":[1,2]}"#));
}

#[test]
fn a_million_levels_and_a_million_keys_are_looked_at() {
    let deep = "[".repeat(1_000_000) + &"]".repeat(1_000_000);
    assert!(found(&deep, ReadOptions::new().depth(1_000_000)).is_empty());
    assert_eq!(found(&deep, ReadOptions::new()).len(), 1);
    let wide: Vec<String> = (0..1_000_000).map(|n| format!("\"{n}\":0")).collect();
    assert!(found(&format!("{{{}}}", wide.join(",")), ReadOptions::new()).is_empty());
}

#[test]
fn the_memory_of_noted_keys_counts() {
    let mut scanner = Scanner::default();
    assert_eq!(scanner.capacity(), 0);
    (0..1_000).for_each(|n| scanner.note(&n.to_string()));
    assert!((8_000..20_000).contains(&scanner.capacity()), "{}", scanner.capacity());
}
