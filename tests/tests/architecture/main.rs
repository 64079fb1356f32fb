//! The layers of `ARCHITECTURE.md` hold: imports point downwards, and no files import each other in a circle.

mod graph;
mod sources;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use graph::{Graph, between_folders, circles, is_names_only};

/// The crates, each by the name that others call it by.
const CRATES: &[(&str, &str)] = &[
    ("hl_model_ground", "hl-model/ground/src"),
    ("hl_model", "hl-model/src"),
    ("hl_model_derive", "hl-model-derive/src"),
];

/// The files that take names from the root of the crate, where users find them: those that hand names to generated code.
const NAMES_FOR_USERS: &[&str] = &["hl-model/src/private.rs", "hl-model/src/integrations/implement.rs"];

/// The maximum length of a file, in lines.
const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in a folder of the repository")
}

/// The floor of each room, counted from the bottom, by the tables of `ARCHITECTURE.md`. A table stands below a heading
/// that names the folder of its rooms.
fn floors() -> BTreeMap<String, usize> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the page can be read");
    let mut floors = BTreeMap::new();
    let mut folder = String::new();
    let mut floor = 0;
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            quoted(heading).next().unwrap_or_default().trim_end_matches('/').clone_into(&mut folder);
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let ["", _, rooms, _, ""] = cells[..]
            && folder.ends_with("src")
        {
            for room in quoted(rooms) {
                let room = room.trim_end_matches('/');
                floors.insert(format!("{folder}/{room}"), floor);
            }
            floor += 1;
        }
    }
    floors
}

/// The parts of a text in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The room of a file: the longest entry of the tables that its path begins with.
fn room<'f>(floors: &'f BTreeMap<String, usize>, file: &str) -> Option<(&'f str, usize)> {
    let path = file.trim_end_matches(".rs");
    let is_in = |room: &str| path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let rooms = floors.iter().filter(|(room, _)| is_in(room));
    rooms.max_by_key(|(room, _)| room.len()).map(|(room, floor)| (room.as_str(), *floor))
}

/// The places that `ARCHITECTURE.md` names below its tables of layers and that do not exist.
fn missing_places() -> Vec<String> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the page can be read");
    let prose = text.split_once("## The trips of data").expect("the page has this heading").1;
    let exists = |place: &str| {
        let folders = [""].into_iter().chain(CRATES.iter().map(|(_, folder)| *folder)).chain(["hl-model"]);
        let path = |folder: &str| root().join(folder).join(place.trim_end_matches('/'));
        folders.map(path).any(|path| path.exists() || path.with_extension("rs").exists())
    };
    let missing = quoted(prose).filter(|place| place.contains('/') && !exists(place));
    missing.map(|place| format!("ARCHITECTURE.md names {place}, which does not exist")).collect()
}

/// Everything that breaks a rule.
fn faults() -> Vec<String> {
    let graph = Graph::new(root(), CRATES);
    let floors = floors();
    let mut faults = Vec::new();
    for (from, targets) in &graph.arrows {
        let Some((from_room, from_floor)) = room(&floors, from) else {
            faults.push(format!("{from} is in no room of ARCHITECTURE.md"));
            continue;
        };
        for to in targets {
            if let Some((to_room, to_floor)) = room(&floors, to)
                && from_room != to_room
                && to_floor >= from_floor
            {
                faults.push(format!("{from} -> {to}"));
            }
        }
    }
    for room in floors.keys() {
        let path = root().join(room);
        if !path.is_dir() && !path.with_extension("rs").is_file() {
            faults.push(format!("ARCHITECTURE.md names {room}, which does not exist"));
        }
    }
    faults.extend(missing_places());
    let folders = between_folders(&graph.arrows, "hl-model/src/generate");
    for circle in circles(&graph.arrows).into_iter().chain(circles(&folders)) {
        faults.push(format!("circle: {}", circle.join(", ")));
    }
    for (file, source) in graph.files() {
        if source.defines && is_names_only(&file) {
            faults.push(format!("{file} defines something"));
        }
        if !NAMES_FOR_USERS.contains(&file.as_str()) {
            faults.extend(source.names_of_root().map(|name| format!("{file} imports {name} from the root")));
        }
        if source.lines > LONGEST {
            faults.push(format!("{file} has {} lines", source.lines));
        }
    }
    faults
}

#[test]
fn imports_point_downwards_and_files_do_not_import_each_other() {
    let faults = faults();
    assert!(faults.is_empty(), "see ARCHITECTURE.md:\n{faults:#?}");
}
