//! Texts that are not patterns, and patterns that cannot be checked in linear time: each is reported at its own literal.

use hl_model::HlModel;

#[derive(HlModel)]
#[hl(closed)]
struct Invalid {
    #[hl(pattern = "[z-a]")]
    range: String,
    #[hl(pattern = "[\\d-z]")]
    class_in_range: String,
    #[hl(pattern = "[a")]
    open_brackets: String,
    #[hl(pattern = "[\\k]")]
    escape_in_brackets: String,
    #[hl(pattern = "a\\")]
    nothing_escaped: String,
    #[hl(pattern = "\\x7")]
    hexadecimal: String,
    #[hl(pattern = "\\A[a-z]+\\z")]
    start_of_text: String,
    #[hl(pattern = "[a-z]+\\z")]
    end_of_text: String,
    #[hl(pattern = "\\h+")]
    space: String,
    #[hl(pattern = "\\a")]
    bell: String,
    #[hl(pattern = "\\e")]
    escape: String,
    #[hl(pattern = "[\\B]")]
    boundary_in_brackets: String,
    #[hl(pattern = "\\u{}")]
    no_digits: String,
    #[hl(pattern = "\\01")]
    octal: String,
    #[hl(pattern = "\\c1")]
    control: String,
    #[hl(pattern = "\\u{110000}")]
    too_great: String,
    #[hl(pattern = "\\u00")]
    short: String,
    #[hl(pattern = "]")]
    bracket: String,
    #[hl(pattern = "a\\-b")]
    hyphen: String,
    #[hl(pattern = "*a")]
    nothing_repeated: String,
    #[hl(pattern = "a{5,2}")]
    repetition: String,
    #[hl(pattern = "a{b}")]
    brace: String,
    #[hl(pattern = "a)")]
    closing: String,
    #[hl(pattern = "(a")]
    opening: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct Groups {
    #[hl(pattern = "(?P<year>[0-9]{4})")]
    of_another_language: String,
    #[hl(pattern = "(?<1st>a)")]
    name: String,
    #[hl(pattern = "(?<a>a)(?<a>b)")]
    twice: String,
    #[hl(pattern = "\\k<b>(?<a>a)")]
    unknown: String,
    #[hl(pattern = "(?#comment)a")]
    comment: String,
    #[hl(pattern = "(?i)a")]
    modifier: String,
    #[hl(pattern = "(?i:a)")]
    either_case: String,
    #[hl(pattern = "(?ss:a)")]
    modifier_twice: String,
    #[hl(pattern = "(?<a")]
    open_name: String,
    #[hl(pattern = "(a)\\2")]
    no_such_group: String,
    #[hl(pattern = "(?%a)")]
    no_group: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct Properties {
    #[hl(pattern = "\\pL")]
    braces: String,
    #[hl(pattern = "\\p{Lettre}")]
    unknown: String,
    #[hl(pattern = "\\p{Greek}")]
    script: String,
    #[hl(pattern = "\\p{Script=Elvish}")]
    unknown_script: String,
    #[hl(pattern = "\\p{Letter")]
    unclosed: String,
}

#[derive(HlModel)]
#[hl(closed)]
struct NotLinear {
    #[hl(pattern = "(a)\\1")]
    back_reference: String,
    #[hl(pattern = "a(?=b)")]
    look_ahead: String,
    #[hl(pattern = "(?<!a)b")]
    look_behind: String,
    #[hl(pattern = "a.{20}b.{20}c")]
    too_many_states: String,
    #[hl(items(pattern = "("))]
    items: Vec<String>,
}

#[derive(HlModel)]
#[hl(pattern = "[")]
struct Newtype(String);

fn main() {}
