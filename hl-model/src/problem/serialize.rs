//! Reports as data for other programs.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::errors::Errors;
use super::parameters::{Parameter, Parameters};
use super::problem::{MemberProblems, Problem};

/// An object with `model` and `problems`.
impl Serialize for Errors {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("model", self.model())?;
        map.serialize_entry("problems", &self.iter().collect::<Vec<_>>())?;
        map.end()
    }
}

/// An object with `pointer`, `code`, `message`, `parameters` if the code has some, and `line` and `column` if the text
/// is known.
impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parameters = self.kind().parameters();
        let count = 3 + usize::from(!parameters.is_empty()) + if self.position().is_some() { 2 } else { 0 };
        let mut map = serializer.serialize_map(Some(count))?;
        map.serialize_entry("pointer", self.pointer())?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("message", &self.kind().to_string())?;
        end_with_details(map, self, parameters)
    }
}

/// Writes the parameters of a problem if it has some, its line and column if the text is known, and the end of the map.
pub(super) fn end_with_details<M: SerializeMap>(
    mut map: M,
    problem: &Problem,
    parameters: Vec<(&'static str, Parameter<'_>)>,
) -> Result<M::Ok, M::Error> {
    if !parameters.is_empty() {
        map.serialize_entry("parameters", &Parameters(parameters))?;
    }
    if let Some(position) = problem.position() {
        map.serialize_entry("line", &position.line())?;
        map.serialize_entry("column", &position.column())?;
    }
    map.end()
}

/// An object with `name` and `problems`.
impl Serialize for MemberProblems {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("name", self.name())?;
        map.serialize_entry("problems", self.problems())?;
        map.end()
    }
}
