//! Structs whose fields are the items of a list: `#[hl(tuple)]`.

use hl_model::{Errors, HlModel, Nullable};
use hl_model_tests::zoo::{Point, Row, Rows};

/// Pointers with codes.
fn found(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|problem| (problem.pointer(), problem.code())).collect()
}

#[test]
fn items_are_read_by_their_place() -> Result<(), Errors> {
    let row = Row::from_json(r#"["a", 3, true, false]"#)?;
    assert_eq!((row.item_0(), row.item_1(), row.rest()), ("a", 3, &[true, false][..]));
    assert_eq!(row.to_json()?, r#"["a",3,true,false]"#);
    assert_eq!(row.into_items(), ("a".to_owned(), 3, vec![true, false]));

    let point = Point::from_json("[1.5, null]")?;
    assert_eq!(point.x().to_string(), "1.5");
    assert!(point.y().is_null());
    Ok(())
}

#[test]
fn every_problem_is_at_its_place() {
    let errors = Row::from_json(r#"[1, -1, true, "x"]"#).unwrap_err();
    assert_eq!(found(&errors), [("/0", "wrong_type"), ("/1", "below_minimum"), ("/3", "wrong_type")]);
    assert_eq!(found(&Row::from_json(r#"["a"]"#).unwrap_err()), [("", "too_few_items")]);
    assert_eq!(found(&Point::from_json("[1, 2, 3]").unwrap_err()), [("", "too_many_items")]);
    assert_eq!(found(&Point::from_json("{}").unwrap_err()), [("", "wrong_type")]);
    let errors = Rows::from_json(r#"{"rows": [["a", 1], ["b"], [0, 1]], "point": [1]}"#).unwrap_err();
    assert_eq!(
        found(&errors),
        [("/rows/1", "too_few_items"), ("/rows/2/0", "wrong_type"), ("/point", "too_few_items")]
    );
}

#[test]
fn a_tuple_is_built_of_its_items() -> Result<(), Errors> {
    assert_eq!(Row::new("a", 1, [true])?.to_json()?, r#"["a",1,true]"#);
    assert_eq!(found(&Row::new("a", -1, [true]).unwrap_err()), [("/1", "below_minimum")]);
    assert_eq!(Point::new(1.0, Box::new(Nullable::Null))?.to_json()?, "[1.0,null]");
    Ok(())
}

#[test]
fn a_tuple_has_prefix_items_in_json_schema() {
    let schema = hl_model::schema::json_schema::<Row>().to_json();
    assert!(
        schema.contains(
            r#""minItems":2,"prefixItems":[{"type":"string"},{"type":"integer","format":"int64","minimum":0}],"items":{"type":"boolean"}"#
        ),
        "{schema}"
    );
    let schema = hl_model::schema::json_schema::<Point>().to_json();
    assert!(schema.contains(r#""items":false}"#), "{schema}");
    assert!(schema.contains(r#""description":"To the right.""#), "{schema}");
}

#[test]
fn pages_have_a_row_for_each_place() {
    use hl_model::docs::{Vocabulary, page};
    let python = page::<Row>(Vocabulary::Python);
    assert!(python.contains("### Tuple Items"), "{python}");
    assert!(python.contains("\n0 | str,  | str,  |  | \n"), "{python}");
    let rust = page::<Row>(Vocabulary::Rust);
    assert!(rust.contains("| `1` | integer `int64` | at least 0 |"), "{rust}");
    assert!(page::<Point>(Vocabulary::Rust).contains("There are no other items."));
}

#[test]
fn a_tuple_ends_with_the_null_in_place_of_itself() -> Result<(), Errors> {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(tuple)]
    struct Chain(String, Nullable<Box<Self>>);

    let text = r#"["a",["b",null]]"#;
    assert_eq!(Chain::from_json(text)?.to_json()?, text);
    let errors = Chain::from_json(r#"["a", ["b", ["c", 1]]]"#).unwrap_err();
    assert_eq!(found(&errors), [("/1/1/1", "wrong_type")]);
    Ok(())
}
