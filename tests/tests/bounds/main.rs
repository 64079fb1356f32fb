//! What a report costs: its memory and its print are in proportion to the text, whatever the text is.
//!
//! This is a test of its own, since all that its process allocates is counted.

mod shapes;

use shapes::SHAPES;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// The most bytes that may be in use at once while a text is read and what is wrong with it is reported, for each byte of
/// the text; and the most bytes of the report in print.
const MOST: usize = 8;

/// What a report may have whatever the text is: a hundred problems, each with a pointer and what was found.
const FIXED: usize = 24 << 10;

#[test]
fn memory_and_print_are_in_proportion_to_the_text() {
    let mut failures = Vec::new();
    for length in [4 << 10, 64 << 10] {
        for shape in &SHAPES {
            let text = (shape.text)(length);
            let profiler = dhat::Profiler::builder().testing().trim_backtraces(Some(1)).build();
            let errors = (shape.read)(&text).expect("the text is refused");
            let peak = dhat::HeapStats::get().max_bytes;
            drop(profiler);
            let printed = [format!("{errors:#}"), errors.with_source(&text).to_string(), errors.one_line().to_string()];
            let printed = printed.iter().map(String::len).max().unwrap_or_default();
            if peak > MOST * text.len() + FIXED || printed > MOST * text.len() {
                failures.push(format!("{}, {} bytes: {peak} at once, {printed} in print", shape.name, text.len()));
            }
        }
    }
    assert!(failures.is_empty(), "above {MOST} times the text:\n{}", failures.join("\n"));
}
