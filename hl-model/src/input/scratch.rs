//! Buffers that one reading leaves to the next reading of its thread.

use std::cell::Cell;

use crate::scan::Scanner;

/// Capacity in bytes up to which a buffer is kept.
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
    /// The buffers of an earlier reading, if it has left any.
    fn take() -> Self {
        SCRATCH.try_with(Cell::take).ok().flatten().unwrap_or_default()
    }

    /// The buffers in `slot`, which is filled first if it is empty.
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
            // This fails at the end of a thread, when there is no next reading.
            _ = SCRATCH.try_with(|scratch| scratch.set(Some(self)));
        }
    }
}
