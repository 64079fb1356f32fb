//! `allOf`, `anyOf` and `oneOf`.

use super::dialect::Document;
use super::fields::{Fields, list, text_list};
use super::writer::{Undeclared, Writer, describe};
use crate::description::{Composition, CompositionKind, Literal, Member, Object, Rest, Schema, Shape};
use hl_model_ground::json::{items, quoted};

impl Writer {
    /// The schema of a composition. `union` is the schema that contains it.
    pub(super) fn composition(
        &mut self,
        union: &'static Schema,
        composition: &'static Composition,
        undeclared: Undeclared,
    ) -> Fields {
        let mut members: Vec<String> = Vec::new();
        for member in composition.members {
            let schema = (member.schema)();
            let mut fields = match (composition.kind, composition.discriminator) {
                (CompositionKind::AllOf, _) => self.apart(|writer| writer.part(schema)),
                (_, Some(key)) => self.apart(|writer| writer.tagged(union, key, member)),
                (CompositionKind::OneOf, None) => self.apart(|writer| writer.of_same(schema, &[])),
                (CompositionKind::AnyOf, None) => self.of_same(schema, &[]),
            };
            // A reference to a flat member leads to its description.
            let is_flat = composition.discriminator.is_some() && object_of(schema).is_some();
            if !member.description.is_empty() && !is_flat {
                fields.text("description", member.description);
            }
            members.push(fields.into_json());
        }
        let mut fields = Fields::default();
        if let Some(other) = composition.other
            && let Some(fields) = self.other(composition, other(), &mut members)
        {
            return fields;
        }
        if let Some(key) = composition.discriminator {
            // JSON Schema has no such keyword, and some validators refuse what they do not know.
            if self.document == Document::OpenApi {
                fields.set("discriminator", self.discriminator(union, key, composition.members).into_json());
            }
        }
        fields.set(keyword(composition.kind), list(members));
        if composition.kind == CompositionKind::AllOf && undeclared == Undeclared::Ruled {
            self.set_rest(&mut fields, "unevaluatedProperties", composition.rest);
        }
        fields
    }

    /// Adds the schema of other values to those of the members. If a value may match several members of a `oneOf`, which is a
    /// problem, the schemas are combined in another way.
    fn other(
        &mut self,
        composition: &'static Composition,
        other: &'static Schema,
        members: &mut Vec<String>,
    ) -> Option<Fields> {
        let mut schema = self.apart(|writer| writer.of_same(other, &[]));
        match composition.discriminator {
            Some(key) => {
                let tag = unknown_tag(key, composition);
                if other.is_model() {
                    schema.also(tag);
                } else {
                    schema = tag;
                }
            }
            None if composition.external => {
                let mut wrapped = composition.members.iter().filter_map(|member| Some(composition.wrapper(member)?.0));
                let keys = wrapped.by_ref().flat_map(|object| object.lookup);
                let keys = keys.map(|(name, _)| Fields::of("required", text_list([*name])).into_json());
                schema = also_object(schema);
                schema.set("not", Fields::of_any(keys).into_json());
            }
            None if composition.kind == CompositionKind::OneOf => {
                let any = Fields::of_any(members.iter().cloned());
                let one = Fields::of("oneOf", list(std::mem::take(members)));
                schema.set("not", any.into_json());
                return Some(Fields::of_any([one.into_json(), schema.into_json()]));
            }
            None => {}
        }
        members.push(schema.into_json());
        None
    }

    /// A part of an `allOf`. Its rule for undeclared keys would apply to the keys of the other parts, so a part that
    /// has such a rule is written in place, without it.
    fn part(&mut self, schema: &'static Schema) -> Fields {
        match rest(schema) {
            Rest::Any => self.of_same(schema, &[]),
            Rest::Closed | Rest::Of(_) => self.in_place(schema),
        }
    }

    /// A model without its rule for undeclared keys.
    fn in_place(&mut self, schema: &'static Schema) -> Fields {
        let mut fields = self.body(schema, &[], Undeclared::Open);
        if !schema.description.is_empty() {
            fields.text("description", schema.description);
        }
        fields
    }

    /// A member that is selected by its tag: a reference to one flat object, if the member is an object. Otherwise a
    /// closed member that does not declare its tag is written in place, because a reference to it would refuse the tag.
    fn tagged(&mut self, union: &'static Schema, key: &'static str, member: &'static Member) -> Fields {
        let schema = (member.schema)();
        if object_of(schema).is_some() {
            return Fields::of("$ref", quoted(&self.tagged_reference(union, key, member)));
        }
        let rest = rest(schema);
        let mut fields = Fields::default();
        if member.tags.len() > 1 || matches!(rest, Rest::Any) || schema.of_object().key(key).is_some() {
            fields = self.of_same(schema, &[]);
        } else {
            fields.also(self.in_place(schema));
            self.set_rest(&mut fields, "unevaluatedProperties", rest);
        }
        // A map applies to its tag too, and not only to other keys.
        let is_object = matches!(schema.resolved().shape, Shape::Object(_) | Shape::Map(_) | Shape::AnyObject);
        if !is_object || fields.get("additionalProperties").is_some() {
            fields = also_object(fields);
        }
        with_tag(fields, key, Fields::of("enum", values(member.accepted_tags())))
    }

    /// A member that is an object, with its tag as a constant among its keys.
    pub(super) fn flat_member(&mut self, key: &'static str, member: &'static Member) -> Fields {
        let schema = (member.schema)();
        let Some(object) = object_of(schema) else { return self.model(schema) };
        let declared = object.keys.iter().find(|declared| declared.name == key);
        let mut tag = declared.map_or_else(Fields::default, |declared| self.at_key(declared));
        match (member.tags, member.aliases) {
            ([only], []) => {
                let only = only.json();
                // A list of values says less.
                if tag.get("enum").is_some_and(|listed| items(listed).contains(&only.as_str())) {
                    tag.take("enum");
                }
                tag.set("const", only);
            }
            _ => {
                let listed = values(member.accepted_tags());
                if tag.get("enum") != Some(&listed) {
                    tag.also_listed(listed);
                }
            }
        }
        let mut fields = self.object_with_tag(object, key, tag);
        let mut model = schema;
        self.add_constraints(&mut fields, model.constraints);
        while let Shape::Newtype(inner) = model.shape {
            model = inner();
            self.add_constraints(&mut fields, model.constraints);
        }
        describe(&mut fields, schema);
        if !member.description.is_empty() {
            fields.text("description", member.description);
        }
        fields
    }

    /// OpenAPI's discriminator object, which maps tags to members.
    fn discriminator(&mut self, union: &'static Schema, key: &'static str, members: &'static [Member]) -> Fields {
        let mut mapping = Fields::default();
        for member in members {
            if object_of((member.schema)()).is_none() && !(member.schema)().is_model() {
                continue;
            }
            let reference = match object_of((member.schema)()) {
                Some(_) => self.tagged_reference(union, key, member),
                None => self.reference((member.schema)()),
            };
            let reference = quoted(&reference);
            for tag in member.accepted_tags() {
                let (Literal::String(name) | Literal::Json(name)) = tag;
                mapping.set(name, reference.clone());
            }
        }
        let mut fields = Fields::of("propertyName", quoted(key));
        fields.set("mapping", mapping.into_map_json());
        fields
    }
}

/// The object behind a schema and its newtypes.
fn object_of(schema: &'static Schema) -> Option<&'static Object> {
    match schema.resolved().shape {
        Shape::Object(object) => Some(object),
        _ => None,
    }
}

const fn keyword(kind: CompositionKind) -> &'static str {
    match kind {
        CompositionKind::AllOf => "allOf",
        CompositionKind::AnyOf => "anyOf",
        CompositionKind::OneOf => "oneOf",
    }
}

/// The rule of a schema for undeclared keys.
fn rest(schema: &'static Schema) -> Rest {
    match schema.of_object().shape {
        Shape::Object(object) => object.rest,
        Shape::Composition(composition) => composition.rest,
        _ => Rest::Any,
    }
}

/// Restricts a member to objects, because other values, such as `null`, have no tag.
fn also_object(fields: Fields) -> Fields {
    if fields.get("type").is_none() {
        let mut object = fields;
        object.text("type", "object");
        return object;
    }
    let mut object = Fields::of_type("object");
    object.also(fields);
    object
}

/// An object whose tag is not listed.
fn unknown_tag(key: &'static str, composition: &'static Composition) -> Fields {
    let listed = Fields::of("enum", values(composition.members.iter().flat_map(Member::accepted_tags)));
    let mut tag = Fields::of_type(match composition.tag_schema().shape {
        Shape::Boolean => "boolean",
        Shape::Integer => "integer",
        _ => "string",
    });
    tag.set("not", listed.into_json());
    with_tag(Fields::of_type("object"), key, tag)
}

/// A JSON list of literals.
fn values(literals: impl Iterator<Item = Literal>) -> String {
    list(literals.map(|literal| literal.json()))
}

fn with_tag(mut fields: Fields, key: &'static str, tag: Fields) -> Fields {
    fields.set("properties", Fields::of(key, tag.into_json()).into_map_json());
    fields.set("required", text_list([key]));
    fields
}
