//! What a report costs.

use std::time::Instant;

use super::shapes::SHAPES;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// The length of the shortest texts of which much is reported.
const SHORT: usize = 4 << 10;

/// The most bytes that may be in use at once while a text is read and what is wrong with it is reported, for each byte of
/// the text; and the most bytes of the report in print.
const MOST: usize = 8;

#[test]
fn memory_and_print_are_in_proportion_to_the_text() {
    let mut failures = Vec::new();
    for length in [SHORT, SHORT * 16] {
        for shape in &SHAPES {
            let text = (shape.text)(length);
            let start = Instant::now();
            let profiler = dhat::Profiler::builder().testing().trim_backtraces(Some(1)).build();
            let errors = (shape.read)(&text).expect("the text is refused");
            let peak = dhat::HeapStats::get().max_bytes;
            drop(profiler);
            let printed = [format!("{errors:#}"), errors.with_source(&text).to_string(), errors.one_line().to_string()];
            let printed = printed.iter().map(String::len).max().unwrap_or_default();
            let line = format!(
                "{}, {} bytes: {} at once, {printed} printed, {} problems, {:?}",
                shape.name,
                text.len(),
                peak,
                errors.len(),
                start.elapsed()
            );
            println!("{line}");
            if peak.max(printed) > MOST * text.len() {
                failures.push(line);
            }
        }
    }
    assert!(failures.is_empty(), "above {MOST} times the text:\n{}", failures.join("\n"));
}
