//! The pages of a model can be written for any description.
#![no_main]

use hl_model::docs::{Vocabulary, page_of};
use hl_model::schema::{Schema, Shape};
use libfuzzer_sys::fuzz_target;
use pulldown_cmark::{Event, Options, Parser};

/// The extensions of GitHub and of rustdoc, which show the pages. Neither knows lists of definitions, for example, whose colon ends code
/// that goes on in the next line.
const SHOWN: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM);

fuzz_target!(|text: &str| {
    // Descriptions are constants, so this one stays.
    let description: &'static str = Box::leak(text.to_owned().into_boxed_str());
    let schema: &'static Schema =
        Box::leak(Box::new(Schema { name: "Model", description, ..Schema::of(Shape::String) }));
    // This vocabulary follows another program, which leaves markup unchanged.
    let _ = page_of(schema, Vocabulary::Python);
    let page = page_of(schema, Vocabulary::Rust);
    let markup: String = Parser::new_ext(&page, SHOWN)
        .filter_map(|event| match event {
            Event::Html(html) | Event::InlineHtml(html) => Some(html.to_lowercase()),
            _ => None,
        })
        .collect();
    assert!(!without_comments(&markup).contains("<script"), "{page}");
});

/// The markup without comments, because their content is not run.
fn without_comments(markup: &str) -> String {
    let mut parts = markup.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("-->").map_or(part, |(_, behind)| behind))
}
