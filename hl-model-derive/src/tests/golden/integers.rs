enum Level {
    #[hl(value = 1)]
    Low,
    #[hl(value = -2)]
    High,
}
