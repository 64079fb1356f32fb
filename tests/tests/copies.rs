//! Files that several packages contain, because each package is published on its own. `HL_BLESS=1` rewrites the copies.

use std::path::Path;
use std::{env, fs};

/// Each file with the folders of its copies.
const COPIES: &[(&str, &[&str])] = &[
    ("LICENSE-APACHE", &["hl-model", "hl-model/ground", "hl-model-derive"]),
    ("LICENSE-MIT", &["hl-model", "hl-model/ground", "hl-model-derive"]),
    ("hl-model-derive/src/tests/golden/prompt.rs", &["hl-model/src/guide/expansion"]),
    ("hl-model-derive/src/tests/golden/prompt.expanded.rs", &["hl-model/src/guide/expansion"]),
];

#[test]
fn copies_are_equal() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in a folder of the repository");
    for (file, folders) in COPIES {
        let name = Path::new(file).file_name().expect("a file has a name");
        let original = fs::read_to_string(root.join(file)).expect("the file can be read");
        for copy in folders.iter().map(|folder| root.join(folder).join(name)) {
            if env::var_os("HL_BLESS").is_some() {
                fs::write(&copy, &original).expect("the copy can be written");
            }
            let is_equal = fs::read_to_string(&copy).is_ok_and(|text| text == original);
            assert!(
                is_equal,
                "{} is not a copy of {file}; `HL_BLESS=1 cargo test --test copies` makes it one",
                copy.display()
            );
        }
    }
}
