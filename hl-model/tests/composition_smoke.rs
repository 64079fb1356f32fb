use hl_model::{Dict, HlModel};

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Cat { name: String, #[hl(minimum = 1)] lives: i64, #[hl(any_string_name)] rest: Dict }
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Dog { name: String, bark: bool, #[hl(any_string_name)] rest: Dict }

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Pet { Cat(Cat), Dog(Dog), Text(String) }

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "lowercase")]
enum Tagged { Cat(Cat), Dog(Dog), #[hl(other)] Other(Dict) }

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Owner { pet: Pet, second: Option<Tagged> }

#[test]
fn smoke() {
    for json in [
        r#"{"pet": {"name": "Tom"}}"#,
        r#"{"pet": {"name": "Tom", "lives": 0}}"#,
        r#"{"pet": {"name": "Tom", "lives": 1, "bark": true}}"#,
        r#"{"pet": 3}"#,
        r#"{"pet": "x", "second": {}}"#,
        r#"{"pet": "x", "second": {"type": 3}}"#,
        r#"{"pet": "x", "second": {"type": "cat", "name": 3}}"#,
        r#"{"pet": "x", "second": {"type": "bird", "name": 3}}"#,
        r#"{"pet": "x", "second": {"type": "dog", "name": "Rex", "bark": true}}"#,
    ] {
        match Owner::from_json(json) {
            Ok(owner) => println!("{}", owner.to_json().unwrap()),
            Err(errors) => println!("{errors}\n--\n{errors:#}\n"),
        }
    }
}
