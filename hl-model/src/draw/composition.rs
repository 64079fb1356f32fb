//! Unions and `allOf`.

use super::drawer::{Drawer, other_than};
use super::entries::{Entries, Entry, json};
use super::rules::Rules;
use crate::description::{Composition, CompositionKind, Member};

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
        let mut all = Entries::new();
        for member in composition.members {
            // If two parts declare a key, the value for the first part may satisfy both.
            for (key, value) in self.entries((member.schema)(), rules, &[])? {
                if all.iter().all(|(known, _)| *known != key) {
                    all.push((key, value));
                }
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
