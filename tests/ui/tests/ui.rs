//! What does not compile, and what the compiler says then; what must compile.
//!
//! `TRYBUILD=overwrite cargo test -p hl-model-ui` writes the messages anew; read the difference then.

#[test]
fn mistakes_are_compile_errors() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("fail/*.rs");
    cases.pass("pass/*.rs");
}
