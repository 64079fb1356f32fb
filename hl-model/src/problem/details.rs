//! Problem details for HTTP (RFC 9457).

use std::fmt::Write;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::errors::Errors;
use super::limit::Limit;
use super::problem::{Problem, ProblemKind};
use super::serialize::end_with_details;

/// A report as the body of an HTTP response: `application/problem+json`, RFC 9457.
///
/// It is made by [`Errors::to_problem_details`]. Its member `errors` lists every problem with `detail`, `pointer` (a
/// URI fragment, as in the RFC's own example), `code` and `parameters`; for JSON text also with `line` and `column`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemDetails<'a> {
    errors: &'a Errors,
    type_uri: Option<String>,
    title: Option<String>,
    status: u16,
    instance: Option<String>,
}

impl Errors {
    /// The report as problem details for HTTP (RFC 9457).
    ///
    /// The status is 400 if the input is not JSON or could not be read, 413 if it has too many bytes, and 422 if it is
    /// JSON that does not satisfy the model.
    ///
    /// ```
    /// use hl_model::HlModel;
    ///
    /// #[derive(Debug, HlModel)]
    /// #[hl(closed)]
    /// struct Person { age: u8 }
    ///
    /// let errors = Person::from_json(r#"{"age": 500}"#).unwrap_err();
    /// let details = errors.to_problem_details().with_type("https://example.org/problems/invalid");
    /// assert_eq!(details.status(), 422);
    /// assert_eq!(
    ///     details.to_json(),
    ///     concat!(
    ///         r##"{"type":"https://example.org/problems/invalid","title":"Unprocessable Content","##,
    ///         r##""status":422,"detail":"Person: 1 problem","errors":[{"##,
    ///         r##""detail":"expected a number of at most 255, found 500","##,
    ///         r##""pointer":"#/age","code":"above_maximum","##,
    ///         r##""parameters":{"maximum":"255","exclusive":false,"found":"500"},"##,
    ///         r##""line":1,"column":9}]}"##,
    ///     )
    /// );
    /// ```
    #[must_use]
    pub fn to_problem_details(&self) -> ProblemDetails<'_> {
        let status = match self.first().kind() {
            ProblemKind::Syntax { .. } | ProblemKind::Io { .. } => 400,
            ProblemKind::Limit { limit: Limit::Bytes, .. } => 413,
            _ => 422,
        };
        ProblemDetails { errors: self, type_uri: None, title: None, status, instance: None }
    }
}

impl ProblemDetails<'_> {
    /// Sets `type`, a URI that identifies the kind of problem. If it is not set, `about:blank` is meant.
    #[must_use]
    pub fn with_type(self, uri: impl Into<String>) -> Self {
        Self { type_uri: Some(uri.into()), ..self }
    }

    /// Sets `title`, a short text for people. By default it is the phrase of the status, if that is one with which requests are
    /// refused; for any other status there is no title.
    #[must_use]
    pub fn with_title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Sets the HTTP status code.
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// Sets `instance`, a URI that identifies this occurrence.
    #[must_use]
    pub fn with_instance(self, uri: impl Into<String>) -> Self {
        Self { instance: Some(uri.into()), ..self }
    }

    /// The HTTP status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The body as compact JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The reason phrase of the status, for statuses with which requests are refused.
    fn phrase(&self) -> Option<&'static str> {
        Some(match self.status {
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden",
            404 => "Not Found",
            406 => "Not Acceptable",
            409 => "Conflict",
            412 => "Precondition Failed",
            413 => "Content Too Large",
            415 => "Unsupported Media Type",
            422 => "Unprocessable Content",
            428 => "Precondition Required",
            500 => "Internal Server Error",
            502 => "Bad Gateway",
            _ => return None,
        })
    }
}

impl Serialize for ProblemDetails<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(uri) = &self.type_uri {
            map.serialize_entry("type", uri)?;
        }
        if let Some(title) = self.title.as_deref().or(self.phrase()) {
            map.serialize_entry("title", title)?;
        }
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("detail", &self.errors.heading())?;
        if let Some(uri) = &self.instance {
            map.serialize_entry("instance", uri)?;
        }
        map.serialize_entry("errors", &self.errors.iter().map(Detail).collect::<Vec<_>>())?;
        map.end()
    }
}

/// An entry of the member `errors`.
struct Detail<'a>(&'a Problem);

impl Serialize for Detail<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(problem) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("detail", &problem.kind().to_string())?;
        map.serialize_entry("pointer", &fragment(problem.pointer()))?;
        map.serialize_entry("code", problem.code())?;
        end_with_details(map, problem, problem.kind().parameters())
    }
}

/// A JSON Pointer as a URI fragment (RFC 6901, section 6). Characters that a fragment does not allow are
/// percent-encoded.
fn fragment(pointer: &str) -> String {
    let mut fragment = String::from("#");
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(fragment, "%{byte:02X}");
        }
    }
    fragment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_becomes_a_uri_fragment() {
        // The examples of RFC 6901, section 6.
        let examples = [
            ("", "#"),
            ("/foo/0", "#/foo/0"),
            ("/", "#/"),
            ("/a~1b", "#/a~1b"),
            ("/c%d", "#/c%25d"),
            ("/e^f", "#/e%5Ef"),
            ("/g|h", "#/g%7Ch"),
            ("/i\\j", "#/i%5Cj"),
            ("/k\"l", "#/k%22l"),
            ("/ ", "#/%20"),
            ("/m~0n", "#/m~0n"),
            ("/é", "#/%C3%A9"),
        ];
        for (pointer, expected) in examples {
            assert_eq!(fragment(pointer), expected);
        }
    }

    #[test]
    fn the_status_says_whose_fault_it_is() {
        let status = |kind| Errors::one("M", kind, None).to_problem_details().status();
        assert_eq!(status(ProblemKind::Syntax { message: "expected a value".into() }), 400);
        assert_eq!(status(ProblemKind::Io { message: "reading failed".into() }), 400);
        assert_eq!(status(ProblemKind::Limit { limit: Limit::Bytes, value: 9 }), 413);
        assert_eq!(status(ProblemKind::Limit { limit: Limit::Depth, value: 9 }), 422);
        assert_eq!(status(ProblemKind::MissingKey), 422);
    }

    #[test]
    fn the_title_is_the_phrase_of_the_status() {
        let errors = Errors::one("M", ProblemKind::MissingKey, None);
        let json = |status| errors.to_problem_details().with_status(status).to_json();
        assert!(json(409).starts_with(r#"{"title":"Conflict","status":409,"#));
        assert!(json(499).starts_with(r#"{"status":499,"detail":"#), "a status without a phrase of its own");
    }

    #[test]
    fn every_member_of_the_rfc_can_be_set() {
        let errors = Errors::one("M", ProblemKind::MissingKey, None);
        let details = errors.to_problem_details().with_title("No").with_status(409).with_instance("/orders/7");
        assert_eq!(
            details.to_json(),
            concat!(
                r##"{"title":"No","status":409,"detail":"M: 1 problem","instance":"/orders/7","##,
                r##""errors":[{"detail":"required key is missing","pointer":"#","code":"missing_key"}]}"##
            )
        );
    }
}
