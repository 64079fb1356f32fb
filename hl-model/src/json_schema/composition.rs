//! `allOf`, `anyOf` and `oneOf`.

use super::dialect::Document;
use super::json::{Fields, Json, list, text_list};
use super::tagged::{also_object, rest, unknown_tag};
use super::tagged_member::is_union;
use super::writer::{AdditionalProperties, Writer, describe, describe_member};
use crate::description::{Composition, CompositionKind, Rest, Schema};

impl Writer {
    /// The schema of a composition. `union` is the schema that contains it.
    pub(super) fn composition(
        &mut self,
        union: &'static Schema,
        composition: &'static Composition,
        additional: AdditionalProperties,
    ) -> Fields {
        let mut members: Vec<Json> = Vec::new();
        for member in composition.members {
            let schema = (member.schema)();
            let mut fields = match (composition.kind, composition.discriminator) {
                (CompositionKind::AllOf, _) => self.apart(|writer| writer.part(schema)),
                (_, Some(key)) => self.apart(|writer| writer.tagged(union, key, member)),
                (CompositionKind::OneOf, None) => self.apart(|writer| writer.untagged(schema)),
                (CompositionKind::AnyOf, None) => self.untagged(schema),
            };
            // A reference to a flat member reaches its description.
            let is_flat = composition.discriminator.is_some_and(|key| self.is_flat(union, key, member));
            if !is_flat {
                describe_member(&mut fields, member);
            }
            members.push(fields.into());
        }
        let mut fields = Fields::default();
        if let Some(other) = composition.other
            && let Some(fields) = self.other(composition, other(), &mut members)
        {
            return fields;
        }
        if let Some(key) = composition.discriminator {
            // `discriminator` is no keyword of JSON Schema, and some validators refuse unknown keywords.
            if self.document == Document::OpenApi {
                fields.set("discriminator", self.discriminator(union, key, composition.members));
            }
        }
        fields.set(keyword(composition.kind), list(members));
        if composition.kind == CompositionKind::AllOf && additional == AdditionalProperties::Written {
            self.set_rest(&mut fields, "unevaluatedProperties", composition.rest);
        }
        fields
    }

    /// Adds the schema of other values to the schemas of the members. If a value may match several members of a `oneOf`,
    /// which is a problem, a different combination of the schemas is needed.
    fn other(
        &mut self,
        composition: &'static Composition,
        other: &'static Schema,
        members: &mut Vec<Json>,
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
                let keys = keys.map(|(name, _)| Fields::of("required", text_list([*name])));
                schema = also_object(schema);
                schema.set("not", Fields::of_any(keys));
            }
            None if composition.kind == CompositionKind::OneOf => {
                let any = Fields::of_any(members.iter().cloned());
                let one = Fields::of("oneOf", list(std::mem::take(members)));
                schema.set("not", any);
                return Some(Fields::of_any([one, schema]));
            }
            None => {}
        }
        members.push(schema.into());
        None
    }

    /// The schema of a part of an `allOf`. A rule for undeclared keys would apply to the keys of the other parts, so a part
    /// with such a rule is written in place without it.
    fn part(&mut self, schema: &'static Schema) -> Fields {
        match rest(schema) {
            Rest::Any if is_union(schema) => self.union_part(schema),
            Rest::Any => self.of_same(schema, &[]),
            Rest::Closed | Rest::Of(_) => self.in_place(schema),
        }
    }

    /// A model without its rule for undeclared keys.
    pub(super) fn in_place(&mut self, schema: &'static Schema) -> Fields {
        let mut fields = self.body(schema, &[], AdditionalProperties::LeftOut);
        describe(&mut fields, schema);
        fields
    }
}

const fn keyword(kind: CompositionKind) -> &'static str {
    match kind {
        CompositionKind::AllOf => "allOf",
        CompositionKind::AnyOf => "anyOf",
        CompositionKind::OneOf => "oneOf",
    }
}
