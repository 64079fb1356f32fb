//! Texts that would mean something in Markdown or HTML.

use hl_model::{Dict, HlModel, Value};

/// An object with such texts.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(title = "Odd<T> [x]", min_properties = 1)]
pub struct Odd {
    #[hl(title = "List<T> of `x`, [y] and \u{202e}z")]
    titled: Option<String>,
    #[hl(pattern = "^<a>[b]`|\u{202e}|https://a.b/")]
    matched: Option<String>,
    #[hl(values = ["<i>", "[missing]", "``", "\u{202e}"], default = "<i>", example = "[missing]")]
    listed: Option<String>,
    #[hl(rename = "<key>[`x`]\u{202e}", alias = "<alias>[`y`]", requires = "listed")]
    renamed: Option<String>,
    #[hl(format = "<f> [x]")]
    formatted: Option<String>,
    #[hl(default = {"<b>": "[x]"})]
    any: Option<Value>,
    #[hl(pattern_keys = "^<x>[`y]")]
    patterned: Dict,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A union with such texts.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of, discriminator = "<t>[`u`]")]
pub enum OddUnion {
    /// One.
    #[hl(tag = "<a>[`b`]\u{202e}", alias = "<c>")]
    One {
        /// A text.
        #[hl(title = "List<T>")]
        titled: Option<String>,
    },
    /// Another.
    #[hl(tag = "https://a.b/<d>")]
    Two(Odd),
}

/// Values with such texts.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub enum OddValue {
    /// One.
    #[hl(rename = "<a>[`b`]\u{202e}", alias = "<c>")]
    One,
}
