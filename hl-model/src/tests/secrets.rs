//! Types that have a secret.

use crate::description::{Schema, Shape, Tuple};
use crate::{FieldType, Nullable, Secret};

/// A list of itself, which ends with empty lists.
fn endless() -> &'static Schema {
    const { &Schema::of(Shape::List(endless)) }
}

fn pair() -> &'static Schema {
    static PAIR: Tuple = Tuple::of(&[endless, <Secret<i64>>::field_schema]);
    const { &Schema::of(Shape::Tuple(&PAIR)) }
}

#[test]
fn a_type_has_a_secret_wherever_it_is() {
    type Deep = Nullable<Vec<Nullable<Vec<Nullable<Vec<Secret<String>>>>>>>;
    let secret = [<Secret<i64>>::field_schema(), <Vec<Secret<i64>>>::field_schema(), Deep::field_schema(), pair()];
    assert!(secret.into_iter().all(Schema::holds_secret));
    let open = [i64::field_schema(), endless(), <Vec<Nullable<Vec<i64>>>>::field_schema()];
    assert!(!open.into_iter().any(Schema::holds_secret));
}
