/// A name.
#[hl(min_length = 1, max_length = 20, pattern = "^[a-z]+$")]
pub struct Name(String);
