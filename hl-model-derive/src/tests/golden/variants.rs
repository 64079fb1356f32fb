/// What has happened.
#[derive(HlModel)]
#[hl(one_of, discriminator = "type", content = "data", rename_all = "snake_case")]
pub enum Happening<T> {
    /// Something is there.
    #[hl(alias = "made")]
    Created {
        #[hl(min_length = 1)]
        id: String,
        #[hl(secret)]
        value: Option<T>,
        #[hl(any_string_name)]
        rest: Dict,
    },
    Ping,
    Text(String),
    #[hl(other)]
    Other(Dict),
}
