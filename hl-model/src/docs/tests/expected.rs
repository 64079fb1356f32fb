//! The files that hold what pages should be. With `HL_BLESS=1` they are written anew; the diff tells what has changed.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn folder(vocabulary: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/docs/tests/expected").join(vocabulary)
}

/// Compares a page with its file.
pub(super) fn compare(vocabulary: &str, name: &str, page: &str) {
    let path = folder(vocabulary).join(format!("{name}.md"));
    if env::var_os("HL_BLESS").is_some() {
        fs::write(&path, page).expect("the file can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_eq!(page, expected, "{}", path.display());
}

/// The names of the pages that there are files of.
pub(super) fn names(vocabulary: &str) -> Vec<String> {
    let files = fs::read_dir(folder(vocabulary)).expect("the folder is there");
    let names = files.map(|file| file.expect("its entries can be read").file_name().into_string().expect("UTF-8"));
    names.map(|name| name.trim_end_matches(".md").to_owned()).collect()
}
