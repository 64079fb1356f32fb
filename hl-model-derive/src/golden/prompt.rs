/// A prompt of a language model.
#[hl(rename_all = "camelCase")]
pub struct Prompt {
    /// The text, with placeholders such as `{{question}}`.
    #[hl(min_length = 1)]
    template: String,
    /// Maximum length of the answer.
    #[hl(default = 256, minimum = 1)]
    max_tokens: Option<u32>,
    /// Keys that this version does not know.
    #[hl(any_string_name)]
    any_string_name: Dict,
}
