/// An enumeration.
#[hl(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Role {
    /// Who asks.
    User,
    #[hl(rename = "bot")]
    ChatBot,
    #[hl(other)]
    Other(OtherValue),
}
