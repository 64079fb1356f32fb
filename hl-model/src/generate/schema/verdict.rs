//! What is known of a value and a rule.

use std::ops::Not;

/// Whether a rule accepts a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Accepted,
    Refused,
    /// The rule cannot be read, or judging it takes too long.
    Unknown,
}

impl Verdict {
    /// The verdict of a rule that is known.
    pub(super) const fn of(is_accepted: bool) -> Self {
        if is_accepted { Self::Accepted } else { Self::Refused }
    }

    /// The verdict of two rules that must both accept the value. The second one is not asked if the first one refuses.
    pub(super) fn and(self, other: impl FnOnce() -> Self) -> Self {
        match self {
            Self::Refused => Self::Refused,
            Self::Accepted => other(),
            Self::Unknown if other() == Self::Refused => Self::Refused,
            Self::Unknown => Self::Unknown,
        }
    }

    /// The verdict of several rules that must all accept the value.
    pub(super) fn all(verdicts: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::Accepted;
        for verdict in verdicts {
            match verdict {
                Self::Refused => return Self::Refused,
                Self::Unknown => all = Self::Unknown,
                Self::Accepted => {}
            }
        }
        all
    }

    /// The verdict of several rules of which one must accept the value.
    pub(super) fn any(verdicts: impl IntoIterator<Item = Self>) -> Self {
        !Self::all(verdicts.into_iter().map(Self::not))
    }

    /// The verdict on how many of several values a rule accepts.
    pub(super) fn count(verdicts: impl IntoIterator<Item = Self>, min: u64, max: Option<u64>) -> Self {
        let exceeds = |count: u64| max.is_some_and(|max| count > max);
        let (mut accepted, mut possible) = (0, 0);
        for verdict in verdicts {
            accepted += u64::from(verdict == Self::Accepted);
            possible += u64::from(verdict != Self::Refused);
            if exceeds(accepted) {
                return Self::Refused;
            }
        }
        match () {
            () if possible < min => Self::Refused,
            () if accepted >= min && !exceeds(possible) => Self::Accepted,
            () => Self::Unknown,
        }
    }
}

/// The verdict of `not`.
impl Not for Verdict {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Accepted => Self::Refused,
            Self::Refused => Self::Accepted,
            Self::Unknown => Self::Unknown,
        }
    }
}
