//! Headings and code blocks of descriptions, adapted to a page.

use std::ops::Range;

use super::events::Edit;

/// Number of levels by which the headings of a description are lowered, because the page has its own headings above them.
const OWN_LEVELS: usize = 2;

/// The edits that lower a heading. An underlined heading becomes one line that begins with `#`.
pub(super) fn lowered(text: &str, range: &Range<usize>, level: usize) -> Vec<Edit> {
    let lower = (level + OWN_LEVELS).min(6);
    let heading = text.get(range.clone()).unwrap_or_default();
    if heading.starts_with('#') {
        return vec![(range.start..range.start, "#".repeat(lower - level))];
    }
    let heading = heading.trim_end();
    let Some((lines, underline)) = heading.rsplit_once('\n') else { return Vec::new() };
    if underline.trim().contains(|character| !matches!(character, '=' | '-')) {
        return Vec::new();
    }
    let at = |offset: usize| range.start + offset;
    let breaks = lines.match_indices('\n').map(|(offset, _)| (at(offset)..at(offset) + 1, " ".to_owned()));
    let begin = (at(0)..at(0), format!("{} ", "#".repeat(lower)));
    let end = (at(lines.len())..at(heading.len()), String::new());
    [begin].into_iter().chain(breaks).chain([end]).collect()
}

/// The end of an unclosed code block; empty if the block is closed.
pub(super) fn missing_fence(block: &str) -> String {
    let block = block.trim_end();
    let character = block.chars().next().unwrap_or('`');
    let length = block.chars().take_while(|found| *found == character).count();
    let is_fence = |line: &str| line.len() >= length && line.chars().all(|found| found == character);
    let is_closed = block.lines().skip(1).last().is_some_and(|line| is_fence(line.trim()));
    if is_closed { String::new() } else { format!("\n{}", character.to_string().repeat(length)) }
}

/// Whether rustdoc treats a code block as Rust.
pub(super) fn is_rust_code(info: &str) -> bool {
    let words = ["rust", "no_run", "should_panic", "compile_fail", "test_harness", "standalone_crate"];
    let is_rust = |word: &str| {
        words.contains(&word) || word.starts_with("ignore") || word.starts_with("edition") || is_error_code(word)
    };
    info.split([',', ' ', '\t']).filter(|word| !word.is_empty()).all(is_rust)
}

fn is_error_code(word: &str) -> bool {
    word.strip_prefix('E').is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// A block of Rust code, marked as Rust and without the lines that rustdoc hides.
pub(super) fn rust_block(block: &str, info: &str) -> String {
    let mut lines = block.split_inclusive('\n');
    let fence = lines.next().unwrap_or_default();
    let fence = fence.trim_end().strip_suffix(info).unwrap_or(fence.trim_end()).trim_end();
    let shown =
        lines.filter(|line| !matches!(line.trim_start(), text if text.trim_end() == "#" || text.starts_with("# ")));
    let shown = shown
        .map(|line| if line.trim_start().starts_with("##") { line.replacen("##", "#", 1) } else { line.to_owned() });
    format!("{fence}rust\n{}", shown.collect::<String>())
}
