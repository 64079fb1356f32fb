//! Types as text: for the schema, and as Markdown with links for rustdoc.

use std::fmt::Write;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type, TypePath};

use crate::ty::{Scope, ungroup};
use hl_model_ground::prose::visible;

/// A type as rustfmt prints it: `Option<Vec<Tool>>`. The tokens themselves print as `Option < Vec < Tool > >`.
pub(crate) fn type_text(ty: &Type) -> String {
    let mut text = String::new();
    write_tokens(&mut text, ungroup(ty).to_token_stream());
    text
}

/// Writes tokens with the spaces that rustfmt writes.
fn write_tokens(text: &mut String, tokens: TokenStream) {
    let mut joined = true;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write_tokens(text, group.stream());
                text.push_str(close);
                joined = true;
            }
            TokenTree::Punct(punct) => {
                joined = true;
                match punct.as_char() {
                    ',' => text.push_str(", "),
                    ';' => text.push_str("; "),
                    '+' => text.push_str(" + "),
                    '=' if punct.spacing() == Spacing::Alone => text.push_str(" = "),
                    '-' if punct.spacing() == Spacing::Joint => text.push_str(" -"),
                    '>' if text.ends_with(" -") => text.push_str("> "),
                    other => text.push(other),
                }
            }
            word => {
                if !joined {
                    text.push(' ');
                }
                _ = write!(text, "{word}");
                joined = false;
            }
        }
    }
}

/// A type as Markdown, with a link for every name that can be one.
pub(crate) fn type_markdown(ty: &Type, scope: Scope<'_>) -> String {
    let mut markdown = String::new();
    write_markdown(&mut markdown, ty, scope);
    markdown
}

/// A primitive type, or a reference to one, as Markdown with a link.
pub(crate) fn primitive_markdown(ty: &str) -> String {
    let name = ty.trim_start_matches('&');
    let reference = if name == ty { "" } else { "&amp;" };
    format!("{reference}[{name}](prim@{name})")
}

/// Maximum number of characters of a type on one line of a cell, so that the other cells have room.
const LINE: usize = 24;

/// The Markdown of a type, or of a key, as code. Backticks are not used, because they would show the source of links,
/// and because rustdoc breaks their content between any two letters on a narrow screen.
pub(crate) fn type_code(markdown: &str) -> String {
    if shown_length(markdown) <= LINE {
        return format!("<code style=\"white-space:nowrap\">{markdown}</code>");
    }
    let markdown = markdown.replace("&lt;", "&lt;<wbr>");
    let markdown = markdown.replace("&amp;\\[", "<span style=\"white-space:nowrap\">&amp;\\[</span>");
    format!("<code style=\"overflow-wrap:normal\">{markdown}</code>")
}

/// The Markdown of a type as code in a sentence: an editor shows the elements of HTML as they are written. A type with
/// several names has no links then, because backticks cannot hold them.
pub(crate) fn type_in_sentence(markdown: &str) -> String {
    let (text, targets) = shown(markdown);
    match targets.as_slice() {
        [target] => format!("[`{text}`]({target})"),
        _ => format!("`{text}`"),
    }
}

/// The number of visible characters in the Markdown of a type.
fn shown_length(markdown: &str) -> usize {
    shown(markdown).0.chars().count()
}

/// The visible text of the Markdown of a type, and the targets of its links.
pub(crate) fn shown(markdown: &str) -> (String, Vec<&str>) {
    let (mut text, mut targets) = (String::new(), Vec::new());
    let mut rest = markdown;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        rest = match (character, after.strip_prefix('(').and_then(|target| target.split_once(')'))) {
            (']', Some((target, after))) => {
                targets.push(target);
                after
            }
            ('[', _) => after,
            ('\\', _) => {
                let length = after.chars().next().map_or(0, char::len_utf8);
                text.push_str(&after[..length]);
                &after[length..]
            }
            _ => {
                text.push(character);
                after
            }
        };
    }
    (text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), targets)
}

/// A key as a link to its accessor.
pub(crate) fn key_link(name: &str, accessor: &str) -> String {
    format!("[{}](Self::{accessor})", cell_code(name))
}

/// The name of an accessor as a link to it.
pub(crate) fn accessor_link(name: &str) -> String {
    key_link(name, name)
}

/// A text as code in a cell.
pub(crate) fn cell_code(text: &str) -> String {
    type_code(&escaped(text))
}

fn write_markdown(markdown: &mut String, ty: &Type, scope: Scope<'_>) {
    match ungroup(ty) {
        Type::Path(path) if path.qself.is_none() => write_path(markdown, path, scope),
        Type::Slice(slice) => {
            markdown.push_str("\\[");
            write_markdown(markdown, &slice.elem, scope);
            markdown.push_str("\\]");
        }
        other => markdown.push_str(&escaped(&type_text(other))),
    }
}

fn write_path(markdown: &mut String, path: &TypePath, scope: Scope<'_>) {
    let Some(last) = path.path.segments.last() else { return };
    let is_parameter = plain_name(path).is_some_and(|name| scope.is_parameter(name));
    let is_plain = path.path.segments.iter().rev().skip(1).all(|segment| segment.arguments.is_none());
    let name = escaped(&last.ident.to_string());
    if is_parameter || !is_plain || last.ident == "Self" {
        markdown.push_str(&name);
    } else {
        _ = write!(markdown, "[{name}]({})", link_target(path));
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return };
    markdown.push_str("&lt;");
    for (index, argument) in arguments.args.iter().enumerate() {
        markdown.push_str(if index > 0 { ", " } else { "" });
        match argument {
            GenericArgument::Type(ty) => write_markdown(markdown, ty, scope),
            other => {
                let mut text = String::new();
                write_tokens(&mut text, other.to_token_stream());
                markdown.push_str(&escaped(&text));
            }
        }
    }
    markdown.push_str("&gt;");
}

/// The name of a path of one segment, generic arguments aside.
fn plain_name(path: &TypePath) -> Option<&syn::Ident> {
    let first = path.path.segments.first()?;
    (path.path.segments.len() == 1).then_some(&first.ident)
}

/// The target of rustdoc's link for a path.
fn link_target(path: &TypePath) -> String {
    const PRIMITIVES: [&str; 16] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "str", "u8", "u16", "u32", "u64",
        "u128",
    ];
    if let Some(name) = path.path.get_ident().map(ToString::to_string)
        && (PRIMITIVES.contains(&name.as_str()) || name == "usize")
    {
        return format!("prim@{name}");
    }
    let segments: Vec<_> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let root = if path.path.leading_colon.is_some() { "::" } else { "" };
    format!("{root}{}", segments.join("::"))
}

/// Text in which all characters are escaped that have a meaning in Markdown, HTML or a table, or that rustdoc makes
/// typographic outside of code: quotes, dashes and dots.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' | '"' | '\'' | '-' | '.' => {
                escaped.push('\\');
                escaped.push(character);
            }
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use syn::{Generics, Ident, parse_quote};

    use super::{escaped, shown_length, type_code, type_in_sentence, type_markdown, type_text};
    use crate::ty::Scope;

    #[test]
    fn types_look_as_they_are_written() {
        for ty in [
            "String",
            "Option<Vec<Tool>>",
            "std::collections::HashMap<String, Vec<u8>>",
            "::std::string::String",
            "Cow<'static, str>",
            "[u8; 4]",
            "Box<[Tool]>",
            "(A, B)",
            "&'a mut str",
            "fn(u8) -> String",
            "Box<dyn A + Send>",
            "Matrix<{ 3 }>",
            "<T as Trait<Item = u8>>::Out",
            "r#type",
        ] {
            assert_eq!(type_text(&syn::parse_str(ty).unwrap()), ty);
        }
    }

    #[test]
    fn names_become_links() {
        let generics: Generics = parse_quote!(<T>);
        let model: Ident = parse_quote!(Model);
        let scope = Scope { model: &model, generics: &generics };
        for (ty, markdown) in [
            ("String", "[String](String)"),
            ("u8", "[u8](prim@u8)"),
            ("T", "T"),
            ("Vec<models::Tool_a>", r"[Vec](Vec)&lt;[Tool\_a](models::Tool_a)&gt;"),
            ("::std::vec::Vec<T>", "[Vec](::std::vec::Vec)&lt;T&gt;"),
            ("Box<[T]>", r"[Box](Box)&lt;\[T\]&gt;"),
            ("Cow<'static, str>", r"[Cow](Cow)&lt;\'static, [str](prim@str)&gt;"),
            ("(u8, u8)", "(u8, u8)"),
        ] {
            let ty = syn::parse_str(ty).unwrap();
            assert_eq!(type_markdown(&ty, scope), markdown);
        }
    }

    #[test]
    fn only_a_long_type_may_be_broken() {
        assert_eq!(shown_length(r"&amp;\[[Tool\_a](models::Tool_a)\]"), "&[Tool_a]".len());
        assert_eq!(shown_length("[Vec](::std::vec::Vec)&lt;T&gt;"), "Vec<T>".len());
        assert_eq!(type_code("[Vec](Vec)&lt;T&gt;"), r#"<code style="white-space:nowrap">[Vec](Vec)&lt;T&gt;</code>"#);
        let long = format!("[Option](Option)&lt;{}&gt;", "A".repeat(30));
        let broken = long.replace("&lt;", "&lt;<wbr>");
        assert_eq!(type_code(&long), format!("<code style=\"overflow-wrap:normal\">{broken}</code>"));
    }

    #[test]
    fn a_sentence_has_no_elements_of_html() {
        assert_eq!(type_in_sentence("&amp;[str](prim@str)"), "[`&str`](prim@str)");
        assert_eq!(type_in_sentence(r"[Vec](Vec)&lt;[Tool\_a](models::Tool_a)&gt;"), "`Vec<Tool_a>`");
        assert_eq!(type_in_sentence(r"\[T; 3\]"), "`[T; 3]`");
    }

    #[test]
    fn nothing_ends_a_table_cell() {
        assert_eq!(escaped("a|b\n<c> & [d]"), r"a\|b &lt;c&gt; &amp; \[d\]");
        assert_eq!(escaped("a\u{202e}b"), r"a\\u{202e}b");
    }
}
