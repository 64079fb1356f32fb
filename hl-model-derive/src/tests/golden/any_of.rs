#[hl(any_of, min_properties = 1)]
enum Input<T> {
    #[hl(rename = "text")]
    Text(String),
    Number(i64),
    #[deprecated]
    Nothing(Null),
    Many(Vec<Input<T>>),
    Typed(T),
    Again(std::string::String),
}
