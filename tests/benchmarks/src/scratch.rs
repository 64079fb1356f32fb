//! Packages in temporary folders, for measuring the cost of building them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// A temporary folder, which is removed in the end.
#[derive(Debug)]
pub struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    /// A new folder, whose name begins with `name`.
    ///
    /// # Errors
    ///
    /// If it cannot be made.
    pub fn new(name: &str) -> Result<Self, String> {
        let path = env::temp_dir().join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path))
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // An error is ignored, because leftovers in a temporary folder do no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes a manifest that depends on this workspace's hl-model or on other crates, with the versions of this workspace's
/// lock file. `rest` is the manifest from its profiles on, and may hold `{hl-model}` for the folder of the library.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write_package(root: &Path, name: &str, rest: &str) -> Result<(), String> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::create_dir_all(root.join("src")).map_err(|error| format!("{}: {error}", root.display()))?;
    let library = format!("{:?}", workspace.join("hl-model").to_string_lossy());
    let rest = rest.replace("{hl-model}", &library);
    write(
        &root.join("Cargo.toml"),
        &format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n{rest}"),
    )?;
    let lock = workspace.join("Cargo.lock");
    fs::copy(&lock, root.join("Cargo.lock")).map_err(|error| format!("{}: {error}", lock.display()))?;
    Ok(())
}

/// Runs cargo in a package, and returns the CPU seconds of cargo and all processes that it started.
///
/// # Errors
///
/// What cargo writes, if it fails.
pub fn cargo(root: &Path, arguments: &[&str], is_incremental: bool) -> Result<f64, String> {
    let start = cpu_seconds(UsageWho::RUSAGE_CHILDREN)?;
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments).arg("--quiet").current_dir(root);
    cargo.env("CARGO_INCREMENTAL", if is_incremental { "1" } else { "0" }).env_remove("CARGO_TARGET_DIR");
    let output = cargo.output().map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(cpu_seconds(UsageWho::RUSAGE_CHILDREN)? - start)
}

/// The CPU seconds of this process, or of all its children that have ended.
///
/// # Errors
///
/// If the system does not tell.
pub fn cpu_seconds(who: UsageWho) -> Result<f64, String> {
    let usage = getrusage(who).map_err(|error| error.to_string())?;
    let microseconds = (usage.user_time() + usage.system_time()).num_microseconds();
    Ok(std::time::Duration::from_micros(u64::try_from(microseconds).unwrap_or_default()).as_secs_f64())
}

/// Writes a file.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
