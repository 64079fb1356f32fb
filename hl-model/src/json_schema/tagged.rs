//! Members of unions with discriminators. Their tags are among their keys.

use std::rc::Rc;

use super::json::{Fields, Json, list};
use super::tagged_member::{TaggedMember, is_union};
use super::writer::{AdditionalProperties, Definition, Writer, describe, describe_member};
use crate::description::{Composition, Literal, Member, Object, Rest, Schema, Shape};

impl Writer {
    fn tagged_member(&self, union: &'static Schema, key: &'static str, member: &'static Member) -> Rc<TaggedMember> {
        Rc::new(TaggedMember { union, key, member, around: self.member.clone() })
    }

    /// Whether a member is written as a reference to a flat object, or to a union of flat objects.
    pub(super) fn is_flat(&self, union: &'static Schema, key: &'static str, member: &'static Member) -> bool {
        self.tagged_member(union, key, member).is_flat()
    }

    /// A member that is selected by its tag.
    pub(super) fn tagged(&mut self, union: &'static Schema, key: &'static str, member: &'static Member) -> Fields {
        let tagged = self.tagged_member(union, key, member);
        if tagged.is_flat() {
            return Fields::of("$ref", Json::string(&self.tagged_reference(tagged)));
        }
        self.as_member(&tagged, |writer, tagged| writer.beside_tags((member.schema)(), tagged))
    }

    /// The definition of a flat member.
    pub(super) fn flat_member(&mut self, tagged: &Rc<TaggedMember>) -> Fields {
        let mut fields = self.as_member(tagged, |writer, tagged| writer.with_tags(tagged.schema(), tagged));
        describe_member(&mut fields, tagged.member);
        fields
    }

    /// A member of a union without a discriminator.
    pub(super) fn untagged(&mut self, schema: &'static Schema) -> Fields {
        match self.member.clone() {
            Some(tagged) => self.with_tags(schema, &tagged),
            None => self.of_same(schema, &[]),
        }
    }

    /// A union that is a part of an `allOf`. The tags of a member are required beside the `allOf`.
    pub(super) fn union_part(&mut self, schema: &'static Schema) -> Fields {
        match self.member.clone() {
            Some(tagged) if tagged.is_refused_by(schema) => self.with_tags(schema, &tagged),
            _ => self.of_same(schema, &[]),
        }
    }

    /// Writes the schema for the values of a member.
    fn as_member(
        &mut self,
        tagged: &Rc<TaggedMember>,
        write: impl FnOnce(&mut Self, &TaggedMember) -> Fields,
    ) -> Fields {
        let around = self.member.replace(Rc::clone(tagged));
        let fields = write(self, tagged);
        self.member = around;
        fields
    }

    /// A schema in place, whose objects contain the tags of a member.
    fn with_tags(&mut self, schema: &'static Schema, tagged: &TaggedMember) -> Fields {
        let resolved = schema.resolved();
        let mut fields = match resolved.shape {
            Shape::Object(object) => {
                let tags = tagged.path().into_iter().map(|tagged| (tagged.key, self.tag_of(object, tagged))).collect();
                let mut fields = self.object_with_tags(object, tags);
                self.add_constraints(&mut fields, resolved.constraints);
                fields
            }
            _ if is_union(resolved) => self.body(resolved, &[], AdditionalProperties::Written),
            _ => return self.beside_tags(schema, tagged),
        };
        let mut model = schema;
        while let (Shape::Newtype(inner), false) = (model.shape, std::ptr::eq(model, resolved)) {
            self.add_constraints(&mut fields, model.constraints);
            model = inner();
        }
        describe(&mut fields, schema);
        fields
    }

    /// The schema of the discriminator as a key of an object.
    fn tag_of(&mut self, object: &'static Object, tagged: &TaggedMember) -> Fields {
        let TaggedMember { key, member, .. } = *tagged;
        let declared = object.find(key).map(|(_, declared)| declared);
        // The object keeps one of several tags as an undeclared key, because otherwise the tag would be lost.
        let is_kept = member.tags.len() > 1 && !object.declares(key);
        let mut tag = match (declared, object.rest) {
            (Some(declared), _) => self.at_key(declared),
            (None, Rest::Of(values)) if is_kept => self.place(values(), &[]),
            (None, Rest::Closed) if is_kept => return Fields::nothing(),
            (None, _) => Fields::default(),
        };
        match (member.tags, member.aliases) {
            ([only], []) => {
                let only = Json::from(*only);
                // A list of values is redundant beside a constant.
                if tag.get("enum").is_some_and(|listed| listed.items().contains(&only)) {
                    tag.take("enum");
                }
                tag.set("const", only);
            }
            _ => {
                if !member.aliases.is_empty() {
                    // An alias is read as the first tag, so only this tag must be allowed.
                    for keyword in ["const", "enum", "$ref"] {
                        tag.take(keyword);
                    }
                }
                let listed = list(member.accepted_tags());
                if tag.get("enum") != Some(&listed) {
                    tag.also_listed(listed);
                }
            }
        }
        tag
    }

    /// A schema beside the tags of a member. A closed schema without the tags is written in place, because a reference to it
    /// would refuse them.
    fn beside_tags(&mut self, schema: &'static Schema, tagged: &TaggedMember) -> Fields {
        let mut fields = Fields::default();
        if tagged.is_refused_by(schema) {
            fields.also(self.in_place(schema));
            self.set_rest(&mut fields, "unevaluatedProperties", rest(schema));
        } else {
            fields = self.of_same(schema, &[]);
        }
        // A map applies to its tag, too, unlike a rule for other keys.
        let is_object = matches!(schema.resolved().shape, Shape::Object(_) | Shape::Map(_) | Shape::AnyObject);
        if !is_object || fields.has("additionalProperties") {
            fields = also_object(fields);
        }
        let path = tagged.path();
        let tags = path.iter().map(|tagged| (tagged.key, Fields::of("enum", list(tagged.member.accepted_tags()))));
        fields.requiring(tags)
    }

    /// OpenAPI's discriminator object, which maps tags to members.
    pub(super) fn discriminator(
        &mut self,
        union: &'static Schema,
        key: &'static str,
        members: &'static [Member],
    ) -> Fields {
        let mut mapping = Fields::default();
        for member in members {
            let tagged = self.tagged_member(union, key, member);
            let reference = match tagged.schema() {
                _ if tagged.is_flat() => self.tagged_reference(tagged),
                schema if schema.is_model() => self.reference(schema),
                _ => continue,
            };
            let reference = Json::string(&reference);
            for tag in member.accepted_tags() {
                let (Literal::String(name) | Literal::Json(name)) = tag;
                mapping.set(name, reference.clone());
            }
        }
        let mut fields = Fields::of("propertyName", Json::string(key));
        fields.set("mapping", mapping.unsorted());
        fields
    }

    /// A URI reference to a flat member.
    fn tagged_reference(&mut self, tagged: Rc<TaggedMember>) -> String {
        let name = self.name_of(&tagged);
        self.reference_to(Definition::Tagged(tagged), &name)
    }
}

/// The rule of a schema for undeclared keys.
pub(super) fn rest(schema: &'static Schema) -> Rest {
    match schema.behind_nullable().shape {
        Shape::Object(object) => object.rest,
        Shape::Composition(composition) => composition.rest,
        _ => Rest::Any,
    }
}

/// Restricts a member to objects, because other values, such as `null`, have no tag.
pub(super) fn also_object(fields: Fields) -> Fields {
    if !fields.has("type") {
        let mut object = fields;
        object.text("type", "object");
        return object;
    }
    let mut object = Fields::of_type("object");
    object.also(fields);
    object
}

/// The schema of an object with an unlisted tag.
pub(super) fn unknown_tag(key: &'static str, composition: &'static Composition) -> Fields {
    let listed = Fields::of("enum", list(composition.members.iter().flat_map(Member::accepted_tags)));
    let mut tag = Fields::of_type(match composition.tag_schema().shape {
        Shape::Boolean => "boolean",
        Shape::Integer => "integer",
        _ => "string",
    });
    tag.set("not", listed);
    Fields::of_type("object").requiring([(key, tag)])
}
