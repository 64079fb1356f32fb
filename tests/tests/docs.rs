//! The documentation of a user's crate, built and looked at: rustdoc warns of nothing that a macro has written, so dead
//! links in it are found in no other way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const FIXTURE: &str = "hl-model-docs-fixture";

/// The folder of the workspace.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The target directory that these tests are built in.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder is in the target directory").to_owned()
}

/// Runs Cargo and returns what it prints; there must be no warning.
fn cargo(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(workspace()).args(arguments).args(["--offline", "--locked", "--target-dir"]).arg(target());
    let output = command.env("RUSTDOCFLAGS", "-Dwarnings").output().expect("cargo runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {arguments:?} fails:\n{errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The pages of the fixture's documentation by their paths.
struct Site {
    root: PathBuf,
    pages: BTreeMap<PathBuf, String>,
}

impl Site {
    fn build() -> Self {
        // Links lead to the library's pages if those are there already.
        cargo(&["doc", "--no-deps", "-p", "hl-model"]);
        cargo(&["doc", "--no-deps", "-p", FIXTURE]);
        let root = target().join("doc");
        let mut pages = BTreeMap::new();
        read_pages(&root.join(FIXTURE.replace('-', "_")), &mut pages);
        assert!(pages.len() > 10, "the documentation has {} pages only", pages.len());
        Self { root, pages }
    }

    fn page(&self, path: &str) -> &str {
        let path = self.root.join(FIXTURE.replace('-', "_")).join(path);
        self.pages.get(&path).unwrap_or_else(|| panic!("{} is missing", path.display()))
    }

    fn assert_links(&self, pages: &BTreeMap<PathBuf, String>) {
        let mut dead = BTreeSet::new();
        for (path, html) in pages {
            let (_, body) = html.split_once("<body").expect("a page has a body");
            for link in between(body, "href=\"", "\"") {
                if let Some(why) = self.dead(path, html, link) {
                    dead.insert(format!("{}: {link}: {why}", path.display()));
                }
            }
        }
        assert!(dead.is_empty(), "dead links:\n{}", dead.into_iter().collect::<Vec<_>>().join("\n"));
    }

    /// Why a link leads nowhere, if it does.
    fn dead(&self, page: &Path, html: &str, link: &str) -> Option<String> {
        // `#` means the page itself.
        if link.starts_with("https://") || link == "#" {
            return None;
        }
        let (path, fragment) = link.split_once('#').map_or((link, None), |(path, fragment)| (path, Some(fragment)));
        let path = path.split('?').next().unwrap_or_default();
        let (target, text) = if path.is_empty() {
            (page.to_owned(), html.to_owned())
        } else {
            let target = normal(&page.parent()?.join(path));
            if !target.is_file() {
                return Some(format!("there is no {}", target.display()));
            }
            let text = if target.extension().is_some_and(|extension| extension == "html") {
                fs::read_to_string(&target).expect("a page is text")
            } else {
                String::new()
            };
            (target, text)
        };
        let is_source = target.starts_with(self.root.join("src"));
        let fragment = fragment.filter(|_| !is_source && !is_redirection(&text))?;
        (!text.contains(&format!("id=\"{fragment}\""))).then(|| format!("{} has no {fragment}", target.display()))
    }
}

/// Items of private modules have a page that leads on to the one that shows them.
fn is_redirection(html: &str) -> bool {
    html.contains("http-equiv=\"refresh\"")
}

fn read_pages(folder: &Path, pages: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(folder).expect("the documentation is there") {
        let path = entry.expect("its entries can be read").path();
        if path.is_dir() {
            read_pages(&path, pages);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let html = fs::read_to_string(&path).expect("a page is text");
            pages.insert(normal(&path), html);
        }
    }
}

/// A path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                normal.pop();
            }
            component => normal.push(component),
        }
    }
    normal
}

/// The parts between each pair of two texts.
fn between<'t>(text: &'t str, before: &'t str, after: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(before).skip(1).filter_map(move |rest| rest.split(after).next())
}

/// The text of HTML.
fn text(html: &str) -> String {
    let visible: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    visible.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&quot;", "\"")
}

/// The rows of the table under a heading, each with its cells.
fn table(page: &str, heading: &str) -> Vec<Vec<String>> {
    let id = heading.to_lowercase();
    let start = format!(" id=\"{id}\">");
    let section = between(page, &start, "</table>").next();
    let section = section.unwrap_or_else(|| panic!("there is no table {heading}"));
    between(section, "<tbody>", "</tbody>")
        .flat_map(|body| between(body, "<tr>", "</tr>"))
        .map(|row| between(row, "<td>", "</td>").map(str::to_owned).collect())
        .collect()
}

#[test]
fn what_is_generated_is_documented_without_a_dead_link() {
    let site = Site::build();
    site.assert_links(&site.pages);
    for (path, html) in &site.pages {
        // A link whose target is unknown stays the text that it is written as.
        assert!(!html.contains("](") && !html.contains("]["), "{} shows the source of a link", path.display());
    }
    // rustdoc does not look at the part of a link after `#` either.
    let mut guide = BTreeMap::new();
    read_pages(&site.root.join("hl_model/guide"), &mut guide);
    // The derive's page lists the attributes.
    let derive = site.root.join("hl_model/derive.HlModel.html");
    guide.insert(normal(&derive), fs::read_to_string(&derive).expect("the derive has a page"));
    site.assert_links(&guide);
    nothing_is_listed_that_holds_of_every_type(&site);
    the_table_has_the_keys(&site);
    members_and_parts_have_tables(&site);
    accessors_are_found_by_their_keys(&site);
    the_key_stands_apart_from_the_users_text(&site);
}

/// Traits of the library that are implemented for every type would be listed on the page of each.
fn nothing_is_listed_that_holds_of_every_type(site: &Site) {
    let page = site.page("struct.Account.html");
    let (_, blanket) = page.split_once("id=\"blanket-implementations\"").expect("there are those of core");
    let linked: Vec<_> = between(blanket, "href=\"", "\"").filter(|link| link.contains("hl_model/")).collect();
    assert!(linked.is_empty() && !blanket.contains("IntoField"), "{linked:?}");
}

fn the_table_has_the_keys(site: &Site) {
    let page = site.page("struct.Account.html");
    let rows = table(page, "Keys");
    let keys: Vec<String> = rows.iter().map(|row| text(&row[0])).collect();
    let expected = [
        "id", "createdAt", "type", "tags", "balance", "before", "counts", "notes", "nickname", "lastEvent", "apiKey",
        "login", "pages", "any other key",
    ];
    assert_eq!(keys, expected);
    for row in rows.split_last().expect("there are rows").1 {
        let link = between(&row[0], "href=\"", "\"").next().expect("a key is a link to its accessor");
        assert!(link.contains("#method."), "{link}");
        assert_eq!(row.len(), 4);
    }
    let [description, accessed] = [&rows[3][1], &rows[3][2]].map(|cell| text(cell));
    assert_eq!(accessed, "Option<&[String]>");
    let notes = "optional; the server assumes [\"new\"] if it is left out; at least 1 item";
    assert!(description.contains(notes), "{description}");
    let first = text(&rows[0][1]);
    assert!(first.starts_with("The account’s ID: a|b, see Account::created_at.required; matches"), "{first}");
    assert!(text(&rows[11][1]).ends_with("optional; deprecated"));
    assert!(rows[9][3].contains("href=\"events/enum.Event.html\""), "{}", rows[9][1]);
}

fn members_and_parts_have_tables(site: &Site) {
    let members = table(site.page("events/enum.Event.html"), "Members");
    let names: Vec<String> = members.iter().map(|row| text(&row[0])).collect();
    assert_eq!(names, ["Sent", "Failed", "Other"]);
    let parts = table(site.page("struct.Both.html"), "Parts");
    let names: Vec<String> = parts.iter().map(|row| text(&row[0])).collect();
    assert_eq!(names, ["account", "message", "any other key"]);
}

/// rustdoc's search knows the keys by their names in JSON.
fn accessors_are_found_by_their_keys(site: &Site) {
    let page = site.page("struct.Account.html");
    for part in ["id=\"method.last_event\"", "id=\"method.balance_or_default\"", "id=\"method.into_parts\""] {
        assert!(page.contains(part), "{part} is missing");
    }
    let builder = site.page("struct.AccountBuilder.html");
    for part in ["id=\"method.last_event\"", "id=\"method.maybe_last_event\"", "id=\"method.build\""] {
        assert!(builder.contains(part), "{part} is missing");
    }
}

fn the_key_stands_apart_from_the_users_text(site: &Site) {
    let paragraphs = |page: &str, method: &str| -> Vec<String> {
        let (_, section) = page.split_once(&format!("id=\"method.{method}\"")).expect("the method is documented");
        let docs = between(section, "<div class=\"docblock\">", "</div>").next().expect("it has a text");
        between(docs, "<p>", "</p>").map(text).collect()
    };
    let own = "Earlier accounts of the same person.";
    let key = "Key before: optional.";
    let takes = "Sets the key before: optional. Takes Box<Account>, Nullable<Box<Account>>.";
    assert_eq!(paragraphs(site.page("struct.Account.html"), "before"), [own, key]);
    assert_eq!(paragraphs(site.page("struct.Account.html"), "created_at"), ["Key createdAt: required."]);
    assert_eq!(paragraphs(site.page("struct.AccountBuilder.html"), "before"), [own, takes]);
}

#[test]
fn the_users_examples_are_tested_once() {
    let read = |file: &str| {
        let path = workspace().join("tests/docs_fixture/src").join(file);
        fs::read_to_string(path).expect("the fixture is there")
    };
    let sources = ["lib.rs", "events.rs", "notes.md"].map(read).concat();
    // Every example asserts something, once.
    let examples = sources.lines().filter(|line| line.trim_start_matches(['/', ' ']).starts_with("assert")).count();
    let printed = cargo(&["test", "--doc", "-p", FIXTURE]);
    let tests = printed.lines().filter(|line| line.starts_with("test tests/") && line.ends_with("ok")).count();
    assert_eq!(tests, examples, "{printed}");
    assert!(examples > 5, "the fixture has {examples} examples only");
}

#[test]
fn every_attribute_is_in_the_reference() {
    let read = |path: &str| fs::read_to_string(workspace().join(path)).expect("the file is there");
    let overview = read("hl-model/src/guide/mod.rs");
    let table = read("hl-model-derive/src/attrs/table.rs");
    let rows = between(&table, "const ATTRIBUTES: &[(&str, Form, &[Place])] = &[", "];")
        .next()
        .expect("the attributes are listed");
    let names = rows.lines().filter_map(|row| row.trim().strip_prefix("(\"")?.split('"').next()).map(str::to_owned);
    let names: BTreeSet<String> = names.collect();
    let pages = ["model", "compositions", "keys", "variants", "constraints"];
    let reference: String =
        pages.iter().map(|page| read(&format!("hl-model/src/guide/attributes/{page}.md"))).collect();
    let headings = reference.lines().filter(|line| line.starts_with("# `"));
    let described: BTreeSet<String> =
        headings.flat_map(|heading| heading.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
    assert_eq!(described, names);
    let of_the_derive = read("hl-model/src/guide/attributes/index.md");
    for list in [overview, of_the_derive] {
        let missing: Vec<_> = names.iter().filter(|name| !list.contains(&format!("[`{name}`]("))).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

#[test]
fn no_cell_of_the_tables_for_newcomers_is_empty() {
    for page in ["from_serde", "from_typify", "from_python"] {
        let path = workspace().join(format!("hl-model/src/guide/{page}.md"));
        let text = fs::read_to_string(path).expect("the file is there").replace("\\|", "or");
        for row in text.lines().filter(|line| line.starts_with('|')) {
            let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
            assert!(cells.iter().all(|cell| !cell.is_empty()), "{page}: {row}");
        }
    }
}

#[test]
fn every_row_of_the_comparison_has_a_verdict() {
    let page = fs::read_to_string(workspace().join("hl-model/src/guide/compared.md")).expect("the file is there");
    let rows: Vec<_> = page.lines().filter(|line| line.starts_with("| ") && !line.contains("| --- |")).collect();
    let (heads, rows): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.starts_with("| What people ask for |"));
    for row in &rows {
        let cells: Vec<_> = row.split(" | ").collect();
        let verdict = cells.get(1).copied().unwrap_or_default();
        let reason = cells.get(2).map_or("", |cell| cell.trim_end_matches('|').trim());
        assert!(["has", "better", "by design"].contains(&verdict) && !reason.is_empty(), "{row}");
    }
    assert!(heads.len() > 5 && rows.len() >= 72, "{} rows", rows.len());
}
