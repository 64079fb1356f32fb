//! `$ref`: models that name other models, and themselves.

use hl_model::{Decimal, Dict, HlModel, Integer, Value};

use crate::{Anything, IfObject, Nothing, accepts, refuses};

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

#[test]
fn keys_may_share_a_schema() {
    #[derive(HlModel)]
    struct Shared(Integer);
    #[derive(HlModel)]
    struct Object {
        foo: Option<Shared>,
        bar: Option<Shared>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[r#"{"bar": 3}"#]);
    refuses::<Object>("wrong_type", &[r#"{"bar": true}"#]);
}

/// The suite has these characters in the names of its definitions, but a name of a Rust type cannot have them.
#[test]
fn the_key_of_a_reference_may_need_escapes() {
    #[derive(HlModel)]
    struct Number(Decimal);
    #[derive(HlModel)]
    struct Object {
        #[hl(rename = "foo\"bar")]
        quote: Option<Number>,
        #[hl(rename = "tilde~field")]
        tilde: Option<Number>,
        #[hl(rename = "slash/field")]
        slash: Option<Number>,
        #[hl(rename = "percent%field")]
        percent: Option<Number>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[
        r#"{"foo\"bar": 1}"#, r#"{"tilde~field": 123}"#, r#"{"slash/field": 123}"#, r#"{"percent%field": 123}"#,
    ]);
    refuses::<Object>(
        "wrong_type",
        &[
            r#"{"foo\"bar": "1"}"#, r#"{"tilde~field": "aoeu"}"#, r#"{"slash/field": "aoeu"}"#,
            r#"{"percent%field": "aoeu"}"#,
        ],
    );
}

#[test]
fn a_reference_may_lead_to_everything_or_nothing() {
    #[derive(HlModel)]
    struct Everything(Anything);
    #[derive(HlModel)]
    struct Never(Nothing);

    accepts::<Everything>(&[r#""foo""#]);
    refuses::<Never>("not", &[r#""foo""#]);
}

#[test]
fn a_part_may_be_a_model_that_a_key_has_too() {
    #[derive(HlModel)]
    struct Inner {
        bar: Option<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct Outer {
        foo: Option<IfObject<Inner>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Both(Outer, Inner, #[hl(any_string_name)] Dict);

    accepts::<Both>(&[r#"{"foo": {"bar": "a"}, "bar": "a"}"#]);
    refuses::<Both>("any_of_none", &[r#"{"foo": {"bar": 1}, "bar": "a"}"#]);
    refuses::<Both>("wrong_type", &[r#"{"foo": {"bar": "a"}, "bar": 1}"#]);
}

#[test]
fn a_constraint_holds_wherever_a_model_refers_to_itself() {
    #[derive(HlModel)]
    #[hl(minimum = 30)]
    struct AtLeast(Value);
    #[derive(HlModel)]
    struct Object {
        foo: Option<Box<Whole>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Whole {
        at_least: AtLeast,
        object: IfObject<Object>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Whole>(&[r#"{"foo": 37}"#]);
    refuses::<Whole>("any_of_none", &[r#"{"foo": 12}"#]);
}
