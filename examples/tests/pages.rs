//! The committed pages are those of the models: `HL_UPDATE_DOCS=1 cargo test` writes them anew.

use std::fs;
use std::path::Path;

#[test]
fn pages_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for (name, pages) in hl_model_examples::pages() {
        if let Err(stale) = pages.check_or_update(folder.join(name)) {
            panic!("{stale}");
        }
    }
}

#[test]
fn the_derived_page_is_the_original_one() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(folder.join(path)).expect("the page can be read");
    let original = read("../hl-model/src/docs/tests/expected/python/SessionResponse.md");
    assert_eq!(read("docs/python/SessionResponse.md"), original);
}
