//! `apply`: what a patch changes, and what it leaves.

use hl_model::{Dict, HlModel, Integer, Nullable};

#[derive(Clone, Debug, HlModel)]
struct Account {
    id: Integer,
    name: Option<String>,
    manager: Option<Nullable<String>>,
    address: Option<Address>,
    limits: Option<Dict<Integer>>,
    tags: Option<Vec<String>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(Clone, Debug, HlModel)]
#[hl(closed)]
struct Address {
    street: String,
    floor: Option<Integer>,
}

/// A patch of any keys: what `Account` makes of them is what is tested.
#[derive(Debug, HlModel)]
struct Patch {
    #[hl(any_string_name)]
    any_string_name: Dict,
}

fn patched(account: &str, patch: &str) -> Result<String, String> {
    let account = Account::from_json(account).unwrap();
    let patch = Patch::from_json(patch).unwrap();
    account.apply(&patch).map(|changed| changed.to_json().unwrap()).map_err(|errors| errors.to_string())
}

const ACCOUNT: &str = r#"{"extra":1.50,"id":1,"name":"Ada","manager":"Bob","address":{"street":"A","floor":3},"limits":{"a":1,"b":2},"tags":["x"]}"#;

#[test]
fn an_empty_patch_changes_nothing_not_even_the_spelling() {
    assert_eq!(patched(ACCOUNT, "{}").unwrap(), ACCOUNT);
}

#[test]
fn values_replace_values_at_their_place() {
    let expected = ACCOUNT.replace(r#""Ada""#, r#""Eve""#).replace("1.50", "2.00");
    assert_eq!(patched(ACCOUNT, r#"{"name":"Eve","extra":2.00}"#).unwrap(), expected);
    assert_eq!(
        patched(r#"{"id":1}"#, r#"{"name":"Eve","more":[null]}"#).unwrap(),
        r#"{"id":1,"name":"Eve","more":[null]}"#
    );
}

#[derive(Clone, Debug, HlModel)]
struct Counts {
    #[hl(any_string_name)]
    any_string_name: Dict<Integer>,
}

#[derive(Clone, Debug, HlModel)]
#[hl(closed)]
struct Noted {
    #[hl(alias = "comment")]
    note: Option<Nullable<String>>,
}

#[derive(Clone, Debug, HlModel)]
#[hl(all_of)]
struct CountsAndNote {
    counts: Counts,
    noted: Noted,
    #[hl(any_string_name)]
    any_string_name: Dict<Nullable<Integer>>,
}

#[test]
fn undeclared_keys_of_a_part_are_those_of_the_whole() {
    let value = CountsAndNote::from_json(r#"{"note":"x","a":1,"b":2}"#).unwrap();
    let patch = Patch::from_json(r#"{"comment":null,"a":null,"b":3}"#).unwrap();
    assert_eq!(value.apply(&patch).unwrap().to_json().unwrap(), r#"{"note":null,"a":null,"b":3}"#);
}

#[test]
fn null_removes_a_key_unless_its_type_has_null() {
    let changed = patched(ACCOUNT, r#"{"name":null,"manager":null,"extra":null,"tags":null}"#).unwrap();
    assert_eq!(changed, r#"{"id":1,"manager":null,"address":{"street":"A","floor":3},"limits":{"a":1,"b":2}}"#);
}

#[test]
fn objects_are_merged_and_lists_are_replaced() {
    let changed = patched(ACCOUNT, r#"{"address":{"floor":null},"limits":{"b":null,"c":3},"tags":["y"]}"#).unwrap();
    assert!(changed.contains(r#""address":{"street":"A"},"limits":{"a":1,"c":3},"tags":["y"]"#), "{changed}");
}

#[test]
fn what_is_added_has_no_nulls_that_stand_for_absence() {
    let changed = patched(r#"{"id":1}"#, r#"{"address":{"street":"A","floor":null}}"#).unwrap();
    assert_eq!(changed, r#"{"id":1,"address":{"street":"A"}}"#);
}

#[test]
fn the_changed_model_is_checked_as_a_whole() {
    let report = patched(ACCOUNT, r#"{"id":null,"address":{"street":5}}"#).unwrap_err();
    assert!(report.contains("/address/street: expected a string") && report.contains("/id: required key"), "{report}");
    // There is no text of the user's, so there are no places in it.
    assert!(!report.contains("line"), "{report}");
}

#[test]
fn a_patch_may_have_an_alias_of_a_key() {
    #[derive(Debug, HlModel)]
    struct Named {
        #[hl(alias = "e_mail")]
        email: Option<String>,
        #[hl(any_string_name)]
        rest: Dict,
    }
    let patched = |old: &str, patch: &str| {
        let changed = Named::from_json(old).unwrap().apply(&Patch::from_json(patch).unwrap());
        changed.map(|changed| changed.to_json().unwrap()).map_err(|errors| errors.first().code())
    };
    assert_eq!(patched(r#"{"email":"a","x":1}"#, r#"{"e_mail":"b"}"#).unwrap(), r#"{"email":"b","x":1}"#);
    assert_eq!(patched("{}", r#"{"e_mail":"b"}"#).unwrap(), r#"{"email":"b"}"#);
    assert_eq!(patched(r#"{"email":"a"}"#, r#"{"e_mail":null}"#).unwrap(), "{}");
    for old in ["{}", r#"{"email":"a"}"#] {
        assert_eq!(patched(old, r#"{"e_mail":"b","email":"c"}"#), Err("duplicate_key"), "{old}");
    }
}

#[test]
fn what_was_read_with_larger_limits_can_be_changed() {
    let options = hl_model::ReadOptions::new().depth(1000);
    let json = format!(r#"{{"id":1,"x":{}1{}}}"#, "[".repeat(300), "]".repeat(300));
    let deep = Account::from_json_with(&json, &options).unwrap();
    assert_eq!(deep.check(), Ok(()));
    let changed = deep.apply(&Patch::from_json(r#"{"id":2}"#).unwrap()).unwrap();
    assert_eq!(changed.to_json().unwrap(), json.replace(r#""id":1"#, r#""id":2"#));
}

#[derive(Clone, Debug, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "lowercase")]
enum Owner {
    Person {
        name: String,
        note: Option<Nullable<String>>,
        #[hl(alias = "years")]
        age: Option<Integer>,
    },
    Company {
        name: String,
        note: Option<String>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
#[hl(rename_all = "lowercase")]
enum Colour {
    #[hl(alias = "grey")]
    Gray,
}

#[test]
fn the_member_of_a_union_says_what_null_and_names_mean() {
    let changed = |owner: &str, patch: &str| {
        let owner = Owner::from_json(owner).unwrap();
        owner.apply(&Patch::from_json(patch).unwrap()).map(|owner| owner.to_json().unwrap())
    };
    let person = r#"{"type":"person","name":"Ada","note":"x","age":36}"#;
    let nullable = r#"{"type":"person","name":"Ada","note":null,"age":36}"#;
    assert_eq!(changed(person, r#"{"note":null}"#).unwrap(), nullable);
    let older = r#"{"type":"person","name":"Ada","note":"x","age":37}"#;
    assert_eq!(changed(person, r#"{"years":37}"#).unwrap(), older);
    let company = r#"{"type":"company","name":"A","note":"x"}"#;
    assert_eq!(changed(company, r#"{"note":null}"#).unwrap(), r#"{"type":"company","name":"A"}"#);
    // The tag of the patch counts.
    let became = changed(company, r#"{"type":"person","note":null}"#).unwrap();
    assert_eq!(became, r#"{"type":"person","name":"A","note":null}"#);
}

#[test]
fn an_alias_of_a_maps_key_is_that_key() {
    let counts: std::collections::BTreeMap<Colour, Integer> = HlModel::from_json(r#"{"gray":1}"#).unwrap();
    let changed = counts.apply(&Patch::from_json(r#"{"grey":3}"#).unwrap()).unwrap();
    assert_eq!(changed.to_json().unwrap(), r#"{"gray":3}"#);
}
