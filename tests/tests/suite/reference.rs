//! `$ref`: models that name other models, and themselves.

use hl_model::{Decimal, Dict, HlModel, Integer, Value};

use crate::{IfObject, accepts, refuses};

#[test]
fn a_model_may_refer_to_itself() {
    #[derive(HlModel)]
    #[hl(closed)]
    struct Node {
        foo: Option<Box<IfObject<Node>>>,
    }

    accepts::<Node>(&[r#"{"foo": false}"#, r#"{"foo": {"foo": false}}"#]);
    refuses::<Node>("unknown_key", &[r#"{"bar": false}"#]);
    refuses::<Node>("any_of_none", &[r#"{"foo": {"bar": false}}"#]);
}

#[test]
fn models_may_refer_to_each_other() {
    /// A tree of nodes.
    #[derive(HlModel)]
    struct Tree {
        meta: String,
        nodes: Vec<Node>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    /// A node.
    #[derive(HlModel)]
    struct Node {
        value: Decimal,
        subtree: Option<Tree>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    let tree = |value: &str| {
        let second = r#"{"value": 2, "subtree": {"meta": "child", "nodes": [{"value": 2.1}, {"value": 2.2}]}}"#;
        let children = format!(r#"[{{"value": {value}}}, {{"value": 1.2}}]"#);
        let first = format!(r#"{{"value": 1, "subtree": {{"meta": "child", "nodes": {children}}}}}"#);
        format!(r#"{{"meta": "root", "nodes": [{first}, {second}]}}"#)
    };
    accepts::<Tree>(&[&tree("1.1")]);
    refuses::<Tree>("wrong_type", &[&tree(r#""string is invalid""#)]);
}

#[test]
fn a_reference_may_lead_to_another() {
    #[derive(HlModel)]
    struct First(Integer);
    #[derive(HlModel)]
    struct Second(First);
    #[derive(HlModel)]
    struct Third(Second);

    accepts::<Third>(&["5"]);
    refuses::<Third>("wrong_type", &[r#""a""#]);
}

#[test]
fn constraints_may_stand_beside_a_reference() {
    #[derive(HlModel)]
    struct List(Vec<Value>);
    #[derive(HlModel)]
    struct Object {
        #[hl(max_items = 2)]
        foo: Option<List>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[r#"{"foo": []}"#]);
    refuses::<Object>("too_many_items", &[r#"{"foo": [1, 2, 3]}"#]);
    refuses::<Object>("wrong_type", &[r#"{"foo": "string"}"#]);
}

#[test]
fn a_key_may_be_called_ref() {
    #[derive(HlModel)]
    struct Text(String);
    #[derive(HlModel)]
    struct Plain {
        #[hl(rename = "$ref")]
        reference: Option<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct Referring {
        #[hl(rename = "$ref")]
        reference: Option<Text>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Plain>(&[r#"{"$ref": "a"}"#]);
    refuses::<Plain>("wrong_type", &[r#"{"$ref": 2}"#]);
    accepts::<Referring>(&[r#"{"$ref": "a"}"#]);
    refuses::<Referring>("wrong_type", &[r#"{"$ref": 2}"#]);
}

#[test]
fn a_key_of_a_listed_value_may_be_called_ref() {
    #[derive(HlModel)]
    #[hl(values = [{"$ref": "#/$defs/a_string"}])]
    struct Listed(Value);

    accepts::<Listed>(&[r##"{"$ref": "#/$defs/a_string"}"##]);
    refuses::<Listed>("not_in_enum", &[r#""this is a string""#, r#"{"type": "string"}"#]);
}
