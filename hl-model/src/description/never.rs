//! Members of unions that match no value, because they are closed: either other parts of the model require other keys, or
//! they have several tags and do not declare the discriminator.

use super::{Composition, CompositionKind, Member, Object, Rest, Schema, Shape};

/// Asserts that every member of a union in a model can match, for a test of the user's program.
///
/// # Panics
///
/// If a member of a union among the parts matches no value of the whole.
#[track_caller]
pub fn assert_every_member_can_match(whole: &'static Schema) {
    let never = never_matched(whole);
    assert!(never.is_empty(), "{}", never.join("\n"));
}

/// Asserts that a union with a discriminator keeps all tags, for a test of the user's program.
///
/// # Panics
///
/// If a member has several tags and does not keep the tag of a value.
#[track_caller]
pub fn assert_every_tag_is_kept(union: &'static Schema) {
    let lost = with_lost_tags(union);
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

/// A message for each member with several tags that does not keep the tag of a value.
fn with_lost_tags(union: &'static Schema) -> Vec<String> {
    let Shape::Composition(composition) = union.shape else { return Vec::new() };
    let Some(key) = composition.discriminator else { return Vec::new() };
    let members = composition.members.iter().filter(|member| member.tags.len() > 1);
    let losing = members.filter(|member| !may_keep((member.schema)(), key, MAX_NESTED));
    let message = |member: &Member| {
        format!(
            "no value of `{}` matches the member `{}`, which is closed and has several tags; declare the key `{key}` in it, \
             because nothing else keeps which of them a value had, or make all tags but one an `alias`",
            union.name,
            member.name()
        )
    };
    losing.map(message).collect()
}

/// Maximum number of nested unions and parts that are followed.
const MAX_NESTED: usize = 8;

/// Whether an object may keep a discriminator as a key.
fn may_keep(schema: &'static Schema, key: &str, nested: usize) -> bool {
    match schema.behind_nullable().shape {
        _ if nested == 0 => true,
        Shape::Object(object) => !refuses(object, key),
        Shape::Composition(Composition { kind, members, rest, .. }) => {
            let mut members = members.iter().map(|member| may_keep((member.schema)(), key, nested - 1));
            match kind {
                CompositionKind::AllOf => !matches!(rest, Rest::Closed) || members.any(|keeps| keeps),
                CompositionKind::AnyOf | CompositionKind::OneOf => members.any(|keeps| keeps),
            }
        }
        _ => true,
    }
}

/// A message for each member of a union that refuses a key which another part requires.
fn never_matched(whole: &'static Schema) -> Vec<String> {
    let Shape::Composition(all_of) = whole.shape else { return Vec::new() };
    if all_of.kind != CompositionKind::AllOf {
        return Vec::new();
    }
    let parts: Vec<&'static Schema> = all_of.members.iter().map(|part| (part.schema)().resolved()).collect();
    let mut never = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let Shape::Composition(union) = part.shape else { continue };
        if union.kind == CompositionKind::AllOf {
            continue;
        }
        let others = || parts.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| *other);
        let required = || others().flat_map(|other| required_keys(other).map(move |key| (other.name, key)));
        for member in union.members {
            let Shape::Object(object) = (member.schema)().resolved().shape else { continue };
            let refused = required().find(|(_, key)| refuses(object, key) && union.discriminator != Some(*key));
            if let Some((other, key)) = refused {
                let (whole, union, member) = (whole.name, part.name, member.name);
                never.push(format!(
                    "no value of `{whole}` matches the member `{member}` of `{union}`, which is closed and refuses the key \
                     `{key}` that `{other}` requires; give it a field `#[hl(any_string_name)]`"
                ));
            }
        }
    }
    never
}

fn required_keys(schema: &'static Schema) -> impl Iterator<Item = &'static str> {
    let keys = schema.as_object().map_or(&[][..], |object| object.keys);
    keys.iter().filter(|key| key.required).map(|key| key.name)
}

fn refuses(object: &Object, key: &str) -> bool {
    matches!(object.rest, Rest::Closed) && !object.declares(key)
}

#[cfg(test)]
mod tests {
    use super::{never_matched, with_lost_tags};
    use crate::description::{Composition, CompositionKind, Key, Literal, Member, Object, Rest, Schema, Shape};
    use crate::field::FieldType;

    const fn object(name: &'static str, object: &'static Object) -> Schema {
        Schema { name, ..Schema::of(Shape::Object(object)) }
    }

    static ID: Object =
        Object::new(&[Key::required("id", ",\"id\":", String::field_schema, "String", "")], &[("id", 0)], Rest::Any);
    static BASE: Schema = object("Base", &ID);
    static CLOSED: Schema = object("Closed", &Object::new(&[], &[], Rest::Closed));
    static OPEN: Schema = object("Open", &Object::new(&[], &[], Rest::Any));
    static KNOWING: Schema = object(
        "Knowing",
        &Object::new(
            &[Key::optional("id", ",\"id\":", String::field_schema, "String", "")],
            &[("id", 0)],
            Rest::Closed,
        ),
    );

    #[test]
    fn closed_members_that_lack_a_required_key_are_told() {
        assert_eq!(never_matched(&WHOLE).len(), 1);
        assert!(never_matched(&WHOLE).concat().contains("the member `Closed` of `Union`"));
        assert!(never_matched(&UNION).is_empty());
    }

    static UNION: Schema = Schema {
        name: "Union",
        ..Schema::of(Shape::Composition(&Composition {
            kind: CompositionKind::OneOf,
            members: &[
                Member::new("Closed", || &CLOSED, ""),
                Member::new("Open", || &OPEN, ""),
                Member::new("Knowing", || &KNOWING, ""),
            ],
            ..Composition::NEW
        }))
    };
    static WHOLE: Schema = Schema {
        name: "Whole",
        ..Schema::of(Shape::Composition(&Composition {
            kind: CompositionKind::AllOf,
            members: &[Member::new("union", || &UNION, ""), Member::new("base", || &BASE, "")],
            ..Composition::NEW
        }))
    };

    #[test]
    fn closed_members_that_lose_which_of_their_tags_a_value_has_are_told() {
        const TWO: &[Literal] = &[Literal::String("one"), Literal::String("two")];
        const fn with_tags(member: Member) -> Member {
            Member { tags: TWO, ..member }
        }
        static NEWTYPE: Schema = Schema { name: "Newtype", ..Schema::of(Shape::Newtype(|| &CLOSED)) };
        static TAGGED: Schema = Schema {
            name: "Tagged",
            ..Schema::of(Shape::Composition(&Composition {
                discriminator: Some("id"),
                members: &[
                    with_tags(Member::new("Closed", || &CLOSED, "")),
                    with_tags(Member::new("Newtype", || &NEWTYPE, "")),
                    with_tags(Member::new("Knowing", || &KNOWING, "")),
                    with_tags(Member::new("Open", || &OPEN, "")),
                    with_tags(Member::new("Union", || &UNION, "")),
                    with_tags(Member::new("Whole", || &WHOLE, "")),
                    Member::new("One", || &CLOSED, ""),
                ],
                ..Composition::NEW
            }))
        };
        let lost = with_lost_tags(&TAGGED);
        assert_eq!(lost.len(), 2, "{lost:?}");
        assert!(lost.concat().contains("matches the member `Closed`, which is closed and has several tags"));
        assert!(lost.concat().contains("matches the member `Newtype`"));
        assert!(with_lost_tags(&UNION).is_empty() && with_lost_tags(&OPEN).is_empty());
    }
}
