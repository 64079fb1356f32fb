//! The switch of mutants: this file is copied into the rewritten `hl-model-ground`.

use std::collections::HashSet;
use std::io::Write;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

/// The environment has not been read.
const UNKNOWN: u32 = u32::MAX;

/// No mutant is switched on, and the ones that are reached are written to a file.
const TRACES: u32 = u32::MAX - 1;

static ACTIVE: AtomicU32 = AtomicU32::new(UNKNOWN);

/// Returns which of `count` mutants, numbered from `first` on, is switched on: 0 is the original, 1 the first mutant.
#[inline]
pub fn select(first: u32, count: u32) -> u32 {
    match ACTIVE.load(Ordering::Relaxed) {
        0 => 0,
        active => looked_up(first, count, active),
    }
}

#[cold]
#[inline(never)]
fn looked_up(first: u32, count: u32, active: u32) -> u32 {
    match active {
        UNKNOWN => {
            let number = std::env::var("HL_MUTANT").ok().and_then(|number| number.parse().ok());
            let is_traced = std::env::var_os("HL_MUTANT_TRACE").is_some();
            ACTIVE.store(number.unwrap_or(if is_traced { TRACES } else { 0 }), Ordering::Relaxed);
            select(first, count)
        }
        TRACES => {
            trace(first);
            0
        }
        active if active >= first && active - first < count => active - first + 1,
        _ => 0,
    }
}

/// Writes that a place has been reached, once.
fn trace(first: u32) {
    static SEEN: Mutex<Option<HashSet<u32>>> = Mutex::new(None);
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    if !seen.get_or_insert_with(HashSet::new).insert(first) {
        return;
    }
    let Some(path) = std::env::var_os("HL_MUTANT_TRACE") else { return };
    if let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(path) {
        drop(writeln!(file, "{first}"));
    }
}
