//! A secret never appears in a report.

use hl_model::{Dict, HlModel, IntoField, ProblemKind, ReadOptions, Secret};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(rename_all = "lowercase")]
enum Level {
    Low,
    High,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Inner {
    pin: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Login {
    #[hl(secret, min_length = 20)]
    password: Option<String>,
    #[hl(write_only, values = ["hunter1"])]
    token: Option<String>,
    #[hl(secret)]
    level: Option<Level>,
    #[hl(secret, maximum = 9)]
    number: Option<i64>,
    #[hl(secret)]
    inner: Option<Inner>,
    #[hl(secret)]
    list: Option<Vec<i64>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn whatever_is_wrong_with_it_a_secret_is_not_shown() {
    let values = [
        r#""hunter2""#, "42424242", "4242.4242", "true", "null", r#"["hunter2"]"#, r#"{"pin": "hunter2"}"#,
        r#"{"hunter2": 1}"#, r#""lowhunter2""#,
    ];
    for key in ["password", "token", "level", "number", "inner", "list"] {
        for value in values {
            let json = format!("{{\"{key}\": {value}}}");
            let reports = [
                Login::from_json(&json).err(),
                Login::collect_json(&json, &ReadOptions::new()).map_or_else(Some, |(_, problems)| problems),
            ];
            for errors in reports.into_iter().flatten() {
                // The name of a key is not secret, because the problem could not be found without it.
                let text =
                    format!("{errors} {errors:#} {errors:?}").replace("/hunter2", "").replace("Key(\"hunter2\")", "");
                assert!(!text.contains("hunter2") && !text.contains("4242"), "{json}: {text}");
                assert!(text.contains(key));
            }
        }
    }
}

/// A level by its name. Whatever it answers with, its problem is one of a secret.
struct Named(fn() -> ProblemKind);

impl IntoField<Level> for Named {
    fn into_field(self) -> Result<Level, ProblemKind> {
        Err(self.0())
    }
}

#[test]
fn a_conversion_of_the_users_own_reveals_no_secret() {
    fn found<T: HlModel + std::fmt::Debug>(json: &str) -> ProblemKind {
        T::from_json(json).unwrap_err().first().kind().clone()
    }
    #[derive(Debug, HlModel)]
    #[hl(pattern = "^x")]
    struct Text(String);
    #[derive(Debug, HlModel)]
    #[hl(multiple_of = 5)]
    struct Fifth(i64);
    #[derive(Debug, HlModel)]
    #[hl(any_of)]
    enum Either {
        Text(Text),
        Fifth(Fifth),
    }
    let kinds: [fn() -> ProblemKind; 6] = [
        || found::<Text>(r#""hunter2""#),
        || found::<Fifth>("4242"),
        || found::<Either>(r#""hunter2""#),
        || found::<Level>(r#""lowhunter2""#),
        || ProblemKind::Custom { message: "hunter2".into() },
        || found::<Vec<i64>>(r#"["hunter2"]"#),
    ];
    for kind in kinds {
        let errors = Login::builder().level(Named(kind)).build().unwrap_err();
        let text = format!("{errors} {errors:#} {errors:#?}");
        assert!(!text.contains("hunter2") && !text.contains("4242"), "{text}");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Proof {
    Codes(Codes),
    Text(Text),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Codes {
    #[hl(secret)]
    codes: Vec<i64>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Text {
    codes: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Person {
    proof: Proof,
    age: i64,
}

#[test]
fn what_follows_a_secret_with_many_problems_is_shown() {
    let codes = [r#""hunter2""#; 150].join(",");
    let errors = Person::from_json(&format!(r#"{{"proof":{{"codes":[{codes}]}},"age":"old"}}"#)).unwrap_err();
    let text = errors.to_string();
    assert!(text.contains("\"old\"") && !text.contains("hunter2"), "{text}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Vault {
    #[hl(secret)]
    codes: Option<Vec<Secret<String>>>,
    #[hl(secret)]
    pair: Option<Pair>,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(tuple)]
struct Pair(Secret<String>, Secret<i64>);

#[test]
fn what_is_secret_in_two_ways_is_hidden() {
    for json in [
        r#"{"codes":"hunter2"}"#,
        r#"{"codes":{"hunter2":"hunter2"}}"#,
        r#"{"pair":["hunter2","hunter2"]}"#,
        r#"{"pair":["hunter2",4242,"hunter2"]}"#,
    ] {
        let errors = Vault::from_json(json).unwrap_err();
        let text = format!("{errors} {errors:#} {errors:?}");
        assert!(!text.contains("hunter2") && !text.contains("4242"), "{json}: {text}");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum Shown {
    #[hl(tag = "mail")]
    Mail(Mail),
    #[hl(tag = "post")]
    Post(Mail),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Mail {
    address: Option<String>,
}

/// A union whose tag is a secret of a member.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "kind")]
enum Told {
    #[hl(tag = "call")]
    Call(Call),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Call {
    #[hl(secret)]
    kind: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Contacts {
    #[hl(secret)]
    secret: Option<Shown>,
    told: Option<Told>,
    shown: Option<Shown>,
}

#[test]
fn a_wrong_tag_is_shown_where_nothing_says_that_it_is_secret() {
    for tag in [r#""hunter2""#, "4242"] {
        for (key, is_shown) in [("secret", false), ("told", false), ("shown", true)] {
            let errors = Contacts::from_json(&format!(r#"{{"{key}":{{"kind":{tag}}}}}"#)).unwrap_err();
            assert_eq!(errors.first().pointer(), format!("/{key}/kind"));
            let text = format!("{errors} {errors:#} {errors:?}");
            assert_eq!(text.contains("hunter2") || text.contains("4242"), is_shown, "{text}");
        }
    }
}
