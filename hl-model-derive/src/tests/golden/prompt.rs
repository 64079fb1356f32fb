/// A prompt of a language model.
#[hl(closed, rename_all = "camelCase")]
pub struct Prompt {
    /// The text, with placeholders such as `{{question}}`.
    #[hl(min_length = 1)]
    template: String,
    /// Maximum length of the answer.
    #[hl(default = 256, minimum = 1)]
    max_tokens: Option<u32>,
}
