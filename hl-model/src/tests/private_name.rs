//! The name of the module for generated code.

/// The derive calls the module by the name that belongs to its own version, which is that of this crate. Another version
/// of the derive then fails to compile, instead of calling functions that have changed.
#[test]
fn the_name_of_the_private_module_has_the_version_in_it() {
    let expected = format!("pub mod __private_{};", env!("CARGO_PKG_VERSION").replace(['.', '-'], "_"));
    assert!(include_str!("../lib.rs").contains(&expected), "{expected}");
}
