//! What does not compile, and what the compiler says then; what must compile.
//!
//! `TRYBUILD=overwrite cargo test -p hl-model-tests --test ui` writes the messages anew; read the difference then.

#[test]
fn mistakes_are_compile_errors() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/fail/*.rs");
    cases.pass("ui/pass/*.rs");
}
