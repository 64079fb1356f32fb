//! Links within a page lead to the heading that they name, by the rules of GitHub for anchors.

use std::collections::HashMap;
use std::fmt::Debug;

use hl_model::docs::{Pages, Vocabulary, page};
use hl_model::{Bytes, Dict, HlModel};
use hl_model_tests::for_every_model;

/// The headings of a page, and the anchor of each.
fn headings(page: &str) -> HashMap<String, String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut is_code = false;
    let mut headings = HashMap::new();
    for line in page.lines() {
        is_code ^= line.starts_with("```");
        let text = line.trim_start_matches('#');
        if is_code || text.len() == line.len() || !text.starts_with(' ') {
            continue;
        }
        let kept = text.trim().chars().filter(|c| c.is_alphanumeric() || ['-', '_', ' '].contains(c));
        let slug: String = kept.flat_map(char::to_lowercase).collect::<String>().replace(' ', "-");
        let count = counts.entry(slug.clone()).or_default();
        let anchor = if *count == 0 { slug } else { format!("{slug}-{count}") };
        *count += 1;
        headings.insert(anchor, text.trim().to_owned());
    }
    headings
}

fn check_links(page: &str) -> usize {
    let headings = headings(page);
    let mut count = 0;
    for (at, _) in page.match_indices("](#") {
        let anchor = page[at + 3..].split(')').next().unwrap();
        let text = page[..at].rsplit('[').next().unwrap();
        let heading = headings.get(anchor).unwrap_or_else(|| panic!("{anchor} is no heading of\n{page}"));
        let named = if text == "below" { "Example" } else { text.trim_matches('`') };
        assert!(heading.trim_matches('`').ends_with(named), "{text} leads to {heading} in\n{page}");
        count += 1;
    }
    count
}

fn links_lead_to_their_headings<T: HlModel + Debug>() {
    check_links(&page::<T>(Vocabulary::Rust));
}

for_every_model!(links_lead_to_their_headings);

/// A part of a filter.
///
/// # Values
///
/// Text.
#[derive(Debug, HlModel)]
#[hl(closed, inline)]
struct Inner {
    a: i64,
}

/// A model whose keys have the names of headings.
///
/// # Example
///
/// Not this one.
///
/// # `type`
///
/// Text.
#[allow(clippy::struct_field_names, reason = "the key has the name of the page's title")]
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Filter {
    filter: Inner,
    keys: Inner,
    values: Inner,
    r#type: Inner,
    members: Inner,
    example: Inner,
    #[hl(pattern = "^a{60}$")]
    long: String,
}

#[test]
fn headings_of_descriptions_and_of_the_page_take_anchors() {
    let page = page::<Filter>(Vocabulary::Rust);
    assert_eq!(check_links(&page), 7, "{page}");
    assert!(page.contains("[`filter`](#filter-1)") && page.contains("[`members`](#members)"), "{page}");
    assert!(page.contains("see [below](#example-1)"), "{page}");
}

#[test]
fn a_page_without_an_example_has_no_link_to_it() {
    /// A file.
    ///
    /// # Example
    ///
    /// Not one of the page.
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Upload {
        content: Bytes,
        #[hl(pattern = "^a{60}$")]
        long: String,
        labels: Option<Dict<String>>,
    }

    let page = page::<Upload>(Vocabulary::Rust);
    assert!(!page.contains("](#example") && page.contains("`\"aaaa"), "{page}");
}

mod one {
    /// The first of its name.
    #[derive(Clone, Debug, PartialEq, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct Same {
        a: Option<i64>,
    }
}

mod other {
    /// The second of its name.
    #[derive(Clone, Debug, PartialEq, hl_model::HlModel)]
    #[hl(closed)]
    pub(super) struct Same {
        b: Option<String>,
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Both {
    one: Option<one::Same>,
    other: Option<other::Same>,
}

#[test]
fn models_of_one_name_have_a_page_each() {
    let folder = std::env::temp_dir().join(format!("hl-model-page-links-{}", std::process::id()));
    let pages = Pages::new().model::<Both>();
    let written = pages.write(&folder);
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .map(|files| files.filter_map(|file| Some(file.ok()?.file_name().to_string_lossy().into_owned())).collect())
        .unwrap_or_default();
    names.sort();
    let checked = pages.check(&folder);
    // A checkout may end its lines in another way, and what has changed is still named by its line.
    let mut stale = None;
    for name in &names {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        std::fs::write(folder.join(name), text.replace('\n', "\r\n")).unwrap();
    }
    let with_returns = pages.check(&folder);
    if let Some(page) = names.iter().find(|name| name.ends_with("Same.md")) {
        let text = std::fs::read_to_string(folder.join(page)).unwrap();
        let line = text.lines().position(|line| line.contains("of its name")).unwrap();
        std::fs::write(folder.join(page), text.replace("of its name", "of that name")).unwrap();
        stale = Some((format!("{page}, line {}", line + 1), pages.check(&folder).unwrap_err().to_string()));
    }
    std::fs::remove_dir_all(&folder).unwrap();
    written.unwrap();
    checked.unwrap();
    with_returns.unwrap();
    assert_eq!(names.iter().filter(|name| name.ends_with("Same.md")).count(), 2, "{names:?}");
    let (place, said) = stale.unwrap();
    assert!(said.contains(&place), "{said}");
    assert!(page::<Both>(Vocabulary::Rust).contains("Same"));
}
