//! The constraints on a value while it is read.

use crate::description::Constraint;
use crate::stop::Stop;

/// The constraints on a value: those of its key, of the newtypes around it, and of the list that contains it.
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

    /// Calls `read` with the constraints on the items of a list: those of the list, and those of the layers around it.
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
