/// A prompt of a language model.
#[hl(rename_all = "camelCase")]
pub struct Prompt {
    /// The text, with placeholders such as `{{question}}`.
    #[hl(min_length = 1)]
    template: String,
    /// How freely the model answers.
    #[hl(default = 1, minimum = 0, maximum = 2)]
    temperature: Option<f64>,
    /// Texts that end the answer.
    stop_words: Option<Vec<String>>,
    /// What this version does not know of.
    #[hl(any_string_name)]
    any_string_name: Dict,
}
