//! What all values of one reading share.

use super::key::EntryKey;
use super::scratch::Scratch;
use crate::check;
use crate::options::{DuplicateKeys, Limits, MODEL_DEPTH, ReadOptions, Tolerance};
use crate::stop::Stop;

/// What all values of one reading share.
#[derive(Debug)]
pub struct Reading {
    pub(crate) limits: Limits,
    pub(crate) tolerance: Tolerance,
    /// How many lists and objects are open.
    pub(crate) depth: usize,
    /// Memory that only some values need.
    pub(crate) scratch: Option<Scratch>,
    /// Which parts of the value that is being read match which members of compositions.
    pub(crate) memo: check::Memo,
    /// How many compositions are open.
    pub(crate) compositions: usize,
}

impl Reading {
    pub(crate) fn new(options: &ReadOptions) -> Self {
        Self {
            limits: options.limits,
            tolerance: options.tolerance,
            depth: 0,
            scratch: None,
            memo: check::Memo::default(),
            compositions: 0,
        }
    }

    /// Memory, which is the last reading's if that is over.
    #[inline]
    pub(crate) fn scratch(&mut self) -> &mut Scratch {
        Scratch::of(&mut self.scratch)
    }

    #[inline]
    pub(crate) fn enter(&mut self) -> Result<(), Stop> {
        self.depth += 1;
        if self.depth > self.limits.depth.min(MODEL_DEPTH) { Err(Stop) } else { Ok(()) }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let Some(scratch) = self.scratch.take() {
            scratch.leave();
        }
    }
}

impl Reading {
    /// How many keys are noted of the models that are open.
    #[inline]
    pub(super) fn noted(&self) -> usize {
        self.scratch.as_ref().map_or(0, |scratch| scratch.scanner.noted())
    }

    /// Notes a key that must not occur twice among those that are noted, unless it may.
    #[inline]
    pub(crate) fn note(&mut self, key: &EntryKey<'_>) {
        if key.place.is_some() && self.tolerance.duplicates == DuplicateKeys::Error {
            self.scratch().scanner.note(key.name);
        }
    }
}
