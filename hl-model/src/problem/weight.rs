//! The size of a problem in a report.

use super::found::SHOWN;
use super::parameters::Parameter;
use super::problem::{MemberProblems, Problem};

impl Problem {
    /// The number of problems: this one, and those of the members of a union.
    pub(crate) fn count(&self) -> usize {
        1 + self.kind.members().iter().flat_map(|member| &member.problems).map(Self::count).sum::<usize>()
    }

    /// The approximate number of bytes of its pointer and its parameters. Static texts count as well, because a report
    /// shows them.
    pub(crate) fn weight(&self) -> usize {
        let parameters = self.kind.parameters().into_iter();
        self.pointer().len() + parameters.map(|(_, parameter)| weight(parameter)).sum::<usize>()
    }
}

fn weight(parameter: Parameter<'_>) -> usize {
    match parameter {
        Parameter::Text(text) => text.len(),
        Parameter::Number(_) | Parameter::Flag(_) => 0,
        // Equal lists are shared, and messages cut them, so their lengths do not count.
        Parameter::Texts(_) | Parameter::Names(_) => SHOWN,
        Parameter::Members(members) => members.iter().map(of_member).sum(),
    }
}

fn of_member(member: &MemberProblems) -> usize {
    size_of::<MemberProblems>() + member.name.len() + member.problems.iter().map(Problem::weight).sum::<usize>()
}
