//! Unions and `allOf`.

use super::drawer::{Drawer, other_than};
use super::entries::{Entries, Entry, json};
use super::rules::Rules;
use crate::description::{Composition, CompositionKind, Key, Member, Schema, Subschemas};

impl Drawer<'_, '_> {
    /// JSON text of a value of a composition.
    pub(super) fn composition(&mut self, composition: &'static Composition, rules: &Rules) -> Option<String> {
        if composition.kind == CompositionKind::AllOf || composition.discriminator.is_some() {
            if let Some(entries) = self.entries_of(composition, rules, &[]) {
                return Some(json(entries));
            }
            // All parts describe one value. If they are not objects, a value of the first part may satisfy the others.
            let first = composition.members.first()?;
            return self.value((first.schema)(), rules);
        }
        self.each_from_a_random_one(composition, |drawer, member| drawer.value((member.schema)(), rules))
    }

    /// The entries of an object that satisfies a composition.
    pub(super) fn entries_of(
        &mut self,
        composition: &'static Composition,
        rules: &Rules,
        tags: &[Entry],
    ) -> Option<Entries> {
        if composition.kind != CompositionKind::AllOf {
            if !self.choices.is_typical()
                && self.choices.one_in(4)
                && let Some(entries) = self.other_object(composition, rules, tags)
            {
                return Some(entries);
            }
            return self.each_from_a_random_one(composition, |drawer, member| {
                let mut tags = tags.to_vec();
                if let Some(key) = composition.discriminator {
                    let known: Vec<_> = member.accepted_tags().map(|tag| tag.json()).collect();
                    match tags.iter().find(|(around, _)| around == key) {
                        Some((_, tag)) if known.contains(tag) => {}
                        Some(_) => return None,
                        None => tags.push((key.to_owned(), drawer.choices.pick(&known)?.clone())),
                    }
                }
                drawer.entries((member.schema)(), rules, &tags)
            });
        }
        let (mut all, mut with_aliases) = (Entries::new(), Vec::new());
        for member in composition.members {
            let schema = (member.schema)();
            let objects = Subschemas::of(schema);
            with_aliases.extend(objects.iter().flat_map(Schema::keys).filter(|key| !key.aliases().is_empty()));
            for (key, value) in self.entries(schema, rules, &[])? {
                add_shared(&mut all, key, value, &with_aliases);
            }
        }
        all.retain(|(known, _)| tags.iter().all(|(key, _)| known != key));
        all.extend_from_slice(tags);
        Some(all)
    }

    /// The entries of an object with an unknown tag, if a union keeps such objects.
    fn other_object(&mut self, composition: &'static Composition, rules: &Rules, tags: &[Entry]) -> Option<Entries> {
        let (key, other) = (composition.discriminator?, composition.other?);
        let known: Vec<_> = composition.tags().collect();
        let mut tags = tags.to_vec();
        let tag = match tags.iter().find(|(around, _)| around == key) {
            Some((_, tag)) => tag.clone(),
            None => {
                let tag = other_than(*self.choices.pick(&known)?)?;
                tags.push((key.to_owned(), tag.clone()));
                tag
            }
        };
        if known.iter().any(|known| known.json() == tag) {
            return None;
        }
        self.entries(other(), rules, &tags)
    }

    /// Draws a value of a random member, or of the next members if that fails.
    fn each_from_a_random_one<T>(
        &mut self,
        composition: &'static Composition,
        mut draw: impl FnMut(&mut Self, &'static Member) -> Option<T>,
    ) -> Option<T> {
        let count = composition.members.len();
        let first = self.choices.between(0, count.saturating_sub(1));
        (first..count).chain(0..first).find_map(|index| draw(self, composition.members.get(index)?))
    }
}

/// Adds an entry of a part of an `allOf`, unless another part has the key, because one value may satisfy both parts. If
/// another part has the key under an alias, the entry gets the name that both parts know.
fn add_shared(all: &mut Entries, key: String, value: String, with_aliases: &[&'static Key]) {
    let names = with_aliases.iter().find(|known| known.names().any(|name| name == key));
    let is_known = |name: &String| *name == key || names.is_some_and(|known| known.names().any(|other| other == name));
    match all.iter_mut().find(|(name, _)| is_known(name)) {
        // The other part may know only the alias.
        Some((name, _)) if *name != key && names.is_some_and(|known| known.name() == name) => *name = key,
        Some(_) => {}
        None => all.push((key, value)),
    }
}
