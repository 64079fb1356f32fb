//! Builds the generated crates and measures the time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeValLike;

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
pub(crate) struct Folder {
    path: PathBuf,
    /// Whether it is removed in the end.
    is_temporary: bool,
    /// The folder of this package.
    package: PathBuf,
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.is_temporary {
            // An error is ignored, because leftovers in a temporary folder do no harm.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

impl Folder {
    /// A temporary folder, or the one given.
    pub(crate) fn new(given: Option<PathBuf>) -> Result<Self, String> {
        let is_temporary = given.is_none();
        let temporary = || std::env::temp_dir().join(format!("hl-model-compile-time-{}", std::process::id()));
        let path = given.unwrap_or_else(temporary);
        fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self { path, is_temporary, package: PathBuf::from(env!("CARGO_MANIFEST_DIR")) })
    }

    /// Writes a crate, with the versions of this workspace's lock file.
    pub(crate) fn write(&self, derives: Derives) -> Result<(), String> {
        let root = self.path.join(derives.package());
        fs::create_dir_all(root.join("src")).map_err(|error| error.to_string())?;
        let library = self.package.join("../../hl-model");
        let manifest = format!(
            "[package]\nname = \"{}\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.release]\nstrip = true\n\n\
             [dependencies]\n{}",
            derives.package(),
            derives.dependencies(&library.to_string_lossy())
        );
        write(&root.join("Cargo.toml"), &manifest)?;
        write(&root.join("src/main.rs"), &derives.source(1))?;
        let lock = self.package.join("../../Cargo.lock");
        fs::copy(&lock, root.join("Cargo.lock")).map_err(|error| format!("{}: {error}", lock.display()))?;
        Ok(())
    }

    /// Builds everything once, so that only the crate itself is left to build.
    pub(crate) fn build_dependencies(&self, derives: Derives) -> Result<(), String> {
        for arguments in [&["check"][..], &["build"], &["build", "--release"]] {
            self.cargo(derives, arguments, false)?;
        }
        Ok(())
    }

    /// Rebuilds the crate in each way.
    pub(crate) fn measure(&self, derives: Derives, run: usize) -> Result<Cost, String> {
        let main = self.path.join(derives.package()).join("src/main.rs");
        let rebuild = |arguments: &[&str], is_incremental, edit| {
            write(&main, &derives.source(edit))?;
            self.cargo(derives, arguments, is_incremental)
        };
        let check = rebuild(&["check"], false, 1)?;
        let dev = rebuild(&["build"], false, 1)?;
        let release = rebuild(&["build", "--release"], false, 1)?;
        // The first fills the incremental cache.
        rebuild(&["check"], true, 2 * run)?;
        let incremental = rebuild(&["check"], true, 2 * run + 1)?;
        let binary = self.path.join(derives.package()).join("target/release").join(derives.package());
        let length = fs::metadata(&binary).map_err(|error| format!("{}: {error}", binary.display()))?.len();
        let kibibytes = u32::try_from(length / 1024).map_or(f64::INFINITY, f64::from);
        Ok(Cost { check, dev, release, incremental, kibibytes })
    }

    /// The CPU seconds of a clean build of all dependencies of an empty crate.
    pub(crate) fn clean_build(&self, derives: Derives) -> Result<f64, String> {
        let root = self.path.join(derives.package());
        write(&root.join("src/main.rs"), "fn main() {}\n")?;
        fs::remove_dir_all(root.join("target")).map_err(|error| error.to_string())?;
        self.cargo(derives, &["build"], false)
    }

    /// Runs cargo, and returns the CPU seconds of cargo and all processes that it started.
    fn cargo(&self, derives: Derives, arguments: &[&str], is_incremental: bool) -> Result<f64, String> {
        let start = children()?;
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(arguments).arg("--quiet").current_dir(self.path.join(derives.package()));
        cargo.env("CARGO_INCREMENTAL", if is_incremental { "1" } else { "0" }).env_remove("CARGO_TARGET_DIR");
        let output = cargo.output().map_err(|error| format!("cargo: {error}"))?;
        if output.status.success() {
            Ok(children()? - start)
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into_owned())
        }
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The CPU seconds of all processes that were waited for.
fn children() -> Result<f64, String> {
    let usage: Usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    let seconds = (usage.user_time() + usage.system_time()).num_microseconds();
    Ok(std::time::Duration::from_micros(u64::try_from(seconds).unwrap_or_default()).as_secs_f64())
}
