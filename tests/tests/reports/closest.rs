//! The member of a union that a report calls the closest.

use hl_model::HlModel;

use super::Component;

#[test]
fn the_member_whose_constant_matches_is_the_closest() {
    for text in [r#"{"type": 2, "label": "OK"}"#, r#"{"label": "OK", "type": 2.0}"#] {
        let errors = Component::from_json(text).unwrap_err().to_string();
        assert!(errors.contains("closest: Button"), "{errors}");
        assert!(errors.contains("/custom_id: required key is missing"), "{errors}");
        assert!(!errors.contains("closest: Divider"), "{errors}");
    }
    let errors = Component::from_json(r#"{"type": 14, "label": "OK"}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Divider") && errors.contains("/label: unknown key"), "{errors}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Block {
    Image(Image),
    Text(Text),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Image {
    #[hl(values = ["image"])]
    kind: String,
    url: String,
}

/// It has no constant.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Text {
    text: String,
}

#[test]
fn a_constant_that_no_member_has_tells_nothing() {
    let errors = Block::from_json(r#"{"kind": "imgae", "url": "a"}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Image") && errors.contains("did you mean \"image\"?"), "{errors}");
    let errors = Block::from_json(r#"{"kind": "video", "text": 1}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Text"), "{errors}");
}
