//! The members of unions: their names, and the tags that distinguish them.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::field::description;
use super::model::Docs;
use super::planner::Planner;
use super::types::Type;
use crate::generate::names::{pascal, snake, variant_names};
use crate::generate::schema::{Kinds, Schema, SchemaId, Union, literals};
use crate::tree::{Content, Node};

/// Maximum depth of nested unions.
const MAX_DEPTH: usize = 8;

/// The key that distinguishes the members of a union, and the tags of each.
pub(super) type Tags<'d> = (String, Vec<Vec<Cow<'d, Node>>>);

/// The name of a member as a variant, and the words for its own model.
#[derive(Clone, Debug)]
pub(super) struct MemberName {
    pub(super) ident: String,
    pub(super) words: String,
}

/// What may distinguish the members of a union, with the number of members that have it.
#[derive(Debug, Default)]
struct Words<'d> {
    /// The only texts that members allow at required keys.
    values: HashMap<(&'d str, String), usize>,
    /// Required keys.
    keys: HashMap<&'d str, usize>,
    /// Number of lists.
    lists: usize,
}

impl<'d> Planner<'_, 'd> {
    /// The key that distinguishes all members, and the tags of each.
    pub(super) fn tags(&self, union: &Union<'d>, members: &[SchemaId]) -> Option<Tags<'d>> {
        let flats: Vec<_> = members.iter().map(|member| self.graph.flat(*member)).collect();
        if flats.iter().any(|flat| flat.kinds != Kinds::OBJECT) {
            return None;
        }
        let named = union.discriminator.as_ref().map(|discriminator| discriminator.key);
        let first = flats.first()?;
        let candidates = named.into_iter().chain(self.required_keys(first, 0));
        candidates.into_iter().find_map(|key| {
            let tags: Option<Vec<Vec<&'d Node>>> = flats.iter().map(|flat| self.tags_of(flat, key, 0)).collect();
            let tags = tags?;
            let of_member = |tags: &Vec<&'d Node>| tags.iter().copied().map(Cow::Borrowed).collect();
            // A member that allows no value at the key has no tag, so that the derive would take its name for one.
            let has_all = tags.iter().all(|tags| !tags.is_empty());
            (has_all && are_tags(tags.iter().flatten().copied()))
                .then(|| (key.to_owned(), tags.iter().map(of_member).collect()))
        })
    }

    /// The tags that a discriminator gives to the members by its mapping or their names, though they allow other values
    /// at its key.
    pub(super) fn tags_by_name(&self, union: &Union<'d>, members: &[SchemaId]) -> Option<Tags<'d>> {
        let discriminator = union.discriminator.as_ref()?;
        let declares = |schema: &SchemaId| {
            let flat = self.graph.flat(*schema);
            flat.kinds == Kinds::OBJECT && flat.property(discriminator.key).is_some()
        };
        let named = members.iter().map(|member| self.graph.core(*member));
        let named: Vec<SchemaId> = named.filter(|schema| self.named.contains_key(schema) && declares(schema)).collect();
        let tags: Vec<_> = named.iter().map(|schema| self.tags_by_discriminator(*schema, discriminator)).collect();
        let are_all = tags.len() == members.len() && tags.iter().all(|tags| !tags.is_empty());
        (are_all && are_tags(tags.iter().flatten().map(Cow::as_ref))).then(|| (discriminator.key.to_owned(), tags))
    }

    /// The keys that a member requires and for which it lists texts.
    fn required_keys(&self, flat: &Schema<'d>, depth: usize) -> Vec<&'d str> {
        let own = flat.object.required.iter().copied().filter(|key| flat.property(key).is_some());
        let mut keys: Vec<&str> = own.collect();
        if let (Some(member), true) = (flat.unions.first().and_then(|union| union.members.first()), depth < MAX_DEPTH) {
            keys.extend(self.required_keys(&self.graph.flat(*member), depth + 1));
        }
        keys
    }

    /// The values that a member allows at a key that it requires.
    pub(super) fn tags_of(&self, flat: &Schema<'d>, key: &str, depth: usize) -> Option<Vec<&'d Node>> {
        if flat.object.required.contains(key)
            && let Some(property) = flat.property(key)
        {
            let value = self.graph.flat(property);
            if let Some(values) = &value.values {
                return Some(values.clone());
            }
        }
        // Each member of a union has the tags of its own members.
        let [union] = flat.unions.as_slice() else { return None };
        if depth >= MAX_DEPTH {
            return None;
        }
        let tags: Option<Vec<Vec<&'d Node>>> =
            union.members.iter().map(|member| self.tags_of(&self.graph.flat(*member), key, depth + 1)).collect();
        Some(tags?.into_iter().flatten().collect())
    }

    /// The names of the members.
    pub(super) fn member_names(
        &self,
        members: &[SchemaId],
        tags: Option<(&str, &[Vec<Cow<'d, Node>>])>,
    ) -> Vec<MemberName> {
        let words = self.words(members);
        let texts: Vec<String> = members
            .iter()
            .enumerate()
            .map(|(index, member)| {
                let tags = tags.and_then(|(key, tags)| Some((key, tags.get(index)?.as_slice())));
                let tag = tags.and_then(|(key, tags)| match tags {
                    [only] => Some(only.as_str().map_or_else(|| format!("{key} {}", only.to_json()), str::to_owned)),
                    _ => None,
                });
                self.member_text(*member, &words, tag.as_deref())
            })
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (mut names, _) = variant_names(&texts, &[]);
        // The accessors of variants are in snake case.
        let mut accessors = HashSet::new();
        for name in &mut names {
            while !accessors.insert(snake(&name.ident)) {
                name.ident.push_str("Other");
            }
        }
        names
            .into_iter()
            .zip(texts)
            .map(|(name, text)| MemberName {
                words: if name.is_numbered { name.ident.clone() } else { pascal(text) },
                ident: name.ident,
            })
            .collect()
    }

    /// The text for the name of a member.
    fn member_text(&self, member: SchemaId, words: &Words<'d>, tag: Option<&str>) -> String {
        let core = self.graph.core(member);
        if let Some(model) = self.named_model(core) {
            return model.name.clone();
        }
        if let Some(path) = self.replaced.get(&core) {
            let path = path.split('<').next().unwrap_or_default();
            return pascal(path.rsplit("::").next().unwrap_or_default());
        }
        if let Some(tag) = tag {
            return pascal(tag);
        }
        let flat = self.graph.flat(member);
        let title = self.graph.get(core).prose.title.or(flat.prose.title);
        if let Some(title) = title.filter(|title| is_word(title)) {
            return pascal(title);
        }
        if flat.kinds == Kinds::OBJECT {
            let mut required = flat.object.required.iter().copied();
            let values = required.clone().filter_map(|key| Some((key, self.only_value(&flat, key)?)));
            if let Some((_, value)) = values.into_iter().find(|value| words.values.get(value) == Some(&1)) {
                return pascal(&value);
            }
            if let Some(key) = required.find(|key| words.keys.get(key) == Some(&1)) {
                return pascal(key);
            }
            if flat.object.properties.iter().any(|property| !self.graph.flat(property.schema).not.is_empty()) {
                return "Other".to_owned();
            }
        }
        if flat.kinds == Kinds::LIST && words.lists > 1 {
            return self.list_text(&flat);
        }
        self.kind_text(&flat)
    }

    /// The name of a list by the kind of its items, if they are of one kind.
    fn list_text(&self, flat: &Schema<'d>) -> String {
        let text = self.kind_text(flat);
        let item = flat.list.items.map(|item| self.graph.flat(item)).filter(|item| item.kinds.is_single());
        match item {
            Some(item) if text == "List" => format!("{}List", self.kind_text(&item)),
            _ => text,
        }
    }

    /// What the names of members can be made of.
    fn words(&self, members: &[SchemaId]) -> Words<'d> {
        let lists = members.iter().filter(|member| self.graph.flat(**member).kinds == Kinds::LIST).count();
        let mut words = Words { lists, ..Words::default() };
        for member in members.iter().collect::<HashSet<_>>() {
            let flat = self.graph.flat(*member);
            for key in flat.object.required.iter().copied() {
                *words.keys.entry(key).or_default() += 1;
            }
            for key in self.required_keys(&flat, 0).into_iter().collect::<HashSet<_>>() {
                if let Some(value) = self.only_value(&flat, key) {
                    *words.values.entry((key, value)).or_default() += 1;
                }
            }
        }
        words
    }

    /// The only text that a member allows at a required key.
    fn only_value(&self, flat: &Schema<'d>, key: &str) -> Option<String> {
        if let Some([only]) = self.tags_of(flat, key, 0).as_deref() {
            return only.as_str().map(str::to_owned);
        }
        let value = self.graph.flat(flat.property(key)?);
        let texts = value.string.patterns.first().and_then(|pattern| literals(pattern)).unwrap_or_default();
        <[String; 1]>::try_from(texts).ok().map(|[only]| only)
    }

    fn kind_text(&self, flat: &Schema<'d>) -> String {
        let word = match () {
            () if flat.values.as_ref().is_some_and(|values| values.len() == 1 && flat.kinds == Kinds::STRING) => {
                let value = flat.values.iter().flatten().next().and_then(|value| value.as_str());
                return pascal(value.unwrap_or("Constant"));
            }
            () if flat.kinds == Kinds::STRING => match flat.string.formats.first() {
                Some(format) if format.chars().count() <= 20 => return pascal(format),
                _ => "String",
            },
            () if flat.kinds == Kinds::INTEGER => "Integer",
            () if flat.kinds.is_within(Kinds::NUMBER) => "Number",
            () if flat.kinds == Kinds::BOOL => "Boolean",
            () if flat.kinds == Kinds::NULL => "Null",
            () if flat.kinds == Kinds::LIST => {
                let item = flat.list.items.map(|item| self.graph.core(item));
                let name = item.and_then(|item| self.named_model(item));
                return name.map_or_else(|| "List".to_owned(), |model| format!("{}List", model.name));
            }
            () if flat.kinds == Kinds::OBJECT => "Object",
            () => "Value",
        };
        word.to_owned()
    }

    /// The documentation of a member, if neither its model nor the union has it.
    pub(super) fn member_docs(&self, member: SchemaId, ty: &Type, of_union: &str) -> Docs {
        if ty.is_model() {
            return Docs::default();
        }
        let text = description(&self.graph.flat(member).prose);
        let also = self.documented_format(member, ty).into_iter().collect();
        Docs { text: if text == of_union { String::new() } else { text }, also }
    }
}

/// Whether values can be the tags of a union: all are texts, all integers, or all booleans, and no two are equal.
fn are_tags<'n>(mut values: impl Iterator<Item = &'n Node>) -> bool {
    let mut seen = HashSet::new();
    let text_of = |value: &Node| match &value.content {
        Content::String(text) => Some(("text", text.clone())),
        Content::Bool(value) => Some(("flag", value.to_string())),
        Content::Number(text) => {
            let plain: i64 = text.parse().ok()?;
            Some(("integer", plain.to_string()))
        }
        _ => None,
    };
    let mut kind = None;
    values
        .all(|value| text_of(value).is_some_and(|(sort, text)| *kind.get_or_insert(sort) == sort && seen.insert(text)))
}

/// Whether a title can be the name of a variant.
pub(super) fn is_word(title: &str) -> bool {
    title.split_whitespace().count() <= 3 && title.chars().count() <= 40
}
