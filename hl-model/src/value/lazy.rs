//! Parts that are computed on first access, or known from the start.

use std::sync::OnceLock;

/// Parts that are known, or computed from an `S` on first access. Known parts need no lock.
pub(super) enum Lazy<T, S> {
    /// Parts that are known from the start.
    Known(T),
    /// Parts that are computed on first access.
    Later(S, OnceLock<T>),
}

impl<T, S> Lazy<T, S> {
    /// Parts that are computed on first access.
    pub(super) const fn later(source: S) -> Self {
        Self::Later(source, OnceLock::new())
    }

    /// The parts. The first access computes them.
    #[inline]
    pub(super) fn get_or_make(&self, make: impl FnOnce(&S) -> T) -> &T {
        match self {
            Self::Known(parts) => parts,
            Self::Later(source, parts) => parts.get_or_init(|| make(source)),
        }
    }

    /// The parts, if they have been computed.
    pub(super) fn get_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Known(parts) => Some(parts),
            Self::Later(_, parts) => parts.get_mut(),
        }
    }

    /// The parts, if they have been computed.
    pub(super) fn into_inner(self) -> Option<T> {
        match self {
            Self::Known(parts) => Some(parts),
            Self::Later(_, parts) => parts.into_inner(),
        }
    }
}
