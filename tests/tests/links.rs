//! The links of the pages at the root of the repository lead somewhere.

use std::fs;
use std::path::Path;

/// Under which address the files of the repository are shown.
const FILES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/");

/// The targets of the links in a Markdown text.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    let inline = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    inline.chain(text.lines().filter(|line| line.starts_with('[')).filter_map(|line| Some(line.split_once("]: ")?.1)))
}

#[test]
fn links_to_files_of_the_repository_lead_to_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut count = 0;
    for page in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "COMPARE.md", "SECURITY.md"] {
        let text = fs::read_to_string(root.join(page)).unwrap();
        for target in targets(&text) {
            let file = target.strip_prefix(FILES).unwrap_or(target);
            let is_elsewhere = file.contains("://") || file.starts_with('#');
            // The README is shown at crates.io and docs.rs as well, where a relative link leads nowhere.
            assert!(is_elsewhere || page != "README.md" || file != target, "{page}: `{target}` is relative");
            let path = file.split('#').next().unwrap_or_default();
            assert!(is_elsewhere || root.join(path).exists(), "{page}: `{target}` leads nowhere");
            count += usize::from(!is_elsewhere);
        }
    }
    assert!(count > 0, "no link leads to a file");
}
