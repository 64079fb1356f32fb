//! Builds the generated crates and measures the time.

use std::fs;
use std::path::{Path, PathBuf};

use hl_model_benchmarks::scratch::{TemporaryFolder, cargo, write, write_package};

use crate::generate::Derives;

/// The cost of rebuilding a crate.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    check: f64,
    dev: f64,
    release: f64,
    incremental: f64,
    kibibytes: f64,
}

impl Default for Cost {
    fn default() -> Self {
        let most = f64::INFINITY;
        Self { check: most, dev: most, release: most, incremental: most, kibibytes: most }
    }
}

impl Cost {
    pub(crate) fn least(self, other: Self) -> Self {
        Self {
            check: self.check.min(other.check),
            dev: self.dev.min(other.dev),
            release: self.release.min(other.release),
            incremental: self.incremental.min(other.incremental),
            kibibytes: self.kibibytes.min(other.kibibytes),
        }
    }

    /// In the order of the table.
    pub(crate) fn figures(&self) -> [f64; 5] {
        [self.check, self.dev, self.release, self.incremental, self.kibibytes]
    }
}

/// A folder of generated crates.
pub(crate) enum Folder {
    Temporary(TemporaryFolder),
    Given(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Temporary(folder) => folder.path(),
            Self::Given(path) => path,
        }
    }

    /// Writes a crate.
    pub(crate) fn write(&self, derives: Derives) -> Result<(), String> {
        let root = self.root(derives);
        let rest = format!("[profile.release]\nstrip = true\n\n[dependencies]\n{}", derives.dependencies());
        write_package(&root, derives.package(), &rest)?;
        write(&root.join("src/main.rs"), &derives.source(1))
    }

    fn root(&self, derives: Derives) -> PathBuf {
        self.path().join(derives.package())
    }

    /// Builds everything once, so that only the crate itself is left to build.
    pub(crate) fn build_dependencies(&self, derives: Derives) -> Result<(), String> {
        for arguments in [&["check"][..], &["build"], &["build", "--release"]] {
            cargo(&self.root(derives), arguments, false)?;
        }
        Ok(())
    }

    /// Rebuilds the crate in each way.
    pub(crate) fn measure(&self, derives: Derives, run: usize) -> Result<Cost, String> {
        let root = self.root(derives);
        let main = root.join("src/main.rs");
        let rebuild = |arguments: &[&str], is_incremental, edit| {
            write(&main, &derives.source(edit))?;
            cargo(&root, arguments, is_incremental)
        };
        let check = rebuild(&["check"], false, 1)?;
        let dev = rebuild(&["build"], false, 1)?;
        let release = rebuild(&["build", "--release"], false, 1)?;
        // The first fills the incremental cache.
        rebuild(&["check"], true, 2 * run)?;
        let incremental = rebuild(&["check"], true, 2 * run + 1)?;
        let binary = root.join("target/release").join(derives.package());
        let length = fs::metadata(&binary).map_err(|error| format!("{}: {error}", binary.display()))?.len();
        let kibibytes = u32::try_from(length / 1024).map_or(f64::INFINITY, f64::from);
        Ok(Cost { check, dev, release, incremental, kibibytes })
    }

    /// The CPU seconds of a clean build of all dependencies of an empty crate.
    pub(crate) fn clean_build(&self, derives: Derives) -> Result<f64, String> {
        let root = self.root(derives);
        write(&root.join("src/main.rs"), "fn main() {}\n")?;
        fs::remove_dir_all(root.join("target")).map_err(|error| error.to_string())?;
        cargo(&root, &["build"], false)
    }
}
