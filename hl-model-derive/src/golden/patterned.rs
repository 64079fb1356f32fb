/// What is served, or where to look for it.
#[hl(one_of)]
pub enum Answer {
    Page {
        #[hl(pattern_keys = "^x-")]
        extensions: Dict,
        path: String,
        #[hl(check = is_known)]
        language: Option<Language>,
        #[hl(any_string_name)]
        more: Dict<String>,
    },
    Address(Url),
}
