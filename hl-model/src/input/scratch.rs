//! Memory that one reading leaves to the next of the same thread.

use std::cell::Cell;

use crate::scan::Scanner;

/// Up to how many bytes a buffer may have to be kept.
const KEPT: usize = 1 << 16;

thread_local! {
    static SCRATCH: Cell<Option<Scratch>> = const { Cell::new(None) };
}

/// Buffers that are needed only while something is read.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    pub(crate) scanner: Scanner,
    /// Buffers for the undeclared keys of a model, one for each model that is being read.
    pub(crate) texts: Vec<String>,
}

impl Scratch {
    /// The buffers of the last reading, if it is over.
    fn take() -> Self {
        SCRATCH.try_with(Cell::take).ok().flatten().unwrap_or_default()
    }

    /// The buffers in a slot, taken if it has none yet.
    #[inline]
    pub(crate) fn of(slot: &mut Option<Self>) -> &mut Self {
        slot.get_or_insert_with(Self::take)
    }

    /// Leaves the buffers to the next reading, unless they have become large.
    pub(crate) fn leave(mut self) {
        self.scanner.clear();
        self.texts.retain(|text| text.capacity() <= KEPT);
        self.texts.truncate(8);
        if self.scanner.capacity() <= KEPT {
            // At the end of a thread there is no next reading.
            _ = SCRATCH.try_with(|scratch| scratch.set(Some(self)));
        }
    }
}
