//! What kinds of problems have in common.

use std::sync::Arc;

use super::problem::{MemberProblems, ProblemKind};
use crate::schema::CompositionKind;

impl ProblemKind {
    /// A value that matches no member.
    pub(crate) fn none_of(kind: CompositionKind, members: Vec<MemberProblems>) -> Self {
        match kind {
            CompositionKind::OneOf => Self::OneOfNone { members },
            _ => Self::AnyOfNone { members },
        }
    }

    /// Whether it is that no member of a union matches.
    pub(crate) const fn is_of_union(&self) -> bool {
        matches!(self, Self::OneOfNone { .. } | Self::AnyOfNone { .. })
    }

    /// The members of a union that a value does not match, each with its problems.
    pub(super) fn members(&self) -> &[MemberProblems] {
        match self {
            Self::OneOfNone { members } | Self::AnyOfNone { members } => members,
            _ => &[],
        }
    }

    pub(super) fn members_mut(&mut self) -> &mut [MemberProblems] {
        match self {
            Self::OneOfNone { members } | Self::AnyOfNone { members } => members,
            _ => &mut [],
        }
    }

    /// The list of allowed values, which all problems with the same list may share.
    pub(crate) fn list_mut(&mut self) -> Option<&mut Arc<[String]>> {
        match self {
            Self::NotInEnum { allowed: list, .. }
            | Self::UnknownTag { known: list, .. }
            | Self::MissingTag { known: list } => Some(list),
            _ => None,
        }
    }
}
