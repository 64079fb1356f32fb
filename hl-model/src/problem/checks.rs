//! The problems that a model's own check functions find.

use super::pointer::{Pointer, Step};
use super::problem::ProblemKind;
use hl_model_ground::json::unescape_name;

/// The problems that your own check finds in a value. It is the second argument of a function that `#[hl(check = …)]`
/// names.
///
/// ```
/// use hl_model::{Checks, Date, HlModel};
///
/// #[derive(Debug, HlModel)]
/// #[hl(closed, check = in_order)]
/// struct Stay { from: Date, to: Date }
///
/// /// The departure is not before the arrival.
/// fn in_order(stay: &Stay, checks: &mut Checks) {
///     if stay.to() < stay.from() {
///         checks.add("/to", "before_from", "must not be before `from`");
///     }
/// }
///
/// let errors = Stay::from_json(r#"{"from": "2026-05-02", "to": "2026-05-01"}"#).unwrap_err();
/// assert_eq!(errors.first().code(), "before_from");
/// assert_eq!(
///     errors.to_string(),
///     "Stay: 1 problem
///   /to: must not be before `from` (line 1, column 30)"
/// );
/// ```
#[derive(Debug, Default)]
pub struct Checks {
    /// The pointer from the outermost value to the value that is being checked.
    pointer: Pointer,
    found: Vec<(Pointer, ProblemKind)>,
}

impl Checks {
    /// Adds a problem.
    ///
    /// `pointer` is a JSON Pointer (RFC 6901) of wire names, relative to the value that is being checked: empty for the
    /// value itself, `/to` for its key, `/items/0` for the first item of the list at a key. `code` is a stable name of
    /// your own for the kind of problem, which [`Problem::code`](crate::Problem::code) returns. `message` is lower case
    /// and without a full stop, as the other messages are.
    pub fn add(&mut self, pointer: &str, code: &'static str, message: impl Into<String>) {
        let mut whole = self.pointer.clone();
        if !pointer.is_empty() {
            let names = pointer.strip_prefix('/').unwrap_or(pointer).split('/').map(unescape_name);
            names.for_each(|name| whole.push(Step::Key(&name)));
        }
        self.found.push((whole, ProblemKind::Check { code, message: message.into() }));
    }

    /// Whether no problem has been added.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Checks the value of a key.
    #[doc(hidden)]
    pub fn at(&mut self, key: &'static str, check: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push(Step::Key(key));
        check(self);
        self.pointer.truncate(length);
    }

    /// The problems, each with its pointer.
    pub(crate) fn into_found(self) -> Vec<(Pointer, ProblemKind)> {
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointers(checks: Checks) -> Vec<String> {
        checks.into_found().into_iter().map(|(pointer, _)| pointer.as_str().to_owned()).collect()
    }

    #[test]
    fn pointers_are_relative_to_what_is_checked() {
        let mut checks = Checks::default();
        checks.at("a/b", |checks| checks.add("/items/0", "code", "text"));
        checks.add("", "code", "text");
        checks.add("/x~1y~0", "code", "text");
        checks.add("key", "code", "text");
        assert!(!checks.is_empty());
        assert_eq!(pointers(checks), ["/a~1b/items/0", "", "/x~1y~0", "/key"]);
    }
}
