//! The names in a JSON Pointer (RFC 6901).

use std::borrow::Cow;

/// Appends a slash and an escaped name to a pointer.
///
/// ```
/// use hl_model_ground::json::{push_name, unescape_name};
///
/// let mut pointer = String::new();
/// push_name(&mut pointer, "a/b~c");
/// assert_eq!(pointer, "/a~1b~0c");
/// assert_eq!(unescape_name("a~1b~0c"), "a/b~c");
/// ```
pub fn push_name(pointer: &mut String, name: &str) {
    pointer.push('/');
    if name.contains(['~', '/']) {
        pointer.reserve(name.len() + name.matches(['~', '/']).count());
        pointer.extend(name.split_inclusive(['~', '/']).flat_map(escaped));
    } else {
        pointer.push_str(name);
    }
}

/// Escapes a part of a name. Only its last character may be special.
fn escaped(part: &str) -> [&str; 2] {
    match (part.strip_suffix('~'), part.strip_suffix('/')) {
        (Some(plain), _) => [plain, "~0"],
        (_, Some(plain)) => [plain, "~1"],
        _ => [part, ""],
    }
}

/// The name without its escapes.
#[must_use]
pub fn unescape_name(part: &str) -> Cow<'_, str> {
    if part.contains('~') { part.replace("~1", "/").replace("~0", "~").into() } else { part.into() }
}

#[cfg(test)]
mod tests {
    use super::push_name;

    #[test]
    fn a_pointer_takes_no_more_room_than_in_proportion_to_its_names() {
        // Each character of this name is escaped.
        let name = "~".repeat(1_000);
        let mut pointer = String::new();
        push_name(&mut pointer, &name);
        assert_eq!(pointer, format!("/{}", "~0".repeat(1_000)));
        assert!(pointer.capacity() < 8 * name.len(), "{}", pointer.capacity());
    }
}
