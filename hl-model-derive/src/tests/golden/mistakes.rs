#[hl(clsed)]
pub struct Wrong {
    pub id: String,
    #[hl(default = 1)]
    pair: (u8, u8),
}
