//! Unions that are members of unions with a discriminator.

use hl_model::HlModel;

use super::{kept, report};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "object", rename_all = "snake_case")]
enum Resource {
    Payment(Payment),
    Refund(Refund),
    /// Two parts, of which one is a union that sees all keys but the tag.
    Both(Both),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "type", rename_all = "snake_case")]
enum Payment {
    Card { last4: String },
    Cash,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Refund {
    Whole { amount: i64 },
    Partial { share: f64 },
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of, closed)]
struct Both(Payment);

#[test]
fn leave_the_outer_tag_to_the_outer_union() {
    let card: Resource = kept(r#"{"object":"payment","type":"card","last4":"1234"}"#);
    assert_eq!(card, Resource::Payment(Payment::Card { last4: "1234".into() }));
    let refund: Resource = kept(r#"{"object":"refund","amount":5}"#);
    assert_eq!(refund, Resource::Refund(Refund::Whole { amount: 5 }));
    let both: Resource = kept(r#"{"object":"both","type":"cash"}"#);
    assert!(matches!(both, Resource::Both(_)), "{both:?}");
    // The keys may come in any order.
    let other = Resource::from_json(r#"{"last4":"1234","type":"card","object":"payment"}"#).unwrap();
    assert_eq!(other, card);
}

#[test]
fn refuse_other_keys_as_before() {
    assert_eq!(
        report::<Resource>(r#"{"object":"payment","type":"card","last4":"1","last44":1}"#),
        "Resource: 1 problem\n  /last44: unknown key; did you mean \"last4\"? (line 1, column 47)"
    );
    assert_eq!(
        report::<Resource>(r#"{"object":"payment","type":"cash","object":"payment"}"#),
        "Resource: 1 problem\n  /object: key occurs twice in its object (line 1, column 35)"
    );
}

#[test]
fn do_not_know_the_tag_of_another_union() {
    assert!(Payment::from_json(r#"{"object":"payment","type":"cash"}"#).is_err());
    assert!(Refund::from_json(r#"{"object":"refund","amount":1}"#).is_err());
}
