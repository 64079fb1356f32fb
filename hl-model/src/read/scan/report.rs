//! Who hears of what is wrong with a value.

use super::super::options::Limits;
use super::super::{DuplicateKeys, Stop};
use super::Scanner;
use crate::json::Cursor;
use crate::problem::{Limit, ProblemKind, Step};

/// Something wrong in a value of any type.
pub(crate) struct Finding {
    pub(crate) kind: ProblemKind,
    /// Where it stands in the text that was looked at.
    pub(crate) offset: usize,
    /// The way to it.
    pub(crate) steps: Vec<Step>,
}

/// Who hears of what is wrong; the look ends if it stops.
pub(super) trait Report {
    /// Whether it hears of keys that stand in their object twice.
    const HEARS_OF_KEYS: bool = true;

    fn report(&mut self, scanner: &Scanner, text: &Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop>;
}

/// What can be wrong, but for the syntax.
#[derive(Clone, Copy)]
pub(super) enum Fault {
    DuplicateKey,
    LoneSurrogate,
    Limit(Limit, usize),
}

impl From<Fault> for ProblemKind {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::DuplicateKey => Self::DuplicateKey,
            Fault::LoneSurrogate => lone_surrogate(),
            Fault::Limit(limit, value) => Self::Limit { limit, value },
        }
    }
}

/// Stops at the first thing that is wrong, but for duplicate keys where somebody takes care of them.
pub(super) struct Quick {
    duplicates: DuplicateKeys,
    pub(super) has_duplicates: bool,
}

impl Quick {
    pub(super) const fn new(duplicates: DuplicateKeys) -> Self {
        Self { duplicates, has_duplicates: false }
    }
}

impl Report for Quick {
    #[inline]
    fn report(&mut self, _: &Scanner, _: &Cursor<'_>, fault: Fault, _: usize) -> Result<(), Stop> {
        let is_tolerated = matches!(fault, Fault::DuplicateKey) && self.duplicates != DuplicateKeys::Error;
        self.has_duplicates |= is_tolerated;
        if is_tolerated { Ok(()) } else { Err(Stop) }
    }
}

/// Hears of nothing but the syntax.
pub(super) struct Syntax;

impl Report for Syntax {
    const HEARS_OF_KEYS: bool = false;

    #[inline]
    fn report(&mut self, _: &Scanner, _: &Cursor<'_>, _: Fault, _: usize) -> Result<(), Stop> {
        Ok(())
    }
}

/// Collects everything that is wrong, up to a number.
pub(super) struct Findings {
    pub(super) found: Vec<Finding>,
    pub(super) most: usize,
}

impl Report for &mut Findings {
    fn report(&mut self, scanner: &Scanner, text: &Cursor<'_>, fault: Fault, offset: usize) -> Result<(), Stop> {
        self.found.push(Finding { kind: fault.into(), offset, steps: scanner.steps(text) });
        if self.found.len() < self.most { Ok(()) } else { Err(Stop) }
    }
}

pub(crate) fn lone_surrogate() -> ProblemKind {
    ProblemKind::Syntax { message: "lone surrogate in a string".into() }
}

/// Which limit a number passes. It must be a number of JSON.
#[inline]
pub(crate) fn number_limit(text: &str, limits: &Limits) -> Option<ProblemKind> {
    if text.len() <= limits.short_number { None } else { number_fault(text, limits).map(Into::into) }
}

pub(super) fn number_fault(text: &str, limits: &Limits) -> Option<Fault> {
    if text.len() > limits.digits && crate::number::text::digits(text) > limits.digits {
        return Some(Fault::Limit(Limit::Digits, limits.digits));
    }
    let exponent = text.split_once(['e', 'E']).map_or("0", |(_, exponent)| exponent);
    let magnitude = exponent.trim_start_matches(['+', '-']).trim_start_matches('0');
    let too_large = !magnitude.is_empty() && magnitude.parse().map_or(true, |value: usize| value > limits.exponent);
    too_large.then_some(Fault::Limit(Limit::Exponent, limits.exponent))
}
