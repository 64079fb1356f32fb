/// A place on a map.
#[hl(tuple, check = is_on_land)]
pub struct Place {
    /// To the right.
    x: f64,
    #[hl(minimum = 0)]
    y: Integer,
    #[hl(rest)]
    more: Vec<String>,
}
