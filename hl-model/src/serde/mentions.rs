//! Searching paths of crates and types in the name of a type.

/// Whether the name of a type contains a path that starts with a crate: `csv::` is in `&mut csv::Row<'_>` and in
/// `Wrapped<csv::Row>`, but not in `app::csv::Row`, whose module has the name of a crate. A path that begins with `::` may
/// occur anywhere.
pub(super) fn mentions(name: &str, path: &str) -> bool {
    let continues = |before: char| before.is_alphanumeric() || matches!(before, '_' | ':');
    let is_start =
        |at: usize| path.starts_with("::") || !name.get(..at).is_some_and(|before| before.ends_with(continues));
    name.match_indices(path).any(|(at, _)| is_start(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_is_not_a_module_or_a_crate_of_a_longer_name() {
        for name in [
            "csv::Row", "&mut csv::Row<'_>", "a::Wrapped<csv::Row, b::C>", "a::B<app::csv::C, csv::D>",
            "(u8, csv::Row)",
        ] {
            assert!(mentions(name, "csv::"), "{name}");
        }
        for name in ["app::csv::Row", "fast_csv::Row", "fastcsv::Row", "a::B<app::csv::load::{{closure}}>", "csvs::Row"]
        {
            assert!(!mentions(name, "csv::"), "{name}");
        }
        assert!(mentions("serde::de::content::Content", "::content::"));
    }
}
