//! Models that were generated from a document, and are kept current.

use std::fs;
use std::path::Path;
use std::process::Command;

use hl_model::HlModel;
use hl_model::docs::{Vocabulary, page};
use hl_model_examples::generated::{CodeEvaluator, Evaluator, SessionResponse};

/// In a shell: `HL_UPDATE_MODELS=1 cargo test` writes them anew.
#[test]
fn models_are_current() {
    let models = hl_model_examples::generator().run().expect("the document is fine");
    assert_eq!(models.notes(), []);
    if let Err(stale) = models.check_or_update(hl_model_examples::generated_folder()) {
        panic!("{stale}");
    }
}

#[test]
fn the_page_of_a_generated_model_is_the_original_one() {
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/python/SessionResponse.md");
    let original = fs::read_to_string(original).expect("the page can be read");
    assert_eq!(page::<SessionResponse>(Vocabulary::Python), original);
}

#[test]
fn generated_models_check_what_the_document_says() {
    let json = r#"{"type":"code","code":"return 1","timeout":60}"#;
    let evaluator = Evaluator::from_json(json).expect("the evaluator is valid");
    assert_eq!(evaluator.to_json().expect("JSON can say it"), json);
    let errors =
        Evaluator::from_json(r#"{"type":"code","code":"","timeout":0,"x":1}"#).expect_err("the evaluator is not valid");
    assert_eq!(errors.len(), 3, "{errors}");
    let code = CodeEvaluator::from_json(r#"{"type":"code","code":"return 1"}"#).expect("the evaluator is valid");
    assert_eq!(code.timeout(), None);
    assert!(code.timeout_or_default().to_string() == "30");
}

#[test]
fn the_program_writes_the_models() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated");
    _ = fs::remove_dir_all(&folder);
    let output = Command::new(env!("CARGO_BIN_EXE_generate")).arg(&folder).output().expect("the program runs");
    let printed = String::from_utf8(output.stdout).expect("it prints UTF-8");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(printed.contains("/components/schemas/SessionResponse: SessionResponse\n"), "{printed}");
    assert!(printed.ends_with(" files written, 0 unchanged, 0 removed\n"), "{printed}");
    let read = |folder: &Path| fs::read_to_string(folder.join("session_response.rs")).expect("the file can be read");
    assert_eq!(read(&folder), read(&hl_model_examples::generated_folder()));
}
