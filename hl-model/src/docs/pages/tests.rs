//! A folder of pages through its life.

use std::fs;
use std::path::{Path, PathBuf};

use super::index;
use crate::description::{Composition, CompositionKind, Member, Schema, Shape};
use crate::docs::{Pages, Vocabulary};
use crate::tests::zoo::*;

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("hl-model-pages-{}-{test}", std::process::id()));
        _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).expect(file)
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).expect(file);
    }
}

impl AsRef<Path> for Folder {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn session() -> Pages {
    Pages::new().vocabulary(Vocabulary::Python).add_schema(&SESSION_RESPONSE)
}

#[test]
fn writing_reaches_every_model_and_touches_only_what_changed() {
    let folder = Folder::new("write");
    let report = session().write(&folder).unwrap();
    assert_eq!(report.written(), ["README.md", "SessionProjectResponse.md", "SessionResponse.md"]);
    assert_eq!(folder.read("SessionResponse.md"), crate::docs::page_of(&SESSION_RESPONSE, Vocabulary::Python));

    let report = session().write(&folder).unwrap();
    assert_eq!((report.written().len(), report.removed().len(), report.unchanged()), (0, 0, 3));
    folder.write("SessionResponse.md", "changed");
    let report = session().write(&folder).unwrap();
    assert_eq!((report.written(), report.unchanged()), (&["SessionResponse.md".to_owned()][..], 2));
    assert_eq!(report.to_string(), "written: SessionResponse.md\nunchanged: 2");
    session().check(&folder).unwrap();
}

#[test]
fn the_index_lists_the_models() {
    let files = Pages::new().add_schema(&ACCOUNT).files();
    let expected = "# Models\n\n| Model | Description |\n| --- | --- |\n| [Account](Account.md) | An account. |\n\
        | [Mood](Mood.md) | How someone is. |\n\n\
        Which refers to which:\n\n```mermaid\ngraph LR\n  Account --> Mood\n```\n\n\
        <!-- Written by hl-model: a list of the pages that it keeps in this folder. -->\n";
    assert_eq!(files.get("README.md").map(String::as_str), Some(expected));
    assert_eq!(index::listed(expected), ["Account.md", "Mood.md"]);
}

#[test]
fn a_diagram_is_for_several_models_and_for_rust_readers() {
    let index = |pages: Pages| pages.files().remove("README.md").unwrap();
    assert!(!index(Pages::new().add_schema(&LEVEL)).contains("mermaid"));
    assert!(!index(session()).contains("mermaid"));
    let session = index(session().vocabulary(Vocabulary::Rust));
    assert!(session.contains("\n  SessionResponse --> SessionProjectResponse\n```"), "{session}");
}

#[test]
fn the_line_that_differs_is_named_in_a_checkout_with_line_ends_of_windows() {
    let folder = Folder::new("crlf");
    session().write(&folder).unwrap();
    let page = folder.read("SessionResponse.md").replace('\n', "\r\n");
    folder.write("SessionResponse.md", &page);
    // An editor may have written some lines anew.
    for page in [&page, &page.replacen("\r\n", "\n", 20)] {
        folder.write("SessionResponse.md", page);
        session().check(&folder).unwrap();
        folder.write("SessionResponse.md", &page.replace("**id** | str,  | str,", "**id** | str, | str,"));
        let stale = session().check(&folder).unwrap_err().to_string();
        assert!(stale.contains("SessionResponse.md, line 14\n"), "{stale}");
        assert!(!stale.contains("\\r"), "{stale}");
    }
}

#[test]
fn a_change_of_one_byte_is_found_and_shown() {
    let folder = Folder::new("byte");
    session().write(&folder).unwrap();
    let page = folder.read("SessionResponse.md").replace("**id** | str,  | str,", "**id** | str, | str,");
    folder.write("SessionResponse.md", &page);
    let stale = session().check(&folder).unwrap_err();
    let expected = format!(
        "the pages in {} are not current:\n  SessionResponse.md, line 14\n    \
         expected: \"**id** | str,  | str,  | String ID of session. Starts with &#x60;sesh_&#x60;. | \"\n    \
         found:    \"**id** | str, | str,  | String ID of session. Starts with &#x60;sesh_&#x60;. | \"\n\
         to update them: HL_UPDATE_DOCS=1 cargo test",
        folder.0.display()
    );
    assert_eq!(stale.to_string(), expected);
    assert_eq!(stale.files().collect::<Vec<_>>(), ["SessionResponse.md"]);
}

#[test]
fn of_a_long_line_the_difference_is_shown() {
    let folder = Folder::new("long");
    session().write(&folder).unwrap();
    let page = folder.read("SessionResponse.md").replace("NoneClass, tuple", "NoneClass, touple");
    folder.write("SessionResponse.md", &page);
    let message = session().check(&folder).unwrap_err().to_string();
    let expected = "expected: …\"BoolClass, decimal.Decimal, NoneClass, tuple, bytes, FileIO | any string name ca\"…";
    assert!(message.contains(expected), "{message}");
}

#[test]
fn every_change_of_one_byte_is_found() {
    let folder = Folder::new("every-byte");
    let pages = Pages::new().add_schema(&LEVEL);
    pages.write(&folder).unwrap();
    let page = folder.read("Level.md");
    for (index, _) in page.char_indices() {
        for replacement in ["", "~", "\r"] {
            let mut changed = page.clone();
            changed.replace_range(index..=index, replacement);
            folder.write("Level.md", &changed);
            assert!(pages.check(&folder).is_err(), "{replacement:?} at {index}");
        }
    }
}

#[test]
fn a_missing_page_and_a_missing_end_are_found() {
    let folder = Folder::new("missing");
    session().write(&folder).unwrap();
    fs::remove_file(folder.0.join("SessionProjectResponse.md")).unwrap();
    let page = folder.read("SessionResponse.md");
    folder.write("SessionResponse.md", page.trim_end());
    let message = session().check(&folder).unwrap_err().to_string();
    assert!(message.contains("\n  SessionProjectResponse.md is missing\n"), "{message}");
    assert!(
        message.contains("SessionResponse.md, line 44\n    expected: \"\"\n    found:    the end of the page"),
        "{message}"
    );
}

#[test]
fn the_page_of_a_model_that_is_gone_is_found_and_removed_and_nothing_else() {
    let folder = Folder::new("leftover");
    session().add_schema(&SORT_ORDER).add_schema(&LEVEL).write(&folder).unwrap();
    folder.write("Level.md", "taken over by hand");
    folder.write("Notes.md", "by hand");
    let message = session().check(&folder).unwrap_err().to_string();
    assert!(message.contains("\n  SortOrder.md is the page of no model any more\n"), "{message}");

    let report = session().write(&folder).unwrap();
    assert_eq!(report.removed(), ["SortOrder.md"]);
    assert_eq!((folder.read("Level.md").as_str(), folder.read("Notes.md").as_str()), ("taken over by hand", "by hand"));
    session().check(&folder).unwrap();
}

#[test]
fn a_readme_of_somebody_else_is_left_alone() {
    let folder = Folder::new("readme");
    fs::create_dir_all(&folder).unwrap();
    folder.write("README.md", "# Mine\n");
    let error = session().write(&folder).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(folder.read("README.md"), "# Mine\n");
    assert!(!folder.0.join("SessionResponse.md").exists());
}

#[test]
fn line_ends_that_git_has_changed_are_no_difference() {
    let folder = Folder::new("crlf");
    session().add_schema(&SORT_ORDER).write(&folder).unwrap();
    for file in ["README.md", "SessionResponse.md", "SessionProjectResponse.md", "SortOrder.md"] {
        folder.write(file, &folder.read(file).replace('\n', "\r\n"));
    }
    session().add_schema(&SORT_ORDER).check(&folder).unwrap();
    assert_eq!(session().write(&folder).unwrap().removed(), ["SortOrder.md"]);
}

#[test]
fn two_models_of_one_name_have_a_page_each() {
    static OTHER: Schema = Schema { module: None, path: "a::b", ..model("sortorder", "", Shape::Newtype(|| &TEXT)) };
    static INDEX_MODEL: Schema = model("Readme", "m", Shape::Newtype(|| &TEXT));
    static BOTH: Schema = model(
        "Both",
        "m",
        Shape::Composition(&Composition {
            kind: CompositionKind::AnyOf,
            members: &[
                Member::new("one", || &SORT_ORDER, ""),
                Member::new("other", || &OTHER, ""),
                Member::new("index", || &INDEX_MODEL, ""),
            ],
            ..Composition::NEW
        }),
    );
    for vocabulary in [Vocabulary::Python, Vocabulary::Rust] {
        let folder = Folder::new("names");
        let pages = Pages::new().vocabulary(vocabulary).add_schema(&BOTH);
        let files =
            ["Both.md", "README.md", "a.b.sortorder.md", "humanloop.model.sort_order.SortOrder.md", "m.Readme.md"];
        assert_eq!(pages.write(&folder).unwrap().written(), files);
        let (page, index) = (folder.read("Both.md"), folder.read("README.md"));
        for file in files.into_iter().filter(|file| !matches!(*file, "Both.md" | "README.md")) {
            assert!(page.contains(&format!("]({file})")) && index.contains(&format!("]({file})")), "{file}");
        }
        pages.check(&folder).unwrap();
    }
}

#[test]
fn a_model_of_other_values_has_a_page() {
    static UNION: Schema = model(
        "Union",
        "m",
        Shape::Composition(&Composition {
            kind: CompositionKind::AnyOf,
            members: &[Member::new("account", || &ACCOUNT, "")],
            other: Some(|| &SORT_ORDER),
            ..Composition::NEW
        }),
    );
    let files = Pages::new().vocabulary(Vocabulary::Rust).add_schema(&UNION).files();
    assert!(files.contains_key("SortOrder.md"));
    assert!(
        files["Union.md"].contains("Any other value is kept, as [`SortOrder`](SortOrder.md)."),
        "{}",
        files["Union.md"]
    );
    assert!(files["README.md"].contains("Union --> SortOrder"), "{}", files["README.md"]);
}

#[test]
fn the_same_models_give_the_same_files_in_any_order() {
    let one = Pages::new().add_schema(&ACCOUNT).add_schema(&PETS).files();
    let other = Pages::new().add_schema(&PETS).add_schema(&MOOD).add_schema(&ACCOUNT).files();
    assert_eq!(one, other);
    assert!(one.values().all(|text| !text.contains('\r')));
}

#[test]
fn every_link_between_pages_leads_to_a_page() {
    for vocabulary in [Vocabulary::Python, Vocabulary::Rust] {
        let pages = MODELS.iter().fold(Pages::new().vocabulary(vocabulary), |pages, model| pages.add_schema(model));
        let files = pages.files();
        for (file, text) in &files {
            for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let is_elsewhere = target.contains(['/', '#', ':']);
                assert!(is_elsewhere || files.contains_key(target), "{file}: {target}");
            }
        }
    }
}
