//! The list of problems that reading, building or writing returns.

use hl_model_ground::prose::counted;
use std::fmt;
use std::iter::FusedIterator;

use super::locate::each_place;
use super::place::Place;
use super::pointer::Pointer;
use super::problem::{Problem, ProblemKind};

/// Everything that is wrong with an input: at least one problem, in the order of the text.
///
/// ```
/// use hl_model::{HlModel, Integer};
///
/// #[derive(Debug, HlModel)]
/// #[hl(closed)]
/// struct Counter { name: String, count: Integer }
///
/// let errors = Counter::from_json(r#"{"count": "3"}"#).unwrap_err();
/// assert_eq!(
///     errors.to_string(),
///     "Counter: 2 problems
///   /count: expected an integer, found the string \"3\" (line 1, column 11)
///   /name: required key is missing"
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Errors {
    model: &'static str,
    first: Box<Problem>,
    others: Vec<Problem>,
}

impl Errors {
    /// Problems in the order of the text, or of what was given to a builder. `None` if there are no problems.
    pub(crate) fn new(model: &'static str, problems: Vec<Problem>) -> Option<Self> {
        let mut problems = problems.into_iter();
        let first = Box::new(problems.next()?);
        Some(Self { model, first, others: problems.collect() })
    }

    /// A single problem with the whole value.
    pub(crate) fn one(model: &'static str, kind: ProblemKind, place: Option<Place>) -> Self {
        let first = Box::new(Problem::new(&Pointer::default(), kind, place));
        Self { model, first, others: Vec::new() }
    }

    /// Removes the positions, because the user has not seen the text.
    pub(crate) fn without_positions(mut self) -> Self {
        self.each_place(&mut |place| *place = None);
        self
    }

    /// Calls a function with the places of all problems, including those within unions.
    pub(crate) fn each_place(&mut self, each: &mut dyn FnMut(&mut Option<Place>)) {
        each_place(std::slice::from_mut(&mut *self.first), each);
        each_place(&mut self.others, each);
    }

    /// Sorts the problems by their places. A problem without a place stays behind the one before it.
    #[cfg(any(feature = "toml", feature = "yaml"))]
    pub(crate) fn in_order_of_places(mut self) -> Self {
        let first_start = self.first.range().map_or(0, |range| range.start);
        let mut before = first_start;
        let mut others: Vec<(usize, Problem)> = std::mem::take(&mut self.others)
            .into_iter()
            .map(|problem| {
                before = problem.range().map_or(before, |range| range.start);
                (before, problem)
            })
            .collect();
        others.sort_by_key(|(start, _)| *start);
        let place_of_first = others.partition_point(|(start, _)| *start < first_start);
        if place_of_first > 0 {
            let (_, new) = others.remove(0);
            let first = std::mem::replace(&mut *self.first, new);
            others.insert(place_of_first - 1, (first_start, first));
        }
        self.others = others.into_iter().map(|(_, problem)| problem).collect();
        self
    }

    /// The name of the model that was read, built or written.
    #[must_use]
    pub fn model(&self) -> &'static str {
        self.model
    }

    /// Number of problems, at least 1.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "there is always at least one problem")]
    pub fn len(&self) -> usize {
        1 + self.others.len()
    }

    /// The first line of the report, such as `SessionResponse: 4 problems`.
    pub(crate) fn heading(&self) -> String {
        let name = if self.model.is_empty() { "value" } else { self.model };
        format!("{name}: {}", counted(self.len(), "problem"))
    }

    /// The first problem.
    #[must_use]
    pub fn first(&self) -> &Problem {
        &self.first
    }

    /// The problems in the order of the text. Missing keys of an object come after the problems of its present keys.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter(std::iter::once(&*self.first).chain(&self.others))
    }

    /// Whether the text is the beginning of a JSON text: it ends too early, and has no other mistake.
    ///
    /// This distinguishes an incomplete text from one that is not JSON.
    ///
    /// ```
    /// use hl_model::{Dict, HlModel};
    ///
    /// let is_unfinished =
    ///     |json| Dict::<String>::from_json(json).is_err_and(|errors| errors.is_unfinished());
    /// assert!(is_unfinished(r#"{"town": "Ul"#));
    /// assert!(!is_unfinished(r#"{"town": "Ulm"}"#));
    /// assert!(!is_unfinished(r#"{"town": 'Ul"#));
    /// ```
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        let is_syntax = matches!(self.first.kind, ProblemKind::Syntax { .. });
        is_syntax && self.first.range().is_some_and(|range| range.is_empty())
    }

    /// The problems, moved out of the list.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        std::iter::once(*self.first).chain(self.others).collect()
    }
}

#[allow(clippy::missing_fields_in_debug, reason = "`problems` is both fields: the first and the others")]
impl fmt::Debug for Errors {
    /// Writes the report like `Display`, because `unwrap` shows it. `{:#?}` writes the structure.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return fmt::Display::fmt(self, f);
        }
        let problems: Vec<_> = self.iter().collect();
        f.debug_struct("Errors").field("model", &self.model).field("problems", &problems).finish()
    }
}

/// The problems of [`Errors`].
#[derive(Clone, Debug)]
pub struct Iter<'a>(std::iter::Chain<std::iter::Once<&'a Problem>, std::slice::Iter<'a, Problem>>);

impl<'a> Iterator for Iter<'a> {
    type Item = &'a Problem;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back()
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl FusedIterator for Iter<'_> {}

impl<'a> IntoIterator for &'a Errors {
    type Item = &'a Problem;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Errors {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_problems().into_iter()
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.heading())?;
        let explains = f.alternate();
        self.iter().try_for_each(
            |problem| {
                if explains { write!(f, "\n  {problem:#}") } else { write!(f, "\n  {problem}") }
            },
        )
    }
}

impl std::error::Error for Errors {}
