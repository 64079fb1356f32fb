/// A model in full.
#[hl(all_of)]
pub struct Full(
    /// What all have.
    Base,
    Box<Details>,
    #[hl(any_string_name)] Dict<Integer>,
);
