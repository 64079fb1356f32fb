/// What is served, or where to look for it.
#[hl(one_of)]
pub enum Answer {
    Page {
        #[hl(pattern_keys = "^x-")]
        extensions: Dict,
        #[doc(hidden)]
        path: String,
        #[hl(check = is_known)]
        language: Option<Language>,
        #[deprecated = "use `extensions`"]
        #[hl(any_string_name)]
        more: Dict<String>,
    },
    Address(Url),
}
