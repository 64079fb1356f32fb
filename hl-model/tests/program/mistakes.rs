//! Mistakes: in a document, and on the command line.

use std::fs;

use super::{files, folder, folder_with_document, run};

#[test]
fn errors_name_pointer_line_and_column_all_at_once() {
    let folder = folder("errors");
    let document = "\
openapi: 3.0.3
info: {title: x, version: '1'}
components:
  schemas:
    A:
      type: object
      properties:
        b: {$ref: '#/components/schemas/B'}
        c: {$ref: 'gone.yaml#/C'}
";
    fs::write(folder.join("a.yaml"), document).unwrap();
    let failed = run(&folder, &["generate", "a.yaml", "-o", "models"]);
    assert_eq!((failed.code, failed.out.as_str()), (Some(1), ""));
    let lines: Vec<_> = failed.err.lines().collect();
    assert_eq!(lines.first(), Some(&"a.yaml: 2 problems"), "{}", failed.err);
    assert!(
        lines[1].starts_with("  /components/schemas/A/properties/b/$ref: ")
            && lines[1].ends_with(" (line 8, column 19)"),
        "{}",
        failed.err
    );
    assert!(
        lines[2].starts_with("  /components/schemas/A/properties/c/$ref: ")
            && lines[2].ends_with(" (line 9, column 19)"),
        "{}",
        failed.err
    );
    assert_eq!(files(&folder), ["a.yaml"]);

    for (name, text) in
        [("b.json", "{\"type\": \n}"), ("c.yaml", "a: [1"), ("d.json", "[]"), ("e.yaml", "swagger: '2.0'")]
    {
        fs::write(folder.join(name), text).unwrap();
        let failed = run(&folder, &["generate", name, "-o", "models"]);
        assert_eq!(failed.code, Some(1), "{name}");
        assert!(
            failed.err.starts_with(&format!("{name}: 1 problem\n  ")) && failed.err.contains("(line "),
            "{}",
            failed.err
        );
    }
    let missing = run(&folder, &["generate", "missing.yaml", "-o", "models"]);
    assert_eq!(missing.code, Some(1));
    assert!(missing.err.starts_with("missing.yaml: 1 problem\n  cannot be read: "), "{}", missing.err);
}

#[test]
fn a_note_is_an_error_if_it_is_told_to_be() {
    let folder = folder_with_document("strict");
    let failed = run(&folder, &["generate", "pets.yaml", "-o", "models", "--strict"]);
    assert_eq!(failed.code, Some(1));
    assert!(
        failed.err.starts_with("pets.yaml: 1 problem\n  /components/schemas/Owner/properties/name/pattern: "),
        "{}",
        failed.err
    );
    assert_eq!(files(&folder), ["pets.yaml"]);
    let without = run(&folder, &["generate", "pets.yaml", "-o", "models", "--strict", "--only", "Type"]);
    assert_eq!(without.code, Some(0), "{}", without.err);
}

#[test]
fn a_command_that_is_wrong_says_so() {
    let folder = folder_with_document("usage");
    let cases: [(&[&str], &str); 9] = [
        (&[], "no command"),
        (&["make"], "unknown command \"make\""),
        (&["generate"], "no document"),
        (&["generate", "pets.yaml"], "add `-o PATH`"),
        (&["generate", "pets.yaml", "b.yaml", "-o", "-"], "second document \"b.yaml\""),
        (&["generate", "pets.yaml", "-o", "-", "--check"], "`--check` needs a folder or a file"),
        (
            &["generate", "pets.yaml", "-o", "-", "--enums", "big"],
            "option `--enums` takes `closed` or `open`; found \"big\"",
        ),
        (&["generate", "pets.yaml", "-o", "-", "--rename", "Pet"], "expected `--rename OLD=NEW`, found \"Pet\""),
        (&["generate", "pets.yaml", "-o", "-", "--colour"], "invalid option '--colour'"),
    ];
    for (arguments, message) in cases {
        let run = run(&folder, arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        assert!(run.err.contains(message), "{arguments:?}: {}", run.err);
    }
    for arguments in [&["--help"][..], &["generate", "--help"], &["--version"]] {
        let run = run(&folder, arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        assert!(run.out.contains("hl-model"));
    }
}

#[test]
fn mistakes_on_the_command_line_lead_on() {
    let folder = folder_with_document("mistakes");
    fs::write(folder.join("api.json"), r#"{"openapi": "3.1.0", "paths": {}}"#).unwrap();
    for (arguments, message) in [
        (
            &["generate", "pets.yaml", "-o", "m", "--enum", "open"][..],
            "unknown option `--enum`; did you mean `--enums`?",
        ),
        (
            &["generate", "missing.yaml", "-o", "m"],
            "missing.yaml: 1 problem\n  cannot be read: no such file or directory\n",
        ),
        (
            &["generate", "pets.yaml", "-o", "pets.yaml"],
            "pets.yaml is a file; name a folder, or a file that ends in `.rs`",
        ),
        (
            &["generate", "api.json", "-o", "-"],
            "0 models (those of an API's operations come with `--operations`), 0 notes",
        ),
    ] {
        let run = run(&folder, arguments);
        assert!(run.err.contains(message), "{message} is missing in {}", run.err);
    }
}
