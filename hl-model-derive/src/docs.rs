//! Doc comments as text.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta};

/// The documentation of an item.
#[derive(Default)]
pub(crate) struct Docs<'a> {
    /// The `#[doc = "…"]` attributes, one for each line of a doc comment.
    pub(crate) attributes: Vec<&'a Attribute>,
    /// The description in the schema: the text of the doc comment, or that of `#[hl(description = "…")]`.
    pub(crate) description: Description,
}

/// The attributes about documentation that an item passes on to the methods and types that are generated from it.
#[derive(Clone, Copy)]
pub(crate) struct Marks<'a> {
    /// `#[deprecated]`
    pub(crate) deprecated: Option<&'a Attribute>,
    /// `#[doc(hidden)]`
    pub(crate) hidden: Option<&'a Attribute>,
}

impl<'a> Marks<'a> {
    pub(crate) fn of(attributes: &'a [Attribute]) -> Self {
        let is_hidden = |attribute: &&Attribute| match &attribute.meta {
            Meta::List(list) => list.path.is_ident("doc") && list.tokens.to_string() == "hidden",
            Meta::Path(_) | Meta::NameValue(_) => false,
        };
        Self {
            deprecated: attributes.iter().find(|attribute| attribute.path().is_ident("deprecated")),
            hidden: attributes.iter().find(is_hidden),
        }
    }
}

impl ToTokens for Marks<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.deprecated.to_tokens(tokens);
        self.hidden.to_tokens(tokens);
    }
}

/// The description of a model, a key or a variant.
#[derive(Clone)]
pub(crate) enum Description {
    Text(String),
    /// Texts and macros, such as `include_str!`. Only the compiler knows the text of a macro.
    Parts(Vec<TokenStream>),
}

impl Default for Description {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Description {
    /// An expression of type `&'static str`.
    pub(crate) fn expression(&self) -> TokenStream {
        match self {
            Self::Text(text) => quote!(#text),
            Self::Parts(parts) => quote!(::core::concat!(#(#parts),*)),
        }
    }

    /// The text, as far as it is known.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Parts(_) => "",
        }
    }

    /// Whether it is known that there is no text.
    pub(crate) const fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}

impl<'a> Docs<'a> {
    /// Reads the doc comment. `description` is the text of `#[hl(description = "…")]`.
    pub(crate) fn new(attributes: &'a [Attribute], description: Option<&LitStr>) -> Self {
        let attributes: Vec<_> = attributes
            .iter()
            .filter(|attribute| matches!(&attribute.meta, Meta::NameValue(meta) if meta.path.is_ident("doc")))
            .collect();
        let description = match description {
            Some(text) => Description::Text(text.value()),
            None => describe(&attributes),
        };
        Self { attributes, description }
    }

    /// Whether rustdoc may find code to test in the doc comment. The text of a macro is unknown, so it may have some.
    pub(crate) fn may_hold_examples(&self) -> bool {
        const SIGNS: [&str; 4] = ["```", "~~~", "    ", "\t"];
        self.attributes.iter().any(|attribute| match &attribute.meta {
            Meta::NameValue(meta) => string_literal(&meta.value).is_none_or(|literal| {
                let text = literal.value();
                SIGNS.iter().any(|sign| text.contains(sign))
            }),
            Meta::Path(_) | Meta::List(_) => false,
        })
    }
}

fn describe(attributes: &[&Attribute]) -> Description {
    let mut text = String::new();
    let mut parts = Vec::new();
    let mut has_macros = false;
    for attribute in attributes {
        let Meta::NameValue(meta) = &attribute.meta else { continue };
        let value = &meta.value;
        if !parts.is_empty() {
            parts.push(quote!("\n"));
        }
        if let Some(literal) = string_literal(value) {
            let line = without_stars(&literal.value());
            text.push_str(&line);
            text.push('\n');
            let line = line.strip_prefix(' ').unwrap_or(&line);
            parts.push(quote!(#line));
        } else {
            has_macros = true;
            parts.push(quote!(#value));
        }
    }
    if has_macros { Description::Parts(parts) } else { Description::Text(plain(&text)) }
}

fn string_literal(expression: &Expr) -> Option<&LitStr> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        // A fragment of `macro_rules!`: `#[doc = $text]`.
        Expr::Group(group) => string_literal(&group.expr),
        _ => None,
    }
}

/// The text of a block comment without the stars before its lines.
fn without_stars(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let inner = lines.get_mut(1..).unwrap_or_default();
    let is_starred = inner.iter().all(|line| line.trim().is_empty() || line.trim_start().starts_with('*'));
    if !is_starred || inner.iter().all(|line| line.trim().is_empty()) {
        return text.to_owned();
    }
    for line in inner {
        *line = line.trim_start().strip_prefix('*').unwrap_or_default();
    }
    lines.join("\n")
}

/// The text of a doc comment without the common indentation and empty lines around it.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let indentation = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let common = lines.iter().filter(|line| !line.trim().is_empty()).map(indentation).min().unwrap_or(0);
    let lines: Vec<&str> = lines.iter().map(|line| line.get(common..).unwrap_or_default().trim_end()).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, parse_quote};

    use super::{Description, Docs};

    fn description(input: &DeriveInput) -> Description {
        Docs::new(&input.attrs, None).description
    }

    #[test]
    fn takes_the_text_of_a_doc_comment() {
        let input = parse_quote! {
            ///
            /// One line.
            ///
            ///     indented
            ///
            struct Model;
        };
        assert_eq!(description(&input).text(), "One line.\n\n    indented");
        let input = parse_quote! {
            #[doc = "no space"]
            #[doc(hidden)]
            struct Model;
        };
        assert_eq!(description(&input).text(), "no space");
        let input = parse_quote! {
            #[doc = " A block.\n * - with\n * - a list\n"]
            struct Model;
        };
        assert_eq!(description(&input).text(), "A block.\n- with\n- a list");
        let input = parse_quote! {
            /// * one
            /// * two
            struct Model;
        };
        assert_eq!(description(&input).text(), "* one\n* two");
        assert!(
            description(&parse_quote!(
                struct Model;
            ))
            .is_empty()
        );
    }

    #[test]
    fn code_that_may_be_tested_is_known_in_every_form() {
        let may_hold_examples = |input: &DeriveInput, description: Option<&syn::LitStr>| {
            Docs::new(&input.attrs, description).may_hold_examples()
        };
        let prose: DeriveInput = parse_quote! {
            /// Some `code` in a line.
            #[doc(hidden)]
            struct Model;
        };
        assert!(!may_hold_examples(&prose, None));
        let forms = [
            "/// Text.\n/// ```\n/// f();\n/// ```\nstruct Model;",
            "/// ~~~\n/// f();\n/// ~~~\nstruct Model;",
            "///     f();\nstruct Model;",
            "///\tf();\nstruct Model;",
            "#[doc = include_str!(\"model.md\")]\nstruct Model;",
        ];
        for form in forms {
            let input = syn::parse_str(form).expect("the form is a struct");
            assert!(may_hold_examples(&input, None), "{form}");
            // A description instead of the doc comment does not change what rustdoc finds.
            assert!(may_hold_examples(&input, Some(&parse_quote!("Short."))), "{form}");
        }
    }

    #[test]
    fn leaves_macros_to_the_compiler() {
        let input = parse_quote! {
            /// First.
            #[doc = include_str!("model.md")]
            struct Model;
        };
        let description = description(&input);
        assert!(!description.is_empty());
        assert_eq!(
            description.expression().to_string(),
            ":: core :: concat ! (\"First.\" , \"\\n\" , include_str ! (\"model.md\"))"
        );
    }
}
