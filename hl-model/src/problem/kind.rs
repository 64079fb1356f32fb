//! Properties of kinds of problems.

use std::sync::Arc;

use super::problem::{MemberProblems, ProblemKind};
use crate::description::CompositionKind;

impl ProblemKind {
    /// The problem of a value that matches no member of a union.
    pub(crate) fn none_of(kind: CompositionKind, members: Vec<MemberProblems>) -> Self {
        match kind {
            CompositionKind::OneOf => Self::OneOfNone { members },
            _ => Self::AnyOfNone { members },
        }
    }

    /// Whether the problem is of a value that matches no member of a union.
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

    /// The list of allowed values. Problems with equal lists may share one.
    pub(crate) fn list_mut(&mut self) -> Option<&mut Arc<[String]>> {
        match self {
            Self::NotInEnum { allowed: list, .. }
            | Self::UnknownTag { known: list, .. }
            | Self::MissingTag { known: list } => Some(list),
            _ => None,
        }
    }
}
