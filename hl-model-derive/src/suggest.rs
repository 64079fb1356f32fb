//! "Did you mean": the end of a message about an unknown name.

use hl_model_ground::suggest::nearest;

/// Returns `; did you mean …?`, or nothing if no candidate is near.
pub(crate) fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, candidates).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

/// The name that begins with a word, or whose spelling is nearest.
pub(crate) fn begun_or_nearest<'a>(word: &str, names: &[&'a str]) -> Option<&'a str> {
    let begun = names.iter().find(|name| name.to_lowercase().starts_with(&word.to_lowercase()));
    begun.copied().or_else(|| nearest(word, names.iter().copied()))
}
