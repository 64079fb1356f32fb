//! Values described by several schemas.

use hl_model::schema::{Composition, CompositionKind, Constraint, Literal, Member, Rest, Schema, Shape};

use super::{Generator, texts};
use crate::described;
use crate::json::Json;

impl Generator<'_, '_> {
    /// A value that satisfies a composition.
    pub(super) fn composed(&mut self, composition: &'static Composition, constraints: &[Constraint]) -> Json {
        match (composition.kind, composition.discriminator) {
            (CompositionKind::AllOf, _) => self.all_of(composition, constraints),
            (_, Some(key)) => self.tagged(composition, key, constraints),
            _ => self.untagged(composition, constraints),
        }
    }

    fn untagged(&mut self, composition: &'static Composition, constraints: &[Constraint]) -> Json {
        let most = if composition.kind == CompositionKind::OneOf { 1 } else { usize::MAX };
        let keeps = |text: &str| composition.other.is_some_and(|other| described(other(), text).is_ok());
        let mut json = Json::Null;
        for attempt in 0..50 {
            json = self.again(attempt, |generator| generator.member(composition, constraints));
            let text = json.to_string();
            let matching = composition.members.iter().filter(|member| described((member.schema)(), &text).is_ok());
            let matching = matching.count();
            // A sloppy value may match any number of members.
            if self.is_sloppy() || (1..=most).contains(&matching) || matching == 0 && keeps(&text) {
                break;
            }
        }
        json
    }

    fn member(&mut self, composition: &'static Composition, constraints: &[Constraint]) -> Json {
        // The first members of the zoo do not contain the composition itself.
        let count = composition.members.len() + usize::from(composition.other.is_some());
        let index = if self.is_shallow() { self.choices.below(count) } else { 0 };
        self.depth += 1;
        let schema = composition.members.get(index).map(|member| member.schema).or(composition.other);
        let json = schema.map_or(Json::Null, |schema| self.constrained(schema(), constraints));
        self.depth -= 1;
        json
    }

    fn tagged(&mut self, composition: &'static Composition, key: &str, constraints: &[Constraint]) -> Json {
        let index = if self.is_shallow() { self.choices.below(composition.members.len()) } else { 0 };
        self.depth += 1;
        let (json, tag) = match (composition.members.get(index), composition.other) {
            (Some(member), Some(other)) if self.choices.one_in(5) => {
                let tag = match member.tags {
                    [Literal::Json(_), ..] => Json::number("9999"),
                    _ => Json::string(format!("new {}", texts::key(self.choices))),
                };
                (self.constrained(other(), constraints), tag)
            }
            (Some(member), _) => (self.constrained((member.schema)(), constraints), self.tag(member)),
            (None, _) => (Json::Null, Json::Null),
        };
        self.depth -= 1;
        let Json::Object(mut entries) = json else { return json };
        entries.retain(|(name, _)| name != key);
        let at = self.choices.below(entries.len() + 1);
        entries.insert(at, (key.to_owned(), tag));
        Json::Object(entries)
    }

    /// A tag of a member, or an alias of one.
    fn tag(&mut self, member: &Member) -> Json {
        super::values::literal(self.choices.pick(&[member.tags, member.aliases].concat()))
    }

    /// An object with the keys of every part, and perhaps others.
    fn all_of(&mut self, composition: &'static Composition, constraints: &[Constraint]) -> Json {
        self.depth += 1;
        let mut entries = Vec::new();
        self.parts(composition, &mut entries);
        let declared = |name: &str| declares(composition, name);
        let counts = super::objects::counts(constraints);
        match composition.rest {
            Rest::Closed => {}
            Rest::Any => self.add(&mut entries, const { &Schema::NEW }, counts, &declared),
            Rest::Of(values) => self.add(&mut entries, values(), counts, &declared),
        }
        self.depth -= 1;
        self.shuffled(entries)
    }

    fn parts(&mut self, composition: &'static Composition, entries: &mut Vec<(String, Json)>) {
        for member in composition.members {
            self.part((member.schema)(), entries);
        }
    }

    /// Adds the keys that a part declares, unless the object has them.
    fn part(&mut self, schema: &'static Schema, entries: &mut Vec<(String, Json)>) {
        match schema.shape() {
            Shape::Newtype(inner) | Shape::Nullable(inner) => self.part(inner(), entries),
            Shape::Object(object) => {
                let declared = self.declared_keys(object, &[]);
                let is_new = |name: &str| entries.iter().all(|(known, _)| known != name);
                let new: Vec<_> = declared.into_iter().filter(|(name, _)| is_new(name)).collect();
                entries.extend(new);
            }
            Shape::Composition(inner) if inner.kind == CompositionKind::AllOf => self.parts(inner, entries),
            Shape::Composition(inner) => {
                let member = inner.members.get(self.choices.below(inner.members.len()));
                if let (Some(key), Some(member)) = (inner.discriminator, member) {
                    entries.push((key.to_owned(), self.tag(member)));
                }
                if let Some(member) = member {
                    self.part((member.schema)(), entries);
                }
            }
            _ => {}
        }
    }
}

/// Whether some part may declare a key.
fn declares(composition: &'static Composition, name: &str) -> bool {
    composition.discriminator == Some(name) || composition.members.iter().any(|member| says((member.schema)(), name))
}

fn says(schema: &'static Schema, name: &str) -> bool {
    match schema.shape() {
        Shape::Newtype(inner) | Shape::Nullable(inner) => says(inner(), name),
        Shape::Object(object) => object.lookup.iter().any(|(key, _)| *key == name),
        Shape::Composition(inner) => declares(inner, name),
        _ => false,
    }
}
