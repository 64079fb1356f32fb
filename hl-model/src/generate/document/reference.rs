//! The text of references, before they are resolved.

use std::borrow::Cow;

/// The reason why a reference has no target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ReferenceError {
    /// The document has no such part, or a local file is missing. The message says which. No model can be made.
    Nothing(String),
    /// The target is a URI outside of the local files, which is not fetched. Any value must be allowed.
    Remote(String),
    /// The target depends on the path by which a value is reached. Any value must be allowed.
    Dynamic,
}

/// The reference that a value of a discriminator's `mapping` is: a name instead of a reference is one of the components.
pub(crate) fn of_mapping(text: &str) -> Cow<'_, str> {
    let is_file = [".json", ".yaml", ".yml"].iter().any(|ending| text.ends_with(ending));
    if is_file || text.contains(['/', '#']) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("#/components/schemas/{text}"))
    }
}

/// The two parts of a reference: before and after `#`.
pub(super) fn split(reference: &str) -> (&str, &str) {
    reference.split_once('#').unwrap_or((reference, ""))
}

/// The scheme of a URI, if it has one.
pub(super) fn scheme(uri: &str) -> Option<&str> {
    let (scheme, _) = uri.split_once(':')?;
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|character| character.is_ascii_alphanumeric() || "+.-".contains(character));
    is_scheme.then_some(scheme)
}

/// Resolves a URI reference against a base (RFC 3986, section 5.2), which may be the relative path of a file. Neither
/// has a fragment.
pub(super) fn resolve(base: &str, reference: &str) -> String {
    if reference.is_empty() {
        return base.to_owned();
    }
    if scheme(reference).is_some() {
        return reference.to_owned();
    }
    let (prefix, path) = split_authority(base);
    if let Some(rest) = reference.strip_prefix("//") {
        return match scheme(base) {
            Some(scheme) => format!("{scheme}://{rest}"),
            None => reference.to_owned(),
        };
    }
    let path = if reference.starts_with('/') {
        reference.to_owned()
    } else {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder.is_empty() && !path.starts_with('/') && prefix.is_empty() {
            reference.to_owned()
        } else {
            format!("{folder}/{reference}")
        }
    };
    format!("{prefix}{}", without_dots(&path))
}

/// The authority and the path of a URI: `https://example.com` and `/a/b`. A relative path has no authority.
fn split_authority(uri: &str) -> (&str, &str) {
    let Some(scheme) = scheme(uri) else { return ("", uri) };
    let after_scheme = scheme.len() + 1;
    let rest = uri.get(after_scheme..).unwrap_or_default();
    let authority = rest.strip_prefix("//").map_or(0, |host| 2 + host.find('/').unwrap_or(host.len()));
    uri.split_at_checked(after_scheme + authority).unwrap_or((uri, ""))
}

/// A path without `.` and `..`, as far as they can be removed. A relative path may lead upwards.
fn without_dots(path: &str) -> String {
    let is_absolute = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    let mut segments = path.trim_start_matches('/').split('/').peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." if is_last => parts.push(""),
            "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if is_absolute => {}
            _ => parts.push(segment),
        }
    }
    let joined = parts.join("/");
    if is_absolute { format!("/{joined}") } else { joined }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_as_rfc_3986_says() {
        let cases = [
            ("http://a/b/c/d", "g", "http://a/b/c/g"),
            ("http://a/b/c/d", "./g", "http://a/b/c/g"),
            ("http://a/b/c/d", "g/", "http://a/b/c/g/"),
            ("http://a/b/c/d", "/g", "http://a/g"),
            ("http://a/b/c/d", "//g", "http://g"),
            ("http://a/b/c/d", "", "http://a/b/c/d"),
            ("http://a/b/c/d", "../g", "http://a/b/g"),
            ("http://a/b/c/d", "../../g", "http://a/g"),
            ("http://a/b/c/d", "../../../g", "http://a/g"),
            ("http://a/b/c/d", "https://g/x", "https://g/x"),
            ("http://a", "g", "http://a/g"),
            ("urn:example:root", "urn:example:other", "urn:example:other"),
        ];
        for (base, reference, expected) in cases {
            assert_eq!(resolve(base, reference), expected, "{base} {reference}");
        }
    }

    #[test]
    fn paths_of_files_may_lead_upwards() {
        let cases = [
            ("openapi.yaml", "models/pet.yaml", "models/pet.yaml"),
            ("models/pet.yaml", "tag.yaml", "models/tag.yaml"),
            ("models/pet.yaml", "../common/x.yaml", "common/x.yaml"),
            ("models/pet.yaml", "../../x.yaml", "../x.yaml"),
            ("../a/b.yaml", "../c.yaml", "../c.yaml"),
            ("openapi.yaml", "./openapi.yaml", "openapi.yaml"),
        ];
        for (base, reference, expected) in cases {
            assert_eq!(resolve(base, reference), expected, "{base} {reference}");
        }
    }
}
