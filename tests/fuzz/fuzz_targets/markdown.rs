//! The pages of a model can be written whatever its description says.
#![no_main]

use hl_model::docs::{Vocabulary, page_of};
use hl_model::schema::{Schema, Shape};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // Descriptions are constants, so this one stays.
    let description: &'static str = Box::leak(text.to_owned().into_boxed_str());
    let schema: &'static Schema =
        Box::leak(Box::new(Schema { name: "Model", description, ..Schema::of(Shape::String) }));
    // This vocabulary is that of another program, which leaves markup as it is.
    let _ = page_of(schema, Vocabulary::Python);
    let page = page_of(schema, Vocabulary::Rust);
    assert!(!page.to_lowercase().contains("<script"), "{page}");
});
