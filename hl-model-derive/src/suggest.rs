//! "Did you mean": the end of a message about an unknown name.

use hl_model_ground::suggest::nearest;

/// Returns `; did you mean …?`, or nothing if no candidate is near.
pub(crate) fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(name, candidates).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}
