//! The program shows what the accessors return for each input type.

use std::process::Command;

#[test]
fn every_input_type_is_accepted_and_shown() {
    let output = Command::new(env!("CARGO_BIN_EXE_build_session")).output().expect("the program runs");
    let printed = String::from_utf8(output.stdout).expect("it prints UTF-8");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for line in [
        r#"  projects          an iterator               ["triage", "support"]"#,
        "  created_at        DateTime                  2023-05-03T19:45:12.50+02:00",
        "  datapoints_count  u128                      340282366920938463463374607431768211455",
        "  decimal           number  0.10000000000000000000001",
        "    /file: a file cannot be written as JSON",
        "    /id: key is declared by the model; use its own setter",
    ] {
        assert!(printed.lines().any(|printed| printed == line), "{line}\nis missing in\n{printed}");
    }
}
