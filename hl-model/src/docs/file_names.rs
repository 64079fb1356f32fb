//! The names of the files that hold pages.

use std::collections::{HashMap, HashSet};

use super::title::title;
use crate::description::{Schema, is_same};

/// The name of the index in a folder of pages.
pub(super) const INDEX: &str = "README.md";

/// The names of the files of a set of pages: the names of the models. If names are equal, or differ only in case, which some
/// file systems ignore, the module is added, and then a number if necessary.
#[derive(Debug, Default)]
pub(super) struct FileNames {
    /// The files that are not named like their model.
    qualified: Vec<(&'static Schema, String)>,
}

impl FileNames {
    /// Finds a distinct name for each model.
    pub(super) fn of(pages: &[&'static Schema]) -> Self {
        let plain = |model: &Schema| format!("{}.md", model.full_name()).to_lowercase();
        let mut counts: HashMap<String, usize> = HashMap::from([(INDEX.to_lowercase(), 1)]);
        for model in pages {
            *counts.entry(plain(model)).or_default() += 1;
        }
        let is_shared = |model: &&&'static Schema| counts.get(&plain(model)).is_some_and(|count| *count > 1);
        let mut taken: HashSet<String> = counts.keys().cloned().collect();
        let mut qualified = Vec::new();
        let mut shared: Vec<&'static Schema> = pages.iter().filter(is_shared).copied().collect();
        sort(&mut shared, &|model| format!("{}\n{}", title(model), model.description));
        for model in shared {
            let name = title(model).replace("::", ".");
            let names = (1..).map(|n| if n == 1 { format!("{name}.md") } else { format!("{name}_{n}.md") });
            let free = names.into_iter().find(|name| taken.insert(name.to_lowercase()));
            qualified.extend(free.map(|name| (model, name)));
        }
        Self { qualified }
    }

    /// The file of a model's page.
    pub(super) fn name(&self, model: &'static Schema) -> String {
        let own = self.qualified.iter().find(|(known, _)| is_same(known, model));
        own.map_or_else(|| format!("{}.md", model.full_name()), |(_, name)| name.clone())
    }
}

/// Sorts models. It is one function, because each kind of sorting costs compile time.
pub(super) fn sort(models: &mut [&'static Schema], key: &dyn Fn(&'static Schema) -> String) {
    models.sort_by_key(|model| key(model));
}

#[cfg(test)]
mod tests {
    use super::FileNames;
    use crate::description::{Schema, Shape};

    const fn model(path: &'static str, name: &'static str) -> Schema {
        Schema { name, path, ..Schema::of(Shape::AnyObject) }
    }

    #[test]
    fn a_name_that_two_models_have_is_qualified() {
        static A: Schema = model("app::a", "User");
        static B: Schema = model("app::b", "user");
        static C: Schema = model("app::b", "Team");
        static D: Schema = model("app", "Readme");
        let files = FileNames::of(&[&A, &B, &C, &D]);
        let names: Vec<_> = [&A, &B, &C, &D].into_iter().map(|model| files.name(model)).collect();
        assert_eq!(names, ["app.a.User.md", "app.b.user.md", "Team.md", "app.Readme.md"]);
        assert_eq!(FileNames::of(&[&A, &C]).name(&A), "User.md");
    }

    #[test]
    fn models_of_one_path_are_numbered() {
        static A: Schema = model("app", "User");
        static B: Schema = Schema { description: "Another.", ..model("app", "User") };
        for pages in [[&A, &B], [&B, &A]] {
            let files = FileNames::of(&pages);
            assert_eq!([files.name(&A), files.name(&B)], ["app.User.md", "app.User_2.md"]);
        }
    }
}
