//! Why a value matches no member of a composition.

use std::fmt;

use super::Problem;

/// Why a value is not what one member of a composition asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberProblems {
    pub(crate) name: &'static str,
    pub(crate) problems: Vec<Problem>,
}

impl MemberProblems {
    /// The member's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What is wrong; never empty.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

/// Explains the closest member, and with `{:#}` the others too.
pub(super) fn write(f: &mut fmt::Formatter<'_>, members: &[MemberProblems]) -> fmt::Result {
    match members.len() {
        // Within a member that is not the closest one nothing is explained.
        0 => f.write_str("matches none of the allowed shapes")?,
        1 => f.write_str("does not match the only allowed shape")?,
        count => write!(f, "matches none of the {count} allowed shapes")?,
    }
    let shown = if f.alternate() { members.len() } else { 1 };
    for (index, member) in members.iter().take(shown).enumerate() {
        let closest = if index == 0 && members.len() > 1 { "closest: " } else { "" };
        write!(f, "\n    {closest}{}", member.name)?;
        for problem in &member.problems {
            // What is nested is set in further.
            let text = if f.alternate() { format!("{problem:#}") } else { problem.to_string() };
            write!(f, "\n      {}", text.replace('\n', "\n    "))?;
        }
    }
    match members.get(shown..).unwrap_or_default() {
        [] => Ok(()),
        [other] => write!(f, "\n    not shown: {}", other.name),
        others => {
            let names: Vec<&str> = others.iter().map(MemberProblems::name).collect();
            write!(f, "\n    not shown: {}", names.join(", "))
        }
    }
}
