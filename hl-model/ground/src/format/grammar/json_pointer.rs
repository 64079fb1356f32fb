//! RFC 6901 JSON Pointers as strings: the empty text (the whole document), or reference tokens, each after a `/`.

pub(crate) fn check(text: &[u8]) -> bool {
    let rooted = matches!(text.first(), None | Some(b'/'));
    // Only two characters must be escaped: the tilde as `~0`, and the slash as `~1`.
    rooted && text.split(|&byte| byte == b'~').skip(1).all(|escape| matches!(escape.first(), Some(b'0' | b'1')))
}

#[cfg(test)]
mod tests {
    use crate::format::Format;
    use crate::format::grammar::spec::assert_spec;

    #[test]
    fn specification() {
        assert_spec(Format::JsonPointer, VALID, INVALID);
    }

    const VALID: &[(&str, &[&str])] = &[
        ("the whole document", &[""]),
        ("a key", &["/foo", "/foo/0"]),
        ("an empty key", &["/", "/foo//bar", "/foo/bar/"]),
        ("the place after the last item, or a key of that name", &["/foo/-", "/foo/-/bar"]),
        ("an escaped slash", &["/a~1b", "/~1.1"]),
        ("an escaped tilde", &["/m~0n", "/~0.1"]),
        ("several of them", &["/foo/bar~0/baz~1/%a", "/~1~0~0~1~1"]),
        ("characters special elsewhere", &["/c%d", "/e^f", "/g|h", "/i\\j", "/k\"l", "/ "]),
        ("characters beyond ASCII", &["/foo/bar/\u{1f60e}"]),
        ("control characters", &["/foo\0bar\n\tbaz"]),
    ];

    const INVALID: &[(&str, &[&str])] = &[
        ("a slash in front", &["a", "0", "a/a", " /a"]),
        ("not a fragment of a URI", &["#", "#/", "#a"]),
        ("a tilde must be escaped", &["/foo/bar~", "/~0~", "/~0/~", "/~~", "~0"]),
        ("there are two escapes", &["/~2", "/~-1", "/~a"]),
    ];
}
