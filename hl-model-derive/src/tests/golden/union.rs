/// What has happened.
#[hl(one_of, discriminator = "type", rename_all = "snake_case", module = "humanloop.model.event", not = Forbidden)]
pub enum Event {
    /// A message was sent.
    MessageSent(Message),
    #[hl(tag = "error", tag = "fatal", description = "It has failed.")]
    Failed(Box<Failure>),
    /// Two events.
    Pair(Box<Pair<Self>>),
    #[hl(other)]
    Unknown(Dict),
}
