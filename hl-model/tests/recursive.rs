//! Models that contain themselves, read as deep as the limit allows.

use hl_model::{Dict, HlModel, Nullable};

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Node {
    value: i64,
    next: Option<Box<Node>>,
    children: Option<Vec<Node>>,
    named: Option<Dict<Node>>,
    other: Option<Nullable<Box<Node>>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A node in nodes, `levels` of them.
fn nested(levels: usize, innermost: &str) -> String {
    format!("{}{innermost}{}", "{\"value\":1,\"next\":".repeat(levels), "}".repeat(levels))
}

/// Runs in a thread whose stack is half as large as that of a test.
fn with_small_stack(run: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    thread.spawn(run).expect("a thread starts").join().expect("the stack is large enough");
}

#[test]
fn every_way_of_nesting_is_read_and_written() {
    let json = r#"{"value":1,"next":{"value":2},"children":[{"value":3,"children":[]}],"named":{"a":{"value":4}},"other":null,"x":{"value":"any"}}"#;
    assert_eq!(Node::from_json(json).unwrap().to_json().unwrap(), json);
}

#[test]
fn the_limit_of_depth_is_reached_on_a_small_stack() {
    with_small_stack(|| {
        let json = nested(127, r#"{"value":1}"#);
        let node = Node::from_json(&json).unwrap();
        assert_eq!(node.to_json().unwrap(), json);
        assert_eq!(node.clone(), node);
        assert_eq!(serde_json::from_str::<Node>(&json).unwrap(), node);
    });
}

#[test]
fn beyond_the_limit_is_a_problem_on_a_small_stack() {
    with_small_stack(|| {
        for levels in [128, 129, 10_000] {
            let errors = Node::from_json(&nested(levels, r#"{"value":1}"#)).unwrap_err();
            assert_eq!((errors.len(), errors.first().code()), (1, "limit_depth"));
            assert_eq!(errors.first().pointer(), "/next".repeat(128));
        }
        let errors = Node::from_json(&nested(127, r#"{"value":"x"}"#)).unwrap_err();
        assert_eq!(errors.first().pointer(), "/next".repeat(127) + "/value");
    });
}
