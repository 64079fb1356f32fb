//! The cost of a report: its memory and its printed length are in proportion to the text, for every text.
//!
//! This test has its own process, because everything that the process allocates is counted.

mod shapes;

use shapes::{ALIASES, ALIASES_DEEP, SHAPES, Shape};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Maximum number of bytes in use at once while a text is read and its problems are reported, for each byte of the text.
/// It is also the maximum for the bytes of the printed report.
const MOST: usize = 8;

const LENGTHS: [usize; 4] = [4 << 10, 16 << 10, 64 << 10, 256 << 10];

#[test]
fn memory_and_print_are_in_proportion_to_the_text() {
    let mut failures = Vec::new();
    for length in LENGTHS {
        for shape in &SHAPES {
            failures.extend(excess(shape, length, MOST));
        }
        // The text is copied once for each alias around it.
        failures.extend(excess(&ALIASES, length, MOST + 2 * ALIASES_DEEP));
    }
    assert!(failures.is_empty(), "above the maximum:\n{}", failures.join("\n"));
}

/// What is said if a report takes too much: more than `most` bytes for each byte of its text.
fn excess(shape: &Shape, length: usize, most: usize) -> Option<String> {
    let text = (shape.text)(length);
    let (errors, peak) = measured(|| (shape.read)(&text));
    let errors = errors.expect("the text is refused");
    let printed = [format!("{errors:#}"), errors.with_source(&text).to_string(), errors.one_line().to_string()];
    let printed = printed.iter().map(String::len).max().unwrap_or_default();
    let most = most * text.len();
    let is_above = peak > most || printed > most;
    is_above.then(|| format!("{}, {} bytes: {peak} at once, {printed} in print", shape.name, text.len()))
}

/// What `read` returns, and the most bytes that are in use at once while it runs. It runs in a thread of its own, which has no
/// memory of earlier readings.
fn measured<R: Send>(read: impl FnOnce() -> R + Send) -> (R, usize) {
    let profiler = dhat::Profiler::builder().testing().trim_backtraces(Some(1)).build();
    let result = std::thread::scope(|scope| scope.spawn(read).join()).expect("reading does not panic");
    let peak = dhat::HeapStats::get().max_bytes;
    drop(profiler);
    (result, peak)
}
