//! Running the checks that a type declares itself.

use super::checkpoint::Checkpoint;
use super::input::Input;
use super::reading::Reading;
use crate::problem::{Checks, Pointer, ProblemKind, REFUSED};
use crate::stop::Stop;
use crate::value::Node;

impl Input<'_, '_> {
    /// Runs the checks of a value that has been read from this input. A lenient reading runs no checks.
    ///
    /// # Errors
    ///
    /// [`Stop`] if they find a problem.
    #[inline(never)]
    pub(crate) fn run_checks(&mut self, run: &mut dyn FnMut(&mut Checks)) -> Result<(), Stop> {
        if self.reading.tolerance.lenient {
            return Ok(());
        }
        let mut checks = Checks::default();
        run(&mut checks);
        if checks.is_empty() {
            return Ok(());
        }
        let start = self.place_of_collected();
        self.reading.collect_checks(checks, start);
        Err(Stop)
    }
}

impl Reading {
    /// Collects the problems that checks have found in the value at `start`.
    #[cold]
    fn collect_checks(&mut self, checks: Checks, start: Checkpoint<'_>) {
        let Some(collector) = &mut self.collector else { return };
        let node = start.node().ok();
        for (pointer, kind) in checks.into_found() {
            // Finding the place walks through the value, so this is done only for problems that are shown.
            let node = node.filter(|_| collector.has_budget());
            let place = node.and_then(|node| start.of_part(part(node, &pointer)?).offset());
            if collector.is_hidden() {
                // The pointer is the user's own, so it may reveal a part of the value.
                collector.push_check(&Pointer::default(), hidden(&kind), place);
            } else {
                collector.push_check(&pointer, kind, place);
            }
        }
    }
}

/// The problem of a check in a secret value, without its message, which may reveal a part of the value.
pub(super) fn hidden(kind: &ProblemKind) -> ProblemKind {
    match kind {
        ProblemKind::Check { code, .. } => ProblemKind::Check { code, message: REFUSED.into() },
        _ => ProblemKind::Custom { message: REFUSED.into() },
    }
}

/// The part of a value to which a pointer leads.
fn part<'de>(node: Node<'de>, pointer: &Pointer) -> Option<Node<'de>> {
    pointer.names().try_fold(node, |node, name| {
        if node.is_object() {
            return node.entries().find(|entry| entry.key.as_deref() == Some(&*name)).map(|entry| entry.value);
        }
        node.items().nth(name.parse().ok()?)
    })
}
