//! Names in Rust and in Python.

/// The keywords of Rust that can be raw identifiers, including reserved ones.
const KEYWORDS: [&str; 49] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// Whether an identifier must be written raw: `r#type`.
#[must_use]
pub fn needs_raw(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Whether a name is a keyword of Rust, so that it cannot name a module or a type.
///
/// ```
/// use hl_model_ground::rust_name::is_keyword;
///
/// assert!(is_keyword("macro") && is_keyword("Self") && !is_keyword("Session"));
/// ```
#[must_use]
pub fn is_keyword(name: &str) -> bool {
    needs_raw(name) || matches!(name, "self" | "super" | "crate" | "Self")
}

/// Whether a text is the dotted path of a Python module.
///
/// ```
/// use hl_model_ground::rust_name::is_module;
///
/// assert!(is_module("package.model") && !is_module("my-app.model") && !is_module("a..b"));
/// ```
#[must_use]
pub fn is_module(path: &str) -> bool {
    path.split('.').all(|word| !word.is_empty() && word.chars().all(|sign| sign.is_alphanumeric() || sign == '_'))
}
