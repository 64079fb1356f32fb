//! The constraints on a value while it is read.

use std::collections::HashMap;

use super::narrow::narrow;
use crate::description::Constraint;
use crate::stop::Stop;

/// The constraints on a value, in layers from the inside outwards: those of its key, of the newtypes around it, and of the
/// list that contains it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rules<'a> {
    own: &'static [Constraint],
    outer: Option<&'a Rules<'a>>,
}

impl<'a> Rules<'a> {
    pub(crate) const fn new(own: &'static [Constraint], outer: Option<&'a Self>) -> Self {
        Self { own, outer }
    }

    /// The constraints of the innermost layer.
    pub(crate) const fn own(&self) -> &'static [Constraint] {
        self.own
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.own.is_empty() && self.outer.is_none_or(Self::is_empty)
    }

    /// The layers of constraints, from the value outwards.
    pub(crate) fn layers(self) -> impl Iterator<Item = &'static [Constraint]> + 'a {
        std::iter::successors(Some(self), |rules| rules.outer.copied()).map(|rules| rules.own)
    }

    /// Whether every constraint passes a test.
    pub(crate) fn all(&self, test: &mut dyn FnMut(&'static Constraint) -> bool) -> bool {
        self.own.iter().all(&mut *test) && self.outer.is_none_or(|outer| outer.all(test))
    }

    /// Calls `read` with the constraints on the items of a list. Layers around the list may have such constraints, too.
    pub(crate) fn for_items(
        &self,
        items: Self,
        read: &mut dyn FnMut(Rules<'_>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let own = self.own.iter().find_map(|constraint| match constraint {
            Constraint::Items(items) => Some(*items),
            _ => None,
        });
        let items = match own {
            Some(own) if items.is_empty() => Rules::new(own, None),
            Some(own) => Rules::new(own, Some(&items)),
            None => items,
        };
        match self.outer {
            Some(outer) => outer.for_items(items, read),
            None => read(items),
        }
    }
}

/// Numbers for sets of constraints, so that equal sets share the answers about a value.
#[derive(Debug, Default)]
pub(super) struct RuleSets {
    /// The number of a set, by the number of the layers around it and the address and length of its innermost layer.
    numbers: HashMap<(u32, usize, usize), u32>,
}

impl RuleSets {
    /// The number of a set of constraints; 0 for the empty set.
    pub(super) fn number_of(&mut self, rules: Rules<'_>) -> u32 {
        let layers = rules.layers().filter(|own| !own.is_empty());
        layers.fold(0, |around, own| {
            let next = narrow(self.numbers.len() + 1);
            *self.numbers.entry((around, own.as_ptr() as usize, own.len())).or_insert(next)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constraints_have_one_number_each() {
        static ONE: [Constraint; 2] = [Constraint::MinItems(1), Constraint::MaxItems(2)];
        let mut sets = RuleSets::default();
        let (whole, part) = (Rules::new(&ONE, None), Rules::new(&ONE[..1], None));
        let both = Rules::new(&ONE, Some(&part));
        let numbers: Vec<u32> = [Rules::default(), whole, part, both].map(|rules| sets.number_of(rules)).into();
        assert_eq!(numbers, [0, 1, 2, 3]);
        let empty = Rules::new(&[], Some(&both));
        assert_eq!([both, empty, whole].map(|rules| sets.number_of(rules)), [3, 3, 1]);
    }
}
